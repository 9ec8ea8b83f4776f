// Names and values, one pair a row; identifiers in the mono face, with a button to copy them.
#pragma once

#include "ui/ui.h"

namespace ui {

struct KeyValue {
    std::string_view key{};
    std::string name{};
    std::string value{}; // empty: shown as a dash
    bool identifier = false;
};

void key_value_list(Ui& ui, std::string_view key, std::string name,
                    const std::vector<KeyValue>& rows);

} // namespace ui
