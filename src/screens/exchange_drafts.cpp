// A table of drafts that comes in: chosen or dropped, and at last what became of it.
#include "screens/drafts_words.h"
#include "screens/exchange_screen.h"
#include "screens/settings_parts.h"
#include "ui/banner.h"
#include "ui/file_drop.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/progress.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

constexpr auto fault_texts = ui::texts_of<TableFault>("drafts.fault.");

void choose_table(ui::Ui& ui, const ExchangeView& view, const Send& send)
{
    const std::string limits = ui.words().say(
        "drafts.file.kinds"_text, {{"rows", ui::grouped_number(ui, view.table_rows_max)}});
    const ui::FileDropMade made =
        ui::file_drop(ui, {.about = {.key = "table", .label = ui.say("drafts.file"_text)},
                           .accept = ".csv,.tsv,.txt",
                           .limits = limits});
    if (!made.offered.empty()) send(LookIntoTable{.file = made.offered.front()});
    ui.space(12);
    if (ui::button(ui, {.key = "template",
                        .label = ui.say("drafts.template"_text),
                        .icon = ui::Icon::arrow_down})) {
        send(drafts_template(ui.words()));
    }
}

void another(ui::Ui& ui, const Send& send)
{
    if (ui::button(ui, {.key = "another", .label = ui.say("drafts.another"_text)})) {
        send(StopDrafts{});
    }
}

void working(ui::Ui& ui, const DraftsState& state, ui::Text label, const Send& send)
{
    if (ui::progress(ui, {.key = "working",
                          .label = ui.say(label),
                          .done_percent = state.done_percent(),
                          .cancellable = true})) {
        send(StopDrafts{});
    }
}

void name_of_file(ui::Ui& ui, const DraftsState& state)
{
    ui::paragraph(ui, "from", state.from, ui::type::body_strong);
    ui.space(8);
}

void failed(ui::Ui& ui, const ExchangeView& view, const Send& send)
{
    const DraftsState& state = view.drafts;
    const ui::Blanks blanks{
        {"rows", ui::grouped_number(ui, static_cast<std::int64_t>(state.row_count))},
        {"limit", ui::grouped_number(ui, view.table_rows_max)}};
    ui::banner(
        ui,
        {.key = "not-taken",
         .tone = ui::Tone::Red,
         .icon = ui::Icon::error_circle,
         .title = ui.say("exchange.not_imported"_text),
         .sentences = {state.from,
                       ui.words().say(fault_texts[static_cast<std::size_t>(state.fault)], blanks),
                       ui.say("exchange.nothing_changed"_text)},
         .urgent = true},
        [&] { another(ui, send); });
}

void done(ui::Ui& ui, const ExchangeView& view, const Send& send)
{
    const DraftsState& state = view.drafts;
    std::vector<std::string> sentences{ui.say("drafts.made.where"_text)};
    if (state.bad() > 0) sentences.push_back(ui.say("drafts.bad.about"_text));
    ui::banner(ui,
               {.key = "made",
                .tone = ui::Tone::Green,
                .icon = ui::Icon::checkmark,
                .title = ui::counted(ui.words(), "drafts.made"_text,
                                     static_cast<std::int64_t>(state.drafts)),
                .sentences = std::move(sentences)},
               [&] {
                   if (ui::button(ui, {.key = "show",
                                       .label = ui.say("drafts.made.show"_text),
                                       .look = ui::ButtonLook::Primary})) {
                       send(GoTo{.address = "/claims?sort=-updated"});
                   }
                   ui.space(8);
                   save_rows_with_errors(ui, view, send);
                   if (ui::button(ui, {.key = "undo", .label = ui.say("drafts.undo"_text)})) {
                       send(Undo{.done = state.done});
                       send(StopDrafts{});
                   }
                   ui.space(8);
                   another(ui, send);
               });
}

} // namespace

std::size_t DraftsState::bad() const
{
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const FileRow& row) { return row.errors > 0; }));
}

std::size_t DraftsState::good() const
{
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const FileRow& row) { return row.makes_draft(); }));
}

int DraftsState::done_percent() const
{
    const std::size_t so_far = step == DraftsStep::Making ? made : checked;
    return rows.empty() ? 0 : static_cast<int>(so_far * 100 / rows.size());
}

void save_rows_with_errors(ui::Ui& ui, const ExchangeView& view, const Send& send)
{
    const auto bad = static_cast<std::int64_t>(view.drafts.bad());
    if (bad == 0 || view.rules == nullptr) return;
    if (ui::button(ui, {.key = "save-bad",
                        .label = ui::counted(ui.words(), "drafts.save_bad"_text, bad),
                        .icon = ui::Icon::arrow_down})) {
        send(rows_with_errors(ui.words(), view.drafts, *view.rules, view.draft));
    }
    ui.space(8);
}

void exchange_drafts(ui::Ui& ui, const ExchangeView& view, const Send& send)
{
    const DraftsState& state = view.drafts;
    settings_card(ui, {.key = "drafts", .title = "drafts.title"_text, .hint = "drafts.about"_text},
                  [&] {
                      switch (state.step) {
                      case DraftsStep::None: choose_table(ui, view, send); break;
                      case DraftsStep::Reading:
                          working(ui, state, "drafts.reading"_text, send);
                          break;
                      case DraftsStep::Checking:
                          name_of_file(ui, state);
                          working(ui, state, "drafts.checking"_text, send);
                          break;
                      case DraftsStep::Checked:
                          name_of_file(ui, state);
                          another(ui, send);
                          break;
                      case DraftsStep::Making:
                          name_of_file(ui, state);
                          working(ui, state, "drafts.making"_text, send);
                          break;
                      case DraftsStep::Done: done(ui, view, send); break;
                      case DraftsStep::Failed: failed(ui, view, send); break;
                      }
                  });
}

} // namespace screens
