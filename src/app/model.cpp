#include "app/model.h"

namespace app {

using screens::ThemeChoice;

bool ready(const Model& model)
{
    return model.words.has_value() && model.theme.has_value();
}

std::string_view theme_for(ThemeChoice choice, const ui::Preferences& preferences)
{
    switch (choice) {
    case ThemeChoice::System:
        if (preferences.more_contrast) return "contrast";
        return preferences.dark ? "dark" : "light";
    case ThemeChoice::Light: return "light";
    case ThemeChoice::Dark: return "dark";
    case ThemeChoice::Contrast: return "contrast";
    }
    return "light";
}

} // namespace app
