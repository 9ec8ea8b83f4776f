#include "ui/chart.h"

#include "ui/chart_plot.h"
#include "ui/chart_rows.h"
#include "ui/heading.h"
#include "ui/simple_table.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float axis_width = 40;
constexpr float labels_height = 24;
constexpr float legend_mark = 12;

Plot plot_in(const Chart& chart, const Rect& box)
{
    return plot_of(chart, {box.x + axis_width, box.y + 8, box.width - axis_width,
                           box.height - labels_height - 8});
}

void draw_axis(Ui& ui, const Plot& plot)
{
    for (int i = 0; i <= chart_grid_lines; ++i) {
        const int value = plot.top * i / chart_grid_lines;
        const float y = std::round(plot.y_of(value));
        ui.painter().line({plot.area.x, y}, {plot.area.right(), y}, Ink::Line);
        const std::string label = std::to_string(value);
        const float width = ui.typesetter().width(label, type::caption);
        ui.painter().text({plot.area.x - 8 - width, y - 8}, label, type::caption, Ink::TextSecond);
    }
}

// Every label that has room; the others would overlap.
void draw_categories(Ui& ui, const Chart& chart, const Plot& plot)
{
    float free_from = plot.area.x;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const std::string& label = chart.categories[i];
        const float width = ui.typesetter().width(label, type::caption);
        const float x = plot.x_of(i) - width / 2;
        if (x < free_from || x + width > plot.area.right()) continue;
        ui.painter().text({x, plot.area.bottom() + 6}, label, type::caption, Ink::TextSecond);
        free_from = x + width + 8;
    }
}

void draw_lines(Ui& ui, const Chart& chart, const Plot& plot)
{
    for (const ChartSeries& series : chart.series) {
        Point before{};
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            const Point here{plot.x_of(i), plot.y_of(value_of(series, i))};
            if (i > 0) ui.painter().line(before, here, ink_of(series.tone), 2);
            before = here;
        }
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            ui.painter().disc({plot.x_of(i), plot.y_of(value_of(series, i))}, 3,
                              ink_of(series.tone));
        }
    }
}

std::vector<Rect> category_areas(const Chart& chart, const Plot& plot)
{
    std::vector<Rect> areas;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        areas.push_back({plot.x_of(i) - plot.step / 2, plot.area.y, plot.step, plot.area.height});
    }
    return areas;
}

void draw_figures(Ui& ui, const Chart& chart, const Plot& plot)
{
    if (chart.form == ChartForm::Lines) return draw_lines(ui, chart, plot);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        for (const ChartBar& bar : column_bars(chart, plot, i)) fill_bar(ui, bar.area, bar.series);
    }
}

void draw_picture(Ui& ui, const Chart& chart)
{
    const Rect box = ui.take(chart.height);
    const Plot plot = plot_in(chart, box);
    const std::vector<Rect> areas = category_areas(chart, plot);
    const Node picture{
        .id = ui.id("picture"), .role = Role::Group, .rect = box, .name = chart.summary};
    ui.inside(picture, [&] {
        const auto asked = chart_categories(ui, chart, areas);
        if (asked) ui.painter().fill(areas[*asked], Ink::SurfaceHover, 4);
        draw_axis(ui, plot);
        draw_categories(ui, chart, plot);
        draw_figures(ui, chart, plot);
        if (asked) chart_values(ui, chart, *asked, areas[*asked]);
    });
}

void draw_legend(Ui& ui, const Chart& chart)
{
    const Rect column = ui.rest();
    float x = column.x;
    float y = column.y;
    ui.around({.id = ui.id("legend"), .role = Role::List, .name = chart.title}, [&] {
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            const ChartSeries& series = chart.series[i];
            const float width = legend_mark + 6 + ui.typesetter().width(series.name, type::caption);
            if (x > column.x && x + width > column.right()) {
                x = column.x;
                y += 20;
            }
            const Rect area{x, y, width, 20};
            fill_bar(ui, {x, y + 4, legend_mark, legend_mark}, series, 2);
            ui.inside({.id = ui.id("series" + std::to_string(i)),
                       .role = Role::ListItem,
                       .rect = area,
                       .name = series.name},
                      [&] {
                          line_in(ui, {x + legend_mark + 6, y, width, 20}, series.name,
                                  type::caption, Ink::Text);
                      });
            x += width + 16;
        }
        ui.take(y + 20 - column.y);
    });
}

SimpleTable table_of(const Chart& chart)
{
    SimpleTable table{.key = "table", .name = chart.title, .columns = {chart.categories_name}};
    for (const ChartSeries& series : chart.series) table.columns.push_back(series.name);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        std::vector<std::string> row{chart.categories[i]};
        for (const ChartSeries& series : chart.series) {
            row.push_back(std::to_string(value_of(series, i)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

struct ShownAs {
    bool table = false;
};

// Beside each other while there is room. Answers which of those beside the chart was pressed.
std::optional<std::size_t> buttons(Ui& ui, const Chart& chart, ShownAs& shown)
{
    const Rect row = ui.rest();
    Point at{row.x, row.y};
    const auto placed = [&](const Button& button) {
        const float width = std::min(button_width(ui, button), row.width);
        if (at.x > row.x && at.x + width > row.right()) {
            at = {row.x, at.y + ui.control_height() + 8};
        }
        const Rect area{at.x, at.y, width, ui.control_height()};
        at.x += width + 8;
        return button_in(ui, area, button);
    };
    const Text label = shown.table ? "kit.chart.as_picture"_text : "kit.chart.as_table"_text;
    if (placed({.key = "form", .label = ui.say(label)})) shown.table = !shown.table;
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < chart.beside.size(); ++i) {
        if (placed(chart.beside[i])) pressed = i;
    }
    ui.take(at.y + ui.control_height() - row.y);
    return pressed;
}

} // namespace

int axis_top(int most)
{
    for (int power = 1;; power *= 10) {
        for (const int tenths : {10, 20, 25, 50}) {
            const bool whole = tenths * power % 10 == 0;
            if (whole && chart_grid_lines * tenths * power / 10 >= most) {
                return chart_grid_lines * tenths * power / 10;
            }
        }
    }
}

std::optional<std::size_t> chart(Ui& ui, const Chart& chart)
{
    std::optional<std::size_t> pressed;
    const NodeId id = ui.id(chart.key);
    auto& shown = ui.memory<ShownAs>(id);
    ui.around({.id = id, .role = Role::Region, .name = chart.title}, [&] {
        heading(ui, "title", 3, chart.title);
        ui.space(8);
        if (shown.table)
            simple_table(ui, table_of(chart));
        else if (is_rows(chart.form))
            chart_rows(ui, chart);
        else
            draw_picture(ui, chart);
        ui.space(8);
        if (chart.series.size() > 1 || shown.table) {
            draw_legend(ui, chart);
            ui.space(8);
        }
        pressed = buttons(ui, chart, shown);
    });
    return pressed;
}

} // namespace ui
