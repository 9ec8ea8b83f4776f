#include "screens/claims_screen.h"

#include "screens/claims_parts.h"
#include "screens/claims_views.h"
#include "screens/reading_progress.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/heading.h"
#include "ui/text.h"

#include <cmath>

namespace screens {

using ui::operator""_text;

namespace {

// The heading, and at its side, or below it where the page is narrow, what begins a claim.
void draw_head(ui::Ui& ui, const WorkspaceView& view, const Send& send)
{
    const bool may_create = claims::has_right(view.me.role, claims::Right::CreateAndSubmit);
    const ui::Button create{.key = "new",
                            .label = ui.say("claims.new"_text),
                            .icon = ui::Icon::add,
                            .look = ui::ButtonLook::Primary};
    const ui::Button earlier{.key = "associations", .label = ui.say("associations.title"_text)};
    const float button = ui::button_width(ui, create);
    const float other = ui::button_width(ui, earlier);
    const ui::Rect row = ui.rest();
    const bool narrow = row.width < 640;
    const float room = narrow || !may_create ? row.width : row.width - button - other - 24;
    const float used = ui.within({row.x, row.y, room, row.height},
                                 [&] { ui::heading(ui, "title", 1, ui.say("claims.title"_text)); });
    ui.take(used);
    if (!may_create) return;
    ui::Rect area{row.right() - button, row.y + 2, button, ui.control_height()};
    if (narrow) {
        ui.space(12);
        area = ui.take(ui.control_height());
        area.width = std::min(button, area.width);
    }
    if (ui::button_in(ui, area, create)) send(BeginClaim{});
    const float left = row.right() - area.right() - 8;
    ui::Rect beside{area.x - other - 8, area.y, other, area.height};
    if (narrow) beside.x = area.right() + 8;
    const bool below = narrow && left < other;
    if (below) ui.space(8);
    const bool pressed = below ? ui::button(ui, earlier) : ui::button_in(ui, beside, earlier);
    if (pressed) send(GoTo{.address = "/associations"});
}

void draw_empty(ui::Ui& ui, const WorkspaceView& view, const Send& send)
{
    ui::empty_state(
        ui,
        {.key = "empty",
         .icon = ui::Icon::clipboard_task,
         .title = ui.say("claims.empty.title"_text),
         .sentences = {ui.say("claims.empty.text"_text), ui.say("claims.empty.kept"_text)}},
        [&] {
            if (claims::has_right(view.me.role, claims::Right::CreateAndSubmit)) {
                const bool pressed = ui::button(ui, {.key = "first",
                                                     .label = ui.say("claims.empty.begin"_text),
                                                     .icon = ui::Icon::add,
                                                     .look = ui::ButtonLook::Primary});
                if (pressed) send(BeginClaim{});
                ui.space(8);
            }
            const bool demo = ui::button(
                ui, {.key = "demo", .label = ui.say("demo.open"_text), .icon = ui::Icon::eye});
            if (demo) send(WishDemo{});
            ui.space(8);
            const bool tour = ui::button(
                ui, {.key = "tour", .label = ui.say("tour.open"_text), .icon = ui::Icon::question});
            if (tour) send(WishTour{});
        });
}

// In the address, and the columns for the next time; those of a view are the view's.
void keep_what_is_shown(ClaimsScreen& local, const WorkspaceView& view, const Send& send)
{
    std::string layout = layout_of(local.query.table);
    if (local.view.empty() && layout != view.layout) {
        send(KeepLayout{.layout = std::move(layout)});
    }
    std::string address = address_of(local, view.saved_views);
    if (address == local.address) return;
    local.address = address;
    send(KeepAddress{.address = std::move(address)});
}

} // namespace

ClaimsScreen claims_screen_at(std::string_view address)
{
    return {.query = claims_query(address),
            .address = std::string(address),
            .view = view_in(address),
            .brings_layout = says_layout(address)};
}

void claims_screen(ui::Ui& ui, ClaimsScreen& local, ClaimsList& list, const WorkspaceView& view,
                   const Send& send)
{
    draw_head(ui, view, send);
    ui.space(20);
    draw_reading(ui, view);
    if (view.claims == nullptr) return;
    if (view.claims->size() == 0 && !view.read_percent) {
        draw_empty(ui, view, send);
        return;
    }
    settle_view(local, view);
    draw_needs(ui, list, view);
    draw_cards(ui, local.query, list, view);
    draw_claims_table(ui, local, list, view, send);
    draw_view_dialogs(ui, local, view, send);
    keep_what_is_shown(local, view, send);
}

} // namespace screens
