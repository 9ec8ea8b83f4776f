// Saved views as the workspace keeps them: a document of its own, replaced as a whole.
#pragma once

#include "screens/saved_views.h"

#include <string>
#include <string_view>

namespace app {

inline constexpr const char* views_document = "views";

std::string write_views(const screens::SavedViews& saved);
// What cannot be read is left out.
screens::SavedViews read_views(std::string_view text);

} // namespace app
