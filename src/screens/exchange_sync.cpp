// A host that claims are synced with: an address is tried before it is used, and once it is in use
// the card says how it goes.
#include "screens/exchange_screen.h"
#include "screens/moment_words.h"
#include "screens/settings_parts.h"
#include "ui/banner.h"
#include "ui/dialog.h"
#include "ui/gap.h"
#include "ui/key_value_list.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/reveal.h"
#include "ui/status_pill.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "ui/texts_of.h"

#include <algorithm>
#include <utility>

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

constexpr std::size_t troubles_shown_max = 4;
constexpr auto fault_texts = ui::texts_of<SyncFault>("sync.fault.");
constexpr auto address_texts = ui::texts_of<SyncAddressFault>("sync.address.");

std::string fault_words(const ui::Ui& ui, SyncFault fault)
{
    return ui.say(fault_texts[static_cast<std::size_t>(fault)]);
}

// --- an address that is tried ---
std::string address_error(const ui::Ui& ui, const SyncState& state)
{
    if (!state.address_fault) return {};
    return ui.say(address_texts[static_cast<std::size_t>(*state.address_fault)]);
}

void address_fields(ui::Ui& ui, const SyncState& state, ExchangeScreen& local)
{
    const auto address =
        ui::text_field(ui, {.about = {.key = "host",
                                      .label = ui.say("sync.address"_text),
                                      .description = ui.say("sync.address.help"_text),
                                      .error = address_error(ui, state)},
                            .value = local.host,
                            .kind = ui::TextKind::Identifier,
                            .autocomplete = "off"});
    if (address) local.host = *address;
    if (std::exchange(local.invited, false)) ui::go_to(ui, ui.id("host"));
    ui.space(ui::gap::large);
    settings_pair(
        ui,
        [&] {
            const auto name =
                ui::text_field(ui, {.about = {.key = "name", .label = ui.say("sync.name"_text)},
                                    .value = local.host_name,
                                    .kind = ui::TextKind::Identifier,
                                    .autocomplete = "off"});
            if (name) local.host_name = *name;
        },
        [&] {
            const auto password = ui::text_field(
                ui, {.about = {.key = "password", .label = ui.say("sync.password"_text)},
                     .value = local.host_password,
                     .kind = ui::TextKind::Secret,
                     .autocomplete = "off"});
            if (password) local.host_password = *password;
        });
    ui.space(ui::gap::large);
}

void forget_typed(ExchangeScreen& local)
{
    local.host.clear();
    local.host_name.clear();
    local.host_password.clear();
}

struct Verdict {
    ui::Tone tone = ui::Tone::Green;
    ui::Icon icon = ui::Icon::checkmark;
    Text title{};
    std::vector<std::string> sentences{};
};

Verdict verdict_on(const ui::Ui& ui, const SyncReport& report)
{
    if (report.reading) {
        return {.tone = ui::Tone::Red,
                .icon = ui::Icon::error_circle,
                .title = "sync.test.unreadable"_text,
                .sentences = {fault_words(ui, *report.reading)}};
    }
    if (!report.writes) {
        Verdict verdict{
            .tone = ui::Tone::Amber, .icon = ui::Icon::warning, .title = "sync.test.reads"_text};
        if (report.writing) verdict.sentences.push_back(fault_words(ui, *report.writing));
        return verdict;
    }
    Verdict verdict{.title = "sync.test.writes"_text};
    if (!report.lists) verdict.sentences.push_back(ui.say("sync.test.no_listing"_text));
    return verdict;
}

void tried(ui::Ui& ui, const SyncState& state, ExchangeScreen& local, const Send& send)
{
    Verdict verdict = verdict_on(ui, state.report);
    verdict.sentences.insert(verdict.sentences.begin(), state.tried);
    ui::banner(ui,
               {.key = "tried",
                .tone = verdict.tone,
                .icon = verdict.icon,
                .title = ui.say(verdict.title),
                .sentences = std::move(verdict.sentences)},
               [&] {
                   // The button that was pressed is gone: who tried goes on with the outcome.
                   if (std::exchange(local.trying, false)) {
                       ui.focus(ui.id(state.report.reading ? "back" : "begin"));
                   }
                   if (!state.report.reading) {
                       if (ui::button(ui, {.key = "begin",
                                           .label = ui.say("sync.begin"_text),
                                           .look = ui::ButtonLook::Primary})) {
                           send(BeginSync{});
                           forget_typed(local);
                       }
                       ui.space(8);
                   }
                   if (ui::button(ui, {.key = "back", .label = ui.say("sync.another"_text)})) {
                       send(ForgetTrial{});
                   }
               });
}

void choose_host(ui::Ui& ui, const SyncState& state, ExchangeScreen& local, const Send& send)
{
    if (state.trial == SyncTrial::Done) return tried(ui, state, local, send);
    if (state.trial == SyncTrial::Running) {
        ui::paragraph(ui, "trying", ui.words().say("sync.trying"_text, {{"host", state.tried}}),
                      ui::type::body);
        ui.space(8);
        if (ui::button(ui, {.key = "stop", .label = ui.say("kit.cancel"_text)})) {
            send(ForgetTrial{});
        }
        return;
    }
    address_fields(ui, state, local);
    const bool asked =
        ui::button(ui, {.key = "try",
                        .label = ui.say("sync.try"_text),
                        .look = ui::ButtonLook::Primary,
                        .disabled_because = local.host.empty() ? ui.say("sync.address.first"_text)
                                                               : std::string{}});
    if (asked) {
        local.trying = true;
        send(TryHost{
            .address = local.host, .name = local.host_name, .password = local.host_password});
    }
}

// --- the one that is in use ---
struct Standing {
    Text text{};
    ui::Tone tone = ui::Tone::Neutral;
    ui::Icon icon = ui::Icon::arrow_swap;
};

Standing standing_of(const SyncState& state)
{
    const bool waits = state.waiting > 0 || state.files_waiting > 0;
    if (state.elsewhere) return {.text = "sync.standing.elsewhere"_text};
    if (state.preparing) return {.text = "sync.standing.preparing"_text};
    if (state.phase == SyncPhase::Sending) return {.text = "sync.standing.sending"_text};
    if (state.phase == SyncPhase::Reading) return {.text = "sync.standing.reading"_text};
    if (state.failures > 0) {
        return {.text = "sync.standing.failed"_text,
                .tone = ui::Tone::Amber,
                .icon = ui::Icon::warning};
    }
    if (waits && state.writes) return {.text = "sync.standing.waits"_text};
    if (!state.went_well) return {.text = "sync.standing.preparing"_text};
    return {
        .text = "sync.standing.done"_text, .tone = ui::Tone::Green, .icon = ui::Icon::checkmark};
}

// "3 changes, 1 file"
std::string both(const ui::Ui& ui, std::int64_t changes, std::int64_t files)
{
    const std::string first = ui::counted(ui.words(), "sync.changes"_text, changes);
    return files == 0
               ? first
               : ui::listed(ui.words(), {first, ui::counted(ui.words(), "sync.files"_text, files)});
}

std::string waiting_words(const ui::Ui& ui, const SyncState& state)
{
    if (state.waiting == 0 && state.files_waiting == 0) return ui.say("sync.waiting.none"_text);
    return both(ui, state.waiting, state.files_waiting);
}

void facts(ui::Ui& ui, const ExchangeView& view)
{
    const SyncState& state = view.sync;
    const auto moment = [&](const std::optional<core::Instant>& on) {
        return on ? moment_words(ui.words(), view.rules->calendar.zone, view.now, *on)
                  : std::string{};
    };
    std::vector<ui::KeyValue> rows{
        {.key = "host", .name = ui.say("sync.host"_text), .value = state.host, .identifier = true}};
    if (!state.elsewhere) {
        rows.push_back(
            {.key = "last", .name = ui.say("sync.last"_text), .value = moment(state.went_well)});
        rows.push_back({.key = "received",
                        .name = ui.say("sync.received"_text),
                        .value = both(ui, state.received, state.files_received)});
        rows.push_back({.key = "sent",
                        .name = ui.say("sync.sent"_text),
                        .value = state.writes ? both(ui, state.sent, state.files_sent)
                                              : ui.say("sync.sent.never"_text)});
        if (state.writes) {
            rows.push_back({.key = "waiting",
                            .name = ui.say("sync.waiting"_text),
                            .value = waiting_words(ui, state)});
        }
        if (state.files_awaited > 0) {
            rows.push_back(
                {.key = "awaited",
                 .name = ui.say("sync.awaited"_text),
                 .value = ui::counted(ui.words(), "sync.files"_text, state.files_awaited)});
        }
        if (state.failures > 0) {
            rows.push_back(
                {.key = "next", .name = ui.say("sync.next"_text), .value = moment(state.next)});
        }
    }
    ui::key_value_list(ui, "facts", ui.say("sync.title"_text), rows);
}

void troubles(ui::Ui& ui, const SyncState& state)
{
    if (state.troubles.empty()) return;
    std::vector<std::string> sentences;
    for (const SyncTrouble& trouble : state.troubles) {
        if (sentences.size() == troubles_shown_max) break;
        const std::string words = fault_words(ui, trouble.fault);
        sentences.push_back(trouble.object.empty() ? words : words + " " + trouble.object);
    }
    if (state.troubles.size() > troubles_shown_max) {
        sentences.push_back(
            ui::counted(ui.words(), "sync.troubles.more"_text,
                        static_cast<std::int64_t>(state.troubles.size() - troubles_shown_max)));
    }
    ui.space(ui::gap::large);
    ui::banner(ui, {.key = "troubles",
                    .tone = ui::Tone::Amber,
                    .icon = ui::Icon::warning,
                    .title = ui.say("sync.troubles"_text),
                    .sentences = std::move(sentences)});
}

void end_dialog(ui::Ui& ui, ExchangeScreen& local, const Send& send)
{
    const auto answer = ui::dialog(
        ui, {.key = "end-sync", .title = ui.say("sync.end.title"_text)},
        [&] { ui::paragraph(ui, "what", ui.say("sync.end.what"_text), ui::type::body); },
        {{.key = "do-end", .label = ui.say("sync.end.do"_text), .look = ui::ButtonLook::Primary},
         {.key = "keep", .label = ui.say("kit.cancel"_text)}},
        [&](std::size_t chosen) {
            if (chosen == 0) send(EndSync{});
            local.ending_sync = false;
        });
    if (answer == ui::DialogAnswer::Closed) local.ending_sync = false;
}

void in_use(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    const SyncState& state = view.sync;
    const Standing standing = standing_of(state);
    ui::status_pill(ui, {.key = "standing",
                         .label = ui.say(standing.text),
                         .icon = standing.icon,
                         .tone = standing.tone});
    ui.space(ui::gap::large);
    facts(ui, view);
    troubles(ui, state);
    ui.space(ui::gap::large);
    const bool rests = !state.elsewhere && !state.preparing && state.phase == SyncPhase::Resting;
    if (rests) {
        if (ui::button(
                ui,
                {.key = "now", .label = ui.say("sync.now"_text), .icon = ui::Icon::arrow_swap})) {
            send(SyncNow{});
        }
        ui.space(8);
    }
    if (ui::button(ui, {.key = "end", .label = ui.say("sync.end"_text)})) local.ending_sync = true;
}

} // namespace

void exchange_sync(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    settings_card(ui, {.key = "sync", .title = "sync.title"_text, .hint = "sync.about"_text}, [&] {
        if (view.sync.on)
            in_use(ui, view, local, send);
        else
            choose_host(ui, view.sync, local, send);
    });
    if (local.ending_sync) end_dialog(ui, local, send);
}

} // namespace screens
