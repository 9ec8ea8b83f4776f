// What a table of drafts would come to: what its columns are taken for, what is wrong in which
// cell, and which drafts would be made.
#include "core/text.h"
#include "screens/domain_words.h"
#include "screens/drafts_words.h"
#include "screens/exchange_screen.h"
#include "screens/settings_parts.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/select.h"
#include "ui/table.h"
#include "ui/tabs.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

constexpr float column_width_min = 250;
constexpr std::size_t columns_beside_max = 4;
constexpr float table_height_max = 440;
constexpr std::size_t sample_length_max = 60;

std::int64_t count_of(const DraftsState& state, claims::Severity severity)
{
    return std::count_if(state.findings.begin(), state.findings.end(),
                         [&](const CellFinding& finding) { return finding.severity == severity; });
}

void counts(ui::Ui& ui, const DraftsState& state)
{
    const auto good = static_cast<std::int64_t>(state.good());
    std::string text = ui::counted(ui.words(), "drafts.count.good"_text, good);
    const auto add = [&](Text counted, std::int64_t count) {
        if (count > 0) text += " · " + ui::counted(ui.words(), counted, count);
    };
    add("drafts.count.bad"_text, static_cast<std::int64_t>(state.bad()));
    add("drafts.count.warnings"_text, count_of(state, claims::Severity::Warning));
    ui::paragraph(ui, "counts", text, ui::type::body_strong);
    ui.space(ui::gap::large);
}

// --- Columns ------------------------------------------------------------------------------------

std::vector<ui::Option> meanings(const ui::Words& words)
{
    std::vector<ui::Option> options{
        {.key = "none", .label = std::string(words.say("drafts.leave_out"_text))}};
    for (const auto& column : core::names<DraftColumn>) {
        options.push_back({.key = column.name, .label = draft_heading(words, column.value)});
    }
    return options;
}

void column_select(ui::Ui& ui, const DraftsState& state, std::size_t index,
                   const std::vector<ui::Option>& options, const Send& send)
{
    const FileColumn& column = state.columns[index];
    const std::string sample(core::first_code_points(column.sample, sample_length_max));
    const std::string key = "column-" + std::to_string(index);
    const auto chosen = ui::select(
        ui, {.about = {.key = key,
                       .label = file_heading(ui.words(), state, index),
                       .description = sample.empty() ? ui.say("drafts.sample.none"_text)
                                                     : ui.words().say("drafts.sample"_text,
                                                                      {{"text", sample}})},
             .options = options,
             .chosen = column.meaning ? static_cast<std::size_t>(*column.meaning) + 1 : 0});
    if (!chosen) return;
    MatchColumn match{.column = index};
    if (*chosen > 0) match.meaning = core::names<DraftColumn>[*chosen - 1].value;
    send(match);
}

void columns(ui::Ui& ui, const DraftsState& state, const Send& send)
{
    ui::heading(ui, "columns-title", 3, ui.say("drafts.columns"_text));
    ui.space(4);
    ui::paragraph(ui, "columns-about", ui.say("drafts.columns.about"_text), ui::type::body,
                  ui::Ink::TextSecond);
    ui.space(12);
    const std::vector<ui::Option> options = meanings(ui.words());
    const auto fit = static_cast<std::size_t>(ui.width() / column_width_min);
    const std::size_t beside = std::clamp<std::size_t>(fit, 1, columns_beside_max);
    for (std::size_t first = 0; first < state.columns.size(); first += beside) {
        ui.columns(std::vector<float>(beside, 1.0F), ui::gap::large, [&](std::size_t at) {
            if (first + at < state.columns.size()) {
                column_select(ui, state, first + at, options, send);
            }
        });
        ui.space(12);
    }
    ui.space(4);
}

void no_column(ui::Ui& ui, const DraftsState& state)
{
    const bool any = std::any_of(state.columns.begin(), state.columns.end(),
                                 [](const FileColumn& column) { return column.meaning; });
    if (any) return;
    ui::banner(ui, {.key = "no-column",
                    .tone = ui::Tone::Amber,
                    .icon = ui::Icon::warning,
                    .title = ui.say("drafts.columns.none"_text),
                    .sentences = {ui.say("drafts.columns.none.fix"_text)}});
    ui.space(ui::gap::large);
}

// --- What was found -----------------------------------------------------------------------------

// Errors first, each in the order of the rows.
std::vector<const CellFinding*> findings_in_order(const DraftsState& state)
{
    std::vector<const CellFinding*> order;
    for (const CellFinding& finding : state.findings) order.push_back(&finding);
    std::stable_partition(order.begin(), order.end(), [](const CellFinding* finding) {
        return finding->severity == claims::Severity::Error;
    });
    return order;
}

CellSentences sentences_of(ui::Ui& ui, const ExchangeView& view, const CellFinding& finding)
{
    return cell_sentences(ui.words(), finding,
                          {.claim = view.draft(finding.row), .rules = *view.rules});
}

ui::TableCell finding_cell(ui::Ui& ui, const ExchangeView& view, const CellFinding& finding,
                           std::size_t column)
{
    const bool error = finding.severity == claims::Severity::Error;
    switch (column) {
    case 0: return {.text = std::to_string(view.drafts.rows[finding.row].number)};
    case 1:
        return {.text = ui.say(error ? "drafts.kind.error"_text : "drafts.kind.warning"_text),
                .ink = error ? ui::Ink::Red : ui::Ink::Amber};
    case 2: return {.text = place_of(ui.words(), view.drafts, finding)};
    case 3: return {.text = finding.text, .ink = ui::Ink::TextSecond};
    case 4: return {.text = sentences_of(ui, view, finding).what};
    default: return {.text = sentences_of(ui, view, finding).fix, .ink = ui::Ink::TextSecond};
    }
}

ui::TableColumn column_of(ui::Ui& ui, std::string key, Text label, float width)
{
    return {.key = std::move(key), .label = ui.say(label), .width = width, .sortable = false};
}

void shown_finding(ui::Ui& ui, const ExchangeView& view, const CellFinding& finding)
{
    const CellSentences said = sentences_of(ui, view, finding);
    const int row = view.drafts.rows[finding.row].number;
    ui::heading(ui, "shown-title", 3,
                ui.words().say("drafts.cell"_text,
                               {{"row", std::to_string(row)},
                                {"column", place_of(ui.words(), view.drafts, finding)}}));
    ui.space(4);
    ui::paragraph(ui, "shown-what", said.what, ui::type::body);
    if (!said.why.empty()) {
        ui.space(4);
        ui::paragraph(ui, "shown-why", said.why, ui::type::body, ui::Ink::TextSecond);
    }
    ui.space(4);
    ui::paragraph(ui, "shown-fix", said.fix, ui::type::body);
}

void found(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local)
{
    const std::vector<const CellFinding*> order = findings_in_order(view.drafts);
    if (order.empty()) {
        ui::paragraph(ui, "nothing-found", ui.say("drafts.nothing_found"_text), ui::type::body);
        return;
    }
    local.finding = std::min(local.finding, order.size() - 1);
    const ui::TableAnswer answer = ui::table(
        ui,
        {.key = "findings",
         .label = ui.say("drafts.findings"_text),
         .columns = {column_of(ui, "row", "drafts.row"_text, 80),
                     column_of(ui, "kind", "drafts.kind"_text, 120),
                     column_of(ui, "column", "drafts.column"_text, 180),
                     column_of(ui, "text", "drafts.in_cell"_text, 160),
                     column_of(ui, "what", "drafts.what"_text, 360),
                     column_of(ui, "fix", "drafts.fix"_text, 360)},
         .row_count = order.size(),
         .row_key = [](std::size_t row) { return std::to_string(row); },
         .cell = [&](std::size_t row,
                     std::size_t column) { return finding_cell(ui, view, *order[row], column); },
         .height_max = table_height_max,
         .row_menu = [&](std::size_t) -> std::vector<ui::MenuEntry> {
             return {{.key = "show", .label = ui.say("drafts.cell.show"_text)}};
         }},
        local.findings);
    if (answer.opened) local.finding = *answer.opened;
    if (answer.act) local.finding = answer.act->row;
    ui.space(4);
    ui::paragraph(ui, "findings-help", ui.say("drafts.cell.help"_text), ui::type::caption,
                  ui::Ink::TextSecond);
    ui.space(12);
    shown_finding(ui, view, *order[local.finding]);
}

// --- Drafts -------------------------------------------------------------------------------------

ui::TableCell draft_cell(ui::Ui& ui, const ExchangeView& view, std::size_t index,
                         std::size_t column)
{
    const FileRow& row = view.drafts.rows[index];
    if (column == 0) return {.text = std::to_string(row.number)};
    if (column == 4) {
        return {.text = missing_headings(ui.words(), row), .ink = ui::Ink::TextSecond};
    }
    const claims::Claim claim = view.draft(index);
    if (column == 1) return {.text = claim.name};
    if (column == 2) return {.text = claim.customer_name};
    return {.text = products_text(ui.words(), view.rules->catalogue, claim.products)};
}

void drafts(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local)
{
    std::vector<std::size_t> good;
    for (std::size_t i = 0; i < view.drafts.rows.size(); ++i) {
        if (view.drafts.rows[i].makes_draft()) good.push_back(i);
    }
    if (good.empty()) {
        ui::paragraph(ui, "no-draft", ui.say("drafts.make.nothing"_text), ui::type::body);
        return;
    }
    ui::table(ui,
              {.key = "good",
               .label = ui.say("drafts.rows"_text),
               .columns = {column_of(ui, "row", "drafts.row"_text, 80),
                           column_of(ui, "claim", "claims.column.name"_text, 240),
                           column_of(ui, "customer", "claims.column.customer"_text, 200),
                           column_of(ui, "products", "claims.column.products"_text, 240),
                           column_of(ui, "missing", "drafts.missing"_text, 420)},
               .row_count = good.size(),
               .row_key = [&](std::size_t row) { return std::to_string(good[row]); },
               .cell = [&](std::size_t row,
                           std::size_t column) { return draft_cell(ui, view, good[row], column); },
               .height_max = table_height_max},
              local.good);
}

void parts(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local)
{
    const DraftsState& state = view.drafts;
    const auto chosen = ui::tabs(
        ui,
        {.key = "parts",
         .label = ui.say("drafts.parts"_text),
         .items = {{.key = "found",
                    .label = ui.say("drafts.findings"_text),
                    .count =
                        ui::grouped_number(ui, static_cast<std::int64_t>(state.findings.size()))},
                   {.key = "drafts",
                    .label = ui.say("drafts.rows"_text),
                    .count = ui::grouped_number(ui, static_cast<std::int64_t>(state.good()))}},
         .chosen = local.drafts_part},
        [&] {
            ui.space(12);
            if (local.drafts_part == 0)
                found(ui, view, local);
            else
                drafts(ui, view, local);
        });
    if (chosen) local.drafts_part = *chosen;
    ui.space(ui::gap::large);
}

void act(ui::Ui& ui, const ExchangeView& view, const Send& send)
{
    const auto good = static_cast<std::int64_t>(view.drafts.good());
    if (view.drafts.bad() > 0) {
        ui::paragraph(ui, "bad-about", ui.say("drafts.bad.about"_text), ui::type::body,
                      ui::Ink::TextSecond);
        ui.space(8);
    }
    save_rows_with_errors(ui, view, send);
    if (ui::button(ui, {.key = "make",
                        .label = ui::counted(ui.words(), "drafts.make"_text, good),
                        .icon = ui::Icon::checkmark,
                        .look = ui::ButtonLook::Primary,
                        .disabled_because =
                            good == 0 ? ui.say("drafts.make.nothing"_text) : std::string{}})) {
        send(MakeDrafts{});
    }
}

} // namespace

void drafts_plan(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    settings_card(
        ui, {.key = drafts_plan_key, .title = "drafts.plan"_text, .hint = "drafts.plan.about"_text},
        [&] {
            counts(ui, view.drafts);
            no_column(ui, view.drafts);
            columns(ui, view.drafts, send);
            parts(ui, view, local);
            act(ui, view, send);
        });
}

} // namespace screens
