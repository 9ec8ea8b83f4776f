// Where the claim stands now: what is due, from whom, what was asked or decided and why.
#include "core/match.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/help_places.h"
#include "screens/refusal_words.h"
#include "screens/state_look.h"
#include "ui/banner.h"

#include <algorithm>

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

struct Told {
    std::string title{};
    std::vector<std::string> sentences{};
};

void quote(Told& told, const ui::Words& words, const std::string& text)
{
    if (!text.empty()) told.sentences.push_back(words.say("claim.quote"_text, {{"text", text}}));
}

std::string names_of(const ClaimView& view, const std::vector<claims::ClaimId>& ids)
{
    std::string names;
    for (const claims::ClaimId& id : ids) {
        const claims::OtherClaim* other = find_other(view, id);
        names += (names.empty() ? "" : ", ") +
                 (other == nullptr || other->name.empty() ? id.text : other->name);
    }
    return names;
}

void tell_hold(Told& told, const ui::Words& words, const ClaimView& view,
               const claims::InReview& review)
{
    if (!claims::is_held(review)) return;
    const claims::Hold& hold = review.holds.back();
    told.title =
        words.say(hold.against.empty() ? "claim.now.held"_text : "claim.now.held_against"_text,
                  {{"claims", names_of(view, hold.against)}});
    quote(told, words, hold.note);
}

void tell_question(Told& told, const ui::Words& words, const claims::PartnerActionRequired& asked)
{
    if (!asked.reasons.empty()) {
        told.sentences.push_back(
            words.say("claim.now.asked"_text, {{"reasons", reasons_text(words, asked.reasons)}}));
    }
    quote(told, words, asked.message);
}

// What a stage has to say for itself, besides its name.
void tell_stage(Told& told, const ui::Words& words, const ClaimView& view)
{
    core::match(
        view.standing.stage, [](const claims::NotCreated&) {},
        [&](const claims::Editing&) {
            told.sentences.emplace_back(words.say("claim.now.editing"_text));
        },
        [](const claims::Submitted&) {},
        [&](const claims::InReview& review) { tell_hold(told, words, view, review); },
        [&](const claims::PartnerActionRequired& asked) { tell_question(told, words, asked); },
        [&](const claims::Approved& approved) { quote(told, words, approved.message); },
        [&](const claims::Rejected& rejected) {
            quote(told, words, rejected.message);
            if (rejected.reason == claims::RejectionReason::CustomerDeclined) {
                quote(told, words, view.claim.decline_reason);
            }
        },
        [&](const claims::Disputed& disputed) { quote(told, words, disputed.justification); },
        [&](const claims::RejectedFinal& rejected) { quote(told, words, rejected.message); },
        [&](const claims::Discarded&) {
            told.sentences.emplace_back(words.say("claim.now.discarded"_text));
        });
}

Text next_act(claims::DeadlineKind kind)
{
    switch (kind) {
    case claims::DeadlineKind::ReviewStart: return "claim.now.review_start"_text;
    case claims::DeadlineKind::ReviewDecision: return "claim.now.review_decision"_text;
    case claims::DeadlineKind::PartnerAnswer: return "claim.now.partner_answer"_text;
    case claims::DeadlineKind::OverallDecision: return "claim.now.overall_decision"_text;
    case claims::DeadlineKind::ConsentEnd: return "claim.now.consent_end"_text;
    case claims::DeadlineKind::DisputeWindow: return "claim.now.dispute_window"_text;
    case claims::DeadlineKind::DisputeAnswer: return "claim.now.dispute_answer"_text;
    case claims::DeadlineKind::SubscriptionEnd: return "claim.now.subscription_end"_text;
    }
    return "claim.now.review_start"_text;
}

void tell_deadlines(Told& told, const ui::Words& words, const ClaimView& view)
{
    for (const claims::Deadline& deadline : view.standing.deadlines) {
        told.sentences.push_back(deadline_in_words(words, view, deadline));
    }
    if (view.claim.reviewer) {
        told.sentences.push_back(words.say(
            "claim.now.reviewer"_text, {{"name", person_in_words(words, *view.claim.reviewer)}}));
    }
}

// A target and a subscription's end are told, but do not say what is to be done next.
bool leads(const claims::Deadline& deadline)
{
    return deadline.kind != claims::DeadlineKind::OverallDecision &&
           deadline.kind != claims::DeadlineKind::SubscriptionEnd;
}

// The nearest deadline names what is to be done; a claim without any is named by its state.
std::string title_of(const ui::Words& words, const ClaimView& view)
{
    const auto& deadlines = view.standing.deadlines;
    const auto next = std::find_if(deadlines.begin(), deadlines.end(), leads);
    if (next == deadlines.end()) {
        return state_sentence(words, view.standing.stage, view.edition());
    }
    return words.say(next_act(next->kind), {{"date", day_in_words(words, next->due)}});
}

} // namespace

void claim_now(ui::Ui& ui, const ClaimView& view)
{
    Told told{.title = title_of(ui.words(), view)};
    tell_stage(told, ui.words(), view);
    tell_deadlines(told, ui.words(), view);
    if (view.only_readable) {
        told.sentences.push_back(refusal_sentence(ui.words(), *view.only_readable, view.edition()));
    }
    const StateLook look = look_of(view.state());
    ui::banner(ui,
               {.key = "now",
                .tone = look.tone,
                .icon = look.icon,
                .title = told.title,
                .sentences = told.sentences},
               [&] {
                   learn_more(ui, "help",
                              state_sentence(ui.words(), view.standing.stage, view.edition()),
                              help_about(view.standing, view.edition()));
               });
    ui.space(16);
}

} // namespace screens
