// What an import would do, claim by claim, before it does it.
#include "screens/exchange_screen.h"

#include "claims/calendar.h"
#include "screens/history_words.h"
#include "screens/settings_parts.h"
#include "ui/banner.h"
#include "ui/choice.h"
#include "ui/dates.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/plurals.h"
#include "ui/status_pill.h"
#include "ui/table.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

constexpr auto standing_texts = ui::texts_of<PlanStanding>("exchange.standing.");
constexpr auto count_texts = ui::texts_of<PlanStanding>("exchange.count.");
constexpr auto damage_texts = ui::texts_of<DamagedPart>("exchange.damage.");
constexpr float table_height_max = 440;
constexpr std::size_t damages_told_max = 10;
constexpr std::size_t entries_told_max = 40;

// The order in which a person wants to look at them.
constexpr std::array listed{PlanStanding::Conflict, PlanStanding::Damaged, PlanStanding::New,
                            PlanStanding::Newer, PlanStanding::Same};

std::string name_of(const PlannedRow& row)
{
    return row.name.empty() ? row.claim.text : row.name;
}

std::vector<std::size_t> order_of(const PlanTold& plan)
{
    std::vector<std::size_t> order;
    for (const PlanStanding standing : listed) {
        for (std::size_t i = 0; i < plan.rows.size(); ++i) {
            if (plan.rows[i].standing == standing) order.push_back(i);
        }
    }
    return order;
}

// "3 changes to add · 1 of them in conflict"
std::string details_of(const ui::Words& words, const PlannedRow& row)
{
    std::vector<std::string> parts;
    const auto say = [&](ui::Text text, std::int64_t count) {
        if (count > 0) parts.push_back(ui::counted(words, text, count));
    };
    say("exchange.row.add"_text, row.to_add);
    say("exchange.row.conflicts"_text, row.conflicts);
    say("exchange.row.only_here"_text, row.only_here);
    say("exchange.row.waiting"_text, row.waiting);
    say("exchange.row.damaged"_text, row.damaged);
    say("exchange.row.without_effect"_text, row.without_effect);
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : " · ") + part;
    return text.empty() ? std::string(words.say("exchange.row.nothing"_text)) : text;
}

ui::Ink ink_of(PlanStanding standing)
{
    switch (standing) {
    case PlanStanding::New:
    case PlanStanding::Newer: return ui::Ink::Text;
    case PlanStanding::Same: return ui::Ink::TextSecond;
    case PlanStanding::Conflict:
    case PlanStanding::Damaged: return ui::Ink::Red;
    }
    return ui::Ink::Text;
}

ui::TableCell cell_of(const ui::Words& words, const PlannedRow& row, std::size_t column)
{
    switch (column) {
    case 0: return {.text = name_of(row)};
    case 1: return {.text = row.customer};
    case 2:
        return {.text =
                    std::string(words.say(standing_texts[static_cast<std::size_t>(row.standing)])),
                .ink = ink_of(row.standing)};
    default: return {.text = details_of(words, row), .ink = ui::Ink::TextSecond};
    }
}

void counts(ui::Ui& ui, const PlanTold& plan)
{
    std::string text;
    for (const PlanStanding standing : listed) {
        const std::int64_t count = plan.count(standing);
        if (count == 0) continue;
        text += (text.empty() ? "" : " · ") +
                ui::counted(ui.words(), count_texts[static_cast<std::size_t>(standing)], count);
    }
    if (text.empty()) text = ui.say("exchange.plan.empty"_text);
    ui::paragraph(ui, "counts", text, ui::type::body_strong);
    std::vector<std::string> more;
    if (plan.files > 0) {
        more.push_back(ui::counted(ui.words(), "exchange.plan.files"_text, plan.files));
    }
    if (plan.files_missing > 0) {
        more.push_back(
            ui::counted(ui.words(), "exchange.plan.files_missing"_text, plan.files_missing));
    }
    if (plan.trust_events > 0) {
        more.push_back(ui::counted(ui.words(), "exchange.plan.trust"_text, plan.trust_events));
    }
    for (std::size_t i = 0; i < more.size(); ++i) {
        ui.space(4);
        ui::paragraph(ui, "more-" + std::to_string(i), more[i], ui::type::body,
                      ui::Ink::TextSecond);
    }
    ui.space(ui::gap::large);
}

void damages(ui::Ui& ui, const PlanTold& plan)
{
    if (plan.damaged.empty()) return;
    std::vector<std::string> sentences;
    for (const DamagedRow& damage : plan.damaged) {
        if (sentences.size() == damages_told_max) break;
        const std::string name =
            damage.name.empty() ? ui.say("exchange.damage.nameless"_text) : damage.name;
        sentences.push_back(
            ui.words().say(damage_texts[static_cast<std::size_t>(damage.part)],
                           {{"name", name}, {"line", std::to_string(damage.line)}}));
    }
    ui::banner(ui, {.key = "damaged",
                    .tone = ui::Tone::Amber,
                    .icon = ui::Icon::warning,
                    .title = ui::counted(ui.words(), "exchange.damaged"_text,
                                         static_cast<std::int64_t>(plan.damaged.size())),
                    .sentences = std::move(sentences)});
    ui.space(ui::gap::large);
}

void without_effect(ui::Ui& ui, const PlanTold& plan)
{
    if (plan.without_effect == 0) return;
    ui::banner(
        ui, {.key = "without-effect",
             .tone = ui::Tone::Amber,
             .icon = ui::Icon::warning,
             .title = ui::counted(ui.words(), "exchange.without_effect"_text, plan.without_effect),
             .sentences = {ui::counted(ui.words(), "exchange.without_effect.why"_text,
                                       plan.without_effect)}});
    ui.space(ui::gap::large);
}

void rows(ui::Ui& ui, const PlanTold& plan, ExchangeScreen& local)
{
    const std::vector<std::size_t> order = order_of(plan);
    if (order.empty()) return;
    if (!local.shown) local.shown = order.front();
    const ui::TableAnswer answer =
        ui::table(ui,
                  {.key = "plan",
                   .label = ui.say("exchange.plan"_text),
                   .columns = {{.key = "claim",
                                .label = ui.say("claims.column.name"_text),
                                .width = 260,
                                .sortable = false},
                               {.key = "customer",
                                .label = ui.say("claims.column.customer"_text),
                                .width = 200,
                                .sortable = false},
                               {.key = "standing",
                                .label = ui.say("exchange.standing"_text),
                                .width = 150,
                                .sortable = false},
                               {.key = "details",
                                .label = ui.say("exchange.details"_text),
                                .width = 380,
                                .sortable = false}},
                   .row_count = order.size(),
                   .row_key = [&](std::size_t row) { return plan.rows[order[row]].claim.text; },
                   .cell =
                       [&](std::size_t row, std::size_t column) {
                           return cell_of(ui.words(), plan.rows[order[row]], column);
                       },
                   .height_max = table_height_max,
                   .fixed_columns = true,
                   .row_menu = [&](std::size_t) -> std::vector<ui::MenuEntry> {
                       return {{.key = "changes", .label = ui.say("exchange.changes.show"_text)}};
                   }},
                  local.table);
    if (answer.opened) local.shown = order[*answer.opened];
    if (answer.act) local.shown = order[answer.act->row];
    ui.space(4);
    ui::paragraph(ui, "rows-help", ui.say("exchange.changes.help"_text), ui::type::caption,
                  ui::Ink::TextSecond);
    ui.space(ui::gap::large);
}

void entry(ui::Ui& ui, std::size_t index, const claims::HistoryEntry& entry,
           const HistorySubject& subject, const claims::TimeZone& zone)
{
    ui.around({.id = ui.id("entry-" + std::to_string(index)), .role = ui::Role::ListItem}, [&] {
        ui::paragraph(ui, "what",
                      ui::date_text(ui.words(), ui::DateForm::WithWeekday,
                                    claims::local_date(entry.on, zone)) +
                          " · " + history_sentence(ui.words(), entry, subject),
                      ui::type::body);
        for (std::size_t i = 0; i < entry.changes.size(); ++i) {
            const ChangeWords words = change_words(ui.words(), entry.changes[i], subject);
            std::string text = words.place + ": " + words.before + " → " + words.after;
            if (!words.note.empty()) text += " (" + words.note + ")";
            ui::paragraph(ui, "change-" + std::to_string(i), text, ui::type::caption,
                          ui::Ink::TextSecond);
        }
        const std::string note = overtaken_note(ui.words(), entry, subject);
        if (!note.empty()) {
            ui::paragraph(ui, "note", note, ui::type::caption, ui::Ink::Red);
        }
        ui.space(8);
    });
}

void changes(ui::Ui& ui, const ExchangeView& view, const ExchangeScreen& local)
{
    const std::vector<PlannedRow>& all = view.in.plan.rows;
    if (!local.shown || *local.shown >= all.size()) return;
    const RowNews news = view.news(*local.shown);
    if (news.entries.empty()) return;
    ui::heading(ui, "changes-title", 3,
                ui.words().say("exchange.changes"_text, {{"claim", name_of(all[*local.shown])}}));
    ui.space(8);
    const HistorySubject subject{.claim = news.claim, .rules = *view.rules};
    ui.around(
        {.id = ui.id("changes"), .role = ui::Role::List, .name = ui.say("exchange.details"_text)},
        [&] {
            const std::size_t told = std::min(news.entries.size(), entries_told_max);
            for (std::size_t i = 0; i < told; ++i) {
                entry(ui, i, news.entries[i], subject, view.rules->calendar.zone);
            }
        });
    ui.space(ui::gap::large);
}

std::string import_label(const ui::Ui& ui, const PlanTold& plan, bool profile)
{
    const std::int64_t count = plan.to_import();
    if (count > 0) return ui::counted(ui.words(), "exchange.import.do"_text, count);
    if (plan.trust_events > 0) return ui.say("exchange.import.trust"_text);
    if (profile) return ui.say("exchange.import.profile"_text);
    return ui::counted(ui.words(), "exchange.import.do"_text, count);
}

void act(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    const PlanTold& plan = view.in.plan;
    if (plan.has_profile) {
        const auto set =
            ui::check_box(ui, {.about = {.key = "take-profile",
                                         .label = ui.say("exchange.take_profile"_text),
                                         .description = ui.say("exchange.take_profile.help"_text)},
                               .checked = local.take_profile ? ui::Checked::Yes : ui::Checked::No});
        if (set) local.take_profile = *set;
        ui.space(ui::gap::large);
    }
    const std::int64_t count = plan.to_import();
    const bool profile = plan.has_profile && local.take_profile;
    const std::string why_not = count == 0 && !profile && plan.trust_events == 0
                                    ? ui.say("exchange.import.nothing"_text)
                                    : std::string{};
    const bool pressed = ui::button(ui, {.key = "import",
                                         .label = import_label(ui, plan, profile),
                                         .icon = ui::Icon::checkmark,
                                         .look = ui::ButtonLook::Primary,
                                         .disabled_because = why_not});
    if (pressed) send(ImportBundle{.profile = profile});
}

} // namespace

void exchange_plan(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    settings_card(
        ui,
        {.key = import_plan_key, .title = "exchange.plan"_text, .hint = "exchange.plan.about"_text},
        [&] {
            counts(ui, view.in.plan);
            damages(ui, view.in.plan);
            without_effect(ui, view.in.plan);
            rows(ui, view.in.plan, local);
            changes(ui, view, local);
            if (view.in.step == ImportStep::Planned) act(ui, view, local, send);
        });
}

} // namespace screens
