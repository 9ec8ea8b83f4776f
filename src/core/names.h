// The names under which enumerators are stored and looked up: "incentives-admin", never text that
// people read. Each enumeration lists its names once, in order, by specialising `names`; loops
// over "all roles" or "all states" go through the same list, so that nothing can be left out.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace core {

template <class Enum>
struct Named {
    Enum value{};
    std::string_view name{};
};

template <class Enum>
inline constexpr std::array<Named<Enum>, 0> names{};

template <class Enum>
constexpr std::string_view name_of(Enum value)
{
    for (const Named<Enum>& named : names<Enum>) {
        if (named.value == value) return named.name;
    }
    return {};
}

template <class Enum>
constexpr std::optional<Enum> named(std::string_view name)
{
    for (const Named<Enum>& known : names<Enum>) {
        if (known.name == name) return known.value;
    }
    return std::nullopt;
}

// True if the list names the enumerators 0, 1, 2 … up to `last`, in order. For static_assert
// beside each list: who adds an enumerator must add its name.
template <class Enum>
constexpr bool names_all_up_to(Enum last)
{
    std::size_t index = 0;
    for (const Named<Enum>& named : names<Enum>) {
        if (static_cast<std::size_t>(named.value) != index++ || named.name.empty()) return false;
    }
    return index == static_cast<std::size_t>(last) + 1;
}

} // namespace core
