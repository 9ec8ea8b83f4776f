// A page of text made ready to be searched: folded (core/text.h), white space drawn together, and
// no space beside Chinese or Japanese characters, where lines break anywhere. Each byte knows where
// in the page it came from.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

struct FoldedPage {
    std::string text{};
    std::vector<std::size_t>
        from{}; // for each byte of text and one past its end: where in the page
};

FoldedPage fold_page(std::string_view page);

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Span&) const = default;
};

// Whether something that stands on its own begins or ends there: not in the midst of a word.
bool begins_word(std::string_view text, std::size_t at);
bool ends_word(std::string_view text, std::size_t at);

// Each place where the words stand as words, in the order of the text.
void each_place(std::string_view text, std::string_view words,
                const std::function<void(const Span&)>& visit);

} // namespace claims
