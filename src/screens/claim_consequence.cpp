// What follows an act: told by doing it to a copy of the claim and looking at what is due then.
#include "claims/fold.h"
#include "screens/claim_deed.h"
#include "screens/claim_parts.h"

namespace screens {

using claims::Action;
using claims::DeadlineKind;
using ui::Text;
using ui::operator""_text;

namespace {

struct Prospect {
    const ui::Words& words;
    const ClaimView& view;
};

std::string with_date(const Prospect& prospect, Text text, core::Date date)
{
    return prospect.words.say(text, {{"date", day_in_words(prospect.words, date)}});
}

std::string by_deadline(const Prospect& prospect, const claims::Fact& fact, DeadlineKind kind,
                        Text text)
{
    const claims::Standing after = standing_after(prospect.view, fact);
    const claims::Deadline* due = find_deadline(after, kind);
    return due == nullptr ? std::string() : with_date(prospect, text, due->due);
}

std::string joined(std::string first, const std::string& second)
{
    if (!first.empty() && !second.empty()) first += " ";
    return first + second;
}

// In the oldest edition the customer is told on submission, in the others on approval.
std::string customer_told(const Prospect& prospect, const claims::Fact& fact)
{
    const claims::Consent after = standing_after(prospect.view, fact).consent;
    if (const auto* pending = std::get_if<claims::ConsentPending>(&after)) {
        return with_date(prospect, "claim.then.customer_told"_text, pending->until);
    }
    if (std::holds_alternative<claims::ConsentOpen>(after)) {
        return std::string(prospect.words.say("claim.then.official_at_once"_text));
    }
    return {};
}

std::string of_submission(const Prospect& prospect)
{
    const claims::Fact fact = claims::ClaimSubmitted{};
    return joined(by_deadline(prospect, fact, DeadlineKind::ReviewStart, "claim.then.submit"_text),
                  customer_told(prospect, fact));
}

std::string of_approval(const Prospect& prospect)
{
    return joined(std::string(prospect.words.say("claim.then.approve"_text)),
                  customer_told(prospect, claims::ClaimApproved{}));
}

std::string of_rejection(const Prospect& prospect)
{
    const claims::Fact fact = claims::ClaimRejected{};
    const auto stage = standing_after(prospect.view, fact).stage;
    if (claims::state_of(stage) == claims::State::RejectedFinal) {
        return std::string(prospect.words.say("claim.then.reject_final"_text));
    }
    std::string window =
        by_deadline(prospect, fact, DeadlineKind::DisputeWindow, "claim.then.reject"_text);
    if (!window.empty()) return window;
    return std::string(prospect.words.say("claim.then.reject_stands"_text));
}

std::string of_release(const Prospect& prospect)
{
    return by_deadline(prospect, claims::HoldReleased{}, DeadlineKind::ReviewDecision,
                       "claim.then.release"_text);
}

} // namespace

std::string consequence(const ui::Words& words, const ClaimView& view, Action action)
{
    const Prospect prospect{.words = words, .view = view};
    const auto say = [&](Text text) { return std::string(words.say(text)); };
    switch (action) {
    case Action::Submit: return of_submission(prospect);
    case Action::Resubmit:
        return by_deadline(prospect, claims::ClaimResubmitted{}, DeadlineKind::ReviewStart,
                           "claim.then.resubmit"_text);
    case Action::Dispute:
        return by_deadline(prospect, claims::ClaimDisputed{.justification = "."},
                           DeadlineKind::DisputeAnswer, "claim.then.dispute"_text);
    case Action::Start:
        return by_deadline(prospect, claims::ReviewStarted{}, DeadlineKind::ReviewDecision,
                           "claim.then.start"_text);
    case Action::AskForInformation:
        return by_deadline(prospect, claims::InformationRequested{}, DeadlineKind::PartnerAnswer,
                           "claim.then.ask"_text);
    case Action::Approve: return of_approval(prospect);
    case Action::Reject: return of_rejection(prospect);
    case Action::Release: return of_release(prospect);
    case Action::Edit: return say("claim.then.edit"_text);
    case Action::Discard: return say("claim.then.discard"_text);
    case Action::Restore: return say("claim.then.restore"_text);
    case Action::Withdraw: return say("claim.then.withdraw"_text);
    case Action::Disassociate: return say("claim.then.disassociate"_text);
    case Action::Assign: return say("claim.then.assign"_text);
    case Action::Hold: return say("claim.then.hold"_text);
    case Action::Decline: return say("claim.then.decline"_text);
    case Action::Create:
    case Action::AddProof:
    case Action::RemoveProof:
    case Action::MarkProof:
    case Action::Comment:
    case Action::Assess: return {};
    }
    return {};
}

} // namespace screens
