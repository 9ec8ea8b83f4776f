// The table of claims, what stands over it, and what may be done with selected rows.
#include "screens/claims_columns.h"
#include "screens/claims_parts.h"
#include "screens/domain_words.h"
#include "ui/button.h"
#include "ui/plurals.h"
#include "ui/table.h"
#include "ui/text.h"
#include "ui/toolbar.h"

namespace screens {

namespace {

using ui::Text;
using ui::operator""_text;
using workspace::Row;

// High enough to work in, low enough that page and table are not scrolled at the same time.
float table_height(const ui::Ui& ui)
{
    constexpr float around = 200; // the bars of the page, and the tools
    return std::max(400.0f, ui.size().height - around);
}

void draw_nothing_found(ui::Ui& ui, ClaimsQuery& query)
{
    ui::paragraph(ui, "nothing", ui.say("claims.nothing.title"_text), ui::type::subtitle);
    ui.space(4);
    ui::paragraph(ui, "why", ui.say("claims.nothing.text"_text), ui::type::body,
                  ui::Ink::TextSecond);
    ui.space(12);
    if (ui::button(ui, {.key = "clear-all", .label = ui.say("claims.clear_filters"_text)})) {
        query.search.clear();
        query.filter = {};
    }
}

std::vector<claims::ClaimId> ids_of(const std::set<std::string>& keys)
{
    std::vector<claims::ClaimId> ids;
    for (const std::string& key : keys) ids.push_back({key});
    return ids;
}

// Of the claims, those that are drafts: only they can be submitted or discarded from here.
std::vector<claims::ClaimId> drafts_of(const WorkspaceView& view,
                                       const std::vector<claims::ClaimId>& ids)
{
    std::vector<claims::ClaimId> drafts;
    for (const claims::ClaimId& id : ids) {
        const auto row = view.claims->find(id);
        if (!row) continue;
        const claims::State state = view.claims->columns().standing[*row].state;
        if (state == claims::State::Editing) drafts.push_back(id);
    }
    return drafts;
}

std::vector<Row> rows_selected(const std::vector<Row>& rows, const std::set<std::string>& selected,
                               const workspace::Workspace& claims)
{
    std::vector<Row> found;
    for (const Row row : rows) {
        if (selected.count(claims.id_of(row).text) != 0) found.push_back(row);
    }
    return found;
}

// What may be done with the selected claims; what does not fit goes into a menu.
void draw_acts(ui::Ui& ui, ClaimsQuery& query, const ClaimCells& cells,
               const std::vector<Row>& rows, const Send& send)
{
    const WorkspaceView& view = cells.view;
    const bool may_submit = claims::has_right(view.me.role, claims::Right::CreateAndSubmit);
    const auto drafts = drafts_of(view, ids_of(query.table.selected));
    const std::string none = drafts.empty() ? ui.say("claims.no_drafts"_text) : std::string{};
    ui::Toolbar acts{.key = "acts", .label = ui.say("claims.selection_acts"_text)};
    if (may_submit) {
        acts.tools = {{.key = "submit",
                       .label = ui.say("claims.submit_drafts"_text),
                       .disabled_because = none},
                      {.key = "discard",
                       .label = ui.say("claims.discard_drafts"_text),
                       .disabled_because = none}};
    }
    acts.tools.push_back({.key = "csv", .label = ui.say("claims.csv"_text)});
    const auto used = ui::toolbar(ui, acts);
    if (!used) return;
    const std::string& key = acts.tools[*used].key;
    if (key == "csv") {
        const auto chosen = rows_selected(rows, query.table.selected, *view.claims);
        send(table_of(cells, query.table, chosen));
        return;
    }
    if (key == "submit") send(Act{.on = drafts, .command = claims::SubmitClaim{}});
    if (key == "discard") send(Act{.on = drafts, .command = claims::DiscardClaim{}});
    query.table.selected.clear();
}

std::vector<ui::MenuEntry> row_entries(ui::Ui& ui, const WorkspaceView& view, Row row)
{
    std::vector<ui::MenuEntry> entries{{.key = "open", .label = ui.say("claims.open"_text)}};
    if (!claims::has_right(view.me.role, claims::Right::CreateAndSubmit)) return entries;
    entries.push_back({.key = "duplicate", .label = ui.say("claim.duplicate"_text)});
    if (view.claims->columns().standing[row].state != claims::State::Editing) return entries;
    entries.push_back({.key = "submit", .label = ui.say(action_text(claims::Action::Submit))});
    entries.push_back({.key = "discard", .label = ui.say(action_text(claims::Action::Discard))});
    return entries;
}

void act_on_row(const ui::RowAct& act, const ClaimCells& cells, Row row, const Send& send)
{
    const claims::ClaimId id = cells.view.claims->id_of(row);
    if (act.entry == "open") send(GoTo{.address = cells.href(row).substr(1)});
    if (act.entry == "duplicate") send(DuplicateClaim{.claim = id});
    if (act.entry == "submit") send(act_on(id, claims::SubmitClaim{}));
    if (act.entry == "discard") send(act_on(id, claims::DiscardClaim{}));
}

} // namespace

bool is_filtered(const ClaimsQuery& query)
{
    return !query.search.empty() || query.filter != workspace::Filter{};
}

void draw_claims_table(ui::Ui& ui, ClaimsScreen& local, ClaimsList& list, const WorkspaceView& view,
                       const Send& send)
{
    ClaimsQuery& query = local.query;
    const ClaimCells cells{.words = ui.words(), .view = view, .list = list};
    const std::vector<Row>& rows =
        list.rows({.search = query.search, .filter = query.filter, .sort = sort_keys(query.table)});
    ui::Table table{.key = "claims",
                    .label = ui.say("claims.title"_text),
                    .columns = columns_in(ui.words()),
                    .row_count = rows.size(),
                    .selectable = true,
                    .height_max = table_height(ui)};
    table.row_key = [&](std::size_t row) { return view.claims->id_of(rows[row]).text; };
    table.cell = [&](std::size_t row, std::size_t column) {
        return cells.cell(rows[row], claim_columns()[column].column);
    };
    table.row_menu = [&](std::size_t row) { return row_entries(ui, view, rows[row]); };
    table.when_empty = [&] { draw_nothing_found(ui, query); };
    draw_claims_tools(ui, local, list, view, {.table = table, .rows = rows}, send);
    ui::selection_bar(ui, "selection", query.table,
                      [&] { draw_acts(ui, query, cells, rows, send); });
    const ui::TableAnswer answer = ui::table(ui, table, query.table);
    if (answer.opened) send(GoTo{.address = cells.href(rows[*answer.opened]).substr(1)});
    if (answer.act) act_on_row(*answer.act, cells, rows[answer.act->row], send);
}

} // namespace screens
