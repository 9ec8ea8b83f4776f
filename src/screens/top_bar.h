// The bar over every page: whose workspace it is, the way into the command palette, whether
// everything is saved, in which role one works, and how Claimdesk looks and speaks.
#pragma once

#include "claims/model.h"
#include "screens/intents.h"
#include "screens/notices.h"
#include "screens/settings_screen.h"
#include "ui/ui.h"

namespace screens {

inline constexpr float top_bar_height = 48;

struct TopBar {
    std::string company{};
    claims::Actor me{};
    Appearance appearance{};
    bool open = false; // the workspace is here, and its saving can be told
    Saving saving{};
};

// True when the palette is asked for.
bool top_bar(ui::Ui& ui, const TopBar& bar, const Send& send);

} // namespace screens
