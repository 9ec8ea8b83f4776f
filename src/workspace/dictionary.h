// Texts that many claims share (editions, products, locations, people) as small numbers, so that
// filters compare numbers. A number is never given up: there are few different ones.
// Number 0 is the empty text: no reviewer, no location.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workspace {

using Number = std::uint32_t;

class Dictionary {
public:
    Dictionary() { number_of(""); }

    // A new text gets the next number.
    Number number_of(std::string_view text)
    {
        const auto known = numbers_.find(text);
        if (known != numbers_.end()) return known->second;
        const auto number = static_cast<Number>(texts_.size());
        texts_.emplace_back(text);
        numbers_.emplace(text, number);
        return number;
    }

    std::optional<Number> find(std::string_view text) const
    {
        const auto known = numbers_.find(text);
        if (known == numbers_.end()) return std::nullopt;
        return known->second;
    }

    const std::string& text(Number number) const { return texts_[number]; }
    std::size_t size() const { return texts_.size(); }

private:
    std::vector<std::string> texts_{};
    std::map<std::string, Number, std::less<>> numbers_{};
};

} // namespace workspace
