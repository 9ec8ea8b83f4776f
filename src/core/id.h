// An identifier whose tag says what it identifies: handing a claim's id to something that wants
// a product's does not compile. The text is opaque; who makes it decides its form.
#pragma once

#include <string>

namespace core {

template <class Tag>
struct Id {
    std::string text{};

    bool operator==(const Id&) const = default;
    bool operator<(const Id& other) const { return text < other.text; }
};

template <class Tag>
bool is_empty(const Id<Tag>& id)
{
    return id.text.empty();
}

} // namespace core
