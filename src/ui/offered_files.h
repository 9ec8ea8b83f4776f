// How the page hands over a list of files: text, in wasm memory. Not the files' content.
#pragma once

#include "ui/input.h"

#include <string_view>

namespace ui {

// For each file its handle, size in bytes, media type and name, each ended by a zero byte. What is
// torn or is no number is left out.
std::vector<OfferedFile> read_offered_files(std::string_view list);

} // namespace ui
