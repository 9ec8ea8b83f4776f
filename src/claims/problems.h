// What is missing or wrong in a claim: one rule table for the wizard, the claim page, import and
// CSV rows. A problem says where it is and which sentence explains it; an error blocks submission,
// a warning does not. The sentences (what, why it matters, how to fix it) are text assets under
// "problem.<id>.what", ".why" and ".fix".
#pragma once

#include "claims/competing.h"
#include "claims/parse.h"
#include "claims/rulebook.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

enum class Severity { Error, Warning };

struct Problem {
    std::string_view id{}; // "domain-name.missing"
    Severity severity = Severity::Error;

    // Where: the part, and what of it.
    Part part = Part::Name;
    std::optional<Field> field{};
    ProductId product{};
    ProofId proof{};
    std::string statement{};
    std::optional<ChecklistItem> checklist_item{};

    // What its sentences need.
    std::optional<ParseFault> fault{};
    ClaimId other{};
    std::optional<std::int64_t> limit{};
    std::optional<core::Date> date{};

    bool operator==(const Problem&) const = default;
};

// A place of the partner's company, known by its MPN ID.
enum class Enrolment { Enrolled, NotEnrolled };

struct Location {
    std::string mpn_id{};
    std::string name{};
    Enrolment enrolment = Enrolment::Enrolled;

    bool operator==(const Location&) const = default;
};

// What the rules need to know of the workspace around the claim. Of the other claims, those that
// share its name or one of its stakes are enough.
struct Surroundings {
    std::vector<Location> locations{};
    std::vector<OtherClaim> others{};
};

std::vector<Problem> find_problems(const Claim& claim, core::Instant now,
                                   const Surroundings& surroundings, const Rulebook& rules);

int count_errors(const std::vector<Problem>& problems);

// Every id there is, each once: for the test that every sentence exists in every language.
std::vector<std::string_view> problem_ids();

// Whether the claim's edition, products and activities make this field necessary.
bool is_required(Field field, const Claim& claim, const Rulebook& rules);
bool is_required(const ClaimedProduct& subscription_of, const Claim& claim, const Rulebook& rules);

// The form a field's text is kept in, or what is wrong with it.
Parsed parse_field(Field field, std::string_view typed);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::Severity> = std::to_array<Named<claims::Severity>>({
    {claims::Severity::Error, "error"},
    {claims::Severity::Warning, "warning"},
});
static_assert(names_all_up_to(claims::Severity::Warning));

} // namespace core
