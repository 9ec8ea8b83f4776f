#include "ui/radio_group.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float mark = 18;
constexpr float gap = 10;

void draw_mark(Ui& ui, NodeId id, const Rect& area, bool chosen)
{
    const Point centre{area.x + mark / 2, area.centre().y};
    const bool hovered = ui.interaction().hovered(id);
    const Ink ink = chosen ? Ink::Accent : hovered ? Ink::Text : Ink::ControlLine;
    ui.painter().disc(centre, mark / 2, ink);
    ui.painter().disc(centre, mark / 2 - (chosen ? 1.5f : 1.0f), Ink::Surface);
    if (chosen) ui.painter().disc(centre, mark / 2 - 4.5f, Ink::Accent);
}

bool radio(Ui& ui, const Choice& choice, bool chosen, std::size_t position, std::size_t count)
{
    const float height = ui.control_height();
    Rect area = ui.take(height);
    const float label = std::ceil(ui.typesetter().width(choice.label, type::body));
    area.width = std::min(area.width, mark + gap + label);
    const NodeId id = ui.id(choice.key);
    draw_mark(ui, id, area, chosen);
    const Rect room{area.x + mark + gap, area.y, area.width - mark - gap, height};
    ui.inside({.id = id,
               .role = Role::Radio,
               .states = States{}.with(State::Focusable).with(State::Checked, chosen),
               .rect = area,
               .name = choice.label,
               .texts = {{TextProperty::Language, std::string(choice.language)}},
               .numbers = {{NumberProperty::Position, static_cast<int>(position) + 1},
                           {NumberProperty::SetSize, static_cast<int>(count)},
                           {NumberProperty::TabIndex, chosen ? 0 : -1}}},
              [&] { line_in(ui, room, choice.label, type::body, Ink::Text); });
    focus_ring(ui, id, area.inset(-2, -2), 4);
    return ui.interaction().activated(id);
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
    if (down || right) return (options.chosen + 1) % count;
    if (up || left) return (options.chosen + count - 1) % count;
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> radio_group(Ui& ui, const RadioGroup& group)
{
    std::optional<std::size_t> made;
    const NodeId id = ui.id(group.key);
    ui.around({.id = id,
               .role = Role::RadioGroup,
               .name = group.label,
               .texts = {{TextProperty::Description, group.description}}},
              [&] {
                  wrapped_text(ui, group.label, type::body_strong, Ink::Text);
                  ui.space(4);
                  for (std::size_t i = 0; i < group.choices.size(); ++i) {
                      const bool chosen = i == group.chosen;
                      if (radio(ui, group.choices[i], chosen, i, group.choices.size())) made = i;
                  }
                  if (const auto moved = moved_by_key(ui, id, group)) {
                      made = moved;
                      ui.focus(ui.id(group.choices[*moved].key));
                  }
                  if (!group.description.empty()) {
                      ui.space(4);
                      wrapped_text(ui, group.description, type::caption, Ink::TextSecond);
                  }
              });
    return made;
}

} // namespace ui
