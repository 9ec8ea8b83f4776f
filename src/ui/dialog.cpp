#include "ui/dialog.h"

#include "ui/heading.h"
#include "ui/overlay_focus.h"

#include <cmath>
#include <imgui.h>

namespace ui {

namespace {

constexpr float padding = 24;
constexpr float radius = 8;
constexpr float margin = 16;
constexpr float gap = 8;
constexpr float sheet_below = 560; // narrower pages show it as a sheet at the bottom

struct Chosen {
    std::optional<std::size_t> action;
    bool escaped = false;
};

// Buttons from the right; one below the other where they do not fit beside each other.
std::optional<std::size_t> action_row(Ui& ui, const std::vector<Button>& actions)
{
    std::optional<std::size_t> chosen;
    float whole = gap * static_cast<float>(actions.size() - 1);
    for (const Button& action : actions) whole += button_width(ui, action);
    const bool beside = whole <= ui.width();
    float x = ui.rest().right() - whole;
    const Rect row = beside ? ui.take(ui.control_height()) : Rect{};
    for (std::size_t i = 0; i < actions.size(); ++i) {
        Rect area = row;
        if (beside) {
            area.x = x;
            area.width = button_width(ui, actions[i]);
            x += area.width + gap;
        } else {
            area = ui.take(ui.control_height());
            ui.space(gap);
        }
        if (button_in(ui, area, actions[i])) chosen = i;
    }
    return chosen;
}

// The sheet is as high as its content, which is known only when it is drawn: the last frame's
// height places it, and the first frame is drawn once more.
Rect sheet_area(Ui& ui, const Dialog& dialog, float height)
{
    const Size page = ui.size();
    if (page.width < sheet_below) return {0, page.height - height, page.width, height};
    const float width = std::min(dialog.width, page.width - 2 * margin);
    return {std::floor((page.width - width) / 2),
            std::max(margin, std::floor((page.height - height) * 0.4f)), width, height};
}

struct Height {
    float value = 200;
};

Chosen draw_sheet(Ui& ui, NodeId id, const Dialog& dialog, const Body& content,
                  const std::vector<Button>& actions)
{
    Chosen chosen;
    auto& height = ui.memory<Height>(id);
    const Rect sheet = sheet_area(ui, dialog, height.value);
    ui.painter().fill({0, 0, ui.size().width, ui.size().height}, Ink::Scrim);
    ui.painter().box(sheet, Ink::Surface, Ink::Line, radius);
    ui.inside({.id = id,
               .role = Role::Dialog,
               .states = States{}.with(State::Modal),
               .rect = sheet,
               .name = dialog.title},
              [&] {
                  const float used = ui.within(sheet.inset(padding), [&] {
                      heading(ui, "title", 2, dialog.title);
                      ui.space(12);
                      content();
                      ui.space(24);
                      chosen.action = action_row(ui, actions);
                  });
                  if (height.value != used + 2 * padding) ui.wake_after(0);
                  height.value = used + 2 * padding;
                  const std::string_view last = actions.empty() ? "" : actions.back().key;
                  const std::string_view first = dialog.first.empty() ? last : dialog.first;
                  if (!first.empty()) focus_on_opening(ui, id, ui.id(first));
                  chosen.escaped = ui.interaction().key({.scope = id, .key = "Escape"});
              });
    return chosen;
}

} // namespace

DialogAnswer dialog(Ui& ui, const Dialog& dialog, const Body& content,
                    const std::vector<Button>& actions,
                    const std::function<void(std::size_t)>& chosen)
{
    const NodeId id = ui.id(dialog.key);
    Chosen made;
    ui.over_page(Layer::Panel, [&] { made = draw_sheet(ui, id, dialog, content, actions); });
    if (!made.action && !made.escaped) return DialogAnswer::None;
    focus_back(ui, id);
    if (made.action) chosen(*made.action);
    return DialogAnswer::Closed;
}

} // namespace ui
