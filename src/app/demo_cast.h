// Who and what there is in the demo, and the course that each of its claims takes: tables.
#pragma once

#include "claims/words.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace app::demo {

// What somebody does with a claim on a day of the story.
enum class Deed {
    Nothing, // the course is over
    Submit,
    Take, // a reviewer assigns it and begins
    Assess,
    Ask,
    AddFile,
    Resubmit,
    Approve,
    Reject,
    Hold,
    Release,
    Dispute,
    Leave, // withdraw or disassociate, as the edition has it
    Decline,
    Comment,
    ReviewerComment,
    Discard,
    Restore,
};

struct Beat {
    Deed deed = Deed::Nothing;
    int after = 0; // business days since the beat before
};

// What a claim holds when it was made; Almost: all but one thing, which the guided tour asks for.
enum class Draft { Complete, Begun, Almost };
enum class Rivalry { None, First, Second }; // the second claims what the first claims

struct Course {
    std::string_view name{};
    int ago = 0; // business days from its last beat to the end of the story; less than 0: spread
    std::array<Beat, 9> beats{};
    Draft draft = Draft::Complete;
    Rivalry rivalry = Rivalry::None;
    bool needs_dispute = false; // an edition that offers none has no such course
};

const std::vector<Course>& courses();

struct Package {
    claims::SolutionArea area{};
    std::vector<claims::Activity> activities{};
    std::vector<std::string_view> products{};
};

// Each time that a customer comes round again it is for something else.
const Package& package_for(std::size_t customer, std::size_t round);

} // namespace app::demo
