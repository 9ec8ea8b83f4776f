// A bundle that comes in: chosen, dropped, pasted or named by an address; opened, looked into, and
// at last what became of it.
#include "screens/exchange_screen.h"
#include "screens/settings_parts.h"
#include "ui/banner.h"
#include "ui/file_drop.h"
#include "ui/gap.h"
#include "ui/plurals.h"
#include "ui/progress.h"
#include "ui/text.h"
#include "ui/text_area.h"
#include "ui/text_field.h"

namespace screens {

using ui::operator""_text;

namespace {

void choose_bundle(ui::Ui& ui, ExchangeScreen& local, const Send& send)
{
    const ui::FileDropMade made =
        ui::file_drop(ui, {.about = {.key = "bundle", .label = ui.say("exchange.file"_text)},
                           .accept = ".json,.gz,.sealed",
                           .limits = ui.say("exchange.file.kinds"_text)});
    if (!made.offered.empty()) send(LookIntoBundle{.file = made.offered.front()});
    ui.space(ui::gap::large);
    const auto typed =
        ui::text_area(ui, {.about = {.key = "pasted",
                                     .label = ui.say("exchange.pasted"_text),
                                     .description = ui.say("exchange.pasted.help"_text)},
                           .value = local.pasted,
                           .lines_min = 2,
                           .lines_max = 6});
    if (typed) local.pasted = *typed;
    ui.space(ui::gap::large);
    const bool look = ui::button(ui, {.key = "look",
                                      .label = ui.say("exchange.look"_text),
                                      .icon = ui::Icon::eye,
                                      .disabled_because = local.pasted.empty()
                                                              ? ui.say("exchange.pasted.first"_text)
                                                              : std::string{}});
    if (!look) return;
    send(LookIntoBundle{.text = local.pasted});
    local.pasted.clear();
}

void stop_button(ui::Ui& ui, ui::Text label, const Send& send)
{
    if (ui::button(ui, {.key = "stop", .label = ui.say(label)})) send(StopImport{});
}

// An address in a link must not fetch anything unasked.
void ask_for_address(ui::Ui& ui, const ImportState& in, const Send& send)
{
    ui::banner(ui,
               {.key = "asking",
                .title = ui.say("exchange.address"_text),
                .sentences = {in.from, ui.say("exchange.address.help"_text)}},
               [&] {
                   if (ui::button(ui, {.key = "fetch",
                                       .label = ui.say("exchange.address.fetch"_text),
                                       .look = ui::ButtonLook::Primary})) {
                       send(LookIntoBundle{.address = in.from});
                   }
                   ui.space(8);
                   stop_button(ui, "exchange.address.leave"_text, send);
               });
}

void ask_for_passphrase(ui::Ui& ui, const ImportState& in, ExchangeScreen& local, const Send& send)
{
    const auto typed = ui::text_field(
        ui, {.about = {.key = "seal",
                       .label = ui.say("exchange.sealed"_text),
                       .description = in.from,
                       .error = in.passphrase_wrong ? ui.say("exchange.sealed.wrong"_text)
                                                    : std::string{}},
             .value = local.seal,
             .kind = ui::TextKind::Identifier,
             .autocomplete = "off"});
    if (typed) local.seal = *typed;
    ui.space(ui::gap::large);
    if (ui::button(ui,
                   {.key = "open",
                    .label = ui.say("exchange.sealed.open"_text),
                    .look = ui::ButtonLook::Primary,
                    .disabled_because = local.seal.empty() ? ui.say("exchange.sealed.first"_text)
                                                           : std::string{}})) {
        send(UnsealBundle{.passphrase = local.seal});
    }
    ui.space(8);
    stop_button(ui, "kit.cancel"_text, send);
}

void working(ui::Ui& ui, const ImportState& in, ui::Text label, const Send& send)
{
    if (ui::progress(ui, {.key = "working",
                          .label = ui.say(label),
                          .done_percent = in.done_percent,
                          .cancellable = in.can_be_stopped})) {
        send(StopImport{});
    }
}

void failed(ui::Ui& ui, const ImportState& in, const Send& send)
{
    ui::banner(ui,
               {.key = "not-imported",
                .tone = ui::Tone::Red,
                .icon = ui::Icon::error_circle,
                .title = ui.say("exchange.not_imported"_text),
                .sentences = {exchange_fault_words(ui.words(), in.fault, in.offset),
                              ui.say("exchange.nothing_changed"_text)},
                .urgent = true},
               [&] { stop_button(ui, "exchange.another"_text, send); });
}

// A list alone: what is to be done with it is said in Settings.
void list_done(ui::Ui& ui, const Send& send)
{
    ui::banner(ui,
               {.key = "imported",
                .tone = ui::Tone::Green,
                .icon = ui::Icon::checkmark,
                .title = ui.say("exchange.imported.trust"_text),
                .sentences = {ui.say("exchange.imported.trust.where"_text)}},
               [&] {
                   if (ui::button(ui, {.key = "show",
                                       .label = ui.say("exchange.imported.trust.show"_text),
                                       .look = ui::ButtonLook::Primary})) {
                       send(StopImport{});
                       send(GoTo{.address = "/settings"});
                   }
                   ui.space(8);
                   stop_button(ui, "exchange.another"_text, send);
               });
}

void done(ui::Ui& ui, const ImportState& in, const Send& send)
{
    if (in.imported == 0 && in.plan.trust_events > 0) return list_done(ui, send);
    const std::string title = in.imported == 0
                                  ? ui.say("exchange.imported.none"_text)
                                  : ui::counted(ui.words(), "exchange.imported"_text, in.imported);
    ui::banner(ui,
               {.key = "imported",
                .tone = ui::Tone::Green,
                .icon = ui::Icon::checkmark,
                .title = title,
                .sentences = {ui.say("exchange.imported.where"_text)}},
               [&] {
                   if (ui::button(ui, {.key = "show",
                                       .label = ui.say("exchange.imported.show"_text),
                                       .look = ui::ButtonLook::Primary})) {
                       send(StopImport{});
                       send(GoTo{.address = "/claims?sort=-updated"});
                   }
                   ui.space(8);
                   stop_button(ui, "exchange.another"_text, send);
               });
}

// Whoever sent it may name any address: it only stands in the field, where a person tries it.
void invitation(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local)
{
    const std::string& address = view.in.plan.sync_address;
    const bool at_hand = view.in.step == ImportStep::Planned || view.in.step == ImportStep::Done;
    const bool can = view.may_sync && !view.sync.on && view.sync.trial == SyncTrial::None;
    const bool joins = at_hand && can && !address.empty();
    if (!joins || local.host == address) return;
    ui.space(12);
    ui::banner(
        ui,
        {.key = "invited",
         .tone = ui::Tone::Violet,
         .icon = ui::Icon::arrow_swap,
         .title = ui.words().say("exchange.invited"_text, {{"host", address}}),
         .sentences = {ui.say("exchange.invited.about"_text)}},
        [&] {
            if (!ui::button(ui, {.key = "join", .label = ui.say("exchange.invited.join"_text)}))
                return;
            local.host = address;
            local.host_name.clear(); // what was typed for another host is not for this one
            local.host_password.clear();
            local.invited = true;
        });
}

} // namespace

void exchange_import(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    const ImportState& in = view.in;
    settings_card(
        ui,
        {.key = "import", .title = "exchange.import"_text, .hint = "exchange.import.about"_text},
        [&] {
            switch (in.step) {
            case ImportStep::None: choose_bundle(ui, local, send); break;
            case ImportStep::Asking: ask_for_address(ui, in, send); break;
            case ImportStep::Reading: working(ui, in, "exchange.reading"_text, send); break;
            case ImportStep::Sealed: ask_for_passphrase(ui, in, local, send); break;
            case ImportStep::Planned:
                ui::paragraph(ui, "from",
                              in.from.empty() ? ui.say("exchange.from_pasted"_text) : in.from,
                              ui::type::body_strong);
                ui.space(8);
                stop_button(ui, "exchange.another"_text, send);
                break;
            case ImportStep::Keeping: working(ui, in, "exchange.keeping"_text, send); break;
            case ImportStep::Failed: failed(ui, in, send); break;
            case ImportStep::Done: done(ui, in, send); break;
            }
            invitation(ui, view, local);
        });
}

} // namespace screens
