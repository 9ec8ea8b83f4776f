#include "ui/words.h"

#include "ui/texts.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Place {
    std::uint32_t number = 0;
    std::uint16_t index = 0; // within all_text_keys
};

constexpr bool is_before(const Place& one, const Place& other)
{
    return one.number < other.number;
}

constexpr auto places_by_number()
{
    std::array<Place, all_text_keys.size()> places{};
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = {text_of_key(all_text_keys[i]).number, static_cast<std::uint16_t>(i)};
    }
    std::sort(places.begin(), places.end(), is_before);
    return places;
}

constexpr auto places = places_by_number();
static_assert(std::adjacent_find(places.begin(), places.end(),
                                 [](const Place& one, const Place& other) {
                                     return one.number == other.number;
                                 }) == places.end(),
              "two keys come to the same number: rename one");

std::optional<std::size_t> index_of(Text text)
{
    const auto place =
        std::lower_bound(places.begin(), places.end(), Place{text.number}, is_before);
    if (place == places.end() || place->number != text.number) return std::nullopt;
    return place->index;
}

} // namespace

std::span<const std::string_view> text_keys()
{
    return all_text_keys;
}

std::string_view key_of(Text text)
{
    const auto index = index_of(text);
    return index ? all_text_keys[*index] : std::string_view{};
}

std::optional<Text> text_named(std::string_view key)
{
    const Text text = text_of_key(key);
    return key_of(text) == key && !key.empty() ? std::optional{text} : std::nullopt;
}

std::string_view Words::say(Text text) const
{
    const auto index = index_of(text);
    return index && *index < texts.size() ? std::string_view(texts[*index]) : std::string_view{};
}

std::string filled(std::string_view text, const Blanks& blanks)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == text.npos ? 0 : open);
        if (open == text.npos || close == text.npos) break;
        const auto name = text.substr(open + 1, close - open - 1);
        const auto blank = std::find_if(blanks.begin(), blanks.end(),
                                        [&](const auto& entry) { return entry.first == name; });
        result += text.substr(0, open);
        result += blank == blanks.end() ? std::string(text.substr(open, close - open + 1))
                                        : blank->second;
        text.remove_prefix(close + 1);
    }
    return result + std::string(text);
}

std::string Words::say(Text text, const Blanks& blanks) const
{
    return filled(say(text), blanks);
}

} // namespace ui
