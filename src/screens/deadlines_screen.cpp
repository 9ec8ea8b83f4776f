#include "screens/deadlines_screen.h"

#include "screens/claims_cells.h"
#include "screens/claims_query.h"
#include "screens/reading_progress.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/tabs.h"
#include "ui/text.h"
#include "ui/texts_of.h"

namespace screens {

using ui::operator""_text;

namespace {

constexpr auto kind_texts = ui::texts_of<claims::DeadlineKind>("deadlines.kind.");

std::string address_of(const DeadlinesScreen& local)
{
    AddressParts parts;
    if (local.as_month) parts.emplace_back("view", "month");
    if (local.month) parts.emplace_back("month", core::format(*local.month).substr(0, 7));
    if (local.day) parts.emplace_back("day", core::format(*local.day));
    return address_with("/deadlines", parts);
}

// The same deadline always has the same id, so that a calendar that imports it again replaces it.
CalendarEntry entry_of(const ui::Ui& ui, const workspace::Due& due, const WorkspaceView& view)
{
    const workspace::Columns& columns = view.claims->columns();
    const std::string kind(core::name_of(due.deadline.kind));
    const std::string product(columns.products.text(due.deadline.product));
    const std::string id(columns.id[due.row]);
    std::string uid = id + "." + kind + (product.empty() ? "" : ".") + product;
    return {.id = std::move(uid) + "@claimdesk",
            .day = due.deadline.due,
            .title =
                deadline_kind(ui.words(), due.deadline.kind) + ": " + name_or_id(columns, due.row),
            .text = std::string(columns.customer_name[due.row]) + "\n" + id};
}

OfferCalendar calendar_of(const ui::Ui& ui, const DeadlineList& list, const WorkspaceView& view)
{
    OfferCalendar file{.name = ui.say("deadlines.ics.name"_text)};
    for (const workspace::Due& due : list.agenda()) {
        file.entries.push_back(entry_of(ui, due, view));
    }
    return file;
}

void draw_export(ui::Ui& ui, const DeadlineList& list, const WorkspaceView& view, const Send& send)
{
    const std::string none =
        list.agenda().empty() ? ui.say("deadlines.ics.empty"_text) : std::string{};
    ui.space(20);
    ui::paragraph(ui, "ics-help", ui.say("deadlines.ics.help"_text), ui::type::body,
                  ui::Ink::TextSecond);
    ui.space(8);
    const bool pressed = ui::button(ui, {.key = "ics",
                                         .label = ui.say("deadlines.ics"_text),
                                         .icon = ui::Icon::calendar,
                                         .disabled_because = none});
    if (pressed) send(calendar_of(ui, list, view));
}

void draw_empty(ui::Ui& ui)
{
    ui::empty_state(ui,
                    {.key = "empty",
                     .icon = ui::Icon::calendar,
                     .title = ui.say("deadlines.empty.title"_text),
                     .sentences = {ui.say("deadlines.empty.text"_text)}},
                    [&] {
                        ui::link(ui, {.key = "back",
                                      .label = ui.say("deadlines.empty.back"_text),
                                      .href = "#/claims"});
                    });
}

void draw_status(ui::Ui& ui, const DeadlineList& list)
{
    const auto overdue = static_cast<std::int64_t>(list.overdue());
    const std::string words = ui::counted(ui.words(), "deadlines.status"_text,
                                          static_cast<std::int64_t>(list.agenda().size()),
                                          {{"overdue", ui::grouped_number(ui, overdue)}});
    const ui::Rect area = ui.take(ui::type::caption.line);
    ui.inside({.id = ui.id("status"), .role = ui::Role::Status, .rect = area, .name = words},
              [&] { ui::line_in(ui, area, words, ui::type::caption, ui::Ink::TextSecond); });
    ui.space(12);
}

void draw_views(ui::Ui& ui, DeadlinesScreen& local, const DeadlineList& list,
                const WorkspaceView& view, const Send& send)
{
    const ui::Tabs tabs{.key = "views",
                        .label = ui.say("deadlines.views"_text),
                        .items = {{.key = "agenda", .label = ui.say("deadlines.agenda"_text)},
                                  {.key = "month", .label = ui.say("deadlines.month"_text)}},
                        .chosen = local.as_month ? 1u : 0u};
    const auto chosen = ui::tabs(ui, tabs, [&] {
        ui.space(16);
        draw_status(ui, list);
        if (local.as_month)
            deadlines_month(ui, local, list, view);
        else
            deadlines_agenda(ui, local, list, view, send);
        draw_export(ui, list, view, send);
    });
    if (chosen) local.as_month = *chosen == 1;
}

} // namespace

std::string deadline_kind(const ui::Words& words, claims::DeadlineKind kind)
{
    return std::string(words.say(kind_texts[static_cast<std::size_t>(kind)]));
}

std::string deadline_href(const WorkspaceView& view, workspace::Row row)
{
    return "#/claims/" + view.claims->id_of(row).text;
}

DeadlinesScreen deadlines_screen_at(std::string_view address)
{
    DeadlinesScreen local;
    for (const auto& [key, value] : parts_of_address(address)) {
        if (key == "view") local.as_month = value == "month";
        if (key == "month") local.month = core::parse_date(value + "-01");
        if (key == "day") local.day = core::parse_date(value);
    }
    local.address = address_of(local);
    return local;
}

void deadlines_screen(ui::Ui& ui, DeadlinesScreen& local, ClaimsList& claims,
                      const WorkspaceView& view, const Send& send)
{
    ui::heading(ui, "title", 1, ui.say("deadlines.title"_text));
    ui.space(16);
    draw_reading(ui, view);
    if (view.claims == nullptr) return;
    DeadlineList& list = claims.deadlines();
    list.follow(view);
    if (list.agenda().empty() && !local.as_month) {
        draw_empty(ui);
        return;
    }
    draw_views(ui, local, list, view, send);
    std::string address = address_of(local);
    if (address == local.address) return;
    local.address = address;
    send(KeepAddress{.address = std::move(address)});
}

} // namespace screens
