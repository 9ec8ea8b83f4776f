// One of a few choices, all of them in sight.
#pragma once

#include "ui/ui.h"

#include <optional>

namespace ui {

struct Choice {
    std::string_view key{};
    std::string label{};
    std::string_view language = {}; // of the label, where it is not the page's own
};

struct RadioGroup {
    std::string_view key{};
    std::string label{};
    std::string description = {};
    std::vector<Choice> choices = {};
    std::size_t chosen = 0;            // as many as there are choices: none yet
    std::string error = {};            // empty: nothing is wrong
    std::string disabled_because = {}; // empty: enabled
    bool required = false;
};

// The index of the choice that was just made.
std::optional<std::size_t> radio_group(Ui& ui, const RadioGroup& group);

} // namespace ui
