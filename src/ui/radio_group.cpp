#include "ui/radio_group.h"

#include "ui/field.h"
#include "ui/focus_ring.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float mark = 18;
constexpr float gap = 10;

void draw_mark(Ui& ui, NodeId id, const Rect& area, bool chosen, bool disabled)
{
    const Point centre{area.x + mark / 2, area.centre().y};
    const bool hovered = ui.interaction().hovered(id);
    const Ink faint = disabled ? Ink::TextDisabled : hovered ? Ink::Text : Ink::ControlLine;
    const Ink ink = chosen && !disabled ? Ink::Accent : faint;
    ui.painter().disc(centre, mark / 2, ink);
    ui.painter().disc(centre, mark / 2 - (chosen ? 1.5f : 1.0f), Ink::Surface);
    if (chosen) ui.painter().disc(centre, mark / 2 - 4.5f, ink);
}

// Where Tab comes to: the choice that was made, else the first.
std::size_t stop_of(const RadioGroup& group)
{
    return group.chosen < group.choices.size() ? group.chosen : 0;
}

bool radio(Ui& ui, const RadioGroup& group, std::size_t index)
{
    const Choice& choice = group.choices[index];
    const bool chosen = index == group.chosen;
    const bool disabled = !group.disabled_because.empty();
    const float height = ui.control_height();
    Rect area = ui.take(height);
    const float label = std::ceil(ui.typesetter().width(choice.label, type::body));
    area.width = std::min(area.width, mark + gap + label);
    const NodeId id = ui.id(choice.key);
    draw_mark(ui, id, area, chosen, disabled);
    const Rect room{area.x + mark + gap, area.y, area.width - mark - gap, height};
    ui.inside({.id = id,
               .role = Role::Radio,
               .states = States{}
                             .with(State::Focusable)
                             .with(State::Checked, chosen)
                             .with(State::Disabled, disabled),
               .rect = area,
               .name = choice.label,
               .texts = {{TextProperty::Language, std::string(choice.language)}},
               .numbers = {{NumberProperty::Position, static_cast<int>(index) + 1},
                           {NumberProperty::SetSize, static_cast<int>(group.choices.size())},
                           {NumberProperty::TabIndex, index == stop_of(group) ? 0 : -1}}},
              [&] {
                  line_in(ui, room, choice.label, type::body,
                          disabled ? Ink::TextDisabled : Ink::Text);
              });
    focus_ring(ui, id, area.inset(-2, -2), 4);
    return ui.interaction().activated(id) && !disabled;
}

// Arrow keys go round the group and choose, as a browser's own radio buttons do.
std::optional<std::size_t> moved_by_key(Ui& ui, NodeId group, const RadioGroup& options)
{
    const std::size_t count = options.choices.size();
    const auto pressed = [&](const char* key) {
        return ui.interaction().key({.scope = group, .key = key});
    };
    const bool down = pressed("ArrowDown");
    const bool right = pressed("ArrowRight");
    const bool up = pressed("ArrowUp");
    const bool left = pressed("ArrowLeft");
    if (!options.disabled_because.empty()) return std::nullopt;
    const bool none = options.chosen >= count;
    if (down || right) return none ? 0 : (options.chosen + 1) % count;
    if (up || left) return none ? count - 1 : (options.chosen + count - 1) % count;
    return std::nullopt;
}

// The mark of a required group, after its name.
void group_label(Ui& ui, const RadioGroup& group)
{
    wrapped_text(ui, group.label, type::body_strong, Ink::Text);
    if (!group.required) return;
    const auto lines = ui.typesetter().wrap(group.label, type::body_strong, ui.width());
    ui.painter().text({ui.rest().x + lines.back().width + 4, ui.cursor() - type::body.line}, "*",
                      type::body_strong, Ink::Red);
}

} // namespace

std::optional<std::size_t> radio_group(Ui& ui, const RadioGroup& group)
{
    std::optional<std::size_t> made;
    const NodeId id = ui.id(group.key);
    ui.around({.id = id,
               .role = Role::RadioGroup,
               .states = States{}.with(State::Required, group.required),
               .name = group.label,
               .texts = {{TextProperty::Description, group.description},
                         {TextProperty::Error, group.error}}},
              [&] {
                  group_label(ui, group);
                  ui.space(4);
                  for (std::size_t i = 0; i < group.choices.size(); ++i) {
                      if (radio(ui, group, i)) made = i;
                  }
                  if (const auto moved = moved_by_key(ui, id, group)) {
                      made = moved;
                      ui.focus(ui.id(group.choices[*moved].key));
                  }
                  field_notes(ui, {.description = group.description,
                                   .error = group.error,
                                   .disabled_because = group.disabled_because});
              });
    return made;
}

} // namespace ui
