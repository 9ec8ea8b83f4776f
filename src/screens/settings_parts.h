// The cards of the settings screen.
#pragma once

#include "screens/settings_screen.h"

namespace screens {

// What each of them changes. A copy of the profile goes back with the change in it.
struct ProfileEditor {
    const SettingsView& view;
    SettingsScreen& local;
    const Send& send;

    const claims::Profile& profile() const { return *view.profile; }
    template <class Change>
    void change(const Change& make) const
    {
        claims::Profile changed = profile();
        make(changed);
        send(ChangeProfile{.profile = std::move(changed)});
    }
};

void person_settings(ui::Ui& ui, const ProfileEditor& editor);
void company_settings(ui::Ui& ui, const ProfileEditor& editor);
void edition_settings(ui::Ui& ui, const ProfileEditor& editor);
void calendar_settings(ui::Ui& ui, const ProfileEditor& editor);
void look_settings(ui::Ui& ui, const Appearance& appearance, const Send& send);
void signing_settings(ui::Ui& ui, const SettingsView& view);
void trust_settings(ui::Ui& ui, const SettingsView& view, SettingsScreen& local, const Send& send);
void installation_settings(ui::Ui& ui, Installation installation, const Send& send);

// A card with its heading and what it is for.
struct SettingsCard {
    std::string_view key{};
    ui::Text title{};
    ui::Text hint{};
};
void settings_card(ui::Ui& ui, const SettingsCard& card, const ui::Body& body);

// Side by side where there is room, else one below the other.
void settings_pair(ui::Ui& ui, const ui::Body& left, const ui::Body& right);

// One line of a list that can be taken away: its text, and a button that says what it removes.
struct SettingsRow {
    std::string_view key{};
    std::string text{};
    std::string detail{};
    std::string remove_label{}; // empty: it stays
};
bool settings_row(ui::Ui& ui, const SettingsRow& row); // true: remove it

} // namespace screens
