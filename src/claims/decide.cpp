#include "claims/decide.h"

#include "claims/fold.h"
#include "claims/lifecycle.h"
#include "claims/news.h"
#include "claims/proof.h"
#include "core/match.h"
#include "core/text.h"

#include <algorithm>

namespace claims {

namespace {

constexpr std::size_t field_text_length_max = 1000; // of a draft's field, right or wrong

// All that a decision depends on, for the helpers below.
struct Case {
    const Claim& claim;
    const Occasion& occasion;
    const Surroundings& surroundings;
    const Rulebook& rules;
};

using Objection = std::optional<Refusal>;

Objection refuse(RefusalReason reason)
{
    return Refusal{.reason = reason};
}

Objection too_long(std::string_view text, std::size_t length_max)
{
    if (core::length_code_points(text) <= length_max) return std::nullopt;
    return Refusal{.reason = RefusalReason::TextTooLong,
                   .limit = static_cast<std::int64_t>(length_max)};
}

// --- What was typed → what is kept --------------------------------------------------------------

constexpr LengthLimit any_length{.least = 0, .most = SIZE_MAX};

std::string tidied(const std::string& typed)
{
    const std::string repaired = core::repaired_utf8(typed);
    const Parsed parsed = parse_comment(repaired, any_length);
    return parsed ? parsed.value() : std::string();
}

// A draft keeps what cannot be read, so that its writer can mend it.
std::string kept_form(const FieldChange& change)
{
    const std::string repaired = core::repaired_utf8(change.value);
    const Parsed parsed = parse_field(change.field, repaired);
    return parsed ? parsed.value() : std::string(core::trimmed(repaired));
}

std::vector<FieldChange> kept_form(const std::vector<FieldChange>& changes)
{
    std::vector<FieldChange> kept;
    for (const FieldChange& change : changes) {
        std::erase_if(kept, [&](const FieldChange& known) { return known.field == change.field; });
        kept.push_back({.field = change.field, .value = kept_form(change)});
    }
    return kept;
}

Subscription kept_form(Subscription subscription)
{
    const std::string repaired = core::repaired_utf8(subscription.id);
    const Parsed parsed = parse_guid(repaired);
    subscription.id = parsed ? parsed.value() : std::string(core::trimmed(repaired));
    return subscription;
}

template <class Item>
std::vector<Item> sorted_once(std::vector<Item> items)
{
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

Facts additions(const std::vector<ProofFile>& files)
{
    Facts facts;
    for (const ProofFile& file : files) facts.push_back(ProofAdded{.file = file});
    return facts;
}

Facts dispute_with(const DisputeRejection& command)
{
    Facts facts{ClaimDisputed{.justification = tidied(command.justification)}};
    const Facts files = additions(command.files);
    facts.insert(facts.end(), files.begin(), files.end());
    return facts;
}

// The facts that would fulfil the command, whether or not they may happen.
Facts wished_by(const Command& command)
{
    return core::match(
        command, [](const CreateClaim& c) { return Facts{ClaimCreated{.edition = c.edition}}; },
        [](const EditFields& c) { return Facts{FieldsEdited{.changes = kept_form(c.changes)}}; },
        [](const ChooseSolution& c) {
            return Facts{SolutionChosen{.area = c.area, .activities = sorted_once(c.activities)}};
        },
        [](const AddProduct& c) { return Facts{ProductAdded{.product = c.product}}; },
        [](const RemoveProduct& c) { return Facts{ProductRemoved{.product = c.product}}; },
        [](const EnterSubscription& c) {
            return Facts{SubscriptionEntered{
                .product = c.product, .count = c.count, .subscription = kept_form(c.subscription)}};
        },
        [](const ChangeAcknowledgement& c) {
            return Facts{AcknowledgementChanged{.statement = c.statement, .tick = c.tick}};
        },
        [](const ChoosePayments& c) { return Facts{PaymentsChosen{.payments = c.payments}}; },
        [](const RecordTenantLookup& c) { return Facts{TenantLookedUp{.answer = c.answer}}; },
        [](const AddProofs& c) { return additions(c.files); },
        [](const RemoveProof& c) { return Facts{ProofRemoved{.proof = c.proof}}; },
        [](const MarkCoverage& c) {
            return Facts{
                CoverageMarked{.proof = c.proof, .product = c.product, .coverage = c.coverage}};
        },
        [](const MarkChecklist& c) {
            return Facts{ChecklistMarked{.item = c.item, .mark = c.mark, .note = tidied(c.note)}};
        },
        [](const AddComment& c) { return Facts{CommentAdded{.text = tidied(c.text)}}; },
        [](const SubmitClaim&) { return Facts{ClaimSubmitted{}}; },
        [](const ResubmitClaim&) { return Facts{ClaimResubmitted{}}; },
        [](const DiscardClaim&) { return Facts{ClaimDiscarded{}}; },
        [](const RestoreClaim&) { return Facts{ClaimRestored{}}; },
        [](const DisputeRejection& c) { return dispute_with(c); },
        [](const WithdrawClaim& c) { return Facts{ClaimWithdrawn{.reason = tidied(c.reason)}}; },
        [](const DisassociateCustomer& c) {
            return Facts{CustomerDisassociated{.reason = tidied(c.reason)}};
        },
        [](const AssignToMe&) { return Facts{ReviewerAssigned{}}; },
        [](const StartReview&) { return Facts{ReviewStarted{}}; },
        [](const RequestInformation& c) {
            return Facts{InformationRequested{.reasons = sorted_once(c.reasons),
                                              .message = tidied(c.message)}};
        },
        [](const ApproveClaim& c) { return Facts{ClaimApproved{.message = tidied(c.message)}}; },
        [](const RejectClaim& c) {
            return Facts{ClaimRejected{.reason = c.reason, .message = tidied(c.message)}};
        },
        [](const HoldForArbitration& c) {
            return Facts{ClaimHeld{.note = tidied(c.note), .against = sorted_once(c.against)}};
        },
        [](const ReleaseHold&) { return Facts{HoldReleased{}}; },
        [](const DeclineAssociation& c) {
            return Facts{CustomerDeclined{.reason = tidied(c.reason)}};
        });
}

// --- What the table does not ask: the content ----------------------------------------------------

Objection text_objection(std::string_view text)
{
    return too_long(text, comment_length.most);
}

Objection fields_objection(const Case& at, const FieldsEdited& edited)
{
    for (const FieldChange& change : edited.changes) {
        if (const auto why = objection(at.claim, change.field, at.occasion, at.rules)) return why;
        if (const auto why = too_long(change.value, field_text_length_max)) return why;
    }
    return std::nullopt;
}

Objection product_objection(const Case& at, const ProductId& product)
{
    if (find_product(at.rules.catalogue, product) != nullptr) return std::nullopt;
    return refuse(RefusalReason::UnknownProduct);
}

Objection subscription_objection(const Case& at, const SubscriptionEntered& entered)
{
    if (find_claimed(at.claim, entered.product) == nullptr) {
        return refuse(RefusalReason::ProductNotClaimed);
    }
    return too_long(entered.subscription.id, field_text_length_max);
}

Objection statement_objection(const Case& at, const std::string& statement)
{
    const auto& known = edition_of(at.rules, at.claim.edition).acknowledgements;
    if (std::find(known.begin(), known.end(), statement) != known.end()) return std::nullopt;
    return refuse(RefusalReason::UnknownStatement);
}

Objection payments_objection(const Case& at)
{
    if (edition_of(at.rules, at.claim.edition).payments_opt_out_offered) return std::nullopt;
    return refuse(RefusalReason::NotInThisEdition);
}

Objection coverage_objection(const Case& at, const CoverageMarked& marked)
{
    if (find_proof(at.claim, marked.proof) == nullptr) {
        return refuse(RefusalReason::ProofNotAttached);
    }
    if (find_claimed(at.claim, marked.product) == nullptr) {
        return refuse(RefusalReason::ProductNotClaimed);
    }
    return std::nullopt;
}

Objection comment_objection(const CommentAdded& comment)
{
    if (comment.text.empty()) return refuse(RefusalReason::TextMissing);
    return text_objection(comment.text);
}

Objection question_objection(const InformationRequested& asked)
{
    if (asked.reasons.empty() && asked.message.empty()) {
        return refuse(RefusalReason::ReasonMissing);
    }
    return text_objection(asked.message);
}

Objection rejection_objection(const ClaimRejected& rejected)
{
    const std::vector<RejectionReason> reasons = reasons_of_reviewers();
    if (std::find(reasons.begin(), reasons.end(), rejected.reason) == reasons.end()) {
        return refuse(RefusalReason::ReasonNotForReviewers);
    }
    return text_objection(rejected.message);
}

Objection leaving_objection(const CustomerDisassociated& left)
{
    if (left.reason.empty()) return refuse(RefusalReason::ReasonMissing);
    return text_objection(left.reason);
}

Objection creation_objection(const Case& at, const ClaimCreated& created)
{
    if (find_edition(at.rules, created.edition) != nullptr) return std::nullopt;
    return refuse(RefusalReason::UnknownEdition);
}

Objection content_objection(const Case& at, const Fact& fact)
{
    const auto fine = [] { return Objection{}; };
    return core::match(
        fact, [&](const ClaimCreated& f) { return creation_objection(at, f); },
        [&](const FieldsEdited& f) { return fields_objection(at, f); },
        [&](const SolutionChosen&) { return fine(); },
        [&](const ProductAdded& f) { return product_objection(at, f.product); },
        [&](const ProductRemoved&) { return fine(); },
        [&](const SubscriptionEntered& f) { return subscription_objection(at, f); },
        [&](const AcknowledgementChanged& f) { return statement_objection(at, f.statement); },
        [&](const PaymentsChosen&) { return payments_objection(at); },
        [&](const TenantLookedUp&) { return fine(); },
        [&](const ProofAdded& f) { return files_refused(at.claim, {f.file}); },
        [&](const ProofRemoved&) { return fine(); },
        [&](const CoverageMarked& f) { return coverage_objection(at, f); },
        [&](const ChecklistMarked& f) { return text_objection(f.note); },
        [&](const CommentAdded& f) { return comment_objection(f); },
        [&](const ClaimSubmitted&) {
            return submission_objection(at.claim, at.occasion, at.surroundings, at.rules);
        },
        [&](const ClaimResubmitted&) {
            return submission_objection(at.claim, at.occasion, at.surroundings, at.rules);
        },
        [&](const ClaimDiscarded&) { return fine(); }, [&](const ClaimRestored&) { return fine(); },
        [&](const ReviewerAssigned&) { return fine(); },
        [&](const ReviewStarted&) { return fine(); },
        [&](const InformationRequested& f) { return question_objection(f); },
        [&](const ClaimApproved& f) { return text_objection(f.message); },
        [&](const ClaimRejected& f) { return rejection_objection(f); },
        [&](const ClaimHeld& f) { return text_objection(f.note); },
        [&](const HoldReleased&) { return fine(); },
        [&](const ClaimDisputed& f) { return text_objection(f.justification); },
        [&](const ClaimWithdrawn& f) { return text_objection(f.reason); },
        [&](const CustomerDisassociated& f) { return leaving_objection(f); },
        [&](const CustomerDeclined& f) { return text_objection(f.reason); },
        [&](const TrustChanged&) { return refuse(RefusalReason::NotOfAClaim); },
        [&](const NotUnderstood&) { return refuse(RefusalReason::WrittenByNewerVersion); });
}

// --- The decision --------------------------------------------------------------------------------

Objection role_objection(const Case& at, const Facts& facts)
{
    for (const Fact& fact : facts) {
        const auto why = objection(at.claim, fact, at.occasion, at.rules);
        if (why && why->reason == RefusalReason::NotYourRole) return why;
    }
    return std::nullopt;
}

Objection trust_objection(const Case& at, const Facts& news)
{
    for (const Fact& fact : news) {
        const Action action = action_of(fact, at.occasion.actor.role);
        if (const auto why = claims::trust_objection(action, at.occasion, at.rules)) return why;
    }
    return std::nullopt;
}

// Disputing with nothing to say is refused as a whole: the single facts would be in order.
Objection whole_objection(const Command& command, const Facts& news)
{
    if (!std::holds_alternative<DisputeRejection>(command)) return std::nullopt;
    const auto* disputed = std::get_if<ClaimDisputed>(&news.front());
    if (disputed == nullptr || !disputed->justification.empty() || news.size() > 1) {
        return std::nullopt;
    }
    return refuse(RefusalReason::JustificationMissing);
}

// Each fact is judged where it will stand: after those before it.
Objection first_objection(const Case& at, const Facts& facts)
{
    Claim claim = at.claim;
    for (const Fact& fact : facts) {
        const Case then{.claim = claim,
                        .occasion = at.occasion,
                        .surroundings = at.surroundings,
                        .rules = at.rules};
        if (const auto why = objection(claim, fact, at.occasion, at.rules)) return why;
        if (const auto why = content_objection(then, fact)) return why;
        if (facts.size() == 1) break;
        Event event{.claim = claim.id, .time = at.occasion.time, .fact = fact};
        event.actor = at.occasion.actor;
        claim = evolve(std::move(claim), event, at.rules);
    }
    return std::nullopt;
}

} // namespace

Decision decide(const Claim& claim, const Command& command, const Occasion& occasion,
                const Surroundings& surroundings, const Rulebook& rules)
{
    const Case at{
        .claim = claim, .occasion = occasion, .surroundings = surroundings, .rules = rules};
    if (const auto why = only_readable(claim, rules)) return *why;
    const Facts wished = wished_by(command);
    if (const auto why = role_objection(at, wished)) return *why;
    Facts news = only_news(claim, wished, occasion.actor);
    if (news.empty()) return news;
    if (const auto why = trust_objection(at, news)) return *why;
    if (const auto why = first_objection(at, news)) return *why;
    if (const auto why = whole_objection(command, news)) return *why;
    return news;
}

std::optional<Refusal> submission_objection(const Claim& claim, const Occasion& occasion,
                                            const Surroundings& surroundings, const Rulebook& rules)
{
    const int errors = count_errors(find_problems(claim, occasion.time, surroundings, rules));
    if (errors == 0) return std::nullopt;
    return Refusal{.reason = RefusalReason::ProblemsRemain, .limit = errors};
}

std::vector<RejectionReason> reasons_of_reviewers()
{
    return {RejectionReason::InsufficientProof, RejectionReason::ProofLacksConsent,
            RejectionReason::ProductsMissing, RejectionReason::ProofUnusable};
}

} // namespace claims
