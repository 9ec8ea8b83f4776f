#include "ui/pointing.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr float clear = 12; // between the target and what is said about it
constexpr std::array from_the_top{Layer::Popup, Layer::Panel, Layer::Page};

const Node* above(const std::vector<Node>& nodes, const Node& node)
{
    if (node.parent == 0) return nullptr;
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const Node& one) { return one.id == node.parent; });
    return found == nodes.end() ? nullptr : &*found;
}

const Node* scroll_area_above(const std::vector<Node>& nodes, const Node& node)
{
    const Node* area = above(nodes, node);
    while (area != nullptr && area->scroll == ScrollState{}) area = above(nodes, *area);
    return area;
}

Rect on_page(const std::vector<Node>& nodes, const Node& node)
{
    const Node* area = scroll_area_above(nodes, node);
    if (area == nullptr) return node.rect;
    const Rect around = on_page(nodes, *area);
    return node.rect.moved(around.x - area->scroll.position.x, around.y - area->scroll.position.y);
}

Rect seen_of(const std::vector<Node>& nodes, const Node& node, Size page)
{
    Rect seen = on_page(nodes, node).intersected({0, 0, page.width, page.height});
    for (const Node* area = scroll_area_above(nodes, node); area != nullptr;
         area = scroll_area_above(nodes, *area)) {
        seen = seen.intersected(on_page(nodes, *area));
    }
    return seen;
}

bool is_free(const Rect& place, const std::vector<Rect>& taken)
{
    return std::none_of(taken.begin(), taken.end(), [&](const Rect& one) {
        return !place.intersected(one.inset(-clear / 2)).empty();
    });
}

bool is_within(const Rect& place, const Rect& room)
{
    return place.x >= room.x && place.y >= room.y && place.right() <= room.right() &&
           place.bottom() <= room.bottom();
}

float kept_within(float wanted, float from, float to)
{
    return std::max(from, std::min(wanted, to));
}

template <std::size_t count>
std::optional<Rect> first_free(const std::array<Rect, count>& places, const Rect& room,
                               const std::vector<Rect>& taken)
{
    for (const Rect& place : places) {
        if (is_within(place, room) && is_free(place, taken)) return place;
    }
    return std::nullopt;
}

} // namespace

std::optional<Pointed> drawn_where(const Ui& ui, const std::function<bool(const Node&)>& is_it)
{
    for (const Layer layer : from_the_top) {
        const std::vector<Node>& nodes = ui.drawn(layer);
        const auto found = std::find_if(nodes.begin(), nodes.end(), is_it);
        if (found == nodes.end()) continue;
        return Pointed{.id = found->id,
                       .layer = layer,
                       .role = found->role,
                       .whole = on_page(nodes, *found),
                       .seen = seen_of(nodes, *found, ui.size())};
    }
    return std::nullopt;
}

void ring_around(Ui& ui, const Pointed& target)
{
    if (target.seen.empty()) return;
    constexpr float away = 5;
    constexpr float width = 3;
    Painter& painter = ui.painter();
    const Layer before = painter.layer();
    const Point origin = painter.origin();
    painter.set_layer(target.layer);
    painter.set_origin({});
    painter.clip_to_page();
    const Rect page{0, 0, ui.size().width, ui.size().height};
    painter.outline(target.seen.inset(-away).intersected(page.inset(1)), Ink::Accent, 8, width);
    painter.unclip();
    painter.set_origin(origin);
    painter.set_layer(before);
}

bool page_is_shut(const Ui& ui)
{
    return std::any_of(from_the_top.begin(), from_the_top.end(), [&](Layer layer) {
        const std::vector<Node>& nodes = ui.drawn(layer);
        return std::any_of(nodes.begin(), nodes.end(),
                           [](const Node& node) { return node.states.has(State::Modal); });
    });
}

std::vector<Rect> lying_over(const Ui& ui)
{
    std::vector<Rect> all;
    for (const Layer layer : {Layer::Panel, Layer::Popup}) {
        for (const Node& node : ui.drawn(layer)) {
            const bool whole = node.parent == 0 && node.role != Role::Tooltip;
            if (whole && !node.rect.empty()) all.push_back(node.rect);
        }
    }
    return all;
}

std::optional<Rect> place_beside(const Rect& room, const Rect& target, Size size,
                                 const std::vector<Rect>& taken)
{
    const float x = kept_within(target.x, room.x, room.right() - size.width);
    const float y = kept_within(target.y, room.y, room.bottom() - size.height);
    const auto at = [&](float left, float top) { return Rect{left, top, size.width, size.height}; };
    const float right_end = room.right() - size.width;
    const float lower_end = room.bottom() - size.height;
    const std::array places{at(target.right() + clear, y),  at(target.x - clear - size.width, y),
                            at(x, target.bottom() + clear), at(x, target.y - clear - size.height),
                            at(right_end, lower_end),       at(room.x, lower_end),
                            at(right_end, room.y),          at(room.x, room.y)};
    return first_free(places, room, taken);
}

std::optional<Rect> place_at_end(const Rect& room, Size size, const std::vector<Rect>& taken)
{
    const std::array places{
        Rect{room.x, room.bottom() - size.height, size.width, size.height},
        Rect{room.x, room.y, size.width, size.height},
    };
    return first_free(places, room, taken);
}

} // namespace ui
