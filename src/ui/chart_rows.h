// The picture of a chart whose categories have long names: each name on a line of its own, its bars
// under it, what they tell behind them.
#pragma once

#include "ui/chart.h"

namespace ui {

void chart_rows(Ui& ui, const Chart& chart);

} // namespace ui
