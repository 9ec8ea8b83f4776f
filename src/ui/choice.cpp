#include "ui/choice.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float mark_size = 18;
constexpr float track_width = 40;
constexpr float track_height = 20;
constexpr float gap = 10;
constexpr float radius = 4;

// The area of a choice: as wide as its label, as high as its lines.
struct Place {
    Rect area{};
    Rect label{};
    float first_line = 0; // the middle of it
};

Place place_for(Ui& ui, const FieldAbout& about, float mark_width)
{
    const float aside = mark_width + gap;
    const auto lines = ui.typesetter().wrap(about.label, type::body, ui.width() - aside);
    float widest = 0;
    for (const TextLine& line : lines) widest = std::max(widest, line.width);
    const float text = static_cast<float>(lines.size()) * type::body.line;
    const float around = std::floor((ui.control_height() - type::body.line) / 2);
    Rect area = ui.take(text + 2 * around);
    area.width = std::min(area.width, std::ceil(aside + widest));
    return {.area = area,
            .label = {area.x + aside, area.y + around, ui.width() - aside, text},
            .first_line = area.y + around + type::body.line / 2};
}

Node choice_node(const FieldAbout& about, NodeId id, Role role, const Rect& area, Checked checked)
{
    Node node = field_node(id, about, role, area, {}, {});
    node.type = {};
    node.numbers.clear();
    node.states = node.states.with(State::Checked, checked == Checked::Yes)
                      .with(State::Mixed, checked == Checked::Some);
    return node;
}

void choice_label(Ui& ui, const FieldAbout& about, const Rect& area)
{
    const Ink ink = about.disabled() ? Ink::TextDisabled : Ink::Text;
    ui.within(area, [&] { wrapped_text(ui, about.label, type::body, ink); });
    if (!about.required) return;
    const auto lines = ui.typesetter().wrap(about.label, type::body, area.width);
    ui.painter().text({area.x + lines.back().width + 4, area.bottom() - type::body.line}, "*",
                      type::body_strong, Ink::Red);
}

// Under the label, not under the mark.
void choice_notes(Ui& ui, const FieldAbout& about, float aside)
{
    const Rect rest = ui.rest();
    const Rect column{rest.x + aside, rest.y - 4, rest.width - aside, rest.height};
    const float used = ui.within(column, [&] { field_notes(ui, about); });
    if (used > 0) ui.space(used);
}

Ink edge_of(Ui& ui, NodeId id, const FieldAbout& about)
{
    if (about.disabled()) return Ink::Line;
    if (!about.error.empty()) return Ink::Red;
    return ui.interaction().hovered(id) ? Ink::Text : Ink::ControlLine;
}

void draw_switch(Ui& ui, NodeId id, const Rect& track, const Switch& options)
{
    const float along = ui.eased(id, options.on ? 1.0f : 0.0f, 120);
    const bool disabled = options.about.disabled();
    const Ink edge = edge_of(ui, id, options.about);
    const Ink accent = ui.interaction().hovered(id) ? Ink::AccentHover : Ink::Accent;
    if (options.on && !disabled)
        ui.painter().fill(track, accent, track.height / 2);
    else
        ui.painter().box(track, disabled ? Ink::SurfaceHover : Ink::Surface, edge,
                         track.height / 2);
    const float middle = track.height / 2;
    const Point knob{track.x + middle + along * (track.width - track.height), track.y + middle};
    const Ink ink = disabled ? Ink::TextDisabled : options.on ? Ink::OnAccent : Ink::TextSecond;
    ui.painter().disc(knob, 7, ink);
}

} // namespace

void draw_check_mark(Ui& ui, const Rect& square, Checked checked, Ink edge)
{
    if (checked == Checked::No) {
        ui.painter().box(square, Ink::Surface, edge, 3);
        return;
    }
    const bool faint = edge == Ink::Line;
    const Ink ground = faint ? Ink::TextDisabled : Ink::Accent;
    ui.painter().fill(square, ground, 3);
    const Icon sign = checked == Checked::Yes ? Icon::checkmark : Icon::subtract;
    ui.painter().icon(square.inset(1), sign, faint ? Ink::Surface : Ink::OnAccent);
}

std::optional<bool> check_box(Ui& ui, const CheckBox& box)
{
    const NodeId id = ui.id(box.about.key);
    const bool pressed = ui.interaction().activated(id);
    const Checked checked = !pressed                      ? box.checked
                            : box.checked == Checked::Yes ? Checked::No
                                                          : Checked::Yes;
    ui.around({.id = ui.id(std::string(box.about.key) + "/field"), .role = Role::Group}, [&] {
        const Place place = place_for(ui, box.about, mark_size);
        const Rect mark{place.area.x, place.first_line - mark_size / 2, mark_size, mark_size};
        draw_check_mark(ui, mark, checked, edge_of(ui, id, box.about));
        focus_ring(ui, id, place.area.inset(-2, -2), radius);
        ui.inside(choice_node(box.about, id, Role::CheckBox, place.area, checked),
                  [&] { choice_label(ui, box.about, place.label); });
        choice_notes(ui, box.about, mark_size + gap);
    });
    if (!pressed) return std::nullopt;
    return checked == Checked::Yes;
}

std::optional<bool> switch_(Ui& ui, const Switch& options)
{
    const NodeId id = ui.id(options.about.key);
    const bool pressed = ui.interaction().activated(id);
    Switch now = options;
    if (pressed) now.on = !options.on;
    ui.around({.id = ui.id(std::string(options.about.key) + "/field"), .role = Role::Group}, [&] {
        const Place place = place_for(ui, now.about, track_width);
        const Rect track{place.area.x, place.first_line - track_height / 2, track_width,
                         track_height};
        draw_switch(ui, id, track, now);
        focus_ring(ui, id, place.area.inset(-2, -2), radius);
        const Checked checked = now.on ? Checked::Yes : Checked::No;
        ui.inside(choice_node(now.about, id, Role::Switch, place.area, checked),
                  [&] { choice_label(ui, now.about, place.label); });
        choice_notes(ui, now.about, track_width + gap);
    });
    if (!pressed) return std::nullopt;
    return now.on;
}

} // namespace ui
