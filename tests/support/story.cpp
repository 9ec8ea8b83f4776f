#include "support/story.h"

#include "claims/judge.h"
#include "claims/lifecycle.h"

#include <catch2/catch.hpp>

namespace support {

using namespace claims;

core::Instant at(const std::string& time)
{
    const std::string full = time.size() == 10 ? time + "T12:00:00Z" : time + ":00Z";
    const std::optional<core::Instant> instant = core::parse_instant(full);
    INFO("time " << time);
    REQUIRE(instant.has_value());
    return *instant;
}

core::Date day(const std::string& text)
{
    const std::optional<core::Date> date = core::parse_date(text);
    INFO("day " << text);
    REQUIRE(date.has_value());
    return *date;
}

Actor partner()
{
    return {.role = Role::IncentivesAdmin, .name = "Ada"};
}

Actor reviewer()
{
    return {.role = Role::Reviewer, .name = "Rui"};
}

Actor customer()
{
    return {.role = Role::Customer, .name = "Cleo"};
}

Actor actor_for(Action action)
{
    switch (right_for(action)) {
    case Right::Review: return reviewer();
    case Right::Decline: return customer();
    case Right::CreateAndSubmit:
    case Right::EditAndResubmit:
    case Right::Comment:
    case Right::DisputeAndWithdraw:
    case Right::Import:
    case Right::ExportAll:
    case Right::ExportOwn:
    case Right::ChangeSettings: return partner();
    }
    return partner();
}

Story::Story(const std::string& edition) : rules(rulebook())
{
    happens("2020-06-01", ClaimCreated{.edition = {edition}});
}

Story& Story::happens(const std::string& time, const Fact& fact)
{
    return happens(time, actor_for(action_of(fact, Role::IncentivesAdmin)), fact);
}

Story& Story::happens(const std::string& time, const Actor& actor, const Fact& fact)
{
    const WriterId writer{"w-" + actor.name};
    const Place place = next_place(history, writer);
    history.push_back({.id = {"e" + std::to_string(history.size() + 1)},
                       .claim = {"CA-1"},
                       .writer = writer,
                       .sequence = place.sequence,
                       .lamport = place.lamport,
                       .heads_known = place.heads_known,
                       .time = at(time),
                       .actor = actor,
                       .fact = fact});
    return *this;
}

Decision Story::asks(const std::string& time, const Actor& actor, const Command& command)
{
    const Occasion occasion{.actor = actor, .time = at(time)};
    Decision decision = decide(claim(), command, occasion, surroundings, rules);
    if (decision) {
        for (const Fact& fact : decision.value()) happens(time, actor, fact);
    }
    return decision;
}

Claim Story::claim() const
{
    return fold(history, rules);
}

ClaimAt Story::on(const std::string& time) const
{
    return fold(history, at(time), rules);
}

State Story::state_on(const std::string& time) const
{
    return state_of(on(time).standing.stage);
}

std::vector<Fact> complete_draft()
{
    return {FieldsEdited{.changes = {{Field::Name, "Contoso Teams"},
                                     {Field::MpnId, "4712233"},
                                     {Field::CustomerName, "Contoso"},
                                     {Field::DomainName, "contoso.com"},
                                     {Field::TenantId, "72f988bf-86f1-41af-91ab-2d7cd011db47"},
                                     {Field::CustomerContactName, "Cleo Customer"},
                                     {Field::CustomerContactTitle, "CIO"},
                                     {Field::CustomerContactEmail, "cleo@contoso.com"},
                                     {Field::OwnContactName, "Ada Partner"},
                                     {Field::OwnContactEmail, "ada@fabrikam.com"}}},
            SolutionChosen{.area = SolutionArea::Microsoft365, .activities = {Activity::Usage}},
            ProductAdded{.product = {"teams"}},
            ProofAdded{.file = {.id = {"p1"},
                                .file_name = "statement-of-work.pdf",
                                .size_bytes = 1000,
                                .media_type = "application/pdf"}},
            CoverageMarked{.proof = {"p1"}, .product = {"teams"}, .coverage = Coverage::Proves}};
}

Story drafted(const std::string& edition)
{
    Story story(edition);
    for (const Fact& fact : complete_draft()) story.happens("2020-06-01", fact);
    for (const std::string& statement : edition_of(story.rules, {edition}).acknowledgements) {
        story.happens("2020-06-01", AcknowledgementChanged{.statement = statement});
    }
    return story;
}

Story in_review(const std::string& edition)
{
    Story story = drafted(edition);
    story.happens("2020-06-02", ClaimSubmitted{});
    story.happens("2020-06-03", ReviewStarted{});
    return story;
}

Story brought_to(State state, const std::string& edition)
{
    switch (state) {
    case State::NotCreated: {
        Story story(edition);
        story.history.clear();
        return story;
    }
    case State::Editing: return drafted(edition);
    case State::Submitted: return drafted(edition).happens("2020-06-02", ClaimSubmitted{});
    case State::InReview: return in_review(edition);
    case State::PartnerActionRequired:
        return in_review(edition).happens(
            "2020-06-04", InformationRequested{.reasons = {InformationReason::DatesMissingOrOld}});
    case State::Approved: return in_review(edition).happens("2020-06-04", ClaimApproved{});
    case State::Rejected: return in_review(edition).happens("2020-06-04", ClaimRejected{});
    case State::Dispute:
        return brought_to(State::Rejected, edition)
            .happens("2020-06-05", ClaimDisputed{.justification = "see page 3"});
    case State::RejectedFinal:
        return edition == "2023"
                   ? brought_to(State::Dispute, edition).happens("2020-06-05", ClaimRejected{})
                   : brought_to(State::Dispute, edition);
    case State::Discarded: return drafted(edition).happens("2020-06-02", ClaimDiscarded{});
    }
    return drafted(edition);
}

} // namespace support
