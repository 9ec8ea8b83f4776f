// Several lines of text. Grows with what is typed, up to a number of lines; from there on it
// scrolls. Where a length is set, it counts, and says how much is too much instead of refusing it.
#pragma once

#include "ui/field.h"

#include <optional>

namespace ui {

struct TextArea {
    FieldAbout about{};
    std::string_view value{};
    std::string placeholder = {};
    int lines_min = 3;
    int lines_max = 12;
    int length_max = 0; // in characters as a person counts them; 0: any, and no counter
};

// The whole value, when it was changed.
std::optional<std::string> text_area(Ui& ui, const TextArea& area);

} // namespace ui
