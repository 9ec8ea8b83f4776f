// Deadlines as a list, the most urgent first.
#include "screens/claims_cells.h"
#include "screens/deadlines_screen.h"
#include "screens/state_look.h"
#include "ui/dates.h"
#include "ui/table.h"
#include "ui/texts_of.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using ui::Text;
using ui::operator""_text;

constexpr auto turn_texts = ui::texts_of<claims::Turn>("deadlines.turn.");

enum class Part { Due, What, Claim, Customer, State, Turn };

constexpr float what_width = 180;
constexpr float claim_width = 195;
constexpr float customer_width = 130;
constexpr float state_width = 210;
constexpr float turn_width = 105;
constexpr float beside_due = what_width + claim_width + customer_width + state_width + turn_width;

// As wide as its words, of which what is late longest has the longest and stands first.
float due_width(const ui::Ui& ui, const std::vector<workspace::Due>& rows,
                const WorkspaceView& view)
{
    constexpr std::size_t looked_at = 20;
    constexpr float least = 225;
    constexpr float padding = 26;
    constexpr float edges = 2;
    const float left = ui.width() - edges - beside_due;
    const float most = std::max(340.0f, left);
    float width = least;
    for (std::size_t i = 0; i < std::min(looked_at, rows.size()); ++i) {
        const std::string words = deadline_words(ui.words(), rows[i].deadline, *view.claims);
        width = std::max(width, ui.typesetter().width(words, ui::type::body_strong) + padding);
    }
    return std::ceil(std::min(width, most));
}

std::vector<ui::TableColumn> columns_of(const ui::Ui& ui, float due)
{
    const auto column = [&](const char* key, Text label, float width) {
        return ui::TableColumn{
            .key = key, .label = ui.say(label), .width = width, .sortable = false};
    };
    return {column("due", "deadlines.column.due"_text, due),
            column("what", "deadlines.column.what"_text, what_width),
            column("claim", "claims.column.name"_text, claim_width),
            column("customer", "claims.column.customer"_text, customer_width),
            column("state", "claims.column.state"_text, state_width),
            column("turn", "deadlines.column.who"_text, turn_width)};
}

ui::Ink ink_of(const workspace::DeadlineCell& deadline, core::Date today)
{
    if (deadline.pace == claims::Pace::Overdue) return ui::Ink::Red;
    if (deadline.pace == claims::Pace::Paused) return ui::Ink::TextSecond;
    return deadline.due == today ? ui::Ink::Amber : ui::Ink::Text;
}

ui::TableCell state_cell(const ui::Ui& ui, workspace::Row row, const WorkspaceView& view)
{
    const workspace::Columns& columns = view.claims->columns();
    const claims::Edition& edition =
        claims::edition_of(view.claims->rules(), {columns.editions.text(columns.edition[row])});
    const claims::State state = columns.standing[row].state;
    const ui::StatusPill pill = state_pill("state", ui.words(), state, edition);
    return {.text = pill.label,
            .draw =
                [state, &edition](ui::Ui& inner, const ui::Rect& room) {
                    ui::status_pill_in(inner, room,
                                       state_pill("state", inner.words(), state, edition));
                },
            .draw_width = 220};
}

ui::TableCell cell_of(const ui::Ui& ui, const workspace::Due& due, Part part,
                      const WorkspaceView& view)
{
    const workspace::Columns& columns = view.claims->columns();
    switch (part) {
    case Part::Due:
        return {.text = deadline_words(ui.words(), due.deadline, *view.claims),
                .style = ui::type::body_strong,
                .ink = ink_of(due.deadline, view.claims->today())};
    case Part::What: return {.text = deadline_kind(ui.words(), due.deadline.kind)};
    case Part::Claim:
        return {.text = name_or_id(columns, due.row), .href = deadline_href(view, due.row)};
    case Part::Customer:
        return {.text = std::string(columns.customer_name[due.row]), .ink = ui::Ink::TextSecond};
    case Part::State: return state_cell(ui, due.row, view);
    case Part::Turn:
        return {.text = ui.say(turn_texts[static_cast<std::size_t>(due.deadline.turn)]),
                .ink = ui::Ink::TextSecond};
    }
    return {};
}

std::string key_of(const workspace::Due& due, const WorkspaceView& view)
{
    return view.claims->id_of(due.row).text + "/" + std::string(core::name_of(due.deadline.kind)) +
           "/" + std::to_string(due.deadline.product);
}

} // namespace

void deadlines_agenda(ui::Ui& ui, DeadlinesScreen& local, const DeadlineList& list,
                      const WorkspaceView& view, const Send& send)
{
    const std::vector<workspace::Due>& rows = list.agenda();
    ui::Table table{.key = "agenda",
                    .label = ui.say("deadlines.title"_text),
                    .columns = columns_of(ui, due_width(ui, rows, view)),
                    .row_count = rows.size(),
                    .height_max = std::max(400.0f, ui.size().height - 320)};
    table.row_key = [&](std::size_t row) { return key_of(rows[row], view); };
    table.cell = [&](std::size_t row, std::size_t column) {
        return cell_of(ui, rows[row], static_cast<Part>(column), view);
    };
    const ui::TableAnswer answer = ui::table(ui, table, local.table);
    if (!answer.opened) return;
    send(GoTo{.address = deadline_href(view, rows[*answer.opened].row).substr(1)});
}

} // namespace screens
