// How claims fare over time: their states, the decisions and their reasons, how long each state
// takes against its limit, what is coming, and where and for which products. Each chart is a table
// too, here and as a file.
#pragma once

#include "screens/insights_figures.h"
#include "screens/intents.h"
#include "ui/ui.h"

#include <string>

namespace screens {

struct InsightsScreen {
    InsightsQuestion question{};
    std::string address{};
};

InsightsScreen insights_screen_at(std::string_view address); // "/insights?period=year"
std::string insights_address(const InsightsQuestion& question);

void insights_screen(ui::Ui& ui, InsightsScreen& local, const WorkspaceView& view,
                     const Send& send);

} // namespace screens
