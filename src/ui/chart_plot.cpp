#include "ui/chart_plot.h"

namespace ui {

namespace {

constexpr float bar_height = 12;
constexpr float thin_height = 8; // where several lie under each other
constexpr float thin_gap = 2;

ChartRow stacked_bars(const Chart& chart, const RowScale& scale, std::size_t category, float top)
{
    ChartRow row;
    float x = scale.left;
    int below = 0;
    for (const ChartSeries& series : chart.series) {
        const int value = value_of(series, category);
        if (value == 0) continue;
        below += value;
        const float end = scale.left + scale.length(below);
        row.bars.push_back(
            {.area = {x, top, std::max(1.0f, end - x), bar_height}, .series = series});
        x = end;
    }
    row.values.push_back(
        {.length = x - scale.left, .middle = top + bar_height / 2, .value = below});
    return row;
}

ChartRow separate_bars(const Chart& chart, const RowScale& scale, std::size_t category, float top)
{
    ChartRow row;
    const bool one = chart.series.size() == 1;
    const float height = one ? bar_height : thin_height;
    for (const ChartSeries& series : chart.series) {
        const int value = value_of(series, category);
        const float length = scale.length(value);
        if (value > 0) {
            row.bars.push_back(
                {.area = {scale.left, top, std::max(1.0f, length), height}, .series = series});
        }
        if (one || value > 0) {
            row.values.push_back({.length = length, .middle = top + height / 2, .value = value});
        }
        top += height + thin_gap;
    }
    return row;
}

} // namespace

std::vector<ChartBar> column_bars(const Chart& chart, const Plot& plot, std::size_t category)
{
    std::vector<ChartBar> bars;
    const bool stacked = is_stacked(chart.form);
    const float group = std::max(2.0f, std::floor(plot.step * chart_bar_share));
    const auto count = static_cast<float>(std::max<std::size_t>(1, chart.series.size()));
    const float step = stacked ? 0 : group / count;
    const float width = stacked ? group : std::max(1.0f, step - 1);
    float x = plot.x_of(category) - group / 2;
    int below = 0;
    for (const ChartSeries& series : chart.series) {
        const int value = value_of(series, category);
        const float top = plot.y_of(below + value);
        if (value > 0) {
            bars.push_back({.area = {x, top, width, plot.y_of(below) - top}, .series = series});
        }
        x += step;
        if (stacked) below += value;
    }
    return bars;
}

ChartRow row_bars(const Chart& chart, const RowScale& scale, std::size_t category, float top)
{
    return is_stacked(chart.form) ? stacked_bars(chart, scale, category, top)
                                  : separate_bars(chart, scale, category, top);
}

float bars_height(const Chart& chart)
{
    const bool one = is_stacked(chart.form) || chart.series.size() <= 1;
    if (one) return bar_height;
    const auto count = static_cast<float>(chart.series.size());
    return count * thin_height + (count - 1) * thin_gap;
}

} // namespace ui
