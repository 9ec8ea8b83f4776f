#include "screens/claim_history.h"

#include "screens/claim_changes.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/history_words.h"
#include "screens/key_words.h"
#include "screens/refusal_words.h"
#include "ui/avatar.h"
#include "ui/button.h"
#include "ui/plurals.h"
#include "ui/select.h"
#include "ui/side_panel.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>
#include <array>

namespace screens {

using claims::Action;
using claims::HistoryEntry;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr float panel_width = 560;
constexpr float avatar_size = 28;
constexpr auto did_texts = ui::texts_of<Action>("history.did.");
constexpr std::size_t device_letters = 8; // of a writer's name: enough to tell devices apart

struct KindRow {
    HistoryKind kind{};
    std::string_view key{};
    Text text{};
};

constexpr std::array kinds{
    KindRow{HistoryKind::All, "all", "claim.history.all"_text},
    KindRow{HistoryKind::Moves, "moves", "claim.history.moves"_text},
    KindRow{HistoryKind::Changes, "changes", "claim.history.changes"_text},
    KindRow{HistoryKind::Proof, "proof", "claim.history.proof"_text},
    KindRow{HistoryKind::Comments, "comments", "claim.history.comments"_text},
    KindRow{HistoryKind::Clock, "clock", "claim.history.clock"_text},
};

// --- The filters ---------------------------------------------------------------------------------

std::vector<std::string> people_in(const std::vector<HistoryEntry>& entries)
{
    std::vector<std::string> people;
    for (const HistoryEntry& entry : entries) {
        if (!entry.by || entry.by->name.empty()) continue;
        const bool known = std::find(people.begin(), people.end(), entry.by->name) != people.end();
        if (!known) people.push_back(entry.by->name);
    }
    return people;
}

void kind_field(ui::Ui& ui, HistoryFilter& filter)
{
    ui::Select select{.about = {.key = "kind", .label = ui.say("claim.history.kind"_text)},
                      .searchable = false};
    for (const KindRow& row : kinds) {
        if (row.kind == filter.kind) select.chosen = select.options.size();
        select.options.push_back({.key = row.key, .label = ui.say(row.text)});
    }
    if (const auto made = ui::select(ui, select)) filter.kind = kinds[*made].kind;
}

void person_field(ui::Ui& ui, HistoryFilter& filter, const std::vector<std::string>& people)
{
    ui::Select select{.about = {.key = "person", .label = ui.say("claim.history.person"_text)},
                      .options = {{.key = "*", .label = ui.say("claim.history.everybody"_text)}},
                      .chosen = 0,
                      .searchable = false};
    for (const std::string& person : people) {
        if (filter.person == person) select.chosen = select.options.size();
        select.options.push_back({.key = person, .label = person});
    }
    const auto made = ui::select(ui, select);
    if (!made) return;
    filter.person = *made == 0 ? std::nullopt : std::optional(people[*made - 1]);
}

// --- One entry -----------------------------------------------------------------------------------

const claims::Event* event_of(const ClaimView& view, const HistoryEntry& entry)
{
    const auto found =
        std::find_if(view.history.begin(), view.history.end(),
                     [&](const claims::Event& event) { return event.id == entry.event; });
    return found == view.history.end() ? nullptr : &*found;
}

// Nothing: there is no event behind it, or nobody signs.
std::optional<claims::Signing> signing_of(const ClaimView& view, const HistoryEntry& entry)
{
    if (!entry.event) return std::nullopt;
    const auto found = view.signings.find(*entry.event);
    return found == view.signings.end() ? std::nullopt : std::optional(found->second);
}

// By the device whose key signed it; else by the page load that wrote it.
std::string device_of(const ui::Words& words, const ClaimView& view, const claims::Event& event,
                      std::optional<claims::Signing> signing)
{
    if (signing == claims::Signing::Good) {
        if (event.key == view.key) return std::string(words.say("claim.history.signed.here"_text));
        const claims::TrustedKey* trusted =
            view.trust == nullptr ? nullptr : claims::find_key(*view.trust, event.key);
        if (trusted != nullptr) {
            return words.say(trusted->withdrawn_from ? "claim.history.signed.once_trusted"_text
                                                     : "claim.history.signed.trusted"_text,
                             {{"person", trusted->person}, {"device", key_in_words(event.key)}});
        }
        return words.say("claim.history.signed"_text, {{"device", key_in_words(event.key)}});
    }
    if (event.writer == view.device) return std::string(words.say("claim.history.here"_text));
    return words.say("claim.history.device"_text,
                     {{"device", event.writer.text.substr(0, device_letters)}});
}

std::string signing_in_words(const ui::Words& words, std::optional<claims::Signing> signing)
{
    if (!signing) return {};
    switch (*signing) {
    case claims::Signing::Good: return std::string(words.say("claim.history.signing.good"_text));
    case claims::Signing::Unsigned:
        return std::string(words.say("claim.history.signing.unsigned"_text));
    case claims::Signing::Missing:
        return std::string(words.say("claim.history.signing.missing"_text));
    case claims::Signing::Bad: return std::string(words.say("claim.history.signing.bad"_text));
    case claims::Signing::Unchecked: return {};
    }
    return {};
}

std::string when_and_where(const ui::Words& words, const ClaimView& view, const HistoryEntry& entry)
{
    std::string line = moment_in_words(words, view, entry.on);
    if (entry.by && !entry.by->name.empty()) {
        line += " \u00B7 " + std::string(words.say(role_text(entry.by->role)));
    }
    const claims::Event* event = event_of(view, entry);
    if (event == nullptr) return line;
    const std::optional<claims::Signing> signing = signing_of(view, entry);
    line += " \u00B7 " + device_of(words, view, *event, signing);
    if (signing == claims::Signing::Unsigned) {
        line += " \u00B7 " + signing_in_words(words, signing);
    } else if (signing == claims::Signing::Unchecked && !view.checks_signatures) {
        line += " \u00B7 " + std::string(words.say("claim.history.signing.unchecked"_text));
    }
    return line;
}

// "Approved · Rui", or what the clock brought about.
std::string title_of(const ui::Words& words, const ClaimView& view, const HistoryEntry& entry)
{
    if (entry.passed) {
        return history_sentence(words, entry, {.claim = view.claim, .rules = view.rules});
    }
    if (!entry.by) return std::string(words.say("claim.history.clock"_text));
    std::string who = person_in_words(words, *entry.by);
    if (!entry.action) return who;
    return std::string(words.say(did_texts[static_cast<std::size_t>(*entry.action)])) + " \u00B7 " +
           who;
}

void did_not_hold(ui::Ui& ui, const ClaimView& view, const std::optional<claims::Refusal>& why)
{
    if (!why) return;
    ui::wrapped_text(
        ui,
        ui.words().say("claim.history.overtaken"_text,
                       {{"reason", refusal_sentence(ui.words(), *why, view.edition())}}),
        ui::type::caption, ui::Ink::Amber);
}

void changes(ui::Ui& ui, const ClaimView& view, const HistoryEntry& entry)
{
    for (const claims::Change& change : entry.changes) {
        ui::wrapped_text(ui, change_in_words(ui.words(), change, view), ui::type::body,
                         ui::Ink::TextSecond);
        did_not_hold(ui, view, change.overtaken);
        if (!change.written_unseen_over) continue;
        ui::wrapped_text(ui, ui.say("claim.history.unseen"_text), ui::type::caption,
                         ui::Ink::Amber);
    }
}

void details(ui::Ui& ui, const ClaimView& view, const HistoryEntry& entry)
{
    ui::wrapped_text(ui, title_of(ui.words(), view, entry), ui::type::body_strong, ui::Ink::Text);
    ui::wrapped_text(ui, when_and_where(ui.words(), view, entry), ui::type::caption,
                     ui::Ink::TextSecond);
    const std::optional<claims::Signing> signing = signing_of(view, entry);
    if (signing && claims::is_doubtful(*signing)) {
        ui::wrapped_text(ui, signing_in_words(ui.words(), signing), ui::type::caption,
                         ui::Ink::Amber);
    }
    if (!entry.words.empty()) {
        ui::wrapped_text(ui, ui.words().say("claim.quote"_text, {{"text", entry.words}}),
                         ui::type::body, ui::Ink::Text);
    }
    if (entry.unseen > 0) {
        ui::wrapped_text(ui,
                         ui::counted(ui.words(), "claim.history.decided_unseen"_text,
                                     static_cast<std::int64_t>(entry.unseen)),
                         ui::type::caption, ui::Ink::Amber);
    }
    changes(ui, view, entry);
    did_not_hold(ui, view, entry.overtaken);
}

void draw_entry(ui::Ui& ui, const ClaimView& view, const HistoryEntry& entry, std::size_t index)
{
    ui.around({.id = ui.id("e" + std::to_string(index)),
               .role = ui::Role::ListItem,
               .name = title_of(ui.words(), view, entry)},
              [&] {
                  const ui::Rect row = ui.rest();
                  const ui::Rect face{row.x, row.y, avatar_size, avatar_size};
                  if (entry.by)
                      ui::avatar(ui, face, person_in_words(ui.words(), *entry.by));
                  else
                      ui.painter().icon(face.inset(4), ui::Icon::calendar, ui::Ink::TextSecond);
                  const float aside = avatar_size + 12;
                  const float used =
                      ui.within({row.x + aside, row.y, row.width - aside, row.height},
                                [&] { details(ui, view, entry); });
                  ui.take(std::max(avatar_size, used));
              });
    ui.space(16);
}

void list_of(ui::Ui& ui, const ClaimView& view, const HistoryFilter& filter,
             const std::vector<HistoryEntry>& entries)
{
    bool any = false;
    ui.around(
        {.id = ui.id("list"), .role = ui::Role::List, .name = ui.say("claim.history.title"_text)},
        [&] {
            for (std::size_t i = entries.size(); i > 0; --i) {
                if (!is_wanted(entries[i - 1], filter)) continue;
                draw_entry(ui, view, entries[i - 1], i);
                any = true;
            }
        });
    if (!any) ui::paragraph(ui, "none", ui.say("claim.history.none"_text));
}

// --- As a file -----------------------------------------------------------------------------------

std::string changes_of(const ui::Words& words, const ClaimView& view, const HistoryEntry& entry)
{
    std::string text;
    for (const claims::Change& change : entry.changes) {
        text += (text.empty() ? "" : "\n") + change_in_words(words, change, view);
    }
    return text;
}

OfferTable table_of(const ui::Words& words, const ClaimView& view, const HistoryFilter& filter,
                    const std::vector<HistoryEntry>& entries)
{
    OfferTable table{.name = view.claim.id.text + "-history"};
    std::vector<std::string>& head = table.rows.emplace_back();
    for (const Text column :
         {"claim.history.when"_text, "claim.history.person"_text, "claim.history.role"_text,
          "claim.history.what"_text, "claim.history.words"_text, "claim.history.changes"_text,
          "claim.history.signing"_text}) {
        head.emplace_back(words.say(column));
    }
    for (const HistoryEntry& entry : entries) {
        if (!is_wanted(entry, filter)) continue;
        table.rows.push_back(
            {core::format(entry.on), entry.by ? person_in_words(words, *entry.by) : "",
             entry.by ? std::string(words.say(role_text(entry.by->role))) : "",
             title_of(words, view, entry), entry.words, changes_of(words, view, entry),
             signing_in_words(words, signing_of(view, entry))});
    }
    return table;
}

} // namespace

HistoryKind kind_of(const HistoryEntry& entry)
{
    if (!entry.by) return HistoryKind::Clock;
    if (!entry.action) return HistoryKind::Changes;
    switch (*entry.action) {
    case Action::Comment: return HistoryKind::Comments;
    case Action::AddProof:
    case Action::RemoveProof:
    case Action::MarkProof:
    case Action::Assess: return HistoryKind::Proof;
    case Action::Edit: return HistoryKind::Changes;
    case Action::Create:
    case Action::Submit:
    case Action::Discard:
    case Action::Restore:
    case Action::Resubmit:
    case Action::Dispute:
    case Action::Withdraw:
    case Action::Disassociate:
    case Action::Assign:
    case Action::Start:
    case Action::AskForInformation:
    case Action::Approve:
    case Action::Reject:
    case Action::Hold:
    case Action::Release:
    case Action::Decline: return HistoryKind::Moves;
    }
    return HistoryKind::Moves;
}

bool is_wanted(const HistoryEntry& entry, const HistoryFilter& filter)
{
    if (filter.kind != HistoryKind::All && kind_of(entry) != filter.kind) return false;
    if (!filter.person) return true;
    return entry.by && entry.by->name == *filter.person;
}

bool claim_history(ui::Ui& ui, HistoryFilter& filter, const ClaimView& view, const Send& send)
{
    return ui::side_panel(
        ui,
        {.key = "history-panel", .title = ui.say("claim.history.title"_text), .width = panel_width},
        [&] {
            const auto entries = claims::history_of(view.history, view.now, view.rules);
            ui.columns({1, 1}, 12, [&](std::size_t column) {
                if (column == 0)
                    kind_field(ui, filter);
                else
                    person_field(ui, filter, people_in(entries));
            });
            ui.space(12);
            if (ui::button(ui, {.key = "export", .label = ui.say("claim.history.export"_text)})) {
                send(table_of(ui.words(), view, filter, entries));
            }
            ui.space(20);
            list_of(ui, view, filter, entries);
        });
}

} // namespace screens
