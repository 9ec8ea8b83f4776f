#include "core/json_reader.h"

#include "core/json.h"

#include <algorithm>

namespace core {
namespace {

// What a Reader of something that is not there looks at.
const Json& nothing()
{
    static const Json null_value;
    return null_value;
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

std::optional<std::int64_t> integer_of(const Json& value)
{
    if (const auto* number = value.get_ptr<const Json::number_unsigned_t*>()) {
        if (*number > static_cast<std::uint64_t>(any_integer.most)) return any_integer.most + 1;
        return static_cast<std::int64_t>(*number);
    }
    if (const auto* number = value.get_ptr<const Json::number_integer_t*>()) return *number;
    return std::nullopt;
}

bool within(std::int64_t number, IntegerRange range)
{
    return number >= range.least && number <= range.most;
}

} // namespace

Reader::Reader(const Json& record, std::string path, Problems& problems)
    : record_{&record}, path_{std::move(path)}, problems_{&problems}
{}

std::string Reader::path_of(std::string_view key) const
{
    return path_ + "/" + pointer_token(key);
}

const Json* Reader::find(std::string_view key) const
{
    if (!record_->is_object()) return nullptr;
    const auto found = record_->find(key);
    return found != record_->end() && !found->is_null() ? &*found : nullptr;
}

bool Reader::has(std::string_view key) const
{
    return find(key) != nullptr;
}

bool Reader::is_text(std::string_view key) const
{
    const Json* value = find(key);
    return value && value->is_string();
}

void Reader::note(std::string_view key, Fault fault) const
{
    problems_->push_back({.path = path_of(key), .fault = fault});
}

void Reader::note_self(Fault fault) const
{
    problems_->push_back({.path = path_, .fault = fault});
}

std::optional<std::string> Reader::text_if_any(std::string_view key) const
{
    const Json* value = find(key);
    if (!value) return std::nullopt;
    if (const auto* text = value->get_ptr<const std::string*>()) return *text;
    note(key, Fault::ExpectedText);
    return std::nullopt;
}

std::string Reader::text(std::string_view key) const
{
    if (!has(key)) note(key, Fault::ExpectedText);
    return text_if_any(key).value_or("");
}

std::string Reader::required_text(std::string_view key) const
{
    std::string found = text(key);
    if (found.empty() && is_text(key)) note(key, Fault::OutOfRange);
    return found;
}

std::optional<std::int64_t> Reader::integer_if_any(std::string_view key, IntegerRange range) const
{
    const Json* value = find(key);
    if (!value) return std::nullopt;
    const std::optional<std::int64_t> number = integer_of(*value);
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
    const Json* value = find(key);
    if (value && value->is_boolean()) return *value->get_ptr<const bool*>();
    note(key, Fault::ExpectedBoolean);
    return false;
}

std::optional<Date> Reader::date_if_any(std::string_view key) const
{
    const Json* value = find(key);
    if (!value) return std::nullopt;
    const auto* text = value->get_ptr<const std::string*>();
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
    const Json* value = find(key);
    const auto* text = value ? value->get_ptr<const std::string*>() : nullptr;
    const std::optional<Instant> instant = text ? parse_instant(*text) : std::nullopt;
    if (!instant) note(key, Fault::ExpectedMoment);
    return instant.value_or(Instant{});
}

Reader Reader::object(std::string_view key) const
{
    const Json* value = find(key);
    if (!value || !value->is_object()) note(key, Fault::ExpectedObject);
    return {value ? *value : nothing(), path_of(key), *problems_};
}

std::vector<Reader> Reader::list(std::string_view key) const
{
    const Json* value = find(key);
    std::vector<Reader> elements;
    if (!value || !value->is_array()) {
        note(key, Fault::ExpectedList);
        return elements;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        elements.push_back({(*value)[i], path_of(key) + "/" + std::to_string(i), *problems_});
    }
    return elements;
}

std::string Reader::own_text() const
{
    if (const auto* text = record_->get_ptr<const std::string*>()) return *text;
    note_self(Fault::ExpectedText);
    return {};
}

std::vector<std::string> Reader::texts(std::string_view key) const
{
    std::vector<std::string> found;
    for (const Reader& element : list(key)) found.push_back(element.own_text());
    return found;
}

std::vector<std::string> Reader::keys() const
{
    std::vector<std::string> names;
    if (!record_->is_object()) return names;
    for (auto member = record_->begin(); member != record_->end(); ++member) {
        names.push_back(member.key());
    }
    return names;
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
