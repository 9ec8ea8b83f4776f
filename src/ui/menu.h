// A menu over the page, and the button that opens one. Arrow keys and first letters move, Enter
// chooses, Escape closes and gives the focus back. Entries that cannot be chosen now stay, and say
// why. Choosing a check mark leaves the menu open: one seldom comes alone.
#pragma once

#include "ui/button.h"

#include <optional>

namespace ui {

struct MenuEntry {
    std::string key{};
    std::string label{};
    Icon icon = Icon::None;
    std::string shortcut = {};         // "Ctrl D", as it is shown
    std::string disabled_because = {}; // empty: enabled
    std::optional<bool> checked = {};  // on or off; nothing: an act
    bool starts_group = false;         // a line above it
};

struct Menu {
    std::string_view key{};
    std::string label{};
    Rect anchor{}; // on the page; a point has no size
    std::vector<MenuEntry> entries = {};
    NodeId focus_back = 0; // gets the focus when the menu closes by key or choice
    NodeId opened_by = 0;  // pressing it again is its own affair
};

struct MenuAnswer {
    std::optional<std::size_t> chosen{};
    bool closed = false;
};

// Draws an open menu. The caller remembers whether it is open.
MenuAnswer open_menu(Ui& ui, const Menu& menu);

struct MenuButton {
    std::string_view key{};
    std::string label{};
    Icon icon = Icon::None;
    ButtonLook look = ButtonLook::Standard;
    bool only_icon = false; // the label is said, not shown
    std::string disabled_because = {};
    std::vector<MenuEntry> entries = {};
    bool tab_stop = true; // false within a toolbar, where arrow keys lead to it
};

float menu_button_width(const Ui& ui, const MenuButton& button);
// The index of the entry that was just chosen.
std::optional<std::size_t> menu_button(Ui& ui, const MenuButton& button);
std::optional<std::size_t> menu_button_in(Ui& ui, const Rect& area, const MenuButton& button);

} // namespace ui
