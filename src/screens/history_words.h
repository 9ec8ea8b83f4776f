// The history of a claim in sentences: who did what, and what it changed.
#pragma once

#include "claims/history.h"
#include "claims/model.h"
#include "claims/rulebook.h"
#include "ui/words.h"

#include <string>

namespace screens {

// What the names in a history are looked up in. A file that is no longer attached is called by
// what the history itself says of it, or else by its id.
struct HistorySubject {
    const claims::Claim& claim;
    const claims::Rulebook& rules;
};

// "Rui asked for more information". What the clock brought about has no name before it.
std::string history_sentence(const ui::Words& words, const claims::HistoryEntry& entry,
                             const HistorySubject& subject);

// One change, field by field. Empty: there was, or is, nothing.
struct ChangeWords {
    std::string place{}; // "Customer name", "Subscription of Dynamics 365 Sales"
    std::string before{};
    std::string after{};
    std::string note{}; // that it did not take effect, or was written unseen
};
ChangeWords change_words(const ui::Words& words, const claims::Change& change,
                         const HistorySubject& subject);

// Why the entry as a whole did not take effect; empty if it did.
std::string overtaken_note(const ui::Words& words, const claims::HistoryEntry& entry,
                           const HistorySubject& subject);

} // namespace screens
