// A sheet over the whole page for one thing that needs the room: a file to be read. The page behind
// is out of reach meanwhile; Escape and the cross close it, and the focus goes back to where it
// was.
#pragma once

#include "ui/ui.h"

namespace ui {

struct PageSheet {
    std::string_view key{};
    std::string title{};
};

// Draw it in every frame in which it is open. The body gets what is left below the title. True when
// it is to be closed.
bool page_sheet(Ui& ui, const PageSheet& sheet, const std::function<void(const Rect&)>& body);

} // namespace ui
