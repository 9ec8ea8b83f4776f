// A table of drafts in words: how its columns are headed, what was found in its cells, and the
// tables that a person takes along: the template, and the rows that have errors.
#pragma once

#include "screens/drafts_state.h"
#include "screens/intents.h"
#include "ui/words.h"

#include <functional>
#include <string>
#include <vector>

namespace screens {

std::string draft_heading(const ui::Words& words, DraftColumn column);
// What a heading may be instead, in this language: the list of claims has some, people have others.
std::vector<std::string> draft_headings(const ui::Words& words, DraftColumn column);
std::vector<std::string> errors_headings(const ui::Words& words);

// "C", where the file does not say what it is called.
std::string file_heading(const ui::Words& words, const DraftsState& state, std::size_t column);
// Of the file, or of the claim where the file has no column for it.
std::string place_of(const ui::Words& words, const DraftsState& state, const CellFinding& finding);

// What the row lacks for a claim: "Domain name, MPN ID".
std::string missing_headings(const ui::Words& words, const FileRow& row);

struct CellSentences {
    std::string what{};
    std::string why{};
    std::string fix{};
};

// Whose cell it is.
struct CellSubject {
    const claims::Claim& claim; // that the row would become
    const claims::Rulebook& rules;
};

CellSentences cell_sentences(const ui::Words& words, const CellFinding& finding,
                             const CellSubject& subject);

// A row that shows how it is done, under all headings.
OfferTable drafts_template(const ui::Words& words);

using DraftOf = std::function<claims::Claim(std::size_t row)>;

// The rows that are not taken, as they are, with what is wrong in a column of its own.
OfferTable rows_with_errors(const ui::Words& words, const DraftsState& state,
                            const claims::Rulebook& rules, const DraftOf& draft_of);

} // namespace screens
