// The days that the workspace counts: its time zone, its holidays, what it adds to them and takes
// away.
#include "screens/settings_parts.h"
#include "ui/button.h"
#include "ui/choice.h"
#include "ui/date_field.h"
#include "ui/dates.h"
#include "ui/form.h"
#include "ui/gap.h"
#include "ui/select.h"
#include "ui/text_field.h"

#include <algorithm>

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

template <class Item>
void toggle(std::vector<Item>& list, const Item& item, bool wanted)
{
    std::erase(list, item);
    if (wanted) list.push_back(item);
}

Text country_of(const std::string& list)
{
    if (list == "tw") return "settings.calendar.tw"_text;
    return list == "pl" ? "settings.calendar.pl"_text : "settings.calendar.us"_text;
}

void zone_select(ui::Ui& ui, const ProfileEditor& editor)
{
    const std::vector<claims::TimeZone>& zones = editor.view.zones;
    ui::Select select{.about = {.key = "zone",
                                .label = ui.say("settings.calendar.zone"_text),
                                .description = ui.say("settings.calendar.zone.hint"_text)},
                      .options = {}};
    for (std::size_t i = 0; i < zones.size(); ++i) {
        if (zones[i].name == editor.profile().zone) select.chosen = i;
        select.options.push_back({.key = zones[i].name, .label = zones[i].name});
    }
    const auto made = ui::select(ui, select);
    if (!made) return;
    editor.change([&](claims::Profile& profile) { profile.zone = zones[*made].name; });
}

void holiday_lists(ui::Ui& ui, const ProfileEditor& editor)
{
    ui::fieldset(ui, {.key = "lists", .label = ui.say("settings.calendar.lists"_text)}, [&] {
        const auto& chosen = editor.profile().holiday_lists;
        for (const claims::HolidayList& list : editor.view.holidays) {
            const bool on = std::find(chosen.begin(), chosen.end(), list.id) != chosen.end();
            const auto set =
                ui::check_box(ui, {.about = {.key = list.id, .label = ui.say(country_of(list.id))},
                                   .checked = on ? ui::Checked::Yes : ui::Checked::No});
            if (!set) continue;
            editor.change(
                [&](claims::Profile& profile) { toggle(profile.holiday_lists, list.id, *set); });
        }
    });
}

std::string day_text(const ui::Ui& ui, core::Date day)
{
    return ui::date_text(ui.words(), ui::DateForm::Long, day);
}

bool day_row(ui::Ui& ui, core::Date day, const std::string& detail)
{
    return settings_row(ui, {.key = core::format(day),
                             .text = day_text(ui, day),
                             .detail = detail,
                             .remove_label = ui.words().say("settings.remove"_text,
                                                            {{"what", day_text(ui, day)}})});
}

void own_days(ui::Ui& ui, const ProfileEditor& editor)
{
    const claims::Profile& now = editor.profile();
    ui.around({.id = ui.id("own-days"),
               .role = ui::Role::List,
               .name = ui.say("settings.calendar.own_days"_text)},
              [&] {
                  for (const claims::Holiday& holiday : now.days_added) {
                      const std::string name = holiday.name.empty()
                                                   ? ui.say("settings.calendar.day_off"_text)
                                                   : holiday.name;
                      if (!day_row(ui, holiday.day, name)) continue;
                      editor.change([&](claims::Profile& profile) {
                          std::erase(profile.days_added, holiday);
                      });
                  }
                  for (const core::Date day : now.days_removed) {
                      if (!day_row(ui, day, ui.say("settings.calendar.worked"_text))) continue;
                      editor.change(
                          [&](claims::Profile& profile) { std::erase(profile.days_removed, day); });
                  }
              });
}

void new_day(ui::Ui& ui, const ProfileEditor& editor)
{
    SettingsScreen& local = editor.local;
    settings_pair(
        ui,
        [&] {
            const auto made = ui::date_field(
                ui, {.about = {.key = "new-day", .label = ui.say("settings.calendar.new_day"_text)},
                     .today = editor.view.today,
                     .value = local.day_added});
            if (made) local.day_added = made->date;
        },
        [&] {
            const auto typed =
                ui::text_field(ui, {.about = {.key = "new-day-name",
                                              .label = ui.say("settings.calendar.day_name"_text)},
                                    .value = local.day_name});
            if (typed) local.day_name = *typed;
        });
    ui.space(ui::gap::wide);
    const std::string why_not =
        local.day_added ? std::string() : ui.say("settings.calendar.day_first"_text);
    const ui::Button off{.key = "add-day",
                         .label = ui.say("settings.calendar.add_day"_text),
                         .icon = ui::Icon::add,
                         .disabled_because = why_not};
    const ui::Button worked{.key = "work-day",
                            .label = ui.say("settings.calendar.work_day"_text),
                            .disabled_because = why_not};
    const bool add = ui::button(ui, off);
    ui.space(8);
    const bool work = ui::button(ui, worked);
    if (!local.day_added || (!add && !work)) return;
    const core::Date day = *local.day_added;
    editor.change([&](claims::Profile& profile) {
        std::erase_if(profile.days_added,
                      [&](const claims::Holiday& holiday) { return holiday.day == day; });
        toggle(profile.days_removed, day, work);
        if (add) profile.days_added.push_back({.day = day, .name = local.day_name});
    });
    local.day_added.reset();
    local.day_name.clear();
}

} // namespace

void calendar_settings(ui::Ui& ui, const ProfileEditor& editor)
{
    settings_card(ui,
                  {.key = "calendar",
                   .title = "settings.calendar"_text,
                   .hint = "settings.calendar.hint"_text},
                  [&] {
                      settings_pair(
                          ui, [&] { zone_select(ui, editor); }, [&] { holiday_lists(ui, editor); });
                      ui.space(ui::gap::wide);
                      own_days(ui, editor);
                      ui.space(ui::gap::wide);
                      new_day(ui, editor);
                  });
}

} // namespace screens
