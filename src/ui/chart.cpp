#include "ui/chart.h"

#include "ui/chart_rows.h"
#include "ui/chart_values.h"
#include "ui/heading.h"
#include "ui/simple_table.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float axis_width = 40;
constexpr float labels_height = 24;
constexpr int grid_lines = 4;
constexpr float bar_share = 0.6f;
constexpr float legend_mark = 12;

struct Plot {
    Rect area;
    int top = 1;
    float step = 0; // width of one category

    float y_of(int value) const
    {
        return area.bottom() - area.height * static_cast<float>(value) / static_cast<float>(top);
    }
    float x_of(std::size_t category) const
    {
        return area.x + step * (static_cast<float>(category) + 0.5f);
    }
};

Plot plot_of(const Chart& chart, const Rect& box)
{
    const Rect area{box.x + axis_width, box.y + 8, box.width - axis_width,
                    box.height - labels_height - 8};
    const auto count = static_cast<float>(std::max<std::size_t>(1, chart.categories.size()));
    return {.area = area, .top = axis_top(highest(chart)), .step = area.width / count};
}

void draw_axis(Ui& ui, const Plot& plot)
{
    for (int i = 0; i <= grid_lines; ++i) {
        const int value = plot.top * i / grid_lines;
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

void draw_stacked(Ui& ui, const Chart& chart, const Plot& plot)
{
    const float width = std::max(2.0f, std::floor(plot.step * bar_share));
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        int below = 0;
        for (const ChartSeries& series : chart.series) {
            const int value = value_of(series, i);
            const float top = plot.y_of(below + value);
            const Rect bar{plot.x_of(i) - width / 2, top, width, plot.y_of(below) - top};
            if (value > 0) fill_bar(ui, bar, series);
            below += value;
        }
    }
}

void draw_bars(Ui& ui, const Chart& chart, const Plot& plot)
{
    const auto count = static_cast<float>(std::max<std::size_t>(1, chart.series.size()));
    const float group = std::max(2.0f, std::floor(plot.step * bar_share));
    const float width = group / count;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        float x = plot.x_of(i) - group / 2;
        for (const ChartSeries& series : chart.series) {
            const float top = plot.y_of(value_of(series, i));
            fill_bar(ui, {x, top, std::max(1.0f, width - 1), plot.area.bottom() - top}, series);
            x += width;
        }
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
    switch (chart.form) {
    case ChartForm::Bars: draw_bars(ui, chart, plot); break;
    case ChartForm::StackedBars: draw_stacked(ui, chart, plot); break;
    case ChartForm::Lines: draw_lines(ui, chart, plot); break;
    case ChartForm::Rows:
    case ChartForm::StackedRows: break; // chart_rows.h
    }
}

void draw_picture(Ui& ui, const Chart& chart)
{
    const Rect box = ui.take(chart.height);
    const Plot plot = plot_of(chart, box);
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

// Beside each other, where both have room.
bool buttons(Ui& ui, const Chart& chart, ShownAs& shown)
{
    const Text label = shown.table ? "kit.chart.as_picture"_text : "kit.chart.as_table"_text;
    const Button form{.key = "form", .label = ui.say(label)};
    const float width = button_width(ui, form);
    const bool both = width + 8 + button_width(ui, chart.beside) <= ui.width();
    Rect area = ui.take(ui.control_height());
    if (button_in(ui, {area.x, area.y, std::min(width, area.width), area.height}, form)) {
        shown.table = !shown.table;
    }
    if (chart.beside.label.empty()) return false;
    if (!both) {
        ui.space(8);
        return button(ui, chart.beside);
    }
    area = {area.x + width + 8, area.y, button_width(ui, chart.beside), area.height};
    return button_in(ui, area, chart.beside);
}

} // namespace

int axis_top(int most)
{
    for (int power = 1;; power *= 10) {
        for (const int tenths : {10, 20, 25, 50}) {
            const bool whole = tenths * power % 10 == 0;
            if (whole && grid_lines * tenths * power / 10 >= most) {
                return grid_lines * tenths * power / 10;
            }
        }
    }
}

bool chart(Ui& ui, const Chart& chart)
{
    bool pressed = false;
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
