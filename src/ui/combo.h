// What a field with a list below it does, whether one thing is chosen from it or several: it opens
// and closes, filters as one types, and moves through the matches by key. select.h and
// multi_select.h are made of it; screens use those.
// The surprise: the focus never leaves the field while the list is open, and while one types the
// field shows what is typed, not what is chosen.
#pragma once

#include "ui/field.h"

#include <optional>

namespace ui {

struct Option {
    std::string_view key{};
    std::string label{};
    std::string detail = {}; // what it belongs to, faint at the end of the row
};

// Kept in the memory of the field.
struct ComboState {
    bool open = false;
    bool had_focus = false; // since it was opened
    bool follow = false;    // scroll to the active row
    std::string query{};
    std::size_t active = 0; // among the matches
    NodeId hovered = 0;
};

struct Combo {
    NodeId id = 0;
    std::string label{};
    const std::vector<Option>* options = nullptr;
    std::vector<bool> chosen{}; // by option
    bool searchable = true;
    bool stays_open = false; // after a choice
};

// The options that match the query, by index: every word of it somewhere in label or detail.
std::vector<std::size_t> matching(const std::vector<Option>& options, std::string_view query);

// Takes presses, keys and typed text; answers the option chosen by key. `closed_text` is what the
// field shows while nothing is typed.
std::optional<std::size_t> combo_input(Ui& ui, const Combo& combo, std::string_view closed_text);

// The node of the field: what it holds, whether it is open, which row is active.
Node combo_node(Ui& ui, const Combo& combo, const FieldAbout& about, const Rect& area,
                FieldInsets insets);

// The list, if it is open, over the page below the field; answers the option that was pressed.
std::optional<std::size_t> combo_list(Ui& ui, const Combo& combo, const Rect& field);

} // namespace ui
