// Where the program wants the focus, from frame to frame. What closes a dialog asks for the focus
// behind it while the dialog still stands in the frame, and no browser focuses what a dialog shuts
// off: such a wish waits for the next frame, and is given up if it cannot be granted then.
#pragma once

#include "ui/semantics.h"

namespace ui {

class FocusWish {
public:
    void settle(Tree& tree);

private:
    NodeId waiting_ = 0;
};

} // namespace ui
