#include "ui/chart_rows.h"

#include "ui/chart_values.h"

#include <cmath>

namespace ui {

namespace {

constexpr float name_height = 20;
constexpr float bar_height = 12;
constexpr float thin_height = 8; // where several lie under each other
constexpr float thin_gap = 2;
constexpr float row_gap = 12;
constexpr float value_gap = 8;

float bars_height(const Chart& chart)
{
    const bool one = is_stacked(chart.form) || chart.series.size() <= 1;
    if (one) return bar_height;
    const auto count = static_cast<float>(chart.series.size());
    return count * thin_height + (count - 1) * thin_gap;
}

std::vector<Rect> row_areas(const Chart& chart, const Rect& box)
{
    const float height = name_height + bars_height(chart) + row_gap;
    std::vector<Rect> areas;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        areas.push_back({box.x, box.y + static_cast<float>(i) * height, box.width, height});
    }
    return areas;
}

// What a length is measured by: the longest bar reaches to where its value still has room.
struct Scale {
    float left = 0;
    float width = 0;
    int most = 1;

    float length(int value) const
    {
        return std::round(width * static_cast<float>(value) / static_cast<float>(most));
    }
};

Scale scale_of(const Ui& ui, const Chart& chart, const Rect& box)
{
    const int most = std::max(1, highest(chart));
    const float value = ui.typesetter().width(std::to_string(most), type::caption);
    return {.left = box.x, .width = box.width - value_gap - std::ceil(value), .most = most};
}

void draw_value(Ui& ui, const Scale& scale, float length, float middle, int value)
{
    ui.painter().text({scale.left + length + value_gap, middle - type::caption.line / 2},
                      std::to_string(value), type::caption, Ink::TextSecond);
}

void draw_stack(Ui& ui, const Chart& chart, std::size_t category, const Scale& scale, float y)
{
    float x = scale.left;
    int below = 0;
    for (const ChartSeries& series : chart.series) {
        const int value = value_of(series, category);
        if (value == 0) continue;
        below += value;
        const float end = scale.left + scale.length(below);
        fill_bar(ui, {x, y, std::max(1.0f, end - x), bar_height}, series);
        x = end;
    }
    draw_value(ui, scale, x - scale.left, y + bar_height / 2, below);
}

void draw_each(Ui& ui, const Chart& chart, std::size_t category, const Scale& scale, float y)
{
    const bool one = chart.series.size() == 1;
    const float height = one ? bar_height : thin_height;
    for (const ChartSeries& series : chart.series) {
        const int value = value_of(series, category);
        const float length = scale.length(value);
        if (value > 0) {
            fill_bar(ui, {scale.left, y, std::max(1.0f, length), height}, series);
        }
        if (one || value > 0) draw_value(ui, scale, length, y + height / 2, value);
        y += height + thin_gap;
    }
}

} // namespace

void chart_rows(Ui& ui, const Chart& chart)
{
    const float height = name_height + bars_height(chart) + row_gap;
    const Rect box = ui.take(height * static_cast<float>(chart.categories.size()));
    const std::vector<Rect> areas = row_areas(chart, box);
    const Scale scale = scale_of(ui, chart, box);
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
            const float y = area.y + name_height + 2;
            if (is_stacked(chart.form))
                draw_stack(ui, chart, i, scale, y);
            else
                draw_each(ui, chart, i, scale, y);
        }
        if (asked && chart.series.size() > 1) chart_values(ui, chart, *asked, areas[*asked]);
    });
}

} // namespace ui
