// How people write what stands in a table of drafts: headings of columns, solution areas,
// activities, products, in every language that the page speaks. Spellings that differ only in case,
// accents, spaces and punctuation are the same.
#pragma once

#include "claims/rulebook.h"
#include "screens/draft_column.h"
#include "ui/words.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app {

struct DraftVocabulary {
    std::map<std::string, screens::DraftColumn> headings{};
    std::set<std::string> errors_headings{}; // of the column that an earlier import added
    std::map<std::string, claims::SolutionArea> areas{};
    std::map<std::string, claims::Activity> activities{};
    std::map<std::string, claims::ProductId> products{};
};

DraftVocabulary draft_vocabulary(const std::vector<const ui::Words*>& languages,
                                 const claims::Rulebook& rules);

// What the spellings of one thing have in common.
std::string spelling_key(std::string_view text);

template <class Value>
std::optional<Value> meant_by(std::string_view text, const std::map<std::string, Value>& spellings)
{
    const auto found = spellings.find(spelling_key(text));
    return found == spellings.end() ? std::nullopt : std::optional(found->second);
}

} // namespace app
