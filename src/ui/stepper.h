// The steps of a longer task, from the first to the last: what is done, where one is, what needs
// attention. A step with an address is a link. On narrow pages the words of all but the present
// step give way; they are still said.
#pragma once

#include "ui/ui.h"

#include <optional>

namespace ui {

enum class StepStage : std::uint8_t { ToCome, Current, Done, Wrong };

struct Step {
    std::string key{};
    std::string label{};
    StepStage stage = StepStage::ToCome;
    std::string href = {};             // "#/claims/…/products"; empty: a button
    std::string disabled_because = {}; // cannot be gone to yet
};

struct Stepper {
    std::string_view key{};
    std::string label{};
    std::vector<Step> steps = {};
};

// The step that was pressed; the browser follows those that are links.
std::optional<std::size_t> stepper(Ui& ui, const Stepper& stepper);

} // namespace ui
