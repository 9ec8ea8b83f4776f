// Names every alternative of a variant at the place where it is used. There is no catch-all on
// purpose: a new alternative must break each match until somebody has thought about it.
#pragma once

#include <utility>
#include <variant>

namespace core {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>; // clang 14 does not deduce this by itself

template <class Variant, class... Cases>
constexpr decltype(auto) match(Variant&& variant, Cases&&... cases)
{
    return std::visit(Overloaded{std::forward<Cases>(cases)...}, std::forward<Variant>(variant));
}

} // namespace core
