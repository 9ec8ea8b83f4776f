// What is in the files of a proof: handed over as they are, read for their text, and the template
// that becomes one of them when it is signed.
#include "app/proof_template.h"
#include "app/update_parts.h"
#include "bundle/word_document.h"
#include "core/text.h"

namespace app {

namespace {

constexpr std::string_view word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

} // namespace

void save_proof_file(const screens::SaveProofFile& save, Effects& effects)
{
    effects.push_back(SaveFile{.file = {.digest = save.proof.text, .name = save.name}});
}

void read_proof_file(Model& model, const screens::ReadProofFile& read, Effects& effects)
{
    if (!model.file_texts.emplace(read.proof, screens::FileText{}).second) return;
    const int ticket = next_ticket(model);
    model.texts_asked.emplace(ticket, read.proof);
    effects.push_back(
        ReadFileText{.ticket = ticket, .file = {.digest = read.proof.text, .name = read.name}});
}

void accept_file_text(Model& model, const FileTextRead& read)
{
    const auto asked = model.texts_asked.find(read.ticket);
    if (asked == model.texts_asked.end()) return;
    model.file_texts[asked->second] = {.stage = read.unreadable ? screens::TextStage::Unreadable
                                                                : screens::TextStage::Read,
                                       .text = core::repaired_utf8(read.text)};
    model.texts_asked.erase(asked);
}

void offer_template(const Model& model, const claims::ClaimId& id, Effects& effects)
{
    const claims::Claim* claim = model.book ? model.book->find(id) : nullptr;
    if (claim == nullptr || !model.words) return;
    const NamedDocument made = proof_template({.claim = *claim,
                                               .rules = model.book->rules(),
                                               .profile = model.profile,
                                               .words = *model.words,
                                               .language = model.words_language});
    effects.push_back(OfferFile{.file = {.name = made.name + ".docx",
                                         .media_type = std::string(word_type),
                                         .bytes = bundle::word_bytes(made.document)}});
}

} // namespace app
