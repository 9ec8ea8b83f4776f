#include "screens/consent_list.h"

#include "screens/claims_cells.h"
#include "screens/consent_screen.h"
#include "screens/domain_words.h"
#include "screens/reading_progress.h"
#include "screens/standing_words.h"
#include "ui/card.h"
#include "ui/dates.h"
#include "ui/empty_state.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/plurals.h"
#include "ui/text.h"

#include <algorithm>
#include <tuple>

namespace screens {

using ui::operator""_text;
using workspace::ConsentState;
using workspace::Row;

namespace {

constexpr std::size_t shown_max = 100;
constexpr float list_width = 760;

struct Request {
    Row row = 0;
    ConsentState consent = ConsentState::Pending;
    std::optional<core::Date> until{};
};

std::optional<core::Date> consent_until(const workspace::Columns& columns, Row row)
{
    for (const workspace::DeadlineCell& deadline : columns.deadlines[row]) {
        if (deadline.kind == claims::DeadlineKind::ConsentEnd) return deadline.due;
    }
    return std::nullopt;
}

// What can still be decided first, the soonest before the others.
std::vector<Request> requests_of(const workspace::Workspace& claims)
{
    const workspace::Columns& columns = claims.columns();
    std::vector<Request> found;
    claims.rows().for_each([&](Row row) {
        const ConsentState consent = columns.standing[row].consent;
        if (consent == ConsentState::NotStarted) return;
        found.push_back({.row = row, .consent = consent, .until = consent_until(columns, row)});
    });
    const auto place = [&](const Request& request) {
        const bool decidable =
            request.consent == ConsentState::Pending || request.consent == ConsentState::Open;
        return std::tuple(!decidable, request.until.value_or(core::latest_date),
                          -columns.updated_on[request.row].utc_ms);
    };
    std::sort(found.begin(), found.end(), [&](const Request& left, const Request& right) {
        if (place(left) != place(right)) return place(left) < place(right);
        return columns.id[left.row] < columns.id[right.row];
    });
    return found;
}

std::string when_of(const ui::Ui& ui, const Request& request)
{
    if (request.consent == ConsentState::Pending && request.until) {
        return ui.words().say(
            "consent.list.until"_text,
            {{"date", ui::date_text(ui.words(), ui::DateForm::WithWeekday, *request.until)}});
    }
    return ui.say(consent_text(request.consent));
}

std::string products_of(const ui::Ui& ui, const workspace::Workspace& claims, Row row)
{
    const workspace::Columns& columns = claims.columns();
    std::vector<std::string> names;
    for (const workspace::ProductCell& cell : columns.product_cells[row]) {
        names.push_back(product_name(ui.words(), claims.rules().catalogue,
                                     {columns.products.text(cell.product)}));
    }
    return ui::listed(ui.words(), names);
}

void request_card(ui::Ui& ui, const WorkspaceView& view, const Request& request)
{
    const workspace::Workspace& claims = *view.claims;
    const claims::ClaimId id = claims.id_of(request.row);
    const std::string products = products_of(ui, claims, request.row);
    const std::string name(claims.columns().customer_name[request.row]);
    const std::string title =
        products.empty() ? name_or_id(claims.columns(), request.row) : products;
    ui.around({.id = ui.id(id.text), .role = ui::Role::ListItem, .name = title}, [&] {
        ui::card(ui, [&] {
            ui::link(ui, {.key = "open", .label = title, .href = "#" + consent_address(id)});
            ui.space(4);
            ui::paragraph(ui, "customer", name, ui::type::body, ui::Ink::TextSecond);
            ui::paragraph(ui, "when", when_of(ui, request), ui::type::body_strong);
        });
    });
    ui.space(12);
}

void requests(ui::Ui& ui, const WorkspaceView& view)
{
    const std::vector<Request> all = requests_of(*view.claims);
    if (all.empty() && view.read_percent) return; // not known yet
    if (all.empty()) {
        ui::empty_state(ui,
                        {.key = "none",
                         .icon = ui::Icon::checkmark,
                         .title = ui.say("consent.list.empty.title"_text),
                         .sentences = {ui.say("consent.list.empty.text"_text)}},
                        [] {});
        return;
    }
    ui.around(
        {.id = ui.id("requests"), .role = ui::Role::List, .name = ui.say("consent.title"_text)},
        [&] {
            for (std::size_t i = 0; i < std::min(all.size(), shown_max); ++i) {
                request_card(ui, view, all[i]);
            }
        });
    if (all.size() <= shown_max) return;
    ui::paragraph(ui, "more",
                  ui::counted(ui.words(), "consent.list.more"_text,
                              static_cast<std::int64_t>(all.size() - shown_max)));
}

} // namespace

void consent_list(ui::Ui& ui, const WorkspaceView& view)
{
    const ui::Rect all = ui.rest();
    const float width = std::min(list_width, all.width);
    ui.take(ui.within({all.x, all.y, width, all.height}, [&] {
        ui::heading(ui, "title", 1, ui.say("consent.title"_text));
        ui.space(4);
        ui::paragraph(ui, "intro", ui.say("consent.list.intro"_text), ui::type::body,
                      ui::Ink::TextSecond);
        ui.space(20);
        draw_reading(ui, view);
        if (view.claims != nullptr) requests(ui, view);
    }));
}

} // namespace screens
