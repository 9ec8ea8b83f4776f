// A life in steps: what was, what is, what comes next and when. Across the page where there is
// room, downwards where there is not.
#pragma once

#include "ui/ui.h"

namespace ui {

enum class Moment : std::uint8_t { Past, Present, Coming };

struct TimelineStep {
    std::string_view key{};
    std::string label{};
    std::string when = {};
    Moment moment = Moment::Coming;
    Ink ink = Ink::Amber; // of the present step
};

void timeline(Ui& ui, std::string_view key, std::string name,
              const std::vector<TimelineStep>& steps);

} // namespace ui
