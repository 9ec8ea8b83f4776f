#include "ui/chart_rows.h"

#include "ui/chart_plot.h"

namespace ui {

namespace {

constexpr float name_height = 20;
constexpr float row_gap = 12;
constexpr float value_gap = 8;

std::vector<Rect> row_areas(const Chart& chart, const Rect& box)
{
    const float height = name_height + bars_height(chart) + row_gap;
    std::vector<Rect> areas;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        areas.push_back({box.x, box.y + static_cast<float>(i) * height, box.width, height});
    }
    return areas;
}

// The longest bar reaches to where its value still has room.
RowScale scale_of(const Ui& ui, const Chart& chart, const Rect& box)
{
    const int most = std::max(1, highest(chart));
    const float value = ui.typesetter().width(std::to_string(most), type::caption);
    return {.left = box.x, .width = box.width - value_gap - std::ceil(value), .most = most};
}

void draw_row(Ui& ui, const Chart& chart, const RowScale& scale, std::size_t category, float top)
{
    const ChartRow row = row_bars(chart, scale, category, top);
    for (const ChartBar& bar : row.bars) fill_bar(ui, bar.area, bar.series);
    for (const ChartValue& value : row.values) {
        ui.painter().text(
            {scale.left + value.length + value_gap, value.middle - type::caption.line / 2},
            std::to_string(value.value), type::caption, Ink::TextSecond);
    }
}

} // namespace

void chart_rows(Ui& ui, const Chart& chart)
{
    const float height = name_height + bars_height(chart) + row_gap;
    const Rect box = ui.take(height * static_cast<float>(chart.categories.size()));
    const std::vector<Rect> areas = row_areas(chart, box);
    const RowScale scale = scale_of(ui, chart, box);
    const Node picture{
        .id = ui.id("picture"), .role = Role::Group, .rect = box, .name = chart.summary};
    ui.inside(picture, [&] {
        const auto asked = chart_categories(ui, chart, areas);
        if (asked) ui.painter().fill(areas[*asked], Ink::SurfaceHover, 4);
        for (std::size_t i = 0; i < areas.size(); ++i) {
            const Rect& area = areas[i];
            ui.painter().text(
                {area.x, area.y + 4},
                ui.typesetter().fitted(chart.categories[i], type::caption, area.width),
                type::caption, Ink::Text);
            draw_row(ui, chart, scale, i, area.y + name_height + 2);
        }
        if (asked && chart.series.size() > 1) chart_values(ui, chart, *asked, areas[*asked]);
    });
}

} // namespace ui
