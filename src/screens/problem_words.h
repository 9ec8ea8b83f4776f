// What is missing or wrong, in sentences that a person understands: what it is, why it matters,
// how to put it right.
#pragma once

#include "claims/problems.h"
#include "ui/words.h"

#include <optional>
#include <string>

namespace screens {

struct ProblemSentences {
    std::string what{};
    std::string why{};
    std::string fix{};
};

// Whose problem it is, for the names in the sentences.
struct ProblemSubject {
    const claims::Claim& claim;
    const claims::Surroundings& surroundings;
    const claims::Rulebook& rules;
};

ProblemSentences problem_sentences(const ui::Words& words, const claims::Problem& problem,
                                   const ProblemSubject& subject);

// What it is, alone: for a list, or under a field.
std::string problem_sentence(const ui::Words& words, const claims::Problem& problem,
                             const ProblemSubject& subject);

// Why a text could not be read. No field: a subscription ID.
std::string fault_sentence(const ui::Words& words, claims::ParseFault fault,
                           std::optional<claims::Field> field);

} // namespace screens
