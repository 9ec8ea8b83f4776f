// What the text of attached files says of the claim: a help for reading, said to be no more than
// that. Each thing that is found can be shown in its place; what is not found is to be looked at.
// Files are read when they are asked for: opening one asks for it, a press asks for all.
#pragma once

#include "claims/evidence.h"
#include "screens/file_preview.h"

#include <optional>

namespace screens {

// Where a person wants to look.
struct HintPlace {
    claims::ProofId proof{};
    int page = 1;
    std::string words{};
};

// Of one file; asks for its text if nobody has.
std::optional<HintPlace> hints_in_file(ui::Ui& ui, const ClaimView& view, const PreviewedFile& file,
                                       const Send& send);

// Of all files of the claim together, once they were asked for.
std::optional<HintPlace> hints_in_proof(ui::Ui& ui, const ClaimView& view, const Send& send);

} // namespace screens
