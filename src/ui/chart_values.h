// The values of a chart, one category at a time: what the pointer is on, or what the arrow keys
// have come to. Each category is a place of its own in the tree, named by its values.
#pragma once

#include "ui/chart.h"

#include <optional>

namespace ui {

// Adds the places; answers the category whose values are asked for.
std::optional<std::size_t> chart_categories(Ui& ui, const Chart& chart,
                                            const std::vector<Rect>& areas);

// A small sheet beside the category, over the page.
void chart_values(Ui& ui, const Chart& chart, std::size_t category, const Rect& area);

int value_of(const ChartSeries& series, std::size_t category);
bool is_stacked(ChartForm form);
bool is_rows(ChartForm form);
// All of a stacked category, or the greatest value of the others.
int length_of(const Chart& chart, std::size_t category);
// The greatest of all.
int highest(const Chart& chart);
void fill_bar(Ui& ui, const Rect& bar, const ChartSeries& series, float radius = 0);

} // namespace ui
