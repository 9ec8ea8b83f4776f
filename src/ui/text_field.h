// A line of text that a person types. The browser's own field lies over it and does the typing.
#pragma once

#include "ui/field.h"

#include <optional>

namespace ui {

// What is typed: chooses the keyboard of a phone, the letters, and whether spelling is looked at.
enum class TextKind : std::uint8_t { Prose, Name, Email, Domain, Identifier, Digits, Secret };

struct TextField {
    FieldAbout about{};
    std::string_view value{};
    TextKind kind = TextKind::Name;
    std::string placeholder = {};
    std::string_view autocomplete = {}; // as HTML calls it: "name", "email"
    int length_max = 0;                 // in UTF-16 units, as browsers count; 0: any
    bool read_only = false;             // can be read and copied, not changed
};

// The whole value, when it was changed.
std::optional<std::string> text_field(Ui& ui, const TextField& field);

// Looks for something as one types. Escape empties it, and so does a button in it.
struct SearchField {
    FieldAbout about{};
    std::string_view value{};
    std::string placeholder = {};
};

std::optional<std::string> search_field(Ui& ui, const SearchField& field);

} // namespace ui
