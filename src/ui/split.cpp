#include "ui/split.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float edge_width = 9; // the line in the middle of it, and what can be grabbed around it
constexpr float key_step = 24;

struct Held {
    std::optional<float> width{}; // of the first pane when the edge was taken
};

struct Reach {
    float least = 0;
    float most = 0;
};

// Where both panes cannot have what they need at least, they share what there is.
Reach reach_of(const Rect& area, const Split& split)
{
    const float room = area.width - edge_width;
    const float least = std::min(split.least_width, room / 2);
    return {.least = least, .most = room - least};
}

std::optional<float> dragged_to(Ui& ui, NodeId id, float width)
{
    Held& held = ui.memory<Held>(id);
    const auto moved = ui.interaction().dragged(id);
    if (!moved) {
        held.width.reset();
        return std::nullopt;
    }
    if (!held.width) held.width = width;
    const float wanted = *held.width + moved->x;
    if (wanted == width) return std::nullopt;
    ui.wake_after(0); // moving is no act: the new width is shown in the next frame
    return wanted;
}

std::optional<float> moved_by_key(Ui& ui, NodeId id, float width, const Reach& reach)
{
    const auto pressed = [&](const char* key) {
        return ui.interaction().key({.scope = id, .key = key});
    };
    const bool left = pressed("ArrowLeft");
    const bool right = pressed("ArrowRight");
    const bool home = pressed("Home");
    const bool end = pressed("End");
    if (left) return width - key_step;
    if (right) return width + key_step;
    if (home) return reach.least;
    if (end) return reach.most;
    return std::nullopt;
}

void draw_edge(Ui& ui, NodeId id, const Rect& edge)
{
    const Interaction& interaction = ui.interaction();
    const bool lit = interaction.hovered(id) || interaction.dragged(id).has_value() ||
                     interaction.shows_focus(id);
    const float thick = lit ? 3.0f : 1.0f;
    const float x = edge.x + std::floor((edge.width - thick) / 2);
    ui.painter().fill({x, edge.y, thick, edge.height}, lit ? Ink::Accent : Ink::Line);
}

} // namespace

std::optional<float> split(Ui& ui, const Rect& area, const Split& split, const Pane& first,
                           const Pane& second)
{
    const NodeId id = ui.id(split.key);
    const Reach reach = reach_of(area, split);
    const float room = area.width - edge_width;
    const auto within_reach = [&](float width) {
        return std::floor(std::clamp(width, reach.least, reach.most));
    };
    const float width = within_reach(room * split.share);
    const Rect edge{area.x + width, area.y, edge_width, area.height};
    first({area.x, area.y, width, area.height});
    const auto percent = [&](float part) {
        return static_cast<int>(std::lround(part * 100 / room));
    };
    ui.add({.id = id,
            .role = Role::Separator,
            .states = States{}.with(State::Focusable),
            .rect = edge,
            .name = split.label,
            .numbers = {{NumberProperty::Minimum, percent(reach.least)},
                        {NumberProperty::Maximum, percent(reach.most)},
                        {NumberProperty::Now, percent(width)}}});
    draw_edge(ui, id, edge);
    std::optional<float> moved = dragged_to(ui, id, width);
    if (const auto by_key = moved_by_key(ui, id, width, reach)) moved = by_key;
    second({edge.right(), area.y, area.right() - edge.right(), area.height});
    if (!moved || within_reach(*moved) == width) return std::nullopt;
    return within_reach(*moved) / room;
}

} // namespace ui
