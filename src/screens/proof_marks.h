// What a proof was found to show, as the marks of a matrix: for the claim page and the review desk.
#pragma once

#include "claims/words.h"
#include "screens/claim_view.h"
#include "screens/intents.h"
#include "ui/matrix.h"
#include "ui/ui.h"

#include <string>

namespace screens {

// Why nothing may be marked now, by whoever could: the partner its own proof, the reviewer what was
// found. Empty: it may.
std::string marking_closed(const ui::Words& words, const ClaimView& view);

ui::CellMark cell_of(claims::Coverage coverage);
claims::Coverage coverage_of(ui::CellMark mark);
ui::CellMark cell_of(claims::ChecklistMark mark);
claims::ChecklistMark checklist_mark(ui::CellMark mark);

// Products across, files down, to be marked while reading; nothing where there is neither.
void claim_coverage(ui::Ui& ui, const ClaimView& view, const Send& send);

} // namespace screens
