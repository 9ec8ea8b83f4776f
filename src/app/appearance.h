// Languages and themes: from the files in assets, and from what a device remembered.
#pragma once

#include "screens/intents.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <string>
#include <string_view>

namespace app {

// A text that the file lacks is shown as its key, so that nothing is ever blank.
ui::Words words_from(const std::string& json);
// A colour that the file lacks is magenta, so that it is seen.
ui::Theme theme_from(const std::string& json);
std::string css_declarations(const ui::Theme& theme);

bool is_language(std::string_view tag);
// The first of the browser's languages ("pl-PL,en") that there is; English if none is.
std::string best_language(std::string_view browser_languages);

std::string_view theme_setting(screens::ThemeChoice choice); // as a device remembers it
screens::ThemeChoice theme_choice(std::string_view setting);

} // namespace app
