// What was wrong with data that is damaged or foreign, and where.
#pragma once

#include "core/names.h"

#include <string>
#include <vector>

namespace core {

enum class Fault {
    ExpectedText,
    ExpectedInteger,
    ExpectedBoolean,
    ExpectedList,
    ExpectedObject,
    ExpectedDate,
    ExpectedMoment,
    OutOfRange,   // an integer, a length, or a number of elements
    UnknownWord,  // a text that is none of those allowed here
    UnknownField, // a member that nobody asks for
    Missing,      // nothing says what must be said
    Repeated,     // something that must be unique is not
    OutOfOrder,   // something that must be sorted is not
    NothingNamed, // it refers to something that is not there
    NotJson,      // the text as a whole
    NotCanonical, // readable, but not in the one form that is hashed
};

template <>
inline constexpr auto names<Fault> = std::to_array<Named<Fault>>({
    {Fault::ExpectedText, "expected-text"},
    {Fault::ExpectedInteger, "expected-integer"},
    {Fault::ExpectedBoolean, "expected-boolean"},
    {Fault::ExpectedList, "expected-list"},
    {Fault::ExpectedObject, "expected-object"},
    {Fault::ExpectedDate, "expected-date"},
    {Fault::ExpectedMoment, "expected-moment"},
    {Fault::OutOfRange, "out-of-range"},
    {Fault::UnknownWord, "unknown-word"},
    {Fault::UnknownField, "unknown-field"},
    {Fault::Missing, "missing"},
    {Fault::Repeated, "repeated"},
    {Fault::OutOfOrder, "out-of-order"},
    {Fault::NothingNamed, "nothing-named"},
    {Fault::NotJson, "not-json"},
    {Fault::NotCanonical, "not-canonical"},
});
static_assert(names_all_up_to(Fault::NotCanonical));

struct Problem {
    std::string path{};
    Fault fault = Fault::NotJson;
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

} // namespace core
