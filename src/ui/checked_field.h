// A text field that says what is wrong with its text when it helps: on leaving the field, and then
// with every key until it is right. Not while a person is still typing for the first time.
#pragma once

#include "ui/text_field.h"

#include <functional>

namespace ui {

struct CheckedField {
    TextField field{};
    // What is wrong, in words; empty: nothing. Only asked, never told: the screen decides.
    std::function<std::string(std::string_view)> check{};
    // The same thing as it is usually written, put in the place of what was typed on leaving.
    std::function<std::string(std::string_view)> tidied = {};
    bool check_now = false; // a person wants to go on: nothing left blank is overlooked
};

// The whole value, when it was changed.
std::optional<std::string> checked_field(Ui& ui, CheckedField field);

} // namespace ui
