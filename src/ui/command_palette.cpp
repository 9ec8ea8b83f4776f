#include "ui/command_palette.h"

#include "ui/field.h"
#include "ui/popup.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float width_max = 640;
constexpr float field_height = 52;
constexpr float group_height = 32;
constexpr float list_height_max = 400;
constexpr float side = 16;
constexpr float icon_size = 20;
constexpr std::size_t recent_max = 5;

// One line of the list: a find, or the caption of the group that begins there.
struct Line {
    Rect area{};
    std::string caption{};
    std::size_t find = 0; // index into the finds
};

struct Finds {
    const std::vector<PaletteEntry>& entries;
    std::vector<std::size_t> order{};
    std::vector<Line> lines{};
    float height = 0;
};

bool is_recent(const PaletteState& state, const std::string& key)
{
    return std::find(state.recent.begin(), state.recent.end(), key) != state.recent.end();
}

// Recent ones are a group of their own while nothing is typed; what is found is one list.
std::string caption_of(const Ui& ui, const PaletteEntry& entry, const PaletteState& state)
{
    if (!state.text.empty()) return {};
    return is_recent(state, entry.key) ? ui.say("kit.palette.recent"_text) : entry.group;
}

void lay_out(const Ui& ui, Finds& finds, const PaletteState& state, float width)
{
    std::string caption;
    const float row = std::max(40.0f, ui.control_height());
    for (std::size_t i = 0; i < finds.order.size(); ++i) {
        const std::string now = caption_of(ui, finds.entries[finds.order[i]], state);
        if (now != caption && !now.empty()) {
            finds.lines.push_back(
                {.area = {0, finds.height, width, group_height}, .caption = now, .find = i});
            finds.height += group_height;
        }
        caption = now;
        finds.lines.push_back({.area = {0, finds.height, width, row}, .find = i});
        finds.height += row;
    }
}

void close(Ui& ui, PaletteState& state)
{
    state.open = false;
    state.text.clear();
    state.current = 0;
    ui.focus(state.focus_back);
}

void choose(Ui& ui, PaletteState& state, const std::string& key)
{
    auto& recent = state.recent;
    recent.erase(std::remove(recent.begin(), recent.end(), key), recent.end());
    recent.insert(recent.begin(), key);
    if (recent.size() > recent_max) recent.resize(recent_max);
    close(ui, state);
}

void draw_option(Ui& ui, const Rect& area, const PaletteEntry& entry)
{
    const Rect icon{area.x + side, std::floor(area.centre().y - icon_size / 2), icon_size,
                    icon_size};
    ui.painter().icon(icon, entry.icon, Ink::TextSecond);
    const float from = icon.right() + 12;
    const std::string& beside = entry.shortcut.empty() ? entry.hint : entry.shortcut;
    const float hint = std::min(area.width / 3, ui.typesetter().width(beside, type::caption));
    const float room = area.right() - side - hint - 12 - from;
    line_in(ui, {from, area.y, room, area.height}, entry.label, type::body, Ink::Text);
    line_in(ui, {area.right() - side - hint, area.y, hint, area.height}, beside, type::caption,
            Ink::TextSecond);
}

bool option(Ui& ui, const Rect& area, const PaletteEntry& entry, bool current)
{
    const NodeId id = ui.id(entry.key);
    const bool lit = current || ui.interaction().hovered(id);
    ui.painter().fill(area.inset(4, 0), lit ? Ink::SurfaceHover : Ink::Surface, 4);
    if (current) ui.painter().fill({area.x + 4, area.y + 8, 3, area.height - 16}, Ink::Accent, 1);
    ui.inside({.id = id,
               .role = Role::Option,
               .states = States{}.with(State::Selectable).with(State::Selected, current),
               .rect = area,
               .name = entry.label,
               .texts = {{TextProperty::Description, entry.hint}}},
              [&] { draw_option(ui, area, entry); });
    return ui.interaction().activated(id);
}

void draw_caption(Ui& ui, const Line& line)
{
    const Rect room{line.area.x + side, line.area.y + 8, line.area.width - 2 * side, 24};
    const float top = room.y + std::floor((room.height - type::caption.line) / 2);
    ui.painter().text({room.x, top}, line.caption, type::caption_strong, Ink::TextSecond);
}

// The finds; answers the index among them of the one that was pressed.
std::optional<std::size_t> draw_finds(Ui& ui, const Rect& area, const Finds& finds,
                                      PaletteState& state, bool reveal)
{
    std::optional<std::size_t> pressed;
    const std::string title = ui.say("kit.palette.title"_text);
    ui.inside({.id = ui.id("finds"), .role = Role::ListBox, .rect = area, .name = title}, [&] {
        const ScrollBox box{.key = "list", .area = area, .content = {area.width, finds.height}};
        for (const Line& line : finds.lines) {
            const bool here = line.find == state.current && line.caption.empty();
            if (reveal && here) scroll_into_sight(ui, box, line.area.inset(0, -4), {});
        }
        scroll_box(ui, box, [&](const Rect&) {
            for (const Line& line : finds.lines) {
                if (!line.caption.empty()) {
                    draw_caption(ui, line);
                    continue;
                }
                const PaletteEntry& entry = finds.entries[finds.order[line.find]];
                if (option(ui, line.area, entry, line.find == state.current)) pressed = line.find;
            }
        });
    });
    return pressed;
}

NodeId option_id(const Ui& ui, const PaletteEntry& entry)
{
    return child_id(child_id(ui.id("finds"), "list"), entry.key);
}

void draw_field_text(Ui& ui, NodeId id, const Rect& area, const PaletteState& state)
{
    if (ui.native_text() && ui.interaction().focused(id)) return;
    const bool empty = state.text.empty();
    const std::string shown = empty ? ui.say("kit.palette.title"_text) : state.text;
    const TextStyle style = field_style(ui);
    const float top = area.y + std::floor((area.height - style.line) / 2);
    const float room = area.width - 24;
    ui.painter().text({area.x + 12, top}, ui.typesetter().fitted(shown, style, room), style,
                      empty ? Ink::TextSecond : Ink::Text);
}

void draw_field(Ui& ui, const Rect& area, const Finds& finds, PaletteState& state)
{
    const NodeId id = ui.id("field");
    const float top = area.y + std::floor((area.height - icon_size) / 2);
    ui.painter().icon({area.x + side, top, icon_size, icon_size}, Icon::search, Ink::TextSecond);
    // The text of a real field begins 12 px inside it: beside the icon.
    const float left = area.x + side + icon_size;
    const Rect field{left, area.y + 4, area.right() - 8 - left, area.height - 8};
    NodeId active = 0;
    if (state.current < finds.order.size()) {
        active = option_id(ui, finds.entries[finds.order[state.current]]);
    }
    ui.add({.id = id,
            .role = Role::ComboBox,
            .states = States{}.with(State::Focusable).with(State::Expanded, !finds.order.empty()),
            .rect = field,
            .type = {.face = 0, .size = field_style(ui).size, .line = field.height},
            .name = ui.say("kit.palette.title"_text),
            .texts = {{TextProperty::Value, state.text},
                      {TextProperty::Placeholder, ui.say("kit.palette.title"_text)}},
            .numbers = {{NumberProperty::ActiveDescendant, static_cast<std::int32_t>(active)},
                        {NumberProperty::Controls, static_cast<std::int32_t>(ui.id("finds"))}}});
    draw_field_text(ui, id, field, state);
    ui.painter().line({area.x, area.bottom() - 1}, {area.right(), area.bottom() - 1}, Ink::Line);
}

// What was typed starts the search anew.
void take_typed(Ui& ui, const std::vector<PaletteEntry>& entries, PaletteState& state)
{
    const auto typed = ui.interaction().edited(ui.id("field"));
    if (!typed) return;
    state.text = *typed;
    state.current = 0;
    const std::string count = std::to_string(palette_finds(entries, state).size());
    ui.announce(filled(ui.say("kit.palette.found"_text), {{"count", count}}));
}

// Arrow keys through the finds, going round. True: moved.
bool move_by_key(Ui& ui, NodeId dialog, PaletteState& state, std::size_t count)
{
    const bool down = ui.interaction().key({.scope = dialog, .key = "ArrowDown"});
    const bool up = ui.interaction().key({.scope = dialog, .key = "ArrowUp"});
    if (count == 0 || !(down || up)) return false;
    state.current = (state.current + (down ? 1 : count - 1)) % count;
    return true;
}

void draw_nothing(Ui& ui, const Rect& area, const PaletteState& state)
{
    ui.within(area.inset(side, 16), [&] {
        paragraph(ui, "nothing", filled(ui.say("kit.palette.nothing"_text), {{"text", state.text}}),
                  type::body, Ink::TextSecond);
    });
}

Rect sheet_of(const Ui& ui, float list_height)
{
    const Size page = ui.size();
    const float width = std::min(width_max, page.width - 2 * popup_margin);
    const float top = page.height < 600 ? popup_margin : std::floor(page.height * 0.12f);
    const float room = page.height - top - popup_margin - field_height - 8;
    const float height = field_height + std::max(56.0f, std::min(list_height, room)) + 8;
    return {std::floor((page.width - width) / 2), top, width, height};
}

struct Asked {
    std::optional<std::size_t> chosen{}; // among the finds
    bool close = false;
    Rect sheet{}; // what was drawn on: a press beside it closes
};

Asked draw_dialog(Ui& ui, NodeId dialog, const std::vector<PaletteEntry>& entries,
                  PaletteState& state)
{
    Asked asked;
    take_typed(ui, entries, state);
    Finds finds{.entries = entries, .order = palette_finds(entries, state)};
    const bool moved = move_by_key(ui, dialog, state, finds.order.size());
    lay_out(ui, finds, state, std::min(width_max, ui.size().width - 2 * popup_margin));
    const Rect sheet = sheet_of(ui, std::min(list_height_max, finds.height));
    asked.sheet = sheet;
    popup_sheet(ui, sheet);
    draw_field(ui, {sheet.x, sheet.y, sheet.width, field_height}, finds, state);
    const Rect list{sheet.x, sheet.y + field_height + 4, sheet.width,
                    sheet.height - field_height - 8};
    if (finds.order.empty())
        draw_nothing(ui, list, state);
    else
        asked.chosen = draw_finds(ui, list, finds, state, moved);
    const bool enter = ui.interaction().key({.scope = dialog, .key = "Enter"});
    if (enter && state.current < finds.order.size()) asked.chosen = state.current;
    if (asked.chosen) asked.chosen = finds.order[*asked.chosen];
    asked.close = ui.interaction().key({.scope = dialog, .key = "Escape"}) ||
                  ui.interaction().pressed_outside(ui.shown(), dialog);
    return asked;
}

bool shortcut_pressed(Ui& ui)
{
    const bool mac = ui.preferences().mac_keys;
    return ui.interaction().key({.key = "k", .modifiers = {.control = !mac, .meta = mac}});
}

} // namespace

std::string palette_text(Ui& ui, const PaletteState& state)
{
    const auto typed = ui.interaction().edited(child_id(ui.id("palette"), "field"));
    return typed ? *typed : state.text;
}

std::optional<std::size_t> command_palette(Ui& ui, const std::vector<PaletteEntry>& entries,
                                           PaletteState& state)
{
    bool& was_open = ui.memory<bool>(ui.id("palette"));
    const bool asked_for = shortcut_pressed(ui);
    if (asked_for && state.open)
        close(ui, state);
    else if (asked_for)
        state.open = true;
    const bool opening = state.open && !was_open;
    was_open = state.open;
    if (!state.open) return std::nullopt;
    if (opening) state.focus_back = ui.interaction().focus();
    Asked asked;
    ui.over_page(Layer::Popup, [&] {
        ui.painter().fill({0, 0, ui.size().width, ui.size().height}, Ink::Scrim);
        const NodeId dialog = ui.id("palette");
        const std::size_t index = ui.inside({.id = dialog,
                                             .role = Role::Dialog,
                                             .states = States{}.with(State::Modal),
                                             .name = ui.say("kit.palette.title"_text)},
                                            [&] {
                                                if (opening) ui.focus(ui.id("field"));
                                                asked = draw_dialog(ui, dialog, entries, state);
                                            });
        ui.node(index).rect = asked.sheet;
    });
    if (asked.chosen)
        choose(ui, state, entries[*asked.chosen].key);
    else if (asked.close)
        close(ui, state);
    return asked.chosen;
}

} // namespace ui
