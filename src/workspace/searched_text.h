// Everything of a claim that search looks through, folded: each field that a person typed, the
// names of products, comments, messages, file names, people. One field a line; no folded word has a
// line break in it, so a word is found within one field only. It is kept in two bands. Identifiers
// are most of the bytes and consist of hexadecimal digits and dashes alone; a word with any other
// letter in it cannot be there and never looks.
#pragma once

#include "claims/catalogue.h"
#include "claims/model.h"

#include <string>
#include <string_view>

namespace workspace {

struct SearchedText {
    std::string words{};
    std::string digits{};
};

SearchedText searched_text(const claims::Claim& claim, const claims::Catalogue& catalogue);

// Whether text with this in it may be in the band of digits.
bool is_all_digits(std::string_view folded);

} // namespace workspace
