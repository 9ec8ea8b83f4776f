// The colours that a person's system forces on every page, as CSS names them, and a theme made of
// them.
#pragma once

#include "ui/theme.h"

#include <optional>
#include <string_view>

namespace ui {

struct SystemColours {
    Colour canvas;
    Colour canvas_text;
    Colour link_text;
    Colour gray_text;
    Colour highlight;
    Colour highlight_text;
    Colour button_border;

    friend bool operator==(const SystemColours&, const SystemColours&) = default;
};

// "#RRGGBB #RRGGBB …", in the order of the fields; nothing unless all are there.
std::optional<SystemColours> read_system_colours(std::string_view text);

// The system promises that CanvasText is legible on Canvas, and nothing of how its colours
// otherwise go together: each is used where it is legible on what it meets, and CanvasText where it
// is not.
Theme forced_theme(const SystemColours& system);

} // namespace ui
