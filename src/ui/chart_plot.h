// Where the values of a chart stand: of columns above their categories, and of bars that lie. On
// the page (chart.cpp, chart_rows.cpp) and in a file (chart_drawing.h) alike.
#pragma once

#include "ui/chart_values.h"

#include <cmath>

namespace ui {

inline constexpr int chart_grid_lines = 4;
inline constexpr float chart_bar_share = 0.6f; // of the width of a category

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

inline Plot plot_of(const Chart& chart, const Rect& area)
{
    const auto count = static_cast<float>(std::max<std::size_t>(1, chart.categories.size()));
    return {.area = area, .top = axis_top(highest(chart)), .step = area.width / count};
}

// What the length of a bar that lies is measured by.
struct RowScale {
    float left = 0;
    float width = 0;
    int most = 1;

    float length(int value) const
    {
        return std::round(width * static_cast<float>(value) / static_cast<float>(most));
    }
};

// A part of a chart that is filled in the colour of its series.
struct ChartBar {
    Rect area;
    const ChartSeries& series;
};

// A number behind the end of a bar that lies.
struct ChartValue {
    float length = 0; // of the bar
    float middle = 0; // where the number's line has its middle
    int value = 0;
};

// What one category shows.
struct ChartRow {
    std::vector<ChartBar> bars{};
    std::vector<ChartValue> values{};
};

std::vector<ChartBar> column_bars(const Chart& chart, const Plot& plot, std::size_t category);
// From `top` down, as high as bars_height says.
ChartRow row_bars(const Chart& chart, const RowScale& scale, std::size_t category, float top);
float bars_height(const Chart& chart);

} // namespace ui
