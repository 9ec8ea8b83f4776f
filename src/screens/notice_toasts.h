// What the app has to tell, as toasts: what was refused and why, what was done and can be undone.
#pragma once

#include "screens/intents.h"
#include "screens/workspace_view.h"
#include "ui/toast.h"

#include <map>
#include <string>
#include <vector>

namespace screens {

struct Told {
    const std::vector<Notice>& refused;
    const std::vector<Done>& done;
    ui::Rect kept_clear{}; // where something else lies over the page
};

// Kept between frames.
struct NoticeDesk {
    ui::Toasts toasts{};
    int last_told = 0;                              // ids grow
    std::map<std::string, std::vector<int>> told{}; // by toast: dismissed when it goes
};

void notice_toasts(ui::Ui& ui, NoticeDesk& desk, const Told& told, const WorkspaceView& view,
                   const Send& send);

} // namespace screens
