// Where a browser has the focus: what web/platform/mirror_focus.js and mirror_modal.js do, for
// trees alone. A node that goes while it has the focus hands it on.
#pragma once

#include "ui/semantics.h"

#include <vector>

namespace headless {

// Whether Tab comes by it; -1 as its number keeps a node for arrow keys and scripts.
bool is_stop(const ui::Node& node);

// The next stop in reading order within reach, or the one before; 0 where there is none.
ui::NodeId stop_after(const ui::Tree& tree, ui::NodeId focused);
ui::NodeId stop_before(const ui::Tree& tree, ui::NodeId focused);

// Whether a key presses what has the focus, as it does in a browser where nobody else takes it.
bool presses(ui::Role role, std::string_view key);

class FocusKeeper {
public:
    // The tree changed from one to the other while `focused` had the focus: what has it now.
    ui::NodeId after_change(const ui::Tree& before, const ui::Tree& after, ui::NodeId focused);

private:
    struct Opened {
        ui::NodeId dialog = 0;
        ui::NodeId from = 0;
    };

    ui::NodeId returned_from(const ui::Tree& tree);

    std::vector<Opened> opened_;
};

} // namespace headless
