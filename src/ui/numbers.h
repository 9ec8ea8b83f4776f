// Numbers as the language of the interface writes them.
#pragma once

#include "ui/ui.h"

#include <cstdint>

namespace ui {

std::string grouped_number(const Words& words, std::int64_t number); // 2,000
std::string file_size(const Words& words, std::int64_t bytes);       // 340 KB, 1.2 MB

inline std::string grouped_number(const Ui& ui, std::int64_t number)
{
    return grouped_number(ui.words(), number);
}
inline std::string file_size(const Ui& ui, std::int64_t bytes)
{
    return file_size(ui.words(), bytes);
}

} // namespace ui
