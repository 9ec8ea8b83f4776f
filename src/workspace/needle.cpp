#include "workspace/needle.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace workspace {

namespace {

constexpr std::size_t block = 64;
constexpr std::size_t small_block = 16;

struct Ends {
    char first = 0;
    char last = 0;
    std::size_t apart = 0;
};

// Whether the word's ends stand at any of the places from `at` on.
template <std::size_t places>
bool may_begin(const char* at, const Ends& ends)
{
    unsigned char any = 0;
    for (std::size_t i = 0; i < places; ++i) {
        const bool agree = (at[i] == ends.first) & (at[i + ends.apart] == ends.last);
        any = static_cast<unsigned char>(any | static_cast<unsigned char>(agree));
    }
    return any != 0;
}

bool begins_among(const char* at, std::size_t places, std::string_view word)
{
    const char* const end = at + places;
    while (at < end) {
        const auto left = static_cast<std::size_t>(end - at);
        const void* found = std::memchr(at, word.front(), left);
        if (found == nullptr) return false;
        at = static_cast<const char*>(found);
        if (std::memcmp(at, word.data(), word.size()) == 0) return true;
        ++at;
    }
    return false;
}

// In blocks, of which the last one may overlap the one before it. Precondition: places >= size.
template <std::size_t size>
bool is_among(const char* begin, std::size_t places, std::string_view word)
{
    const Ends ends{.first = word.front(), .last = word.back(), .apart = word.size() - 1};
    for (std::size_t at = 0; at < places; at += size) {
        const char* const here = begin + std::min(at, places - size);
        if (may_begin<size>(here, ends) && begins_among(here, size, word)) return true;
    }
    return false;
}

} // namespace

bool has_in_it(std::string_view text, std::string_view word)
{
    if (word.empty()) return true;
    if (word.size() > text.size()) return false;
    const std::size_t places = text.size() - word.size() + 1;
    if (places >= block) return is_among<block>(text.data(), places, word);
    if (places >= small_block) return is_among<small_block>(text.data(), places, word);
    return begins_among(text.data(), places, word);
}

} // namespace workspace
