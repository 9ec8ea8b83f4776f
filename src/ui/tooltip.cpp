#include "ui/tooltip.h"

#include "ui/popup.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr double delay_ms = 500;
constexpr float width_max = 320;
constexpr Point padding{12, 8};

struct TooltipMemory {
    double since_ms = -1;
    bool hidden = false; // by Escape, until the pointer or the focus comes anew
};

bool is_due(Ui& ui, TooltipMemory& memory, NodeId owner)
{
    if (memory.since_ms < 0) memory.since_ms = ui.now_ms();
    if (ui.interaction().shows_focus(owner)) return true;
    const double waited = ui.now_ms() - memory.since_ms;
    if (waited < delay_ms) ui.wake_after(delay_ms - waited);
    return waited >= delay_ms;
}

Size size_of(const Ui& ui, const std::string& text)
{
    const float room = std::min(width_max, ui.size().width - 2 * popup_margin) - 2 * padding.x;
    float width = 0;
    const auto lines = ui.typesetter().wrap(text, type::caption, room);
    for (const TextLine& line : lines) width = std::max(width, line.width);
    return {std::ceil(width) + 2 * padding.x + 1,
            static_cast<float>(lines.size()) * type::caption.line + 2 * padding.y};
}

void draw(Ui& ui, NodeId id, const Tooltip& options, const Rect& anchor)
{
    const Rect sheet = popup_place(ui.size(), anchor, size_of(ui, options.text));
    popup_sheet(ui, sheet, 4);
    ui.inside({.id = id, .role = Role::Tooltip, .rect = sheet, .name = options.text}, [&] {
        ui.within(sheet.inset(padding.x, padding.y),
                  [&] { wrapped_text(ui, options.text, type::caption, Ink::Text); });
    });
}

} // namespace

void tooltip(Ui& ui, const Tooltip& options)
{
    const NodeId id = child_id(options.owner, "tooltip");
    Interaction& interaction = ui.interaction();
    const bool pointed =
        interaction.pointer_within(options.owner) || interaction.pointer_within(id);
    if (!pointed && !interaction.shows_focus(options.owner)) return; // and is forgotten
    TooltipMemory& memory = ui.memory<TooltipMemory>(id);
    if (memory.hidden || !is_due(ui, memory, options.owner)) return;
    if (interaction.key({.key = "Escape"})) {
        memory.hidden = true;
        return;
    }
    const Rect anchor = ui.on_page(options.area);
    ui.over_page(Layer::Popup, [&] { draw(ui, id, options, anchor); });
}

void cut_text(Ui& ui, NodeId owner, const Rect& area, std::string_view text, TextStyle style,
              Ink ink)
{
    lines_in(ui, area, text, style, ink);
    if (ui.typesetter().width(text, style) <= area.width) return;
    if (wrapped_height(ui, text, style, area.width) <= area.height) return;
    tooltip(ui, {.owner = owner, .area = area, .text = std::string(text)});
}

} // namespace ui
