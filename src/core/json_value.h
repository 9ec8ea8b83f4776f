// A value of JSON, whoever holds it: nlohmann/json, or the parts of a text. A view.
#pragma once

#include "core/json_fwd.h"
#include "core/json_parts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class JsonValue {
public:
    explicit JsonValue(const Json& json) : json_(&json) {}
    explicit JsonValue(const JsonParts& parts, std::uint32_t part = 0) : parts_(&parts), part_(part)
    {}

    bool is_null() const;
    bool is_text() const;
    bool is_object() const;
    bool is_list() const;

    // Each of them nothing where it is of another kind.
    std::optional<std::string> text() const;
    // The same without a copy where none is needed; where it is, it lies in `room`.
    std::optional<std::string_view> text_seen(std::string& room) const;
    std::optional<std::int64_t> integer() const; // beyond its range: outside of it, too
    std::optional<bool> boolean() const;
    std::optional<JsonValue> member(std::string_view key) const;

    std::vector<JsonValue> elements() const; // of a list
    std::vector<std::string> keys() const;   // of an object

private:
    const JsonParts::Part& part() const { return parts_->parts[part_]; }

    const Json* json_ = nullptr;
    const JsonParts* parts_ = nullptr;
    std::uint32_t part_ = 0;
};

} // namespace core
