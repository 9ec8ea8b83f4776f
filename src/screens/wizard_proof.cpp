// The sixth step: the files, what each of them proves, and what reviewers will look for.
#include "claims/proof.h"
#include "screens/domain_words.h"
#include "screens/proof_hints.h"
#include "screens/template_button.h"
#include "screens/wizard_steps.h"
#include "ui/heading.h"
#include "ui/matrix.h"
#include "ui/radio_group.h"
#include "ui/text.h"

namespace screens {

using claims::ChecklistEntry;
using claims::Coverage;
using ui::CellMark;
using ui::operator""_text;

namespace {

constexpr float between = 28;

// --- What each file proves
// -------------------------------------------------------------------------

CellMark mark_of(Coverage coverage)
{
    switch (coverage) {
    case Coverage::Unmarked: return CellMark::Unknown;
    case Coverage::Proves: return CellMark::Yes;
    case Coverage::DoesNotProve: return CellMark::No;
    }
    return CellMark::Unknown;
}

Coverage coverage_for(CellMark mark)
{
    switch (mark) {
    case CellMark::Unknown: return Coverage::Unmarked;
    case CellMark::Yes: return Coverage::Proves;
    case CellMark::No: return Coverage::DoesNotProve;
    }
    return Coverage::Unmarked;
}

ui::Matrix matrix_of(ui::Ui& ui, const Wizard& wizard)
{
    const claims::Claim& claim = wizard.view.claim;
    ui::Matrix matrix{.key = "matrix",
                      .label = ui.say("wizard.proof.matrix"_text),
                      .corner = ui.say("wizard.proof.file"_text),
                      .disabled_because = closed_because(ui, wizard, claims::CoverageMarked{})};
    for (const claims::ClaimedProduct& claimed : claim.products) {
        matrix.questions.push_back(
            {.key = claimed.product.text,
             .label = product_name(ui.words(), wizard.view.rules.catalogue, claimed.product)});
    }
    for (const claims::Proof& proof : claim.proofs) {
        matrix.subjects.push_back({.key = proof.file.id.text, .label = proof.file.file_name});
    }
    matrix.mark = [&claim](std::size_t file, std::size_t product) {
        return mark_of(claims::coverage_of(claim, claim.proofs[file].file.id,
                                           claim.products[product].product));
    };
    return matrix;
}

void coverage(ui::Ui& ui, const Wizard& wizard)
{
    const claims::Claim& claim = wizard.view.claim;
    if (claim.proofs.empty() || claim.products.empty()) return;
    ui.space(between);
    ui::heading(ui, "matrix-heading", 3, ui.say("wizard.proof.matrix"_text));
    ui.space(4);
    ui::paragraph(ui, "matrix-text", ui.say("wizard.proof.matrix.text"_text), ui::type::caption,
                  ui::Ink::TextSecond);
    ui.space(8);
    arrive(ui, wizard, "matrix", ui.id("matrix"));
    const WizardNote note = note_at(ui, wizard, "matrix");
    if (const auto given = ui::matrix(ui, matrix_of(ui, wizard))) {
        act(wizard, claims::MarkCoverage{.proof = claim.proofs[given->subject].file.id,
                                         .product = claim.products[given->question].product,
                                         .coverage = coverage_for(given->mark)});
    }
    warnings(ui, note);
}

// --- What reviewers look for
// -----------------------------------------------------------------------

void checklist_item(ui::Ui& ui, const Wizard& wizard, const ChecklistEntry& entry)
{
    const std::string place = "checklist/" + std::string(core::name_of(entry.item));
    ui::RadioGroup group{.key = place,
                         .label = ui.say(checklist_text(entry.item)),
                         .description = ui.say(checklist_help(entry.item)),
                         .chosen = static_cast<std::size_t>(entry.mark),
                         .disabled_because = closed_because(
                             ui, wizard, claims::ChecklistMarked{.item = entry.item})};
    for (const auto& named : core::names<claims::ChecklistMark>) {
        group.choices.push_back({.key = named.name, .label = ui.say(mark_text(named.value))});
    }
    arrive(ui, wizard, place, ui::child_id(ui.id(place), core::name_of(entry.mark)));
    if (const auto made = ui::radio_group(ui, group)) {
        act(wizard, claims::MarkChecklist{.item = entry.item,
                                          .mark = core::names<claims::ChecklistMark>[*made].value,
                                          .note = entry.note});
    }
    warnings(ui, note_at(ui, wizard, place));
    ui.space(16);
}

void checklist(ui::Ui& ui, const Wizard& wizard)
{
    if (wizard.view.claim.proofs.empty()) return;
    ui.space(between);
    ui::heading(ui, "checklist-heading", 3, ui.say("wizard.proof.checklist"_text));
    ui.space(4);
    ui::paragraph(ui, "checklist-text", ui.say("wizard.proof.checklist.text"_text),
                  ui::type::caption, ui::Ink::TextSecond);
    ui.space(12);
    for (const ChecklistEntry& entry : claims::checklist_of(wizard.view.claim)) {
        checklist_item(ui, wizard, entry);
    }
}

// --- What the files say
// -----------------------------------------------------------------------

void hints(ui::Ui& ui, const Wizard& wizard)
{
    if (wizard.view.claim.proofs.empty()) return;
    ui.space(between);
    if (const auto place = hints_in_proof(ui, wizard.view, wizard.send)) {
        OpenedFile& opened = wizard.local.opened;
        opened = {.proof = place->proof, .preview = {.proof = place->proof}};
        show_words(opened.preview, place->page, place->words);
    }
}

} // namespace

void wizard_proof(ui::Ui& ui, const Wizard& wizard)
{
    wizard_files(ui, wizard);
    ui.space(16);
    template_button(ui, wizard.view.claim.id, wizard.send);
    hints(ui, wizard);
    coverage(ui, wizard);
    checklist(ui, wizard);
    file_preview_sheet(ui, wizard.local.opened, wizard.view, wizard.send);
}

} // namespace screens
