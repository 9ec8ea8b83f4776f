// The company and its locations, each with its MPN ID.
#include "screens/problem_words.h"
#include "screens/settings_parts.h"
#include "ui/button.h"
#include "ui/checked_field.h"
#include "ui/choice.h"
#include "ui/form.h"
#include "ui/gap.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

std::string mpn_fault(const ui::Ui& ui, const ProfileEditor& editor, std::string_view text)
{
    const auto parsed = claims::parse_mpn_id(text);
    if (!parsed) return fault_sentence(ui.words(), parsed.error(), claims::Field::MpnId);
    const auto& known = editor.profile().locations;
    const bool twice = std::any_of(known.begin(), known.end(), [&](const claims::Location& one) {
        return one.mpn_id == parsed.value();
    });
    return twice ? ui.say("settings.company.known"_text) : std::string();
}

void location_list(ui::Ui& ui, const ProfileEditor& editor)
{
    const std::vector<claims::Location>& locations = editor.profile().locations;
    const auto enrolment = [&](const claims::Location& location) {
        return ui.say(location.enrolment == claims::Enrolment::Enrolled
                          ? "settings.company.enrolled"_text
                          : "settings.company.not_enrolled"_text);
    };
    ui.around({.id = ui.id("locations"),
               .role = ui::Role::List,
               .name = ui.say("settings.company.locations"_text)},
              [&] {
                  for (std::size_t i = 0; i < locations.size(); ++i) {
                      const claims::Location& location = locations[i];
                      const bool remove = settings_row(
                          ui, {.key = location.mpn_id,
                               .text = location.mpn_id + " · " + location.name,
                               .detail = enrolment(location),
                               .remove_label = ui.words().say("settings.remove"_text,
                                                              {{"what", location.mpn_id}})});
                      if (!remove) continue;
                      editor.change([&](claims::Profile& profile) {
                          profile.locations.erase(profile.locations.begin() +
                                                  static_cast<std::ptrdiff_t>(i));
                      });
                  }
              });
}

void add_location(const ui::Ui& ui, const ProfileEditor& editor)
{
    claims::Location& location = editor.local.location;
    ++editor.local.location_tries;
    if (!mpn_fault(ui, editor, location.mpn_id).empty()) return;
    location.mpn_id = claims::parse_mpn_id(location.mpn_id).value();
    editor.change([&](claims::Profile& profile) { profile.locations.push_back(location); });
    editor.local.location = {};
    editor.local.location_tries = 0;
}

void new_location(ui::Ui& ui, const ProfileEditor& editor)
{
    claims::Location& location = editor.local.location;
    settings_pair(
        ui,
        [&] {
            const auto typed = ui::checked_field(
                ui, {.field = {.about = {.key = "mpn-id",
                                         .label = ui.say("settings.company.mpn_id"_text)},
                               .value = location.mpn_id,
                               .kind = ui::TextKind::Digits},
                     .check = [&](std::string_view text) { return mpn_fault(ui, editor, text); },
                     .check_now = editor.local.location_tries > 0});
            if (typed) location.mpn_id = *typed;
        },
        [&] {
            const auto typed = ui::text_field(
                ui,
                {.about = {.key = "location-name", .label = ui.say("settings.company.place"_text)},
                 .value = location.name});
            if (typed) location.name = *typed;
        });
    ui.space(ui::gap::wide);
    const bool enrolled = location.enrolment == claims::Enrolment::Enrolled;
    const auto set = ui::check_box(
        ui, {.about = {.key = "enrolled",
                       .label = ui.say("settings.company.is_enrolled"_text),
                       .description = ui.say("settings.company.is_enrolled.hint"_text)},
             .checked = enrolled ? ui::Checked::Yes : ui::Checked::No});
    if (set) {
        location.enrolment = *set ? claims::Enrolment::Enrolled : claims::Enrolment::NotEnrolled;
    }
    ui.space(ui::gap::wide);
    const ui::Button add{
        .key = "add-location", .label = ui.say("settings.company.add"_text), .icon = ui::Icon::add};
    if (ui::button(ui, add)) add_location(ui, editor);
}

} // namespace

void company_settings(ui::Ui& ui, const ProfileEditor& editor)
{
    settings_card(
        ui,
        {.key = "company", .title = "settings.company"_text, .hint = "settings.company.hint"_text},
        [&] {
            const auto typed = ui::text_field(
                ui,
                {.about = {.key = "company-name", .label = ui.say("settings.company.name"_text)},
                 .value = editor.profile().company,
                 .autocomplete = "organization"});
            if (typed) {
                editor.change([&](claims::Profile& profile) { profile.company = *typed; });
            }
            ui.space(ui::gap::wide);
            location_list(ui, editor);
            ui.space(ui::gap::wide);
            ui::form(ui,
                     {.key = "new-location",
                      .label = ui.say("settings.company.add"_text),
                      .tries = editor.local.location_tries},
                     [&] { new_location(ui, editor); });
        });
}

} // namespace screens
