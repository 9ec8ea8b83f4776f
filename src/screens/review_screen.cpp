#include "screens/review_screen.h"

#include "screens/claims_query.h"
#include "screens/domain_words.h"
#include "screens/reading_progress.h"
#include "screens/review_parts.h"
#include "ui/empty_state.h"
#include "ui/heading.h"
#include "ui/key_button.h"
#include "ui/link.h"
#include "ui/scroll_area.h"
#include "ui/split.h"
#include "ui/tabs.h"
#include "ui/text.h"

#include <cmath>

namespace screens {

using ui::Ink;
using ui::Rect;
using ui::operator""_text;

namespace {

constexpr std::string_view folder = "/review";
constexpr float queue_width = 296;
constexpr float queue_beside_from = 1000; // widths of the desk
constexpr float pane_least = 340;
constexpr float padding = 20;

// --- panes ---------------------------------------------------------------------------------------

// The claim's own panes begin at their top with each claim.
std::string keyed(const ReviewDesk& desk, std::string_view key)
{
    return std::string(key) + desk.local.id.text;
}

void pane(const ReviewDesk& desk, std::string_view key, const Rect& area, const ui::Body& body)
{
    ui::Ui& ui = desk.ui;
    ui::scroll_area(ui, keyed(desk, key), area, [&] {
        const Rect column{padding, padding, area.width - 2 * padding, area.height};
        ui.take(padding + ui.within(column, body) + padding);
    });
}

struct Side {
    ReviewSide side = ReviewSide::Proof;
    std::string_view key{};
    ui::Text label{};
};
constexpr std::array sides{Side{ReviewSide::Dispute, "dispute", "review.side.dispute"_text},
                           Side{ReviewSide::Proof, "proof", "review.side.proof"_text},
                           Side{ReviewSide::Rivals, "rivals", "review.side.rivals"_text}};

ReviewSide shown_side(const ReviewDesk& desk)
{
    const ClaimView& view = desk.open();
    const ReviewSide first =
        has_side(view, ReviewSide::Dispute) ? ReviewSide::Dispute : ReviewSide::Proof;
    if (!desk.local.side_chosen) return first;
    return has_side(view, desk.local.side) ? desk.local.side : first;
}

void draw_side(const ReviewDesk& desk, ReviewSide side)
{
    switch (side) {
    case ReviewSide::Proof: return review_proof(desk);
    case ReviewSide::Rivals: return review_rivals(desk);
    case ReviewSide::Dispute: return review_dispute(desk);
    }
}

// The files alone need no tabs.
void beside(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const ReviewSide side = shown_side(desk);
    ui::Tabs tabs{.key = "sides", .label = ui.say("review.sides"_text)};
    std::vector<ReviewSide> offered;
    for (const Side& row : sides) {
        if (!has_side(desk.open(), row.side)) continue;
        if (row.side == side) tabs.chosen = offered.size();
        offered.push_back(row.side);
        tabs.items.push_back({.key = std::string(row.key), .label = ui.say(row.label)});
    }
    if (offered.size() < 2) return draw_side(desk, side);
    const auto chosen = ui::tabs(ui, tabs, [&] { draw_side(desk, side); });
    if (!chosen) return;
    desk.local.side = offered[*chosen];
    desk.local.side_chosen = true;
}

// A file scrolls within itself; the others scroll as a whole.
void side_pane(const ReviewDesk& desk, const Rect& area)
{
    if (shown_side(desk) == ReviewSide::Proof && !desk.open().claim.proofs.empty())
        desk.ui.within(area.inset(padding), [&] { beside(desk); });
    else
        pane(desk, "beside", area, [&] { beside(desk); });
}

// The claim scrolls; what can be decided stays below it.
void claim_pane(const ReviewDesk& desk, const Rect& area, int heading_level)
{
    ui::Ui& ui = desk.ui;
    ui.painter().fill(area, Ink::Surface);
    const float width = area.width - 2 * padding;
    const float wanted = review_decision_height(desk, width);
    const float foot = wanted == 0 ? 0 : wanted + 24;
    const Rect above{area.x, area.y, area.width, area.height - foot};
    pane(desk, "claim", above, [&] { review_claim(desk, heading_level); });
    if (foot == 0) return;
    ui.painter().line({area.x, above.bottom()}, {area.right(), above.bottom()}, Ink::Line);
    ui.within({area.x + padding, above.bottom() + 12, width, wanted},
              [&] { review_decision(desk); });
}

void open_claim(const ReviewDesk& desk, const Rect& area, int heading_level)
{
    const ui::Split split{.key = "split",
                          .label = desk.ui.say("review.split"_text),
                          .share = desk.local.share,
                          .least_width = pane_least};
    const auto moved = ui::split(
        desk.ui, area, split, [&](const Rect& left) { side_pane(desk, left); },
        [&](const Rect& right) { claim_pane(desk, right, heading_level); });
    if (moved) desk.local.share = *moved;
}

// --- without a claim -----------------------------------------------------------------------------

void begin_here(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const auto first = neighbour(desk, Direction::Next);
    if (!first) return;
    if (ui::key_button(ui, {.button = {.key = "begin",
                                       .label = ui.say("review.begin"_text),
                                       .icon = ui::Icon::eye,
                                       .look = ui::ButtonLook::Primary},
                            .key_shown = "J"})) {
        desk.send(GoTo{.address = review_address(*first, desk.local.whose)});
    }
}

void nothing_open(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const bool absent = !desk.local.id.text.empty();
    const bool waits = neighbour(desk, Direction::Next).has_value();
    ui.space(48);
    if (absent && desk.view.workspace.read_percent) return draw_reading(ui, desk.view.workspace);
    ui::empty_state(ui,
                    {.key = "none",
                     .icon = waits ? ui::Icon::clipboard_task : ui::Icon::checkmark,
                     .title = ui.say(absent  ? "claim.absent.title"_text
                                     : waits ? "review.none.title"_text
                                             : "review.done.title"_text),
                     .sentences = {ui.say(absent  ? "claim.absent.text"_text
                                          : waits ? "review.none.text"_text
                                                  : "review.done.text"_text)}},
                    [&] { begin_here(desk); });
}

// --- the desk at its widths ----------------------------------------------------------------------

void draw_queue(const ReviewDesk& desk, const Rect& area)
{
    ui::Ui& ui = desk.ui;
    ui.painter().fill(area, Ink::Surface);
    ui.painter().line({area.right() - 1, area.y}, {area.right() - 1, area.bottom()}, Ink::Line);
    const float head = review_queue_head_height(desk, area.width);
    review_queue_head(desk, {area.x, area.y, area.width, head});
    review_queue_pane(desk, {area.x, area.y + head, area.width - 1, area.height - head});
}

void three_panes(const ReviewDesk& desk, const Rect& area)
{
    draw_queue(desk, {area.x, area.y, queue_width, area.height});
    const Rect rest{area.x + queue_width, area.y, area.width - queue_width, area.height};
    if (desk.view.open)
        open_claim(desk, rest, 2);
    else
        desk.ui.within(rest.inset(padding, 0), [&] { nothing_open(desk); });
}

// The way back to the queue, and on to the next claim.
void way_back(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    ui::link(ui, {.key = "queue",
                  .label = ui.say("review.back"_text),
                  .href = "#" + review_address({}, desk.local.whose)});
}

// Without room for both, the queue or the claim.
void two_panes(const ReviewDesk& desk, const Rect& area)
{
    if (!desk.view.open) {
        draw_queue(desk, {area.x, area.y, queue_width, area.height});
        const Rect rest{area.x + queue_width, area.y, area.width - queue_width, area.height};
        desk.ui.within(rest.inset(padding, 0), [&] { nothing_open(desk); });
        return;
    }
    constexpr float bar = 40;
    desk.ui.within({area.x + padding, area.y + 8, area.width - 2 * padding, bar - 8},
                   [&] { way_back(desk); });
    desk.ui.painter().line({area.x, area.y + bar}, {area.right(), area.y + bar}, Ink::Line);
    open_claim(desk, {area.x, area.y + bar + 1, area.width, area.height - bar - 1}, 1);
}

// One above the other, as any page.
void one_column(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    if (!desk.view.open) {
        const Rect head = ui.take(review_queue_head_height(desk, ui.rest().width + 24));
        review_queue_head(desk, {head.x - 16, head.y - 14, head.width + 24, head.height});
        if (!desk.local.id.text.empty()) nothing_open(desk);
        review_queue_column(desk);
        return;
    }
    way_back(desk);
    ui.space(12);
    review_claim(desk, 1);
    ui.space(24);
    ui::heading(ui, "proof-title", 2, ui.say(part_text(claims::Part::Proof)));
    ui.space(8);
    beside(desk);
    ui.space(24);
    review_decision(desk);
}

// Said once, when another claim has come on the desk.
void announce(const ReviewDesk& desk)
{
    ReviewScreen& local = desk.local;
    if (local.announced == local.id) return;
    const bool first = local.announced.text.empty();
    local.announced = local.id;
    if (first || !desk.view.open) return;
    const ClaimView& view = desk.open();
    desk.ui.announce(desk.ui.words().say(
        "review.opened"_text,
        {{"claim", view.claim.name.empty() ? view.claim.id.text : view.claim.name},
         {"state", state_sentence(desk.ui.words(), view.standing.stage, view.edition())}}));
}

} // namespace

ReviewScreen review_screen_at(std::string_view address)
{
    ReviewScreen local;
    const std::string_view path = address.substr(0, address.find('?'));
    if (path.size() > folder.size() + 1) local.id = {std::string(path.substr(folder.size() + 1))};
    for (const auto& [key, value] : parts_of_address(address)) {
        if (key == "show") local.whose = core::named<Whose>(value).value_or(Whose::All);
    }
    local.claim.id = local.id;
    return local;
}

std::string review_address(const claims::ClaimId& id, Whose whose)
{
    AddressParts parts;
    if (whose != Whose::All) parts.emplace_back("show", std::string(core::name_of(whose)));
    return address_with(std::string(folder) + (id.text.empty() ? "" : "/" + id.text), parts);
}

ReviewScreen at_claim(ReviewScreen before, const ReviewScreen& wanted)
{
    before.whose = wanted.whose;
    if (before.id == wanted.id) return before;
    ReviewScreen now = wanted;
    now.share = before.share;
    now.announced = before.announced;
    return now;
}

bool review_fills(ui::Size page)
{
    return page.width >= 900 && page.height >= 560;
}

void review_screen(ui::Ui& ui, ReviewScreen& local, const ReviewView& view, const Send& send)
{
    if (view.workspace.claims == nullptr) {
        ui.space(24);
        ui::heading(ui, "title", 1, ui.say("review.title"_text));
        ui.space(12);
        draw_reading(ui, view.workspace);
        return;
    }
    const ReviewDesk desk{.ui = ui, .local = local, .view = view, .send = send};
    announce(desk);
    if (!review_fills(ui.size())) {
        one_column(desk);
    } else if (ui.width() >= queue_beside_from) {
        three_panes(desk, ui.rest());
    } else {
        two_panes(desk, ui.rest());
    }
    if (view.open) review_panels(desk);
    review_keys(desk);
}

} // namespace screens
