// Finds text that its place cuts off: what stands there is longer than the room for it.
#pragma once

#include "support/stage.h"

#include <string>
#include <vector>

namespace support {

class CutText {
public:
    // Without what the rows of tables and long lists hold: they are of one height, a column can be
    // made wider, and a name that is cut is told whole when it is pointed at.
    std::vector<std::string> in(const ui::Tree& tree);

private:
    void measure(ui::Ui& ui);

    std::vector<const ui::Node*> runs_{};
    std::vector<std::string> cut_{};
    Stage stage_{[this](ui::Ui& ui) { measure(ui); }}; // only a frame can measure letters
};

} // namespace support
