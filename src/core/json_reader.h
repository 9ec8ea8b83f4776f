// Reads values out of JSON that may be damaged or foreign: each question gets the best answer there
// is, and what was wrong is noted as a Problem with its path ("/items/0/label"). Never throws.
// Not a schema checker: only what is asked for is looked at; unknown_fields() tells what was not.
#pragma once

#include "core/date.h"
#include "core/json_value.h"
#include "core/names.h"
#include "core/problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct IntegerRange {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

inline constexpr IntegerRange any_integer{.least = -9'007'199'254'740'991,
                                          .most = 9'007'199'254'740'991};

// A view: the record and the list of problems must outlive the Reader.
class Reader {
public:
    Reader(JsonValue record, std::string path, Problems& problems);
    Reader(const Json& record, std::string path, Problems& problems);
    Reader(const JsonParts& record, std::string path, Problems& problems);

    const std::string& path() const { return path_; }
    bool has(std::string_view key) const;

    // Required members: a default value and a Problem if absent or of the wrong kind.
    std::string text(std::string_view key) const;
    std::string required_text(std::string_view key) const;                     // and not empty
    std::string_view text_seen(std::string_view key, std::string& room) const; // lives as both do
    std::int64_t integer(std::string_view key, IntegerRange range = any_integer) const;
    bool boolean(std::string_view key) const;
    Date date(std::string_view key) const;
    Instant instant(std::string_view key) const;
    Reader object(std::string_view key) const;
    std::vector<Reader> list(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;

    // Optional members: nothing if absent or null; a Problem if of the wrong kind.
    std::optional<std::string> text_if_any(std::string_view key) const;
    std::optional<std::int64_t> integer_if_any(std::string_view key,
                                               IntegerRange range = any_integer) const;
    std::optional<Date> date_if_any(std::string_view key) const;

    // An enumerator by its name (core/names.h); the first one, and a Problem, if it is none.
    template <class Enum>
    Enum word(std::string_view key) const
    {
        std::string room;
        const std::optional<Enum> meaning = named<Enum>(text_seen(key, room));
        if (!meaning && is_text(key)) note(key, Fault::UnknownWord);
        return meaning.value_or(names<Enum>.front().value);
    }

    template <class Enum>
    std::optional<Enum> word_if_any(std::string_view key) const
    {
        return has(key) ? std::optional<Enum>{word<Enum>(key)} : std::nullopt;
    }

    // A list of such names; unknown ones are left out, with a Problem each.
    template <class Enum>
    std::vector<Enum> words(std::string_view key) const
    {
        std::vector<Enum> meanings;
        for (const Reader& element : list(key)) {
            const std::string found = element.own_text();
            const std::optional<Enum> meaning = named<Enum>(found);
            if (meaning)
                meanings.push_back(*meaning);
            else if (!found.empty())
                element.note_self(Fault::UnknownWord);
        }
        return meanings;
    }

    // The value itself, for an element of a list.
    std::string own_text() const;

    // The names of the members, in order; and a Problem for each that is not among `known`.
    std::vector<std::string> keys() const;
    void unknown_fields(std::span<const std::string_view> known) const;

    // For checks that only the caller can make.
    void note(std::string_view key, Fault fault) const;
    void note_self(Fault fault) const;

private:
    void note(std::string_view key, std::size_t index, Fault fault) const; // of an element
    std::optional<JsonValue> find(std::string_view key) const;             // nothing if it is null
    bool is_text(std::string_view key) const;
    std::string path_of(std::string_view key) const;

    JsonValue record_; // a JSON null where there was nothing to read
    std::string path_;
    Problems* problems_;
};

} // namespace core
