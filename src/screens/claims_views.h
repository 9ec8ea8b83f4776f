// Saved views of the list of claims: the menu that chooses one, keeps changes, renames and deletes,
// and what the list shows when it opens. Only for claims_*.cpp.
#pragma once

#include "screens/claims_screen.h"
#include "ui/menu.h"

namespace screens {

// Once the workspace is open: what the address means, with its view, the view that the list opens
// with, and the columns as this device remembers them.
void settle_view(ClaimsScreen& local, const WorkspaceView& view);

// What the address says of the list as it is now, the view's name included.
std::string address_of(const ClaimsScreen& local, const SavedViews& saved);

// Changes are offered once all is read: what is saved then holds the views of every page.
ui::MenuButton views_menu(ui::Ui& ui, const ClaimsScreen& local, const WorkspaceView& view);
void choose_in_views(ClaimsScreen& local, const WorkspaceView& view, const std::string& entry,
                     const Send& send);

// The question that is open, if any: which name, or whether to delete.
void draw_view_dialogs(ui::Ui& ui, ClaimsScreen& local, const WorkspaceView& view,
                       const Send& send);

} // namespace screens
