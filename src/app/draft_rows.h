// A row of a table → what is asked for: the commands that make a draft of it, each with the column
// that it comes from. Cells are read, not judged: what a claim may say, the rules of
// claims/problems tell of the draft that results.
#pragma once

#include "app/draft_vocabulary.h"
#include "claims/commands.h"
#include "screens/drafts_state.h"

#include <vector>

namespace app {

struct AskedByRow {
    std::vector<claims::Command> commands{};
    std::vector<std::optional<screens::DraftColumn>> from{}; // by command
    std::vector<screens::CellFinding> findings{};            // without row and column
};

struct RowReading {
    const DraftVocabulary& vocabulary;
    const claims::Catalogue& catalogue;
    claims::EditionId edition{};
    std::vector<claims::FieldChange> known{}; // said where the row does not say otherwise
};

// The cells by what they mean.
using MeantCells = std::map<screens::DraftColumn, std::string>;

AskedByRow asked_by(const MeantCells& cells, const RowReading& reading);

} // namespace app
