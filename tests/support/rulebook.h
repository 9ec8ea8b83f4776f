// The rules that tests of the domain play by: the three editions as the product's table has them,
// written down a second time here, so that a slip in assets/editions does not go unseen; and a
// catalogue of a few products. Greenwich time, no holidays, unless a test brings its own.
#pragma once

#include "claims/rulebook.h"

namespace support {

claims::Edition edition_2019();
claims::Edition edition_2020();
claims::Edition edition_2023();

claims::Catalogue small_catalogue();
claims::Rulebook rulebook();

} // namespace support
