// A claim's whole life on one line: the states it has been in, with their limits, and the steps
// that still lie between it and an official association. For the claim page and for statistics.
#pragma once

#include "claims/history.h"

#include <optional>
#include <vector>

namespace claims {

struct StateSpan {
    State state = State::NotCreated;
    core::Instant from{};
    std::optional<core::Instant> to{}; // none: it is in this state now
    std::optional<Actor> by{};         // who brought it there; nobody: the clock
    std::optional<core::Date> due{};   // the last day that the edition allows for this state

    bool operator==(const StateSpan&) const = default;
};

std::vector<StateSpan> spans_of(const History& events, core::Instant now, const Rulebook& rules);

// What comes next if all goes well.
enum class Step { Submission, ReviewStart, ReviewEnd, PartnerAnswer, ConsentEnd };

struct Expectation {
    Step step = Step::Submission;
    Turn turn = Turn::Partner;
    std::optional<core::Date> by{}; // at the latest; unknown until the steps before are dated

    bool operator==(const Expectation&) const = default;
};

std::vector<Expectation> expected_of(const Claim& claim, core::Instant now, const Rulebook& rules);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::Step> = std::to_array<Named<claims::Step>>({
    {claims::Step::Submission, "submission"},
    {claims::Step::ReviewStart, "review-start"},
    {claims::Step::ReviewEnd, "decision"},
    {claims::Step::PartnerAnswer, "partner-answer"},
    {claims::Step::ConsentEnd, "consent-end"},
});
static_assert(names_all_up_to(claims::Step::ConsentEnd));

} // namespace core
