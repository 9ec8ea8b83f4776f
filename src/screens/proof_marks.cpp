#include "screens/proof_marks.h"

#include "claims/proof.h"
#include "screens/domain_words.h"
#include "screens/refusal_words.h"
#include "ui/heading.h"
#include "ui/text.h"

namespace screens {

using claims::Action;
using ui::CellMark;
using ui::operator""_text;

std::string marking_closed(const ui::Words& words, const ClaimView& view)
{
    const claims::Offer* own = find_offer(view, Action::MarkProof);
    const claims::Offer* offer = own != nullptr ? own : find_offer(view, Action::Assess);
    if (offer == nullptr) {
        return refusal_sentence(words, {.reason = claims::RefusalReason::NotYourRole},
                                view.edition());
    }
    return offer->not_yet ? refusal_sentence(words, *offer->not_yet, view.edition()) : "";
}

CellMark cell_of(claims::Coverage coverage)
{
    switch (coverage) {
    case claims::Coverage::Unmarked: return CellMark::Unknown;
    case claims::Coverage::Proves: return CellMark::Yes;
    case claims::Coverage::DoesNotProve: return CellMark::No;
    }
    return CellMark::Unknown;
}

claims::Coverage coverage_of(CellMark mark)
{
    switch (mark) {
    case CellMark::Unknown: return claims::Coverage::Unmarked;
    case CellMark::Yes: return claims::Coverage::Proves;
    case CellMark::No: return claims::Coverage::DoesNotProve;
    }
    return claims::Coverage::Unmarked;
}

CellMark cell_of(claims::ChecklistMark mark)
{
    switch (mark) {
    case claims::ChecklistMark::Unmarked: return CellMark::Unknown;
    case claims::ChecklistMark::Met: return CellMark::Yes;
    case claims::ChecklistMark::Open: return CellMark::No;
    }
    return CellMark::Unknown;
}

claims::ChecklistMark checklist_mark(CellMark mark)
{
    switch (mark) {
    case CellMark::Unknown: return claims::ChecklistMark::Unmarked;
    case CellMark::Yes: return claims::ChecklistMark::Met;
    case CellMark::No: return claims::ChecklistMark::Open;
    }
    return claims::ChecklistMark::Unmarked;
}

void claim_coverage(ui::Ui& ui, const ClaimView& view, const Send& send)
{
    const claims::CoverageMatrix found = claims::coverage_matrix(view.claim);
    if (found.proofs.empty() || found.products.empty()) return;
    ui::Matrix matrix{.key = "coverage",
                      .label = ui.say("claim.coverage"_text),
                      .corner = ui.say("claim.file"_text),
                      .disabled_because = marking_closed(ui.words(), view)};
    for (const claims::ProductId& product : found.products) {
        matrix.questions.push_back(
            {.key = product.text,
             .label = product_name(ui.words(), view.rules.catalogue, product)});
    }
    for (const claims::ProofId& proof : found.proofs) {
        matrix.subjects.push_back(
            {.key = proof.text, .label = find_proof(view.claim, proof)->file.file_name});
    }
    matrix.mark = [&](std::size_t subject, std::size_t question) {
        return cell_of(found.cells[subject * found.products.size() + question]);
    };
    ui.space(8);
    ui::heading(ui, "coverage-title", 3, ui.say("claim.coverage"_text));
    ui::paragraph(ui, "coverage-hint", ui.say("claim.coverage.hint"_text), ui::type::caption,
                  ui::Ink::TextSecond);
    ui.space(8);
    if (const auto answer = ui::matrix(ui, matrix)) {
        send(act_on(view.claim.id, claims::MarkCoverage{.proof = found.proofs[answer->subject],
                                                        .product = found.products[answer->question],
                                                        .coverage = coverage_of(answer->mark)}));
    }
}

} // namespace screens
