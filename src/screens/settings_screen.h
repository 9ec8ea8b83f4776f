// Settings: what this device remembers about how Claimdesk looks and speaks, and what the workspace
// knows about the company: who works in it, from where, under which edition, on which days.
#pragma once

#include "claims/profile.h"
#include "screens/installation.h"
#include "screens/intents.h"
#include "screens/trust_view.h"
#include "ui/ui.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace screens {

// What is being typed and belongs to nothing yet.
struct SettingsScreen {
    claims::Location location{};
    int location_tries = 0;
    claims::Person person{};
    int person_tries = 0;
    std::optional<core::Date> day_added{};
    std::string day_name{};
    std::optional<core::Date> day_removed{};
    // --- the trust list ---
    std::string trust_workspace{};
    std::optional<std::string> founder{}; // nothing: as the person is called
    int founding_tries = 0;
    std::string trusted_code{};
    std::string trusted_person{};
    claims::TrustedAs trusted_as = claims::TrustedAs::Reviewer;
    int trusting_tries = 0;
    claims::KeyId withdrawing{}; // empty: none
    bool until_day = false;
    std::optional<core::Date> last_day{};
    bool list_founded = false; // just now, and the focus goes on to what comes next
};

struct Appearance {
    std::string language{}; // a tag of ui::languages
    ThemeChoice theme = ThemeChoice::System;
    int text_percent = 100; // one of text_sizes_percent
    PointerLook pointer = PointerLook::Plain;
};
inline constexpr std::array text_sizes_percent{100, 125, 150};

struct SettingsView {
    const Appearance& appearance;
    Installation installation{};
    std::optional<claims::KeyId> key{}; // that this device signs with; empty: it has none
    std::optional<TrustView> trust{};   // nothing before the workspace is open, and in the demo
    // Nothing before the workspace is open.
    const claims::Profile* profile = nullptr;
    claims::Actor me{};
    const std::vector<claims::Edition>& editions;
    const std::vector<claims::HolidayList>& holidays;
    const std::vector<claims::TimeZone>& zones;
    core::Date today{};
};

void settings_screen(ui::Ui& ui, const SettingsView& view, SettingsScreen& local, const Send& send);

} // namespace screens
