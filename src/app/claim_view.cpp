#include "app/claim_view.h"

#include "app/update_parts.h"

namespace app {

namespace {

std::vector<screens::IncomingFile> incoming_for(const Model& model, const claims::ClaimId& claim)
{
    const auto found = model.incoming.find(claim);
    return found == model.incoming.end() ? std::vector<screens::IncomingFile>{} : found->second;
}

const ui::Words* words_in(const Model& model, std::string_view tag)
{
    if (model.words && model.words_language == tag) return &*model.words;
    const auto found = model.other_words.find(std::string(tag));
    return found == model.other_words.end() ? nullptr : &found->second;
}

// What waits for its signature is not in doubt.
std::map<claims::EventId, claims::Signing> signings_of(const Model& model,
                                                       const claims::ClaimId& claim)
{
    if (model.demo) return {};
    std::map<claims::EventId, claims::Signing> signings = model.book->signings(claim);
    if (is_all_signed(model)) return signings;
    for (const claims::Event& event : model.book->history(claim)) {
        if (event.key != model.signing.key || event.writer != model.me.writer) continue;
        claims::Signing& signing = signings[event.id];
        if (signing == claims::Signing::Missing) signing = claims::Signing::Unchecked;
    }
    return signings;
}

} // namespace

std::optional<screens::ClaimView> claim_view(const Model& model, const claims::ClaimId& id)
{
    const claims::Claim* claim = model.book ? model.book->find(id) : nullptr;
    if (claim == nullptr) return std::nullopt;
    const Book& book = *model.book;
    const claims::Rulebook& rules = book.rules();
    const claims::Occasion occasion{
        .actor = model.me.actor, .time = book.now(), .key = author(model).key};
    const claims::Surroundings around = surroundings_of(book, *claim, model.profile);
    return screens::ClaimView{
        .claim = *claim,
        .history = book.history(id),
        .rules = rules,
        .profile = model.profile,
        .now = book.now(),
        .me = model.me.actor,
        .device = model.me.writer,
        .key = model.signing.key,
        .signings = signings_of(model, id),
        .trust = model.demo ? nullptr : &model.trusting.followed.trust,
        .checks_signatures = !model.signing.cannot_check,
        .standing = claims::standing_at(*claim, book.now(), rules),
        .problems = claims::find_problems(*claim, book.now(), around, rules),
        .offers = claims::offers(*claim, occasion, around, rules),
        .around = around,
        .rivals = claims::competitions(*claim, around.others),
        .file_texts = &model.file_texts,
        .only_readable = claims::only_readable(*claim, rules),
        .incoming = incoming_for(model, id),
        .words_in = [&model](std::string_view tag) { return words_in(model, tag); }};
}

} // namespace app
