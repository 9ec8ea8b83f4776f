// All that the app knows. A plain value: update() makes the next one, frame() draws it.
#pragma once

#include "app/routes.h"
#include "ui/theme.h"
#include "ui/ui.h"
#include "ui/words.h"

#include <map>
#include <optional>
#include <string>

namespace app {

// What stands behind a ticket that the page was given.
struct WordsAsked {
    std::string language;
};
struct ThemeAsked {
    std::string name;
};
using Asked = std::variant<WordsAsked, ThemeAsked>;

struct Model {
    Route route;
    screens::Appearance appearance;
    ui::Preferences preferences;

    std::optional<ui::Words> words; // of `words_language`; the last ones stay until others arrive
    std::string words_language;
    std::optional<ui::Theme> theme; // of `theme_name`
    std::string theme_name;

    std::map<int, Asked> asked; // by ticket
    int last_ticket = 0;
    std::string trouble; // an asset that did not arrive, by name; empty: none
};

bool ready(const Model& model); // there is something to draw with

// The theme that the person's choice means on this system: a file in assets/theme.
std::string_view theme_for(screens::ThemeChoice choice, const ui::Preferences& preferences);

} // namespace app
