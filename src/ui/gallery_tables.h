// The part of the gallery that shows tables, tabs, menus, steps: everything that orders.
#pragma once

#include "ui/command_palette.h"
#include "ui/matrix.h"
#include "ui/table_state.h"
#include "ui/ui.h"

namespace ui {

struct TablesGallery {
    TableState claims{};
    TableState many{};
    std::string last_act{};
    std::size_t tab = 0;
    std::size_t step = 3;
    bool pinned = false;
    std::vector<CellMark> marks{CellMark::Yes, CellMark::No,      CellMark::No,
                                CellMark::Yes, CellMark::Unknown, CellMark::Yes,
                                CellMark::Yes, CellMark::Yes,     CellMark::Unknown};
    PaletteState palette{};
};

void tables_gallery(Ui& ui, TablesGallery& local);

} // namespace ui
