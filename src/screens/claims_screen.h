// Customer associations: the claims of this workspace, with what needs the person today; or, before
// the first, what this page is for.
#pragma once

#include "screens/claims_list.h"
#include "screens/claims_query.h"
#include "screens/intents.h"
#include "ui/ui.h"

namespace screens {

enum class ViewQuestion : std::uint8_t { None, New, Rename, Delete };

struct ViewsScratch {
    ViewQuestion asking = ViewQuestion::None;
    std::string name{}; // being typed
    int tries = 0;
};

struct ClaimsScreen {
    ClaimsQuery query{};
    std::string address{};      // as the page's own says it
    std::string view{};         // that the list shows, changed or not; empty: none
    bool brings_layout = false; // the address says which columns
    bool settled = false;       // what the address leaves open has been filled in
    ViewsScratch views{};
};

ClaimsScreen claims_screen_at(std::string_view address);

void claims_screen(ui::Ui& ui, ClaimsScreen& local, ClaimsList& list, const WorkspaceView& view,
                   const Send& send);

} // namespace screens
