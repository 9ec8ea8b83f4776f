// Tells the story of one claim, day by day, for tests: who did what, as events or as commands.
// A time is "2020-06-29" (noon at Greenwich) or "2020-06-29T09:30".
#pragma once

#include "claims/decide.h"
#include "claims/fold.h"
#include "claims/merge.h"
#include "support/rulebook.h"

#include <string>
#include <vector>

namespace support {

core::Instant at(const std::string& time);
core::Date day(const std::string& text);

claims::Actor partner(); // an incentives admin
claims::Actor reviewer();
claims::Actor customer();

// The actor whom the table expects for an action.
claims::Actor actor_for(claims::Action action);

class Story {
public:
    explicit Story(const std::string& edition = "2020");

    // Puts the event at the end of the history, whether or not it is allowed there.
    Story& happens(const std::string& time, const claims::Fact& fact);
    Story& happens(const std::string& time, const claims::Actor& actor, const claims::Fact& fact);

    // Asks decide, and puts what it decides at the end of the history.
    claims::Decision asks(const std::string& time, const claims::Actor& actor,
                          const claims::Command& command);

    claims::Claim claim() const;
    claims::ClaimAt on(const std::string& time) const;
    claims::State state_on(const std::string& time) const;

    claims::Rulebook rules{};
    claims::Surroundings surroundings{};
    claims::History history{};
};

// Facts that fill a draft so that nothing is missing, in any edition.
std::vector<claims::Fact> complete_draft();

// Created and filled on 2020-06-01 (a Monday), nothing missing.
Story drafted(const std::string& edition = "2020");
// … and submitted on 2020-06-02, review begun on 2020-06-03.
Story in_review(const std::string& edition = "2020");

// The shortest story that brings a claim into a state on 2020-06-05 or before.
Story brought_to(claims::State state, const std::string& edition);

} // namespace support
