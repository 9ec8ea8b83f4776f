// The charts of the insights: figures → what a chart shows. Nothing is drawn here.
#pragma once

#include "screens/insights_figures.h"
#include "ui/chart.h"
#include "ui/words.h"

#include <vector>

namespace screens {

struct InsightsSubject {
    const ui::Words& words;
    const WorkspaceView& view;
    const InsightsFigures& figures;
};

// In the order in which they are shown; without those that have nothing to show.
std::vector<ui::Chart> insights_charts(const InsightsSubject& subject);

} // namespace screens
