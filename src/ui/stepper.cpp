#include "ui/stepper.h"

#include "ui/focus_ring.h"
#include "ui/status_pill.h"
#include "ui/text.h"
#include "ui/tooltip.h"

#include <cmath>

namespace ui {

namespace {

constexpr float disc = 24;
constexpr float label_gap = 12;
constexpr float step_height = 44;
constexpr float words_from = 700; // page width

struct Look {
    Ink ground = Ink::Surface;
    Ink edge = Ink::Line;
    Ink sign = Ink::TextSecond;
    Icon icon = Icon::None; // else the number
};

Look look_of(const Theme& theme, StepStage stage)
{
    switch (stage) {
    case StepStage::ToCome: return {.edge = Ink::ControlLine};
    case StepStage::Current:
        return {.ground = Ink::Accent, .edge = Ink::Accent, .sign = Ink::OnAccent};
    case StepStage::Done:
        return {.ground = Ink::GreenTint,
                .edge = edge_of(theme, Tone::Green),
                .sign = Ink::Green,
                .icon = Icon::checkmark};
    case StepStage::Wrong:
        return {.ground = Ink::RedTint,
                .edge = edge_of(theme, Tone::Red),
                .sign = Ink::Red,
                .icon = Icon::error_circle};
    }
    return {};
}

std::string said_of(const Ui& ui, const Step& step)
{
    if (!step.disabled_because.empty()) return step.disabled_because;
    switch (step.stage) {
    case StepStage::ToCome: return {};
    case StepStage::Current: return ui.say("kit.stepper.current"_text);
    case StepStage::Done: return ui.say("kit.stepper.done"_text);
    case StepStage::Wrong: return ui.say("kit.stepper.error"_text);
    }
    return {};
}

void draw_disc(Ui& ui, Point centre, const Step& step, std::size_t number)
{
    const Look look = look_of(ui.theme(), step.stage);
    ui.painter().disc(centre, disc / 2, look.edge);
    if (look.ground != look.edge) ui.painter().disc(centre, disc / 2 - 1, look.ground);
    if (look.icon != Icon::None) {
        ui.painter().icon({centre.x - 8, centre.y - 8, 16, 16}, look.icon, look.sign);
        return;
    }
    const std::string figure = std::to_string(number);
    const float width = ui.typesetter().width(figure, type::caption_strong);
    ui.painter().text({centre.x - width / 2, centre.y - 8}, figure, type::caption_strong,
                      look.sign);
}

void draw_label(Ui& ui, NodeId id, const Rect& area, const Step& step)
{
    const bool current = step.stage == StepStage::Current;
    const bool quiet = step.stage == StepStage::ToCome || !step.disabled_because.empty();
    const float from = area.x + disc + label_gap;
    cut_text(ui, id, {from, area.y, area.right() - from, area.height}, step.label,
             current ? type::body_strong : type::body, quiet ? Ink::TextSecond : Ink::Text);
}

struct StepPlace {
    Rect area{};
    Point centre{}; // of the disc
    std::size_t index = 0;
    bool words = true;
    bool stop = false; // for Tab
};

bool step_control(Ui& ui, const Step& step, const StepPlace& place)
{
    const NodeId id = ui.id("step");
    const bool disabled = !step.disabled_because.empty();
    if (!disabled && ui.interaction().hovered(id)) {
        ui.painter().fill(place.area.inset(-4, 4), Ink::SurfaceHover, 4);
    }
    draw_disc(ui, place.centre, step, place.index + 1);
    ui.inside({.id = id,
               .role = step.href.empty() ? Role::Button : Role::Link,
               .states = States{}.with(State::Focusable).with(State::Disabled, disabled),
               .rect = place.area,
               .name = step.label,
               .name_unseen = !place.words,
               .texts = {{TextProperty::Href, disabled ? std::string{} : step.href},
                         {TextProperty::Description, said_of(ui, step)}},
               .numbers = {{NumberProperty::TabIndex, place.stop ? 0 : -1}}},
              [&] {
                  if (place.words) draw_label(ui, id, place.area, step);
              });
    if (!place.words) tooltip(ui, {.owner = id, .area = place.area, .text = step.label});
    focus_ring(ui, id, place.area.inset(-2, 4), 4);
    return ui.interaction().activated(id);
}

bool list_item(Ui& ui, const Step& step, const StepPlace& place)
{
    bool pressed = false;
    ui.inside({.id = ui.id(step.key),
               .role = Role::ListItem,
               .states = States{}.with(State::Current, step.stage == StepStage::Current),
               .rect = place.area,
               .name = step.label},
              [&] { pressed = step_control(ui, step, place); });
    return pressed;
}

std::size_t current_of(const std::vector<Step>& steps)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [](const Step& step) {
        return step.stage == StepStage::Current;
    });
    return found == steps.end() ? 0 : static_cast<std::size_t>(found - steps.begin());
}

NodeId control_id(NodeId list, const Step& step)
{
    return child_id(child_id(list, step.key), "step");
}

// Where Tab comes to: the step that has the focus, else the present one.
std::size_t stop_of(Ui& ui, NodeId list, const std::vector<Step>& steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (ui.interaction().focused(control_id(list, steps[i]))) return i;
    }
    return current_of(steps);
}

void move_by_key(Ui& ui, NodeId list, const std::vector<Step>& steps, std::size_t from)
{
    const auto pressed = [&](const char* key) {
        return ui.interaction().key({.scope = list, .key = key});
    };
    const bool down = pressed("ArrowDown");
    const bool right = pressed("ArrowRight");
    const bool up = pressed("ArrowUp");
    const bool left = pressed("ArrowLeft");
    std::size_t to = from;
    if (down || right) to = std::min(from + 1, steps.size() - 1);
    if (up || left) to = from == 0 ? 0 : from - 1;
    if (to != from) ui.focus(control_id(list, steps[to]));
}

void draw_upright(Ui& ui, const std::vector<Step>& steps, std::size_t stop,
                  std::optional<std::size_t>& made)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Rect area = ui.take(step_height);
        const Point centre{area.x + disc / 2, area.centre().y};
        if (i > 0) {
            const float above = area.y - step_height / 2 + disc / 2 + 4;
            ui.painter().line({centre.x, above}, {centre.x, centre.y - disc / 2 - 4}, Ink::Line);
        }
        const StepPlace place{.area = area, .centre = centre, .index = i, .stop = i == stop};
        if (list_item(ui, steps[i], place)) made = i;
    }
}

// Discs in a row; the words of the present step below them.
void draw_across(Ui& ui, const std::vector<Step>& steps, std::size_t stop,
                 std::optional<std::size_t>& made)
{
    const Rect row = ui.take(step_height);
    const float share = std::floor(row.width / static_cast<float>(steps.size()));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Rect area{row.x + static_cast<float>(i) * share, row.y, share, row.height};
        const Point centre = area.centre();
        if (i > 0) {
            const float before = centre.x - share + disc / 2 + 4;
            ui.painter().line({before, centre.y}, {centre.x - disc / 2 - 4, centre.y}, Ink::Line);
        }
        const StepPlace place{
            .area = area, .centre = centre, .index = i, .words = false, .stop = i == stop};
        if (list_item(ui, steps[i], place)) made = i;
    }
}

std::string position_said(const std::vector<Step>& steps)
{
    const std::size_t current = current_of(steps);
    return std::to_string(current + 1) + "/" + std::to_string(steps.size()) + "  " +
           steps[current].label;
}

} // namespace

std::optional<std::size_t> stepper(Ui& ui, const Stepper& options)
{
    const std::vector<Step>& steps = options.steps;
    if (steps.empty()) return std::nullopt;
    std::optional<std::size_t> made;
    const NodeId id = ui.id(options.key);
    const std::size_t stop = stop_of(ui, id, steps);
    const bool upright = ui.size().width >= words_from;
    ui.around({.id = id, .role = Role::List, .name = options.label}, [&] {
        move_by_key(ui, id, steps, stop);
        if (upright)
            draw_upright(ui, steps, stop, made);
        else
            draw_across(ui, steps, stop, made);
    });
    if (!upright) {
        paragraph(ui, std::string(options.key) + " now", position_said(steps), type::body_strong);
    }
    return made;
}

} // namespace ui
