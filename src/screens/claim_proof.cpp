// Proof of execution: the files, which of them proves which product, and what reviewers look for.
// The partner marks it beforehand, the reviewer while reading; a press goes on to the next answer.
#include "claims/proof.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/proof_hints.h"
#include "screens/proof_marks.h"
#include "screens/refusal_words.h"
#include "screens/template_button.h"
#include "ui/button.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/matrix.h"
#include "ui/numbers.h"
#include "ui/text.h"

namespace screens {

using claims::Action;
using ui::Text;
using ui::operator""_text;

namespace {

// What can be done with a file: read it here, or take it along.
void file_buttons(ui::Ui& ui, ClaimScreen& local, const claims::ProofFile& file, const Send& send)
{
    const ui::Button preview{
        .key = "preview", .label = ui.say("claim.file.preview"_text), .icon = ui::Icon::eye};
    const ui::Button save{.key = "save",
                          .label = ui.say("claim.file.save"_text),
                          .icon = ui::Icon::arrow_download,
                          .look = ui::ButtonLook::Quiet};
    ui.space(4);
    const ui::Rect row = ui.take(ui.control_height());
    const float width = ui::button_width(ui, preview);
    if (ui::button_in(ui, {row.x, row.y, width, row.height}, preview)) {
        local.opened = {.proof = file.id};
    }
    const ui::Rect beside{row.x + width + 8, row.y, ui::button_width(ui, save), row.height};
    if (ui::button_in(ui, beside, save)) {
        send(SaveProofFile{.proof = file.id, .name = file.file_name});
    }
}

void files(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send)
{
    ui.around(
        {.id = ui.id("files"), .role = ui::Role::List, .name = ui.say("claim.files"_text)}, [&] {
            for (const claims::Proof& proof : view.claim.proofs) {
                const std::string about =
                    ui.words().say("claim.file_about"_text,
                                   {{"size", ui::file_size(ui, proof.file.size_bytes)},
                                    {"when", moment_in_words(ui.words(), view, proof.added_on)},
                                    {"who", person_in_words(ui.words(), proof.added_by)}});
                ui.around({.id = ui.id(proof.file.id.text),
                           .role = ui::Role::ListItem,
                           .name = proof.file.file_name + ", " + about},
                          [&] {
                              ui::wrapped_text(ui, proof.file.file_name, ui::type::body_strong,
                                               ui::Ink::Text);
                              ui::wrapped_text(ui, about, ui::type::caption, ui::Ink::TextSecond);
                              file_buttons(ui, local, proof.file, send);
                          });
                ui.space(8);
            }
        });
}

void checklist(ui::Ui& ui, const ClaimView& view, const Send& send)
{
    const std::vector<claims::ChecklistEntry> entries = claims::checklist_of(view.claim);
    ui::Matrix matrix{.key = "checklist",
                      .label = ui.say("claim.checklist"_text),
                      .corner = ui.say("claim.checklist.item"_text),
                      .questions = {{.key = "met", .label = ui.say("mark.met"_text)}},
                      .disabled_because = marking_closed(ui.words(), view)};
    for (const claims::ChecklistEntry& entry : entries) {
        matrix.subjects.push_back({.key = std::string(core::name_of(entry.item)),
                                   .label = ui.say(checklist_text(entry.item))});
    }
    matrix.mark = [&](std::size_t subject, std::size_t) { return cell_of(entries[subject].mark); };
    ui.space(16);
    ui::heading(ui, "checklist-title", 3, ui.say("claim.checklist"_text));
    ui.space(8);
    if (const auto answer = ui::matrix(ui, matrix)) {
        const claims::ChecklistEntry& entry = entries[answer->subject];
        send(act_on(view.claim.id, claims::MarkChecklist{.item = entry.item,
                                                         .mark = checklist_mark(answer->mark),
                                                         .note = entry.note}));
    }
}

// A help for reading: where the files name what the claim is about.
void hints(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send)
{
    if (view.claim.proofs.empty()) return;
    ui.space(16);
    if (const auto place = hints_in_proof(ui, view, send)) {
        local.opened = {.proof = place->proof, .preview = {.proof = place->proof}};
        show_words(local.opened.preview, place->page, place->words);
    }
}

// Files are added where the wizard takes them; what the edition has closed says so.
void adding(ui::Ui& ui, const ClaimView& view, const Send& send)
{
    const claims::Offer* offer = find_offer(view, Action::AddProof);
    if (offer == nullptr) return;
    ui.space(16);
    if (offer->not_yet) {
        ui::paragraph(ui, "locked", refusal_sentence(ui.words(), *offer->not_yet, view.edition()),
                      ui::type::caption, ui::Ink::TextSecond);
        return;
    }
    ui::link(ui, {.key = "add",
                  .label = ui.say(action_text(Action::AddProof)),
                  .href = "#" + mend_address(view.claim.id, claims::Part::Proof)});
    ui.space(12);
    template_button(ui, view.claim.id, send);
}

} // namespace

void claim_proof(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send)
{
    claim_section(ui, "proof", ui.say(part_text(claims::Part::Proof)), [&] {
        if (view.claim.proofs.empty()) {
            ui::paragraph(ui, "none", ui.say("claim.proof.none"_text), ui::type::body,
                          ui::Ink::TextSecond);
        }
        files(ui, local, view, send);
        claim_coverage(ui, view, send);
        if (!view.claim.proofs.empty()) checklist(ui, view, send);
        hints(ui, local, view, send);
        adding(ui, view, send);
    });
    ui.space(16);
}

} // namespace screens
