// A name for a claim that no other claim of the workspace has.
#pragma once

#include "app/book.h"

#include <string>

namespace app {

// Empty while neither customer nor product is known.
std::string suggested_name(const Book& book, const claims::Claim& claim);

} // namespace app
