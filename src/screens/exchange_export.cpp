// Claims that leave: which, with what, how packed; and what became of it.
#include "screens/exchange_screen.h"
#include "screens/settings_parts.h"
#include "ui/banner.h"
#include "ui/choice.h"
#include "ui/gap.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/progress.h"
#include "ui/radio_group.h"
#include "ui/text_field.h"

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

struct Option {
    std::string_view key{};
    Text label{};
    Text help{};
    bool ExchangeScreen::*value = nullptr;
};
constexpr std::array options{
    Option{"files", "exchange.files"_text, "exchange.files.help"_text, &ExchangeScreen::files},
    Option{"profile", "exchange.profile"_text, "exchange.profile.help"_text,
           &ExchangeScreen::profile},
    Option{"compressed", "exchange.compressed"_text, "exchange.compressed.help"_text,
           &ExchangeScreen::compressed},
};

void which_claims(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local)
{
    if (local.chosen.empty()) return;
    const auto chosen = static_cast<std::int64_t>(local.chosen.size());
    const auto made = ui::radio_group(
        ui,
        {.key = "which",
         .label = ui.say("exchange.which"_text),
         .choices = {{.key = "chosen",
                      .label = ui::counted(ui.words(), "exchange.which.chosen"_text, chosen)},
                     {.key = "all",
                      .label = ui::counted(ui.words(), "exchange.which.all"_text, view.claims)}},
         .chosen = local.all ? std::size_t{1} : std::size_t{0}});
    if (made) local.all = *made == 1;
    ui.space(ui::gap::large);
}

void packing(ui::Ui& ui, ExchangeScreen& local)
{
    for (const Option& option : options) {
        const auto set = ui::check_box(
            ui, {.about = {.key = option.key,
                           .label = ui.say(option.label),
                           .description = ui.say(option.help)},
                 .checked = local.*option.value ? ui::Checked::Yes : ui::Checked::No});
        if (set) local.*option.value = *set;
        ui.space(4);
    }
    ui.space(ui::gap::large - 4);
    const auto typed =
        ui::text_field(ui, {.about = {.key = "passphrase",
                                      .label = ui.say("exchange.passphrase"_text),
                                      .description = ui.say("exchange.passphrase.help"_text)},
                            .value = local.passphrase,
                            .kind = ui::TextKind::Identifier,
                            .autocomplete = "off"});
    if (typed) local.passphrase = *typed;
    ui.space(ui::gap::large);
}

ExportBundle order_of(const ExchangeScreen& local)
{
    return {.all = local.all || local.chosen.empty(),
            .claims = local.chosen,
            .files = local.files,
            .profile = local.profile,
            .compressed = local.compressed,
            .passphrase = local.passphrase};
}

void done_banner(ui::Ui& ui, const ExportState& state, const Send& send)
{
    const ui::Blanks blanks{{"file", state.file}, {"size", ui::file_size(ui, state.bytes)}};
    std::vector<std::string> sentences{
        ui::counted(ui.words(), "exchange.exported.claims"_text, state.claims) + " · " +
        ui::counted(ui.words(), "exchange.exported.files"_text, state.files)};
    sentences.push_back(ui.say("exchange.exported.checked"_text));
    if (state.files_missing > 0) {
        sentences.push_back(
            ui::counted(ui.words(), "exchange.exported.missing"_text, state.files_missing));
    }
    ui::banner(ui,
               {.key = "exported",
                .tone = state.files_missing > 0 ? ui::Tone::Amber : ui::Tone::Green,
                .icon = ui::Icon::checkmark,
                .title = ui.words().say("exchange.exported"_text, blanks),
                .sentences = std::move(sentences)},
               [&] {
                   const bool seen =
                       ui::button(ui, {.key = "seen", .label = ui.say("exchange.seen"_text)});
                   if (seen) send(StopExport{});
               });
}

} // namespace

void export_outcome(ui::Ui& ui, const ExportState& state, const Send& send)
{
    switch (state.step) {
    case ExportStep::None: break;
    case ExportStep::Writing:
        if (ui::progress(ui, {.key = "writing",
                              .label = ui.say("exchange.writing"_text),
                              .done_percent = state.done_percent,
                              .cancellable = true})) {
            send(StopExport{});
        }
        break;
    case ExportStep::Done: done_banner(ui, state, send); break;
    case ExportStep::Failed:
        ui::banner(ui,
                   {.key = "not-exported",
                    .tone = ui::Tone::Red,
                    .icon = ui::Icon::error_circle,
                    .title = ui.say("exchange.not_exported"_text),
                    .sentences = {exchange_fault_words(ui.words(), state.fault, 0)},
                    .urgent = true},
                   [&] {
                       const bool seen =
                           ui::button(ui, {.key = "seen", .label = ui.say("exchange.seen"_text)});
                       if (seen) send(StopExport{});
                   });
        break;
    }
}

void exchange_export(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    settings_card(
        ui,
        {.key = "export", .title = "exchange.export"_text, .hint = "exchange.export.about"_text},
        [&] {
            if (view.out.step != ExportStep::None) {
                export_outcome(ui, view.out, send);
                return;
            }
            which_claims(ui, view, local);
            packing(ui, local);
            const ExportBundle order = order_of(local);
            const std::int64_t count =
                order.all ? view.claims : static_cast<std::int64_t>(order.claims.size());
            const bool pressed = ui::button(
                ui,
                {.key = "write",
                 .label = view.own_only ? ui.say("exchange.export.own"_text)
                                        : ui::counted(ui.words(), "exchange.export.do"_text, count),
                 .icon = ui::Icon::arrow_down,
                 .look = ui::ButtonLook::Primary,
                 .disabled_because =
                     count == 0 ? ui.say("exchange.export.nothing"_text) : std::string{}});
            if (pressed) send(order);
        });
}

} // namespace screens
