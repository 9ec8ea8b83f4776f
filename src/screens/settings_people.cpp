// Who sits before the screen, and who else works in this workspace.
#include "screens/domain_words.h"
#include "screens/problem_words.h"
#include "screens/settings_parts.h"
#include "ui/button.h"
#include "ui/checked_field.h"
#include "ui/form.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/select.h"
#include "ui/text.h"

namespace screens {

using ui::operator""_text;

namespace {

std::size_t index_of(claims::Role role)
{
    return static_cast<std::size_t>(role);
}

// The roles, as options of a list; answers the role that was just chosen.
std::optional<claims::Role> role_select(ui::Ui& ui, std::string_view key, claims::Role present)
{
    std::vector<ui::Option> options;
    for (const auto& role : core::names<claims::Role>) {
        options.push_back({.key = role.name, .label = ui.say(role_text(role.value))});
    }
    const auto chosen =
        ui::select(ui, {.about = {.key = key, .label = ui.say("settings.people.role"_text)},
                        .options = std::move(options),
                        .chosen = index_of(present),
                        .searchable = false});
    if (!chosen) return std::nullopt;
    return core::names<claims::Role>[*chosen].value;
}

void me(ui::Ui& ui, const ProfileEditor& editor)
{
    const claims::Actor& me = editor.view.me;
    settings_pair(
        ui,
        [&] {
            const auto typed =
                ui::text_field(ui, {.about = {.key = "my-name",
                                              .label = ui.say("settings.you.name"_text),
                                              .description = ui.say("settings.you.name.hint"_text)},
                                    .value = me.name,
                                    .autocomplete = "name"});
            if (typed) editor.send(BecomePerson{.role = me.role, .name = *typed});
        },
        [&] {
            if (const auto role = role_select(ui, "my-role", me.role)) {
                editor.send(BecomePerson{.role = *role, .name = me.name});
            }
        });
}

void people_list(ui::Ui& ui, const ProfileEditor& editor)
{
    const std::vector<claims::Person>& people = editor.profile().people;
    ui.around(
        {.id = ui.id("people"), .role = ui::Role::List, .name = ui.say("settings.people"_text)},
        [&] {
            for (std::size_t i = 0; i < people.size(); ++i) {
                const claims::Person& person = people[i];
                const bool remove =
                    settings_row(ui, {.key = std::to_string(i),
                                      .text = person.name + " · " + ui.say(role_text(person.role)),
                                      .detail = person.email,
                                      .remove_label = ui.words().say("settings.remove"_text,
                                                                     {{"what", person.name}})});
                if (!remove) continue;
                editor.change([&](claims::Profile& profile) {
                    profile.people.erase(profile.people.begin() + static_cast<std::ptrdiff_t>(i));
                });
            }
        });
}

std::string name_fault(const ui::Ui& ui, std::string_view text)
{
    const auto parsed = claims::parse_name(text, claims::person_name_length);
    if (parsed) return {};
    return fault_sentence(ui.words(), parsed.error(), claims::Field::OwnContactName);
}

std::string email_fault(const ui::Ui& ui, std::string_view text)
{
    const auto parsed = claims::parse_email(text);
    if (parsed) return {};
    return fault_sentence(ui.words(), parsed.error(), claims::Field::OwnContactEmail);
}

void add_person(const ui::Ui& ui, const ProfileEditor& editor)
{
    claims::Person& person = editor.local.person;
    ++editor.local.person_tries;
    if (!name_fault(ui, person.name).empty() || !email_fault(ui, person.email).empty()) return;
    person.email = claims::parse_email(person.email).value();
    person.name = claims::parse_name(person.name, claims::person_name_length).value();
    editor.change([&](claims::Profile& profile) { profile.people.push_back(person); });
    editor.local.person = {};
    editor.local.person_tries = 0;
}

void new_person(ui::Ui& ui, const ProfileEditor& editor)
{
    claims::Person& person = editor.local.person;
    const bool check_now = editor.local.person_tries > 0;
    settings_pair(
        ui,
        [&] {
            const auto typed = ui::checked_field(
                ui, {.field = {.about = {.key = "person-name",
                                         .label = ui.say("settings.people.name"_text)},
                               .value = person.name},
                     .check = [&](std::string_view text) { return name_fault(ui, text); },
                     .check_now = check_now});
            if (typed) person.name = *typed;
        },
        [&] {
            const auto typed = ui::checked_field(
                ui, {.field = {.about = {.key = "person-email",
                                         .label = ui.say("settings.people.email"_text)},
                               .value = person.email,
                               .kind = ui::TextKind::Email},
                     .check = [&](std::string_view text) { return email_fault(ui, text); },
                     .check_now = check_now});
            if (typed) person.email = *typed;
        });
    ui.space(ui::gap::wide);
    settings_pair(
        ui,
        [&] {
            if (const auto role = role_select(ui, "person-role", person.role)) person.role = *role;
        },
        [&] {
            ui.space(24); // beside the field, not beside its label
            const ui::Button add{.key = "add-person",
                                 .label = ui.say("settings.people.add"_text),
                                 .icon = ui::Icon::add};
            if (ui::button(ui, add)) add_person(ui, editor);
        });
}

} // namespace

void person_settings(ui::Ui& ui, const ProfileEditor& editor)
{
    settings_card(ui,
                  {.key = "you", .title = "settings.you"_text, .hint = "settings.you.hint"_text},
                  [&] { me(ui, editor); });
    ui.space(ui::gap::wide);
    settings_card(
        ui, {.key = "people", .title = "settings.people"_text, .hint = "settings.people.hint"_text},
        [&] {
            people_list(ui, editor);
            ui.space(ui::gap::wide);
            ui::form(ui,
                     {.key = "new-person",
                      .label = ui.say("settings.people.add"_text),
                      .tries = editor.local.person_tries},
                     [&] { new_person(ui, editor); });
        });
}

} // namespace screens
