#include "screens/tour_card.h"

#include "screens/domain_words.h"
#include "screens/standing_words.h"
#include "ui/button.h"
#include "ui/dates.h"
#include "ui/focus_ring.h"
#include "ui/gap.h"
#include "ui/icon_button.h"
#include "ui/pointing.h"
#include "ui/reveal.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

constexpr auto titles = ui::texts_of<TourStop>("tour.", ".title");
constexpr auto texts = ui::texts_of<TourStop>("tour.", ".text");

constexpr float card_width = 380;
constexpr float padding = 16;
constexpr float edge = 8;          // kept clear at the edges of the page
constexpr float phone_below = 700; // page widths
constexpr float head_height = 24;
constexpr float least_beside = 40; // of a thing, on a phone, that is pointed at

// --- what it says --------------------------------------------------------------------------------

std::string name_of_mark(const ui::Ui& ui, const TourMark& mark)
{
    return mark.name == ui::Text{} ? std::string() : ui.say(mark.name);
}

std::string target_words(const ui::Ui& ui, const TourStep& step)
{
    for (const TourMark& mark : step.marks) {
        const bool pressed = mark.role == ui::Role::Button;
        if (pressed && mark.name != "claim.deed.confirm"_text) return name_of_mark(ui, mark);
    }
    return {};
}

ui::Blanks blanks_of(const ui::Ui& ui, const TourView& view)
{
    const TourStep& step = tour_step(view.stop);
    const auto next_role = role_after(step.deed);
    ui::Blanks blanks{{"claim", view.claim_name},
                      {"target", target_words(ui, step)},
                      {"confirm", ui.say("claim.deed.confirm"_text)},
                      {"now", ui.say(role_text(view.role))}};
    if (next_role) blanks.emplace_back("role", ui.say(role_text(*next_role)));
    const auto& day = view.consent_ends;
    blanks.emplace_back("date", day ? ui::date_text(ui.words(), ui::DateForm::WithWeekday, *day)
                                    : std::string());
    return blanks;
}

std::string words_of(const ui::Ui& ui, const TourView& view)
{
    switch (view.where) {
    case TourWhere::Here:
        return ui.words().say(texts[static_cast<std::size_t>(view.stop)], blanks_of(ui, view));
    case TourWhere::Elsewhere: return ui.say("tour.elsewhere"_text);
    case TourWhere::TurnedBack: return ui.say("tour.turned_back"_text);
    case TourWhere::Astray: return ui.say("tour.astray"_text);
    }
    return {};
}

// --- what can be pressed -------------------------------------------------------------------------

struct Way {
    ui::Button button{};
    TourWish wish = TourWish::Next;
    bool shows = false; // leads to what is pointed at instead
};

// The first keeps its place whatever it says, so that who goes on by the keyboard stays on it.
Way onward(const ui::Ui& ui, const TourView& view)
{
    const auto way = [&](ui::Text label, TourWish wish) {
        return Way{.button = {.key = "on", .label = ui.say(label), .look = ui::ButtonLook::Primary},
                   .wish = wish};
    };
    if (view.where == TourWhere::Astray) return way("tour.again"_text, TourWish::Again);
    if (view.where != TourWhere::Here) return way("tour.there"_text, TourWish::There);
    if (view.stop == TourStop::End) return way("tour.finish"_text, TourWish::Next);
    const bool asks = tour_step(view.stop).deed != TourDeed::Look && !view.done;
    return way(asks ? "tour.do"_text : "tour.next"_text, TourWish::Next);
}

std::vector<Way> ways_of(const ui::Ui& ui, const TourView& view)
{
    std::vector<Way> ways{onward(ui, view)};
    if (view.where == TourWhere::Here) {
        ways.push_back({.button = {.key = "show", .label = ui.say("tour.show"_text)},
                        .wish = TourWish::There,
                        .shows = true});
    }
    if (view.stop != TourStop::Welcome && view.where != TourWhere::Astray) {
        ways.push_back({.button = {.key = "back",
                                   .label = ui.say("tour.back"_text),
                                   .look = ui::ButtonLook::Quiet},
                        .wish = TourWish::Back});
    }
    return ways;
}

// --- how much room it needs ----------------------------------------------------------------------

struct CardPlan {
    float width = 0; // of what is on it
    std::string where{};
    std::string title{};
    std::string text{};
    std::vector<Way> ways{};
    std::vector<ui::Rect> places{}; // of the ways, from the top left of the first
    float height = 0;               // of the whole card
};

float lines_height(const ui::Ui& ui, const std::string& text, ui::TextStyle style, float width)
{
    return static_cast<float>(ui.typesetter().wrap(text, style, width).size()) * style.line;
}

// In one row, or in as many as it takes. Answers their height.
float place_ways(const ui::Ui& ui, CardPlan& plan)
{
    const float height = ui.control_height();
    float x = 0;
    float y = 0;
    for (const Way& way : plan.ways) {
        const float width = std::min(plan.width, ui::button_width(ui, way.button));
        if (x > 0 && x + width > plan.width) {
            x = 0;
            y += height + ui::gap::small;
        }
        plan.places.push_back({x, y, width, height});
        x += width + ui::gap::small;
    }
    return y + height;
}

CardPlan plan_of(const ui::Ui& ui, const TourView& view, float width)
{
    const auto index = static_cast<std::size_t>(view.stop);
    CardPlan plan{.width = width - 2 * padding,
                  .where = ui.words().say("tour.progress"_text,
                                          {{"step", std::to_string(index + 1)},
                                           {"count", std::to_string(tour_steps().size())}}),
                  .title = ui.words().say(titles[index], blanks_of(ui, view)),
                  .text = words_of(ui, view),
                  .ways = ways_of(ui, view)};
    plan.height = padding + head_height + 4 +
                  lines_height(ui, plan.title, ui::type::subtitle, plan.width) + 4 +
                  lines_height(ui, plan.text, ui::type::body, plan.width) + 12 +
                  place_ways(ui, plan) + padding;
    return plan;
}

// --- what it points at, and where it stands ------------------------------------------------------

// The page between its bars; without one, all of it.
ui::Rect room_on(const ui::Ui& ui)
{
    const ui::Rect page{0, 0, ui.size().width, ui.size().height};
    for (const ui::Node& node : ui.drawn(ui::Layer::Page)) {
        if (node.role != ui::Role::Main) continue;
        // Things in the bars are pointed at too, from below; beside the rail there is room.
        const float top = std::min(node.rect.y, page.bottom());
        return ui::Rect{0, top, page.width, std::min(node.rect.bottom(), page.bottom()) - top}
            .inset(edge);
    }
    return page.inset(edge);
}

std::optional<ui::Pointed> target_of(const ui::Ui& ui, const TourView& view, float height_most)
{
    if (view.where != TourWhere::Here) return std::nullopt;
    std::optional<ui::Pointed> first;
    for (const TourMark& mark : tour_step(view.stop).marks) {
        if (!is_mark(mark)) continue;
        const std::string name = name_of_mark(ui, mark);
        auto found = ui::drawn_where(
            ui, [&](const ui::Node& node) { return is_marked(mark, node, name, view.claim); });
        if (!found) continue;
        if (found->whole.height <= height_most) return found;
        if (!first) first = found;
    }
    return first;
}

std::optional<ui::Rect> place_of(const ui::Ui& ui, const std::optional<ui::Pointed>& target,
                                 ui::Size size)
{
    const ui::Rect room = room_on(ui);
    std::vector<ui::Rect> taken = ui::lying_over(ui);
    const bool phone = ui.size().width < phone_below;
    const bool in_sight = target && !target->seen.empty();
    if (in_sight) taken.push_back(target->seen);
    if (phone || !in_sight) {
        const float left = phone ? room.x : room.right() - size.width;
        return ui::place_at_end({left, room.y, size.width, room.height}, size, taken);
    }
    if (const auto place = ui::place_beside(room, target->seen, size, taken)) return place;
    // What fills the page is covered in part: better than a tour that is not there.
    return ui::place_at_end({room.right() - size.width, room.y, size.width, room.height}, size,
                            ui::lying_over(ui));
}

// --- drawing it ----------------------------------------------------------------------------------

// Kept between frames.
struct TourMemory {
    std::optional<TourStop> told{};
    TourWhere told_where = TourWhere::Here;
    int brought = 0; // how often what is pointed at was brought into sight in this step
    ui::Rect brought_from{};
    int calls = 0;
};

void draw_heading(ui::Ui& ui, const CardPlan& plan)
{
    const ui::NodeId id = ui.id("title");
    const float height = lines_height(ui, plan.title, ui::type::subtitle, plan.width);
    const ui::Rect area = ui.take(height);
    ui.inside({.id = id,
               .role = ui::Role::Heading,
               .states = ui::States{}.with(ui::State::Focusable),
               .rect = area,
               .name = plan.title,
               .numbers = {{ui::NumberProperty::Level, 2}, {ui::NumberProperty::TabIndex, -1}}},
              [&] {
                  ui.within(area, [&] {
                      ui::wrapped_text(ui, plan.title, ui::type::subtitle, ui::Ink::Text);
                  });
              });
    ui::focus_ring(ui, id, area, 4);
}

void go(ui::Ui& ui, const Way& way, const std::optional<ui::Pointed>& target, const Send& send)
{
    if (way.shows && target)
        ui::go_to(ui, target->id);
    else
        send(WishTour{.wish = way.wish});
}

// True: the person leaves the tour.
bool draw_inside(ui::Ui& ui, const ui::Rect& area, const CardPlan& plan,
                 const std::optional<ui::Pointed>& target, const Send& send)
{
    bool leaves = false;
    const ui::Rect column{area.x + padding, area.y + padding, plan.width, area.height};
    ui.within(column, [&] {
        const ui::Rect head = ui.take(head_height);
        const float cross = ui.control_height();
        ui.within(ui::Rect{head.x, head.y + 4, head.width - cross, head.height}, [&] {
            ui::paragraph(ui, "where", plan.where, ui::type::caption, ui::Ink::TextSecond);
        });
        ui.space(4);
        draw_heading(ui, plan);
        ui.space(4);
        ui::paragraph(ui, "text", plan.text);
        ui.space(12);
        const ui::Rect from = ui.rest();
        for (std::size_t i = 0; i < plan.ways.size(); ++i) {
            const ui::Rect place = plan.places[i].moved(from.x, from.y);
            if (ui::button_in(ui, place, plan.ways[i].button)) {
                go(ui, plan.ways[i], target, send);
            }
        }
        leaves = ui::icon_button_in(
            ui, {area.right() - cross - 6, area.y + 6, cross, cross},
            {.key = "leave", .label = ui.say("tour.leave"_text), .icon = ui::Icon::dismiss});
    });
    return leaves;
}

void tell(ui::Ui& ui, const CardPlan& plan, const TourView& view, TourMemory& memory)
{
    if (memory.told == view.stop && memory.told_where == view.where) return;
    if (memory.told != view.stop) memory.brought = 0;
    memory.told = view.stop;
    memory.told_where = view.where;
    ui.announce(plan.where + ". " + plan.title + ". " + plan.text);
}

// A page that has just come grows in its first frames, and again when a file in it has been read:
// then its things move, which scrolling does not make them do. Who scrolls is left alone.
void bring_into_sight(ui::Ui& ui, const std::optional<ui::Pointed>& target, float card,
                      TourMemory& memory)
{
    constexpr int times = 3;
    if (!target) return;
    const ui::Node* node = ui::find(ui.shown(), target->id);
    if (node == nullptr) return ui.wake_after(0); // it has just come
    if (node->rect != memory.brought_from) memory.brought = 0;
    if (memory.brought == times) return;
    memory.brought_from = node->rect;
    ++memory.brought;
    const bool phone = ui.size().width < phone_below;
    ui::reveal(ui, target->id, phone ? card + edge : 0);
}

bool is_pressed_not_typed_into(const ui::Pointed& target)
{
    return target.role == ui::Role::Button || target.role == ui::Role::Link;
}

// From there on as if there had been no tour: at what it spoke of, else at the page's heading.
void focus_page(ui::Ui& ui, const std::optional<ui::Pointed>& target)
{
    if (target && is_pressed_not_typed_into(*target)) return ui.focus(target->id);
    const auto heading = ui::drawn_where(ui, [](const ui::Node& node) {
        return node.role == ui::Role::Heading && node.states.has(ui::State::Focusable);
    });
    if (heading) ui.focus(heading->id);
}

void draw_card(ui::Ui& ui, const ui::Rect& area, const CardPlan& plan,
               const std::optional<ui::Pointed>& target, const Send& send)
{
    const ui::NodeId id = ui.id("tour");
    bool leaves = false;
    ui.over_page(ui::Layer::Toast, [&] {
        ui.painter().soft_shadow(area, 8);
        ui.painter().box(area, ui::Ink::Surface, ui::Ink::Accent, 8, 2);
        ui.inside(
            {.id = id, .role = ui::Role::Region, .rect = area, .name = ui.say("tour.name"_text)},
            [&] { leaves = draw_inside(ui, area, plan, target, send); });
        if (ui.interaction().key({.scope = id, .key = "Escape"})) leaves = true;
    });
    if (!leaves) return;
    focus_page(ui, target);
    send(WishTour{.wish = TourWish::Leave});
}

} // namespace

ui::Rect tour_card(ui::Ui& ui, const TourView& view, const Send& send)
{
    auto& memory = ui.memory<TourMemory>(ui.id("tour"));
    if (ui.preferences().printing || ui::page_is_shut(ui)) return {};
    const bool phone = ui.size().width < phone_below;
    const ui::Rect room = room_on(ui);
    const float width = phone ? room.width : std::min(card_width, room.width);
    const CardPlan plan = plan_of(ui, view, width);
    tell(ui, plan, view, memory);
    const float beside = std::max(least_beside, room.height - plan.height - 4 * edge);
    const auto target = target_of(ui, view, phone ? beside : room.height);
    bring_into_sight(ui, target, plan.height, memory);
    if (target) ui::ring_around(ui, *target);
    const auto area = place_of(ui, target, {width, plan.height});
    if (!area) return {};
    if (memory.calls != view.calls) {
        memory.calls = view.calls;
        ui.focus(ui::child_id(ui.id("tour"), "title"));
    }
    draw_card(ui, *area, plan, target, send);
    return *area;
}

} // namespace screens
