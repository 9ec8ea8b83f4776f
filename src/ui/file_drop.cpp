#include "ui/file_drop.h"

#include "ui/bar.h"
#include "ui/focus_ring.h"
#include "ui/icon_button.h"
#include "ui/numbers.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float padding = 16;
constexpr float radius = 4;
constexpr float icon_size = 20;
constexpr float row_height = 52;
constexpr float bar_height = 4;

void dashes(Ui& ui, const Rect& area, Ink ink)
{
    constexpr float dash = 4;
    constexpr float step = 8;
    for (float x = area.x + radius; x < area.right() - radius; x += step) {
        const float end = std::min(x + dash, area.right() - radius);
        ui.painter().line({x, area.y}, {end, area.y}, ink);
        ui.painter().line({x, area.bottom() - 1}, {end, area.bottom() - 1}, ink);
    }
    for (float y = area.y + radius; y < area.bottom() - radius; y += step) {
        const float end = std::min(y + dash, area.bottom() - radius);
        ui.painter().line({area.x, y}, {area.x, end}, ink);
        ui.painter().line({area.right() - 1, y}, {area.right() - 1, end}, ink);
    }
}

// The lines of a text, each in the middle; answers the height.
float centred_text(Ui& ui, const Rect& area, std::string_view text, TextStyle style, Ink ink)
{
    float y = area.y;
    for (const TextLine& line : ui.typesetter().wrap(text, style, area.width)) {
        const float x = std::floor(area.centre().x - line.width / 2);
        ui.text_run({x, y}, text.substr(line.begin, line.end - line.begin), style, ink);
        y += style.line;
    }
    return y - area.y;
}

std::string second_line(const Ui& ui, const FileDrop& options)
{
    if (options.limits.empty()) return ui.say("kit.files.drop"_text);
    return ui.say("kit.files.drop"_text) + " · " + options.limits;
}

float zone_height(const Ui& ui, const FileDrop& options)
{
    const float room = ui.width() - 2 * padding;
    const auto lines = ui.typesetter().wrap(second_line(ui, options), type::caption, room).size();
    return 2 * padding + type::body.line + 4 + static_cast<float>(lines) * type::caption.line;
}

void zone_text(Ui& ui, const Rect& zone, const FileDrop& options)
{
    const bool disabled = options.about.disabled();
    const Ink ink = disabled ? Ink::TextDisabled : Ink::Link;
    const std::string choose = ui.say("kit.files.choose"_text);
    const float wanted = ui.typesetter().width(choose, type::body_strong);
    const float room = zone.width - 2 * padding - icon_size - 8;
    const float width = std::min(wanted, room);
    const float x = std::floor(zone.centre().x - (icon_size + 8 + width) / 2);
    const float y = zone.y + padding;
    ui.painter().icon({x, y, icon_size, icon_size}, Icon::arrow_upload, ink);
    ui.text_run({x + icon_size + 8, y}, choose, type::body_strong, ink, room);
    centred_text(ui, zone.inset(padding).moved(0, type::body.line + 4), second_line(ui, options),
                 type::caption, disabled ? Ink::TextDisabled : Ink::TextSecond);
}

void zone(Ui& ui, NodeId id, const Rect& area, const FileDrop& options)
{
    const bool over = ui.interaction().files_over(id);
    const bool lit = over || ui.interaction().hovered(id);
    const bool disabled = options.about.disabled();
    const Ink edge = disabled                       ? Ink::Line
                     : !options.about.error.empty() ? Ink::Red
                     : over                         ? Ink::Accent
                                                    : Ink::ControlLine;
    const Ink ground = over ? Ink::AccentTint : lit || disabled ? Ink::SurfaceHover : Ink::Surface;
    ui.painter().fill(area, ground, radius);
    dashes(ui, area, edge);
    focus_ring(ui, id, area, radius);
    Node node = field_node(id, options.about, Role::FileButton, area, {}, {});
    node.type = {};
    node.numbers.clear();
    node.texts.emplace_back(TextProperty::Accept, options.accept);
    ui.inside(std::move(node), [&] { zone_text(ui, area, options); });
}

void reading_bar(Ui& ui, const Rect& row, const FileRow& file)
{
    const int percent = std::clamp(*file.done_percent, 0, 100);
    const Rect bar{row.x, row.bottom() - bar_height - 4, row.width, bar_height};
    done_bar(ui, bar, percent);
    ui.add({.id = ui.id("reading"),
            .role = Role::ProgressBar,
            .rect = bar,
            .name = filled(ui.say("kit.files.reading"_text), {{"name", file.name}}),
            .numbers = {{NumberProperty::Minimum, 0},
                        {NumberProperty::Maximum, 100},
                        {NumberProperty::Now, percent}}});
}

std::string second_line_of(const Ui& ui, const FileRow& file)
{
    if (!file.error.empty()) return file.error;
    std::string line = file_size(ui, file.size_bytes);
    if (file.done_percent) {
        line += " · " + std::to_string(std::clamp(*file.done_percent, 0, 100)) + " %";
    }
    return line;
}

bool away_button(Ui& ui, const Rect& row, const FileRow& file)
{
    const float side = ui.control_height();
    const Rect area{row.right() - side, row.y + std::floor((row.height - side) / 2), side, side};
    const Text label = file.done_percent ? "kit.files.stop"_text : "kit.files.remove"_text;
    return icon_button_in(ui, area,
                          {.key = "away",
                           .label = filled(ui.say(label), {{"name", file.name}}),
                           .icon = Icon::dismiss});
}

bool open_button(Ui& ui, const Rect& row, const FileRow& file)
{
    const float side = ui.control_height();
    const Rect area{row.right() - 2 * side - 4, row.y + std::floor((row.height - side) / 2), side,
                    side};
    return icon_button_in(ui, area,
                          {.key = "open",
                           .label = filled(ui.say("kit.files.open"_text), {{"name", file.name}}),
                           .icon = Icon::eye});
}

struct RowPressed {
    bool away = false;
    bool open = false;
};

RowPressed file_row(Ui& ui, const FileRow& file, bool enabled)
{
    RowPressed pressed;
    const Rect row = ui.take(row_height);
    const std::string below = second_line_of(ui, file);
    ui.inside({.id = ui.id(file.key), .role = Role::ListItem, .rect = row, .name = file.name}, [&] {
        const bool wrong = !file.error.empty();
        const Icon icon = wrong ? Icon::error_circle : Icon::document;
        ui.painter().icon({row.x, row.y + 6, icon_size, icon_size}, icon,
                          wrong ? Ink::Red : Ink::TextSecond);
        const float x = row.x + icon_size + 8;
        const float buttons = ui.control_height() * (file.opens ? 2 : 1) + (file.opens ? 4 : 0);
        const float room = row.right() - buttons - 8 - x;
        ui.text_run({x, row.y + 4}, file.name, type::body, Ink::Text, room);
        ui.text_run({x, row.y + 24}, below, type::caption, wrong ? Ink::Red : Ink::TextSecond,
                    room);
        if (file.done_percent) reading_bar(ui, {x, row.y, room, row.height}, file);
        pressed.open = file.opens && open_button(ui, row, file);
        pressed.away = enabled && away_button(ui, row, file);
    });
    return pressed;
}

void rows(Ui& ui, const FileDrop& options, FileDropMade& made)
{
    ui.space(8);
    const std::string name =
        filled(ui.say("kit.files.list"_text), {{"field", options.about.label}});
    ui.around({.id = ui.id("rows"), .role = Role::List, .name = name}, [&] {
        for (std::size_t i = 0; i < options.rows.size(); ++i) {
            const RowPressed pressed = file_row(ui, options.rows[i], !options.about.disabled());
            if (pressed.away) made.taken_away = i;
            if (pressed.open) made.opened = i;
        }
    });
}

} // namespace

FileDropMade file_drop(Ui& ui, const FileDrop& options)
{
    const NodeId id = ui.id(options.about.key);
    FileDropMade made;
    if (!options.about.disabled()) made.offered = ui.interaction().offered(id);
    field_around(ui, options.about, zone_height(ui, options),
                 [&](const Rect& area) { zone(ui, id, area, options); });
    if (!options.rows.empty()) {
        ui.around({.id = ui.id(std::string(options.about.key) + "/files"), .role = Role::Group},
                  [&] { rows(ui, options, made); });
    }
    if (made.taken_away) ui.focus(id); // its button goes away
    return made;
}

} // namespace ui
