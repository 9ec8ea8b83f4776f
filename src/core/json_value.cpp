#include "core/json_value.h"

#include "core/json.h"
#include "core/json_reader.h"

#include <charconv>

namespace core {

using Kind = JsonParts::Kind;

bool JsonValue::is_null() const
{
    return json_ ? json_->is_null() : part().kind == Kind::Null;
}

bool JsonValue::is_text() const
{
    return json_ ? json_->is_string() : part().kind == Kind::Text;
}

bool JsonValue::is_object() const
{
    return json_ ? json_->is_object() : part().kind == Kind::Object;
}

bool JsonValue::is_list() const
{
    return json_ ? json_->is_array() : part().kind == Kind::List;
}

std::optional<std::string> JsonValue::text() const
{
    if (!is_text()) return std::nullopt;
    if (json_) return *json_->get_ptr<const std::string*>();
    return part().escaped ? unescaped(part().text) : std::string(part().text);
}

std::optional<std::string_view> JsonValue::text_seen(std::string& room) const
{
    if (!is_text()) return std::nullopt;
    if (json_) return *json_->get_ptr<const std::string*>();
    if (!part().escaped) return part().text;
    room = unescaped(part().text);
    return room;
}

std::optional<std::int64_t> JsonValue::integer() const
{
    if (!json_) {
        std::int64_t number = 0;
        const std::string_view digits = part().text;
        if (part().kind != Kind::Integer) return std::nullopt;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return number; // the gate lets no greater ones through
    }
    if (const auto* number = json_->get_ptr<const Json::number_unsigned_t*>()) {
        if (*number > static_cast<std::uint64_t>(any_integer.most)) return any_integer.most + 1;
        return static_cast<std::int64_t>(*number);
    }
    if (const auto* number = json_->get_ptr<const Json::number_integer_t*>()) return *number;
    return std::nullopt;
}

std::optional<bool> JsonValue::boolean() const
{
    if (json_) {
        const bool* value = json_->get_ptr<const bool*>();
        return value ? std::optional(*value) : std::nullopt;
    }
    if (part().kind == Kind::True) return true;
    return part().kind == Kind::False ? std::optional(false) : std::nullopt;
}

std::optional<JsonValue> JsonValue::member(std::string_view key) const
{
    if (!is_object()) return std::nullopt;
    if (json_) {
        const auto found = json_->find(key);
        return found != json_->end() ? std::optional(JsonValue(*found)) : std::nullopt;
    }
    for (std::uint32_t at = part_ + 1; at < part().next; at = parts_->parts[at].next) {
        if (parts_->parts[at].key == key) return JsonValue(*parts_, at);
    }
    return std::nullopt;
}

std::vector<JsonValue> JsonValue::elements() const
{
    std::vector<JsonValue> elements;
    if (!is_list()) return elements;
    if (json_) {
        for (const Json& element : *json_) elements.emplace_back(element);
        return elements;
    }
    for (std::uint32_t at = part_ + 1; at < part().next; at = parts_->parts[at].next) {
        elements.emplace_back(*parts_, at);
    }
    return elements;
}

std::vector<std::string> JsonValue::keys() const
{
    std::vector<std::string> keys;
    if (!is_object()) return keys;
    if (json_) {
        for (auto member = json_->begin(); member != json_->end(); ++member) {
            keys.push_back(member.key());
        }
        return keys;
    }
    for (std::uint32_t at = part_ + 1; at < part().next; at = parts_->parts[at].next) {
        keys.emplace_back(parts_->parts[at].key);
    }
    return keys;
}

} // namespace core
