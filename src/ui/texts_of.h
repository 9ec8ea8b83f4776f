// The texts of an enumeration, one for each enumerator:
//     constexpr auto role_texts = ui::texts_of<Role>("role.");
// tests/tree holds every enumerator to have its text in assets/strings/en.json.
#pragma once

#include "core/names.h"
#include "ui/text_key.h"

#include <array>
#include <string_view>

namespace ui {

namespace detail {

struct Key {
    std::array<char, 96> characters{};
    std::size_t size = 0;

    constexpr void add(std::string_view part)
    {
        for (const char character : part) characters[size++] = character;
    }
    constexpr std::string_view text() const { return {characters.data(), size}; }
};

} // namespace detail

// By enumerator, under the keys `prefix` + storage name + `suffix`.
template <class Enum>
constexpr auto texts_of(std::string_view prefix, std::string_view suffix = {})
{
    std::array<Text, core::names<Enum>.size()> texts{};
    for (const core::Named<Enum>& named : core::names<Enum>) {
        detail::Key key;
        key.add(prefix);
        key.add(named.name);
        key.add(suffix);
        texts[static_cast<std::size_t>(named.value)] = text_of_key(key.text());
    }
    return texts;
}

} // namespace ui
