// The files of the proof: those that are attached, those that are on their way.
#include "screens/proof_files.h"
#include "screens/wizard_steps.h"

namespace screens {

using ui::operator""_text;

namespace {

std::vector<ui::FileRow> rows_of(ui::Ui& ui, const Wizard& wizard, std::vector<std::string>& keys)
{
    const auto& proofs = wizard.view.claim.proofs;
    keys.reserve(proofs.size() + wizard.incoming.size());
    std::vector<ui::FileRow> rows;
    for (const claims::Proof& proof : proofs) {
        keys.push_back(proof.file.id.text);
        rows.push_back({.key = keys.back(),
                        .name = proof.file.file_name,
                        .size_bytes = proof.file.size_bytes,
                        .opens = true});
    }
    for (const IncomingFile& file : wizard.incoming) {
        keys.push_back("incoming/" + std::to_string(file.ticket));
        rows.push_back(incoming_row(ui, file, keys.back(), wizard.view.edition()));
    }
    return rows;
}

void take_away(const Wizard& wizard, std::size_t row)
{
    const auto& proofs = wizard.view.claim.proofs;
    if (row < proofs.size())
        act(wizard, claims::RemoveProof{.proof = proofs[row].file.id});
    else
        wizard.send(StopFile{.ticket = wizard.incoming[row - proofs.size()].ticket});
}

} // namespace

void wizard_files(ui::Ui& ui, const Wizard& wizard)
{
    arrive(ui, wizard, "files", ui.id("files"));
    const WizardNote note = note_at(ui, wizard, "files");
    std::vector<std::string> keys;
    ui::FileDropMade made =
        ui::file_drop(ui, {.about = {.key = "files",
                                     .label = ui.say("wizard.proof.files"_text),
                                     .error = note.error,
                                     .disabled_because = closed_because(
                                         ui, wizard,
                                         claims::ProofAdded{.file = {.id = {"offered"},
                                                                     .file_name = "offered.pdf",
                                                                     .size_bytes = 1}}),
                                     .required = true},
                           .accept = accepted_endings(),
                           .limits = file_limits(ui),
                           .rows = rows_of(ui, wizard, keys)});
    if (!made.offered.empty()) {
        wizard.send(AddFiles{.claim = wizard.view.claim.id, .files = std::move(made.offered)});
    }
    if (made.opened && *made.opened < wizard.view.claim.proofs.size()) {
        wizard.local.opened = {.proof = wizard.view.claim.proofs[*made.opened].file.id};
    }
    if (made.taken_away) take_away(wizard, *made.taken_away);
}

} // namespace screens
