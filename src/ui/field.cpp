#include "ui/field.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float radius = 4;
constexpr float icon_size = 20;
constexpr float note_icon = 16;
constexpr float gap = 4;

void error_note(Ui& ui, const std::string& error)
{
    ui.space(gap);
    const Rect from = ui.rest();
    ui.painter().icon({from.x, ui.cursor(), note_icon, note_icon}, Icon::error_circle, Ink::Red);
    const float aside = note_icon + gap;
    const Rect column{from.x + aside, ui.cursor(), ui.width() - aside, from.height};
    const float used = ui.within(column, [&] { wrapped_text(ui, error, type::caption, Ink::Red); });
    ui.space(used);
}

void required_mark(Ui& ui, const FieldAbout& about)
{
    const TextStyle style = type::caption_strong;
    const auto lines = ui.typesetter().wrap(about.label, style, ui.width());
    const float x = ui.rest().x + lines.back().width + gap;
    ui.painter().text({x, ui.cursor() - style.line}, "*", style, Ink::Red);
}

Ink edge_of(Ui& ui, NodeId id, const FieldAbout& about)
{
    if (about.disabled()) return Ink::Line;
    if (!about.error.empty()) return Ink::Red;
    return ui.interaction().hovered(id) ? Ink::TextSecond : Ink::ControlLine;
}

} // namespace

TextStyle field_style(const Ui& ui, Face face)
{
    if (ui.preferences().coarse_pointer) return {.face = face, .size = 16, .line = 24};
    return {.face = face, .size = face == Face::Mono ? type::mono.size : 14.0f, .line = 20};
}

void field_label(Ui& ui, const FieldAbout& about, NodeId field)
{
    if (about.label_unseen) return;
    Node label{.id = ui.id("label"), .role = Role::Label, .name = about.label};
    if (field != 0) label.numbers = {{NumberProperty::LabelFor, static_cast<int>(field)}};
    ui.around(std::move(label),
              [&] { wrapped_text(ui, about.label, type::caption_strong, Ink::Text); });
    if (about.required) required_mark(ui, about);
    ui.space(gap);
}

void field_notes(Ui& ui, const FieldAbout& about)
{
    if (!about.error.empty()) error_note(ui, about.error);
    for (const std::string& note : {about.disabled_because, about.description}) {
        if (note.empty()) continue;
        ui.space(gap);
        wrapped_text(ui, note, type::caption, Ink::TextSecond);
    }
}

void field_around(Ui& ui, const FieldAbout& about, float height,
                  const std::function<void(const Rect&)>& control)
{
    const NodeId field = ui.id(about.key);
    ui.around({.id = ui.id(std::string(about.key) + "/field"), .role = Role::Group}, [&] {
        field_label(ui, about, field);
        control(ui.take(height));
        field_notes(ui, about);
    });
}

void field_box(Ui& ui, NodeId id, const Rect& area, const FieldAbout& about)
{
    const Ink ground = about.disabled() ? Ink::SurfaceHover : Ink::Surface;
    if (ui.interaction().focused(id) && !about.disabled())
        ui.painter().box(area, ground, about.error.empty() ? Ink::Focus : Ink::Red, radius, 2);
    else
        ui.painter().box(area, ground, edge_of(ui, id, about), radius);
    if (about.disabled()) focus_ring(ui, id, area, radius);
}

Node field_node(NodeId id, const FieldAbout& about, Role role, const Rect& area, TextStyle style,
                FieldInsets insets)
{
    const std::string gap_between =
        about.disabled() && !about.description.empty() ? " " : std::string{};
    return {.id = id,
            .role = role,
            .states = States{}
                          .with(State::Focusable)
                          .with(State::Disabled, about.disabled())
                          .with(State::Required, about.required)
                          .with(State::Invalid, !about.error.empty()),
            .rect = area,
            .type = {.face = static_cast<std::uint8_t>(style.face),
                     .size = style.size,
                     // One line is as high as its box: browsers centre a lower one their own way.
                     .line = role == Role::TextArea ? style.line : area.height},
            .name = about.label,
            .texts = {{TextProperty::Description,
                       about.disabled_because + gap_between + about.description},
                      {TextProperty::Error, about.error}},
            .numbers = {{NumberProperty::Inset, static_cast<int>(insets.start)},
                        {NumberProperty::InsetEnd, static_cast<int>(insets.end)}}};
}

void field_line(Ui& ui, NodeId id, const Rect& area, const FieldLine& line)
{
    if (line.typed && ui.native_text() && ui.interaction().focused(id)) return;
    const bool empty = line.text.empty();
    const std::string_view text = empty ? line.placeholder : line.text;
    const float room = area.width - line.insets.start - line.insets.end;
    const Ink ink = !line.enabled ? Ink::TextDisabled : empty ? Ink::TextSecond : Ink::Text;
    const std::string shown = ui.typesetter().fitted(text, line.style, room);
    TextStyle style = line.style;
    style.line = area.height; // as the element's: its text is centred at once, not line by line
    ui.painter().text({area.x + line.insets.start, area.y}, shown, style, ink);
}

void field_icon(Ui& ui, const Rect& area, Icon icon)
{
    const float top = area.y + std::floor((area.height - icon_size) / 2);
    ui.painter().icon({area.x + 8, top, icon_size, icon_size}, icon, Ink::TextSecond);
}

void field_chevron(Ui& ui, const Rect& area, const FieldAbout& about)
{
    const Rect place = field_button_area(area);
    const Point from{std::floor(place.centre().x - note_icon / 2),
                     std::floor(place.centre().y - note_icon / 2)};
    ui.painter().icon({from.x, from.y, note_icon, note_icon}, Icon::chevron_down,
                      about.disabled() ? Ink::TextDisabled : Ink::TextSecond);
}

Rect field_button_area(const Rect& box, int from_the_right)
{
    const float side = box.height - 8;
    return {box.right() - 4 - side * static_cast<float>(from_the_right + 1), box.y + 4, side, side};
}

bool field_button(Ui& ui, const Rect& area, const FieldButton& button)
{
    const NodeId id = ui.id(button.key);
    const bool hovered = ui.interaction().hovered(id);
    if (hovered) {
        const bool held = ui.interaction().held(id);
        ui.painter().fill(area, held ? Ink::SurfacePressed : Ink::SurfaceHover, radius);
    }
    const Point centre = area.centre();
    const float half = icon_size / 2;
    ui.painter().icon(
        {std::floor(centre.x - half), std::floor(centre.y - half), icon_size, icon_size},
        button.icon, hovered ? Ink::Text : Ink::TextSecond);
    focus_ring(ui, id, area.inset(2), radius);
    ui.add({.id = id,
            .role = Role::Button,
            .states = States{}.with(State::Focusable),
            .rect = area,
            .name = button.label,
            .name_unseen = true,
            .numbers = {{NumberProperty::TabIndex, button.stop ? 0 : -1}}});
    return ui.interaction().activated(id);
}

} // namespace ui
