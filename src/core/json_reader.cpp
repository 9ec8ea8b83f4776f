#include "core/json_reader.h"

#include "core/json.h"

#include <algorithm>

namespace core {
namespace {

// What a Reader of something that is not there looks at.
JsonValue nothing()
{
    static const Json null_value;
    return JsonValue(null_value);
}

// A member's name within a path: ~ and / are written ~0 and ~1, as JSON Pointer does (RFC 6901).
std::string pointer_token(std::string_view key)
{
    std::string token;
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

bool within(std::int64_t number, IntegerRange range)
{
    return number >= range.least && number <= range.most;
}

} // namespace

Reader::Reader(JsonValue record, std::string path, Problems& problems)
    : record_{record}, path_{std::move(path)}, problems_{&problems}
{}

Reader::Reader(const Json& record, std::string path, Problems& problems)
    : Reader(JsonValue(record), std::move(path), problems)
{}

Reader::Reader(const JsonParts& record, std::string path, Problems& problems)
    : Reader(JsonValue(record), std::move(path), problems)
{}

std::string Reader::path_of(std::string_view key) const
{
    return path_ + "/" + pointer_token(key);
}

std::optional<JsonValue> Reader::find(std::string_view key) const
{
    const std::optional<JsonValue> found = record_.member(key);
    return found && !found->is_null() ? found : std::nullopt;
}

bool Reader::has(std::string_view key) const
{
    return find(key).has_value();
}

bool Reader::is_text(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    return value && value->is_text();
}

void Reader::note(std::string_view key, Fault fault) const
{
    problems_->push_back({.path = path_of(key), .fault = fault});
}

void Reader::note(std::string_view key, std::size_t index, Fault fault) const
{
    problems_->push_back({.path = path_of(key) + "/" + std::to_string(index), .fault = fault});
}

void Reader::note_self(Fault fault) const
{
    problems_->push_back({.path = path_, .fault = fault});
}

std::optional<std::string> Reader::text_if_any(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    if (!value) return std::nullopt;
    std::optional<std::string> text = value->text();
    if (!text) note(key, Fault::ExpectedText);
    return text;
}

std::string Reader::text(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    std::optional<std::string> text = value ? value->text() : std::nullopt;
    if (!text) note(key, Fault::ExpectedText);
    return std::move(text).value_or("");
}

std::string_view Reader::text_seen(std::string_view key, std::string& room) const
{
    const std::optional<JsonValue> value = find(key);
    const std::optional<std::string_view> text = value ? value->text_seen(room) : std::nullopt;
    if (!text) note(key, Fault::ExpectedText);
    return text.value_or("");
}

std::string Reader::required_text(std::string_view key) const
{
    std::string found = text(key);
    if (found.empty() && is_text(key)) note(key, Fault::OutOfRange);
    return found;
}

std::optional<std::int64_t> Reader::integer_if_any(std::string_view key, IntegerRange range) const
{
    const std::optional<JsonValue> value = find(key);
    if (!value) return std::nullopt;
    const std::optional<std::int64_t> number = value->integer();
    if (!number) note(key, Fault::ExpectedInteger);
    if (!number || within(*number, range)) return number;
    note(key, Fault::OutOfRange);
    return std::clamp(*number, range.least, range.most);
}

std::int64_t Reader::integer(std::string_view key, IntegerRange range) const
{
    if (!has(key)) note(key, Fault::ExpectedInteger);
    return integer_if_any(key, range)
        .value_or(std::clamp<std::int64_t>(0, range.least, range.most));
}

bool Reader::boolean(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    const std::optional<bool> boolean = value ? value->boolean() : std::nullopt;
    if (!boolean) note(key, Fault::ExpectedBoolean);
    return boolean.value_or(false);
}

std::optional<Date> Reader::date_if_any(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    if (!value) return std::nullopt;
    std::string room;
    const std::optional<std::string_view> text = value->text_seen(room);
    const std::optional<Date> date = text ? parse_date(*text) : std::nullopt;
    if (!date) note(key, Fault::ExpectedDate);
    return date;
}

Date Reader::date(std::string_view key) const
{
    if (!has(key)) note(key, Fault::ExpectedDate);
    return date_if_any(key).value_or(Date{});
}

Instant Reader::instant(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    std::string room;
    const std::optional<std::string_view> text = value ? value->text_seen(room) : std::nullopt;
    const std::optional<Instant> instant = text ? parse_instant(*text) : std::nullopt;
    if (!instant) note(key, Fault::ExpectedMoment);
    return instant.value_or(Instant{});
}

Reader Reader::object(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    if (!value || !value->is_object()) note(key, Fault::ExpectedObject);
    return {value.value_or(nothing()), path_of(key), *problems_};
}

std::vector<Reader> Reader::list(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    std::vector<Reader> elements;
    if (!value || !value->is_list()) {
        note(key, Fault::ExpectedList);
        return elements;
    }
    for (const JsonValue& element : value->elements()) {
        const std::string index = std::to_string(elements.size());
        elements.push_back({element, path_of(key) + "/" + index, *problems_});
    }
    return elements;
}

std::string Reader::own_text() const
{
    std::optional<std::string> text = record_.text();
    if (!text) note_self(Fault::ExpectedText);
    return std::move(text).value_or("");
}

std::vector<std::string> Reader::texts(std::string_view key) const
{
    std::vector<std::string> found;
    const std::optional<JsonValue> value = find(key);
    if (!value || !value->is_list()) note(key, Fault::ExpectedList);
    if (!value) return found;
    for (const JsonValue& element : value->elements()) {
        std::optional<std::string> text = element.text();
        if (!text) note(key, found.size(), Fault::ExpectedText);
        found.push_back(std::move(text).value_or(""));
    }
    return found;
}

std::vector<std::string> Reader::keys() const
{
    return record_.keys();
}

void Reader::unknown_fields(std::span<const std::string_view> known) const
{
    for (const std::string& name : keys()) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            note(name, Fault::UnknownField);
        }
    }
}

} // namespace core
