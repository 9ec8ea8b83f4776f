#include "app/act.h"

#include "claims/fold.h"
#include "core/sha256.h"

namespace app {

namespace {

NewEvents placed(claims::History history, const claims::ClaimId& id, const claims::Facts& facts,
                 const Author& author, core::Instant now)
{
    NewEvents events;
    for (const claims::Fact& fact : facts) {
        claims::Place place = claims::next_place(history, author.writer);
        events.push_back(store::encode({.claim = id,
                                        .writer = author.writer,
                                        .sequence = place.sequence,
                                        .lamport = place.lamport,
                                        .heads_known = std::move(place.heads_known),
                                        .time = now,
                                        .actor = author.actor,
                                        .key = author.key,
                                        .fact = fact}));
        // Nobody else can have made them; the signature comes in a moment.
        claims::Event& event = events.back().event;
        if (!author.key.text.empty()) event.weight.signing = claims::Signing::Good;
        history.push_back(event);
    }
    return events;
}

} // namespace

NewEvents on_trust_list(const claims::History& list, const claims::ClaimId& id,
                        const std::vector<claims::TrustChange>& changes, const Author& author,
                        core::Instant now)
{
    claims::Facts facts;
    for (const claims::TrustChange& change : changes) facts.push_back(claims::TrustChanged{change});
    return placed(list, id, facts, author, now);
}

claims::Surroundings surroundings_of(const Book& book, const claims::Claim& claim,
                                     const claims::Profile& profile)
{
    return {.locations = profile.locations, .others = book.others_for(claim)};
}

core::Result<NewEvents, claims::Refusal> decided(const Book& book, const claims::ClaimId& id,
                                                 const claims::Command& command,
                                                 const Author& author,
                                                 const claims::Profile& profile)
{
    const claims::Claim none{.id = id};
    const claims::Claim* known = book.find(id);
    const claims::Claim& claim = known == nullptr ? none : *known;
    const claims::Decision decision = claims::decide(
        claim, command, {.actor = author.actor, .time = book.now(), .key = author.key},
        surroundings_of(book, claim, profile), book.rules());
    if (!decision) return decision.error();
    return placed(book.history(id), id, decision.value(), author, book.now());
}

Draft drafted(const claims::ClaimId& id, const std::vector<claims::Command>& commands,
              const claims::Actor& by, core::Instant now, const claims::Rulebook& rules)
{
    Draft draft{.claim = {.id = id}};
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const claims::Decision decision =
            claims::decide(draft.claim, commands[i], {.actor = by, .time = now}, {}, rules);
        if (!decision) {
            draft.refused.emplace_back(i, decision.error());
            continue;
        }
        for (const claims::Fact& fact : decision.value()) {
            draft.claim =
                claims::evolve(std::move(draft.claim),
                               {.claim = id, .time = now, .actor = by, .fact = fact}, rules);
            draft.facts.push_back(fact);
        }
    }
    return draft;
}

NewEvents first_events(const Draft& draft, const Author& author, core::Instant now)
{
    return placed({}, draft.claim.id, draft.facts, author, now);
}

namespace {

std::string letters_for(const std::string& text)
{
    constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O, U
    constexpr std::size_t length = 10;
    const core::Digest digest = core::sha256(text);
    std::string id;
    for (std::size_t i = 0; i < length; ++i) id += letters[digest[i] % letters.size()];
    return id;
}

} // namespace

claims::ClaimId new_claim_id(const claims::WriterId& writer, int count)
{
    return {"CA-" + letters_for(writer.text + "/" + std::to_string(count))};
}

claims::ClaimId new_trust_list_id(const Book& book, const claims::WriterId& writer)
{
    for (int count = 0;; ++count) {
        const std::string id = std::string(claims::trust_list_prefix) +
                               letters_for(writer.text + "/trust/" + std::to_string(count));
        if (!book.events().find(id)) return {id};
    }
}

} // namespace app
