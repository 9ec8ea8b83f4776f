#include "ui/timeline.h"

#include "ui/text.h"

namespace ui {

namespace {

constexpr float dot = 20;
constexpr float step_width_least = 120; // narrower, and the steps go downwards
constexpr float step_gap = 16;

void draw_dot(Ui& ui, Point centre, const TimelineStep& step)
{
    Painter& painter = ui.painter();
    switch (step.moment) {
    case Moment::Past:
        painter.disc(centre, dot / 2, Ink::Green);
        painter.icon({centre.x - 8, centre.y - 8, 16, 16}, Icon::checkmark, Ink::Surface);
        break;
    case Moment::Present:
        painter.disc(centre, dot / 2, step.ink);
        painter.disc(centre, dot / 2 - 3, Ink::Surface);
        break;
    case Moment::Coming:
        painter.disc(centre, dot / 2, Ink::ControlLine);
        painter.disc(centre, dot / 2 - 2, Ink::Surface);
        break;
    }
}

void step_text(Ui& ui, const TimelineStep& step)
{
    const bool present = step.moment == Moment::Present;
    const Ink ink = step.moment == Moment::Coming ? Ink::TextSecond : Ink::Text;
    wrapped_text(ui, step.label, present ? type::body_strong : type::body, ink);
    if (!step.when.empty()) wrapped_text(ui, step.when, type::caption, Ink::TextSecond);
}

Node step_node(Ui& ui, const TimelineStep& step, const Rect& rect)
{
    return {.id = ui.id(step.key),
            .role = Role::ListItem,
            .states = States{}.with(State::Current, step.moment == Moment::Present),
            .rect = rect,
            .name = step.when.empty() ? step.label : step.label + ", " + step.when};
}

Ink line_ink(const TimelineStep& step)
{
    return step.moment == Moment::Past ? Ink::Green : Ink::Line;
}

void across(Ui& ui, const std::vector<TimelineStep>& steps)
{
    const Rect row = ui.rest();
    const float width = row.width / static_cast<float>(steps.size());
    float tallest = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float x = row.x + width * static_cast<float>(i);
        const Point centre{x + dot / 2, row.y + dot / 2};
        if (i + 1 < steps.size()) {
            ui.painter().line({centre.x + dot / 2, centre.y - 1}, {x + width, centre.y - 1},
                              line_ink(steps[i]), 2);
        }
        draw_dot(ui, centre, steps[i]);
        const Rect text{x, row.y + dot + 8, width - step_gap, row.height};
        const std::size_t index = ui.inside(step_node(ui, steps[i], text), [&] {
            tallest = std::max(tallest, ui.within(text, [&] { step_text(ui, steps[i]); }));
        });
        ui.node(index).rect = {x, row.y, width - step_gap, dot + 8 + tallest};
    }
    ui.take(dot + 8 + tallest);
}

void downwards(Ui& ui, const std::vector<TimelineStep>& steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Rect from = ui.rest();
        const Point centre{from.x + dot / 2, from.y + dot / 2};
        ui.around(step_node(ui, steps[i], {}), [&] {
            const Rect text{from.x + dot + 12, from.y, from.width - dot - 12, from.height};
            const float used = ui.within(text, [&] { step_text(ui, steps[i]); });
            ui.take(std::max(used, dot) + step_gap);
        });
        if (i + 1 < steps.size()) {
            ui.painter().line({centre.x - 1, centre.y + dot / 2}, {centre.x - 1, ui.cursor()},
                              line_ink(steps[i]), 2);
        }
        draw_dot(ui, centre, steps[i]);
    }
}

} // namespace

void timeline(Ui& ui, std::string_view key, std::string name,
              const std::vector<TimelineStep>& steps)
{
    ui.around({.id = ui.id(key), .role = Role::List, .name = std::move(name)}, [&] {
        const float room = ui.width() / static_cast<float>(std::max<std::size_t>(1, steps.size()));
        if (room >= step_width_least)
            across(ui, steps);
        else
            downwards(ui, steps);
    });
}

} // namespace ui
