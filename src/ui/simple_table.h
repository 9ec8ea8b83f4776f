// A small table to read: a head and a few rows, all of them drawn. For many rows, or rows to work
// with, there is table.h.
#pragma once

#include "ui/ui.h"

namespace ui {

struct SimpleTable {
    std::string_view key{};
    std::string name{};
    std::vector<std::string> columns{};           // the first one names the row
    std::vector<std::vector<std::string>> rows{}; // as many cells as columns
    // The room of each column; none: the first one gets twice that of the others.
    std::vector<float> shares{};
    bool words = false; // cells begin at the left; else they are figures and end at the right
};

void simple_table(Ui& ui, const SimpleTable& table);

} // namespace ui
