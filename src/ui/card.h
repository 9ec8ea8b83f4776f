// A sheet with a soft shadow, as high as what stands on it.
#pragma once

#include "ui/ui.h"

namespace ui {

struct CardLook {
    Ink ground = Ink::Surface;
    Ink line = Ink::Line;
    bool shadow = true;
    float padding = 20;
};

void card(Ui& ui, const Body& body);
void card(Ui& ui, const CardLook& look, const Body& body);

} // namespace ui
