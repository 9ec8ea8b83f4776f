// Settings: what this device remembers about how Claimdesk looks and speaks.
#pragma once

#include "screens/intents.h"
#include "ui/ui.h"

namespace screens {

struct SettingsScreen {};

struct Appearance {
    std::string language{}; // a tag of ui::languages
    ThemeChoice theme = ThemeChoice::System;
};

void settings_screen(ui::Ui& ui, const Appearance& appearance, const Send& send);

} // namespace screens
