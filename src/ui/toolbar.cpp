#include "ui/toolbar.h"

#include "ui/text.h"
#include "ui/tooltip.h"

#include <cmath>

namespace ui {

namespace {

constexpr float side = 10;
constexpr float icon_size = 20;
constexpr float icon_gap = 6;
constexpr float gap = 4;

float tool_width(const Ui& ui, const Tool& tool)
{
    if (tool.only_icon) return ui.control_height();
    const float icon = tool.icon == Icon::None ? 0 : icon_size + icon_gap;
    return std::ceil(ui.typesetter().width(tool.label, type::body)) + icon + 2 * side;
}

// How many tools fit; where not all do, the menu's button needs room too.
std::size_t fitting(const Ui& ui, const std::vector<Tool>& tools, float room)
{
    float used = 0;
    std::size_t count = 0;
    std::size_t with_menu = 0;
    for (const Tool& tool : tools) {
        used += tool_width(ui, tool) + (count == 0 ? 0 : gap);
        if (used > room) return with_menu;
        ++count;
        if (used + gap + ui.control_height() <= room) with_menu = count;
    }
    return count;
}

struct Look {
    Ink ground = Ink::Surface;
    Ink ink = Ink::Text;
};

Look look_of(Ui& ui, NodeId id, const Tool& tool)
{
    if (!tool.disabled_because.empty()) return {.ink = Ink::TextDisabled};
    const bool on = tool.pressed.value_or(false);
    if (ui.interaction().held(id)) return {.ground = Ink::SurfacePressed};
    if (on) return {.ground = Ink::AccentTint, .ink = Ink::Accent};
    return {.ground = ui.interaction().hovered(id) ? Ink::SurfaceHover : Ink::Surface};
}

void draw_content(Ui& ui, const Rect& area, const Tool& tool, Ink ink)
{
    const float top = area.y + std::floor((area.height - icon_size) / 2);
    const float left = tool.only_icon ? area.centre().x - icon_size / 2 : area.x + side;
    ui.painter().icon({left, top, icon_size, icon_size}, tool.icon, ink);
    if (tool.only_icon) return;
    const float from = left + (tool.icon == Icon::None ? 0 : icon_size + icon_gap);
    line_in(ui, {from, area.y, area.right() - side - from, area.height}, tool.label, type::body,
            ink);
}

bool tool_button(Ui& ui, const Rect& area, const Tool& tool, bool stop)
{
    const NodeId id = ui.id(tool.key);
    const Look look = look_of(ui, id, tool);
    ui.painter().fill(area, look.ground, 4);
    ui.inside({.id = id,
               .role = Role::Button,
               .states = States{}
                             .with(State::Focusable)
                             .with(State::Toggle, tool.pressed.has_value())
                             .with(State::Pressed, tool.pressed.value_or(false))
                             .with(State::Disabled, !tool.disabled_because.empty()),
               .rect = area,
               .name = tool.label,
               .name_unseen = tool.only_icon,
               .texts = {{TextProperty::Description, tool.disabled_because}},
               .numbers = {{NumberProperty::TabIndex, stop ? 0 : -1}}},
              [&] { draw_content(ui, area, tool, look.ink); });
    const std::string words = tool.disabled_because.empty() ? tool.label : tool.disabled_because;
    if (tool.only_icon || !tool.disabled_because.empty()) {
        tooltip(ui, {.owner = id, .area = area, .text = words});
    }
    if (ui.interaction().shows_focus(id)) ui.painter().outline(area, Ink::Focus, 4, 2);
    return ui.interaction().activated(id);
}

std::vector<MenuEntry> entries_from(const std::vector<Tool>& tools, std::size_t first)
{
    std::vector<MenuEntry> entries;
    for (std::size_t i = first; i < tools.size(); ++i) {
        const Tool& tool = tools[i];
        entries.push_back({.key = tool.key,
                           .label = tool.label,
                           .icon = tool.icon,
                           .disabled_because = tool.disabled_because,
                           .checked = tool.pressed});
    }
    return entries;
}

// The stops of the bar: the tools that fit, and the menu if there is one.
std::vector<NodeId> stops_of(const Ui& ui, const Toolbar& toolbar, std::size_t fits)
{
    std::vector<NodeId> stops;
    for (std::size_t i = 0; i < fits; ++i) stops.push_back(ui.id(toolbar.tools[i].key));
    if (fits < toolbar.tools.size()) stops.push_back(ui.id("*more"));
    return stops;
}

std::size_t stop_in(Ui& ui, const std::vector<NodeId>& stops)
{
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (ui.interaction().focused(stops[i])) return i;
    }
    return 0;
}

void move_by_key(Ui& ui, NodeId bar, const std::vector<NodeId>& stops, std::size_t from)
{
    const auto pressed = [&](const char* key) {
        return ui.interaction().key({.scope = bar, .key = key});
    };
    const bool right = pressed("ArrowRight");
    const bool left = pressed("ArrowLeft");
    const bool home = pressed("Home");
    const bool end = pressed("End");
    const std::size_t count = stops.size();
    if (right) ui.focus(stops[(from + 1) % count]);
    if (left) ui.focus(stops[(from + count - 1) % count]);
    if (home) ui.focus(stops.front());
    if (end) ui.focus(stops.back());
}

} // namespace

std::optional<std::size_t> toolbar(Ui& ui, const Toolbar& options)
{
    if (options.tools.empty()) return std::nullopt;
    std::optional<std::size_t> used;
    const NodeId id = ui.id(options.key);
    const Rect row = ui.take(ui.control_height());
    const std::size_t fits = fitting(ui, options.tools, row.width);
    ui.inside({.id = id, .role = Role::Toolbar, .rect = row, .name = options.label}, [&] {
        const std::vector<NodeId> stops = stops_of(ui, options, fits);
        const std::size_t stop = stop_in(ui, stops);
        move_by_key(ui, id, stops, stop);
        float x = row.x;
        for (std::size_t i = 0; i < fits; ++i) {
            const Rect area{x, row.y, tool_width(ui, options.tools[i]), row.height};
            if (tool_button(ui, area, options.tools[i], i == stop)) used = i;
            x = area.right() + gap;
        }
        if (fits == options.tools.size()) return;
        const auto chosen = menu_button_in(ui, {x, row.y, ui.control_height(), row.height},
                                           {.key = "*more",
                                            .label = ui.say("kit.toolbar.more"_text),
                                            .icon = Icon::more,
                                            .look = ButtonLook::Quiet,
                                            .only_icon = true,
                                            .entries = entries_from(options.tools, fits),
                                            .tab_stop = stop == fits});
        if (chosen) used = fits + *chosen;
    });
    return used;
}

} // namespace ui
