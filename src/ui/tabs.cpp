#include "ui/tabs.h"

#include "ui/scroll_area.h"
#include "ui/text.h"
#include "ui/tooltip.h"

#include <cmath>

namespace ui {

namespace {

constexpr float side = 12;
constexpr float mark_height = 2;
constexpr float count_gap = 6;
constexpr float scroll_bar = 12;

bool enabled(const TabItem& item)
{
    return item.disabled_because.empty();
}

// As wide in bold as it will be when chosen, so that choosing moves nothing.
float tab_width(const Ui& ui, const TabItem& item)
{
    const Typesetter& typesetter = ui.typesetter();
    const float count =
        item.count.empty() ? 0 : count_gap + typesetter.width(item.count, type::caption);
    return std::ceil(typesetter.width(item.label, type::body_strong) + count) + 2 * side;
}

std::vector<Rect> tab_areas(const Ui& ui, const Tabs& tabs)
{
    std::vector<Rect> areas;
    float x = 0;
    const float height = ui.control_height() + 8;
    for (const TabItem& item : tabs.items) {
        areas.push_back({x, 0, tab_width(ui, item), height});
        x = areas.back().right();
    }
    return areas;
}

void draw_tab(Ui& ui, const Rect& area, const TabItem& item, bool chosen)
{
    const Ink ink = !enabled(item) ? Ink::TextDisabled : chosen ? Ink::Text : Ink::TextSecond;
    const TextStyle style = chosen ? type::body_strong : type::body;
    const float width = ui.typesetter().width(item.label, style);
    line_in(ui, {area.x + side, area.y, width, area.height}, item.label, style, ink);
    if (item.count.empty()) return;
    const float count = ui.typesetter().width(item.count, type::caption);
    line_in(ui, {area.right() - side - count, area.y, count, area.height}, item.count,
            type::caption, Ink::TextSecond);
}

bool tab(Ui& ui, const Rect& area, const TabItem& item, bool chosen, NodeId panel)
{
    const NodeId id = ui.id(item.key);
    const bool lit = enabled(item) && ui.interaction().hovered(id);
    if (lit) ui.painter().fill(area.inset(0, 4), Ink::SurfaceHover, 4);
    ui.inside(
        {.id = id,
         .role = Role::Tab,
         .states = States{}
                       .with(State::Focusable)
                       .with(State::Selectable)
                       .with(State::Selected, chosen)
                       .with(State::Disabled, !enabled(item)),
         .rect = area,
         .name = item.count.empty() ? item.label : item.label + " " + item.count,
         .texts = {{TextProperty::Description, item.disabled_because}},
         .numbers = {{NumberProperty::TabIndex, chosen ? 0 : -1},
                     {NumberProperty::Controls, chosen ? static_cast<std::int32_t>(panel) : 0}}},
        [&] { draw_tab(ui, area, item, chosen); });
    if (!enabled(item)) tooltip(ui, {.owner = id, .area = area, .text = item.disabled_because});
    if (ui.interaction().shows_focus(id)) ui.painter().outline(area.inset(2), Ink::Focus, 4, 2);
    return ui.interaction().activated(id);
}

// The nearest tab in that direction that can be chosen, going round.
std::size_t next_enabled(const Tabs& tabs, std::size_t from, std::size_t step)
{
    const std::size_t count = tabs.items.size();
    for (std::size_t i = 1; i <= count; ++i) {
        const std::size_t at = (from + i * step) % count;
        if (enabled(tabs.items[at])) return at;
    }
    return from;
}

std::optional<std::size_t> moved_by_key(Ui& ui, NodeId list, const Tabs& tabs)
{
    const std::size_t count = tabs.items.size();
    const auto pressed = [&](const char* key) {
        return ui.interaction().key({.scope = list, .key = key});
    };
    const bool right = pressed("ArrowRight");
    const bool left = pressed("ArrowLeft");
    const bool home = pressed("Home");
    const bool end = pressed("End");
    if (right) return next_enabled(tabs, tabs.chosen, 1);
    if (left) return next_enabled(tabs, tabs.chosen, count - 1);
    if (home) return next_enabled(tabs, count - 1, 1);
    if (end) return next_enabled(tabs, 0, count - 1);
    return std::nullopt;
}

// The mark slides to the tab that is chosen.
void draw_mark(Ui& ui, NodeId list, const Rect& chosen)
{
    const float from = ui.eased(child_id(list, "from"), chosen.x + side);
    const float to = ui.eased(child_id(list, "to"), chosen.right() - side);
    ui.painter().fill({from, chosen.bottom() - mark_height, to - from, mark_height}, Ink::Accent,
                      1);
}

std::optional<std::size_t> tab_list(Ui& ui, NodeId list, const Tabs& tabs, NodeId panel)
{
    const std::vector<Rect> areas = tab_areas(ui, tabs);
    const float height = areas.front().height;
    const bool wide = areas.back().right() > ui.width();
    const bool bar = wide && !ui.preferences().coarse_pointer;
    const Rect row = ui.take(height + (bar ? scroll_bar : 0));
    ui.painter().line({row.x, row.y + height - 1}, {row.right(), row.y + height - 1}, Ink::Line);
    std::optional<std::size_t> made;
    ui.inside({.id = list, .role = Role::TabList, .rect = row, .name = tabs.label}, [&] {
        const ScrollBox box{.key = "tabs", .area = row, .content = {areas.back().right(), height}};
        if (const auto moved = moved_by_key(ui, list, tabs)) {
            made = moved;
            ui.focus(child_id(ui.id(box.key), tabs.items[*moved].key));
            scroll_into_sight(ui, box, areas[*moved], {});
        }
        scroll_box(ui, box, [&](const Rect&) {
            for (std::size_t i = 0; i < areas.size(); ++i) {
                if (tab(ui, areas[i], tabs.items[i], i == tabs.chosen, panel)) made = i;
            }
            draw_mark(ui, list, areas[tabs.chosen]);
        });
    });
    return made;
}

} // namespace

std::optional<std::size_t> tabs(Ui& ui, const Tabs& options, const Body& panel)
{
    if (options.items.empty()) return std::nullopt;
    Tabs shown = options;
    shown.chosen = std::min(options.chosen, options.items.size() - 1);
    const NodeId list = ui.id(options.key);
    const NodeId panel_id = child_id(list, "panel");
    const auto made = tab_list(ui, list, shown, panel_id);
    ui.space(16);
    ui.around({.id = panel_id, .role = Role::TabPanel, .name = shown.items[shown.chosen].label},
              panel);
    return made == shown.chosen ? std::nullopt : made;
}

} // namespace ui
