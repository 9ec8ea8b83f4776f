#include "ui/menu.h"

#include "core/text.h"
#include "ui/popup.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float sheet_padding = 4;
constexpr float side = 12;
constexpr float icon_size = 20;
constexpr float icon_gap = 8;
constexpr float reason_height = 16;
constexpr float group_gap = 9; // a line with air around it
constexpr float width_min = 160;
constexpr float width_max = 360;

struct MenuMemory {
    bool asked_focus = false;
    bool had_focus = false;
};

bool enabled(const MenuEntry& entry)
{
    return entry.disabled_because.empty();
}

bool has_marks(const std::vector<MenuEntry>& entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const MenuEntry& entry) {
        return entry.icon != Icon::None || entry.checked.has_value();
    });
}

float entry_height(const Ui& ui, const MenuEntry& entry)
{
    return ui.control_height() + (enabled(entry) ? 0 : reason_height);
}

float entry_width(const Ui& ui, const MenuEntry& entry, bool marks)
{
    const Typesetter& typesetter = ui.typesetter();
    const float label = typesetter.width(entry.label, type::body);
    const float keys =
        entry.shortcut.empty() ? 0 : 24 + typesetter.width(entry.shortcut, type::caption);
    const float reason = typesetter.width(entry.disabled_because, type::caption);
    return 2 * side + (marks ? icon_size + icon_gap : 0) + std::max(label + keys, reason);
}

// Where each entry lies on the sheet's content.
std::vector<Rect> entry_areas(const Ui& ui, const std::vector<MenuEntry>& entries)
{
    float width = width_min;
    const bool marks = has_marks(entries);
    for (const MenuEntry& entry : entries) {
        width = std::max(width, std::ceil(entry_width(ui, entry, marks)));
    }
    width = std::min({width, width_max, ui.size().width - 2 * (popup_margin + sheet_padding)});
    std::vector<Rect> areas;
    float y = 0;
    for (const MenuEntry& entry : entries) {
        if (entry.starts_group && !areas.empty()) y += group_gap;
        areas.push_back({0, y, width, entry_height(ui, entry)});
        y += areas.back().height;
    }
    return areas;
}

void draw_mark(Ui& ui, const Rect& area, const MenuEntry& entry, Ink ink)
{
    const Icon mark = entry.checked.value_or(false) ? Icon::checkmark : entry.icon;
    const float top = area.y + std::floor((ui.control_height() - icon_size) / 2);
    ui.painter().icon({area.x + side, top, icon_size, icon_size}, mark, ink);
}

void draw_entry(Ui& ui, const Rect& area, const MenuEntry& entry, bool marks)
{
    const Ink ink = enabled(entry) ? Ink::Text : Ink::TextDisabled;
    if (marks) draw_mark(ui, area, entry, ink);
    const float from = area.x + side + (marks ? icon_size + icon_gap : 0);
    const float room = area.right() - side - from;
    const float height = enabled(entry) ? area.height : area.height - reason_height + 8;
    line_in(ui, {from, area.y, room, height}, entry.label, type::body, ink);
    if (!entry.shortcut.empty()) {
        const float width = ui.typesetter().width(entry.shortcut, type::caption);
        const float top = area.y + std::floor((height - type::caption.line) / 2);
        ui.painter().text({area.right() - side - width, top}, entry.shortcut, type::caption,
                          Ink::TextSecond);
    }
    if (enabled(entry)) return;
    const float below = area.bottom() - reason_height - 6;
    const std::string reason = ui.typesetter().fitted(entry.disabled_because, type::caption, room);
    ui.painter().text({from, below}, reason, type::caption, Ink::TextSecond);
}

States states_of(const MenuEntry& entry)
{
    return States{}
        .with(State::Focusable)
        .with(State::Disabled, !enabled(entry))
        .with(State::Toggle, entry.checked.has_value())
        .with(State::Checked, entry.checked.value_or(false));
}

Ink entry_ground(Ui& ui, NodeId id)
{
    if (ui.interaction().held(id)) return Ink::SurfacePressed;
    const bool lit = ui.interaction().hovered(id) || ui.interaction().focused(id);
    return lit ? Ink::SurfaceHover : Ink::Surface;
}

struct EntryPlace {
    Rect area{};
    std::size_t position = 0;
    std::size_t count = 0;
    bool marks = false;
    bool current = false; // where Tab comes to
};

bool menu_entry(Ui& ui, const MenuEntry& entry, const EntryPlace& place)
{
    const NodeId id = ui.id(entry.key);
    const Rect& area = place.area;
    if (entry.starts_group && area.y > 0) {
        const float line = area.y - std::ceil(group_gap / 2);
        ui.painter().line({area.x, line}, {area.right(), line}, Ink::Line);
    }
    ui.painter().fill(area, entry_ground(ui, id), 4);
    ui.inside({.id = id,
               .role = Role::MenuItem,
               .states = states_of(entry),
               .rect = area,
               .name = entry.label,
               .texts = {{TextProperty::Description, entry.disabled_because},
                         {TextProperty::Shortcut, entry.shortcut}},
               .numbers = {{NumberProperty::Position, static_cast<int>(place.position) + 1},
                           {NumberProperty::SetSize, static_cast<int>(place.count)},
                           {NumberProperty::TabIndex, place.current ? 0 : -1}}},
              [&] { draw_entry(ui, area, entry, place.marks); });
    if (ui.interaction().shows_focus(id)) ui.painter().outline(area, Ink::Focus, 4, 2);
    return ui.interaction().activated(id);
}

std::string first_letter(const std::string& label)
{
    const std::string folded = core::fold_for_search(label);
    return std::string(core::first_code_points(folded, 1));
}

// The next entry after `from` that begins with the letter, going round.
std::optional<std::size_t> next_with(const std::vector<MenuEntry>& entries, std::size_t from,
                                     const std::string& letter)
{
    for (std::size_t step = 1; step <= entries.size(); ++step) {
        const std::size_t at = (from + step) % entries.size();
        if (first_letter(entries[at].label) == letter) return at;
    }
    return std::nullopt;
}

// Where a letter leads; every first letter is asked for, so that the browser leaves them to us.
std::optional<std::size_t> typed_ahead(Ui& ui, NodeId menu, const std::vector<MenuEntry>& entries,
                                       std::size_t from)
{
    std::optional<std::size_t> reached;
    for (const MenuEntry& entry : entries) {
        const std::string letter = first_letter(entry.label);
        if (letter.empty() || letter == " ") continue;
        if (ui.interaction().key({.scope = menu, .key = letter})) {
            reached = next_with(entries, from, letter);
        }
    }
    return reached;
}

std::optional<std::size_t> moved_by_key(Ui& ui, NodeId menu, const std::vector<MenuEntry>& entries,
                                        std::size_t from)
{
    const std::size_t count = entries.size();
    const auto pressed = [&](const char* key) {
        return ui.interaction().key({.scope = menu, .key = key});
    };
    const bool down = pressed("ArrowDown");
    const bool up = pressed("ArrowUp");
    const bool home = pressed("Home");
    const bool end = pressed("End");
    const auto typed = typed_ahead(ui, menu, entries, from);
    if (down) return (from + 1) % count;
    if (up) return (from + count - 1) % count;
    if (home) return 0;
    if (end) return count - 1;
    return typed;
}

std::size_t focused_entry(Ui& ui, NodeId parent, const std::vector<MenuEntry>& entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (ui.interaction().focused(child_id(parent, entries[i].key))) return i;
    }
    return 0;
}

// Closed by Escape, by a press beside it, by the focus going elsewhere.
bool asked_to_close(Ui& ui, NodeId id, const Menu& menu, MenuMemory& memory)
{
    Interaction& interaction = ui.interaction();
    const bool focused = interaction.focus_within(id);
    const bool left = memory.had_focus && !focused;
    memory.had_focus = memory.had_focus || focused;
    const bool beside =
        interaction.pressed_outside(ui.shown(), id) &&
        (menu.opened_by == 0 || interaction.pressed_outside(ui.shown(), menu.opened_by));
    if (interaction.key({.scope = id, .key = "Escape"})) {
        ui.focus(menu.focus_back);
        return true;
    }
    return left || beside;
}

// The entries, in a part that scrolls where the page is too low for all of them.
std::optional<std::size_t> draw_entries(Ui& ui, NodeId id, const Menu& menu, const ScrollBox& box,
                                        const std::vector<Rect>& areas)
{
    const auto& entries = menu.entries;
    MenuMemory& memory = ui.memory<MenuMemory>(id);
    const NodeId list = ui.id(box.key);
    std::size_t current = focused_entry(ui, list, entries);
    const auto moved = moved_by_key(ui, id, entries, current);
    if (moved || !memory.asked_focus) {
        current = moved.value_or(0);
        memory.asked_focus = true;
        ui.focus(child_id(list, entries[current].key));
        scroll_into_sight(ui, box, areas[current], {});
    }
    std::optional<std::size_t> chosen;
    scroll_box(ui, box, [&](const Rect&) {
        const bool marks = has_marks(entries);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const EntryPlace place{.area = areas[i],
                                   .position = i,
                                   .count = entries.size(),
                                   .marks = marks,
                                   .current = i == current};
            if (menu_entry(ui, entries[i], place)) chosen = i;
        }
    });
    return chosen;
}

} // namespace

MenuAnswer open_menu(Ui& ui, const Menu& menu)
{
    MenuAnswer answer;
    if (menu.entries.empty()) return {.closed = true};
    const std::vector<Rect> areas = entry_areas(ui, menu.entries);
    const Size wanted{areas.front().width + 2 * sheet_padding,
                      areas.back().bottom() + 2 * sheet_padding};
    const Rect sheet = popup_place(ui.size(), menu.anchor, wanted);
    ui.over_page(Layer::Popup, [&] {
        const NodeId id = ui.id(menu.key);
        answer.closed = asked_to_close(ui, id, menu, ui.memory<MenuMemory>(id));
        if (answer.closed) return;
        popup_sheet(ui, sheet);
        ui.inside({.id = id, .role = Role::Menu, .rect = sheet, .name = menu.label}, [&] {
            const ScrollBox box{.key = "entries",
                                .area = sheet.inset(sheet_padding),
                                .content = {areas.front().width, areas.back().bottom()}};
            answer.chosen = draw_entries(ui, id, menu, box, areas);
        });
    });
    const bool done = answer.chosen && !menu.entries[*answer.chosen].checked.has_value();
    if (done) {
        answer.closed = true;
        ui.focus(menu.focus_back);
    }
    return answer;
}

} // namespace ui
