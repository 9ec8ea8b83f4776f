#include "ui/status_pill.h"

#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float height = 24;
constexpr float padding = 8;
constexpr float icon_size = 16;
constexpr float icon_gap = 4;

} // namespace

Ink ink_of(Tone tone)
{
    return static_cast<Ink>(static_cast<int>(Ink::Neutral) + 2 * static_cast<int>(tone));
}

Ink tint_of(Tone tone)
{
    return static_cast<Ink>(static_cast<int>(ink_of(tone)) + 1);
}

Ink edge_of(const Theme& theme, Tone tone)
{
    const bool flat = theme[tint_of(tone)] == theme[Ink::Surface];
    return flat ? ink_of(tone) : tint_of(tone);
}

static_assert(static_cast<int>(Ink::OrangeTint) - static_cast<int>(Ink::Neutral) ==
              2 * static_cast<int>(Tone::Orange) + 1);

float status_pill_width(const Ui& ui, const StatusPill& pill)
{
    const float icon = pill.icon == Icon::None ? 0 : icon_size + icon_gap;
    const float label = std::ceil(ui.typesetter().width(pill.label, type::caption_strong));
    return icon + label + 2 * padding;
}

void status_pill(Ui& ui, const StatusPill& pill)
{
    status_pill_in(ui, ui.take(height), pill);
}

void status_pill_in(Ui& ui, const Rect& box, const StatusPill& pill)
{
    const float width = std::min(box.width, status_pill_width(ui, pill));
    const Rect area{box.x, box.y + std::floor((box.height - height) / 2), width, height};
    ui.painter().box(area, tint_of(pill.tone), edge_of(ui.theme(), pill.tone), height / 2);
    ui.inside({.id = ui.id(pill.key), .role = Role::Paragraph, .rect = area, .name = pill.label},
              [&] {
                  float x = area.x + padding;
                  if (pill.icon != Icon::None) {
                      ui.painter().icon({x, area.y + 4, icon_size, icon_size}, pill.icon,
                                        ink_of(pill.tone));
                      x += icon_size + icon_gap;
                  }
                  line_in(ui, {x, area.y, area.right() - padding - x, height}, pill.label,
                          type::caption_strong, ink_of(pill.tone));
              });
}

} // namespace ui
