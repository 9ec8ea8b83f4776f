#include "screens/claims_cells.h"

#include "screens/domain_words.h"
#include "screens/state_look.h"
#include "ui/dates.h"
#include "ui/plurals.h"

#include <cmath>

namespace screens {

namespace {

using claims::State;
using ui::Text;
using ui::operator""_text;
using workspace::Column;
using workspace::Row;

std::string days_left(const ui::Words& words, core::Date today, core::Date due,
                      const claims::Calendar& calendar)
{
    if (due == today) return std::string(words.say("claim.due.today"_text));
    const int days = claims::business_days_between(today, due, calendar);
    if (days > 0) return ui::counted(words, "claim.due.in"_text, days);
    if (due > today) return ui::counted(words, "claim.due.in_days"_text, (due - today).count());
    if (days == 0) return std::string(words.say("claim.due.just_over"_text));
    return ui::counted(words, "claim.due.over"_text, -days);
}

// The year goes without saying where the day is not far.
std::string near_date(const ui::Words& words, core::Date today, core::Date date)
{
    constexpr std::chrono::days far{150};
    const bool near = date > today - far && date < today + far;
    return ui::date_text(words, near ? ui::DateForm::Near : ui::DateForm::WithWeekday, date);
}

} // namespace

std::string name_or_id(const workspace::Columns& columns, Row row)
{
    const std::string_view name = columns.name[row];
    return std::string(name.empty() ? columns.id[row] : name);
}

std::string deadline_words(const ui::Words& words, const workspace::DeadlineCell& deadline,
                           const workspace::Workspace& claims)
{
    if (deadline.pace == claims::Pace::Paused) return std::string(words.say("claim.due.held"_text));
    return days_left(words, claims.today(), deadline.due, claims.rules().calendar) + " · " +
           near_date(words, claims.today(), deadline.due);
}

const claims::Edition& ClaimCells::edition(Row row) const
{
    const std::string& id = columns().editions.text(columns().edition[row]);
    return claims::edition_of(view.claims->rules(), {id});
}

std::string ClaimCells::name(Row row) const
{
    return name_or_id(columns(), row);
}

std::string ClaimCells::href(Row row) const
{
    const std::string address = "#/claims/" + view.claims->id_of(row).text;
    return columns().standing[row].state == State::Editing ? address + "/edit" : address;
}

std::string ClaimCells::day(std::optional<core::Date> date) const
{
    return date ? ui::date_text(words, ui::DateForm::Short, *date) : std::string{};
}

std::string ClaimCells::moment(core::Instant moment) const
{
    return day(claims::local_date(moment, view.claims->rules().calendar.zone));
}

std::string ClaimCells::products(Row row) const
{
    std::vector<std::string> names;
    for (const workspace::ProductCell& cell : columns().product_cells[row]) {
        const claims::ProductId id{columns().products.text(cell.product)};
        names.push_back(product_name(words, view.claims->rules().catalogue, id));
    }
    return ui::listed(words, names);
}

std::string ClaimCells::activities(Row row) const
{
    std::vector<claims::Activity> chosen;
    for (const auto& named : core::names<claims::Activity>) {
        const bool has = (columns().activities[row] & workspace::bit_of(named.value)) != 0;
        if (has) chosen.push_back(named.value);
    }
    return activities_text(words, chosen);
}

std::string ClaimCells::draft_step(Row row) const
{
    const int errors = list.errors_in(row, view);
    if (errors == 0) return std::string(words.say("claims.draft_ready"_text));
    return ui::counted(words, "claims.draft_missing"_text, errors);
}

std::string ClaimCells::next_step(Row row) const
{
    const workspace::StandingCell& standing = columns().standing[row];
    if (standing.state == State::Editing) return draft_step(row);
    if (const auto* next = workspace::next_deadline(columns().deadlines[row])) {
        return deadline_words(words, *next, *view.claims);
    }
    if (standing.association == claims::AssociationState::Official) {
        return std::string(words.say("state.official"_text));
    }
    return {};
}

ui::Ink ClaimCells::next_step_ink(Row row) const
{
    if (columns().standing[row].state == State::Editing) return ui::Ink::TextSecond;
    const workspace::DeadlineCell* next = workspace::next_deadline(columns().deadlines[row]);
    if (next == nullptr) return ui::Ink::TextSecond;
    if (next->pace == claims::Pace::Overdue) return ui::Ink::Red;
    constexpr std::chrono::days near{3};
    const bool soon = next->due <= view.claims->today() + near;
    return soon && next->pace == claims::Pace::Running ? ui::Ink::Amber : ui::Ink::Text;
}

std::string ClaimCells::text(Row row, Column column) const
{
    const workspace::Columns& all = columns();
    switch (column) {
    case Column::Id: return std::string(all.id[row]);
    case Column::Name: return name(row);
    case Column::Customer: return std::string(all.customer_name[row]);
    case Column::Domain: return std::string(all.domain_name[row]);
    case Column::Tenant: return std::string(all.tenant_id[row]);
    case Column::Products: return products(row);
    case Column::Area:
        return all.area[row] ? std::string(words.say(area_text(*all.area[row], edition(row))))
                             : std::string{};
    case Column::Activity: return activities(row);
    case Column::State:
        return std::string(words.say(state_text(all.standing[row].state, edition(row))));
    case Column::NextDeadline: return next_step(row);
    case Column::Updated: return moment(all.updated_on[row]);
    case Column::Created: return moment(all.created_on[row]);
    case Column::Location: return all.locations.text(all.location[row]);
    case Column::Reviewer: return all.people.text(all.reviewer[row]);
    case Column::Creator: return all.people.text(all.created_by[row]);
    case Column::Edition: return all.editions.text(all.edition[row]);
    case Column::Consent:
    case Column::Turn: return {};
    }
    return {};
}

ui::TableCell ClaimCells::cell(Row row, Column column) const
{
    ui::TableCell cell{.text = text(row, column)};
    if (column == Column::Name) {
        cell.href = href(row);
        cell.style = ui::type::body_strong;
    }
    if (column == Column::Tenant || column == Column::Id || column == Column::Location) {
        cell.style = ui::type::mono;
        cell.ink = ui::Ink::TextSecond;
    }
    if (column == Column::Products || column == Column::Activity || column == Column::Area ||
        column == Column::Updated) {
        cell.ink = ui::Ink::TextSecond;
    }
    if (column == Column::NextDeadline) cell.ink = next_step_ink(row);
    if (column != Column::State) return cell;
    const State state = columns().standing[row].state;
    const claims::Edition& named_by = edition(row);
    cell.draw = [state, &named_by](ui::Ui& ui, const ui::Rect& room) {
        ui::status_pill_in(ui, room, state_pill("state", ui.words(), state, named_by));
    };
    cell.draw_width = 230;
    return cell;
}

std::string ClaimCells::exported(Row row, Column column) const
{
    const claims::TimeZone& zone = view.claims->rules().calendar.zone;
    const auto iso = [&](core::Instant moment) {
        return core::format(claims::local_date(moment, zone));
    };
    if (column == Column::Updated) return iso(columns().updated_on[row]);
    if (column == Column::Created) return iso(columns().created_on[row]);
    if (column != Column::NextDeadline) return text(row, column);
    const auto& due = columns().standing[row].next_due;
    return due ? core::format(*due) : next_step(row);
}

} // namespace screens
