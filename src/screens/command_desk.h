// Everything a person can call for from anywhere: what is offered now, found in the command palette
// or called by its keys. The table of commands itself is the app's.
#pragma once

#include "screens/claims_list.h"
#include "screens/intents.h"
#include "ui/command_palette.h"

#include <string>
#include <vector>

namespace screens {

struct OfferedCommand {
    std::string key{};
    std::string label{};
    ui::Icon icon = ui::Icon::None;
    std::string group{};
    // "g d": one after the other. "Control+z": together. Empty: only in the palette.
    std::string shortcut{};
    std::string also{}; // other words it is found by
    Intent intent{};
};

struct Shortcut {
    std::string label{};
    std::string keys{}; // as in OfferedCommand
};

// A key that means something on the page that is open; the page itself listens for it.
struct PageKey {
    std::string key{}; // as it is shown: "A", "1 – 6"
    ui::Text label{};
};

// Kept between frames.
struct CommandDesk {
    ui::PaletteState palette{};
    bool shows_shortcuts = false;
    char first_key = 0; // of a shortcut that is under way
    double first_key_ms = 0;
};

// As it is written for people: "G, D", "Ctrl Z".
std::string shortcut_words(const ui::Ui& ui, const std::string& shortcut);

// Whether letters are commands now: nobody types or answers, and no shortcut of two keys is under
// way.
bool listens_for_letters(ui::Ui& ui, const CommandDesk& desk);

// Draws the palette and the list of shortcuts while they are open, and listens for shortcuts.
void command_desk(ui::Ui& ui, CommandDesk& desk, const std::vector<OfferedCommand>& commands,
                  const std::vector<PageKey>& page_keys, ClaimsList& list,
                  const WorkspaceView& view, const Send& send);

} // namespace screens
