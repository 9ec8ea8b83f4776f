#include "support/claim_dice.h"

#include "claims/decide.h"
#include "claims/fold.h"
#include "store/event_codec.h"
#include "support/story.h"

#include <algorithm>

namespace support {

namespace {

using namespace claims;

template <class Enum>
Enum random_word(Random& random)
{
    return core::names<Enum>[random.below(core::names<Enum>.size())].value;
}

template <class Enum>
std::vector<Enum> random_words(Random& random)
{
    std::vector<Enum> words;
    for (std::size_t i = random.below(4); i > 0; --i) words.push_back(random_word<Enum>(random));
    return words;
}

ProductId random_product(Random& random)
{
    return {random.pick<std::string>(
        {"teams", "exchange", "intune", "sales", "power-bi", "no-such-product", ""})};
}

ProofId random_proof(Random& random)
{
    return {"p" + std::to_string(random.between(1, 5))};
}

ProofFile random_file(Random& random)
{
    const std::vector<std::string> names{"sow.pdf", "mail.EML", "scan.jpeg", "run.exe", "none", ""};
    const std::vector<std::int64_t> sizes{1, 4096, 25 * 1024 * 1024, 25 * 1024 * 1024 + 1, 0};
    return {.id = random_proof(random),
            .file_name = random.pick(names),
            .size_bytes = random.pick(sizes),
            .media_type = "application/octet-stream"};
}

Subscription random_subscription(Random& random)
{
    Subscription subscription{.id = random_text(random),
                              .status = random_word<SubscriptionStatus>(random),
                              .channel = random_word<Channel>(random)};
    if (random.chance(40)) subscription.id = "0aa2d5d2-0000-4000-8000-000000000001";
    if (random.chance(40)) subscription.ends_on = core::utc_date(random_time(random));
    return subscription;
}

std::vector<FieldChange> random_changes(Random& random)
{
    std::vector<FieldChange> changes;
    for (std::size_t i = random.below(4); i > 0; --i) {
        changes.push_back({.field = random_word<Field>(random), .value = random_text(random)});
    }
    return changes;
}

std::vector<FieldChange> good_changes()
{
    return std::get<FieldsEdited>(complete_draft().front()).changes;
}

EditionId random_edition(Random& random)
{
    return {random.pick<std::string>({"2019", "2020", "2023", "2020", "2031"})};
}

std::string random_statement(Random& random)
{
    return random.pick<std::string>({"acknowledgement.accurate",
                                     "acknowledgement.customer-informed",
                                     "acknowledgement.programme-terms", "none"});
}

SolutionChosen random_solution(Random& random)
{
    SolutionChosen chosen{.area = {}, .activities = random_words<Activity>(random)};
    if (random.chance(80)) chosen.area = random_word<SolutionArea>(random);
    return chosen;
}

CoverageMarked random_coverage(Random& random)
{
    return {.proof = random_proof(random),
            .product = random_product(random),
            .coverage = random_word<Coverage>(random)};
}

ChecklistMarked random_mark(Random& random)
{
    return {.item = random_word<ChecklistItem>(random),
            .mark = random_word<ChecklistMark>(random),
            .note = random_text(random)};
}

// What tends to come next, so that random stories get beyond their first page.
std::vector<Command> likely_commands(State state, Random& random)
{
    switch (state) {
    case State::NotCreated: return {CreateClaim{.edition = random_edition(random)}};
    case State::Editing:
        return {EditFields{.changes = good_changes()},
                ChooseSolution{SolutionArea::Microsoft365, {Activity::Usage}},
                AddProduct{{"teams"}},
                AddProofs{{{.id = {"p1"}, .file_name = "sow.pdf", .size_bytes = 10}}},
                ChangeAcknowledgement{.statement = random_statement(random)},
                SubmitClaim{}};
    case State::Submitted: return {StartReview{}, AssignToMe{}, StartReview{}};
    case State::InReview:
        return {ApproveClaim{}, RejectClaim{}, HoldForArbitration{}, ReleaseHold{},
                RequestInformation{.reasons = {InformationReason::ProductsMissing}}};
    case State::PartnerActionRequired: return {ResubmitClaim{}, AddComment{"here it is"}};
    case State::Approved:
        return {DeclineAssociation{}, WithdrawClaim{}, DisassociateCustomer{"over"}};
    case State::Rejected: return {DisputeRejection{.justification = "see page 3"}};
    case State::Dispute: return {ApproveClaim{}, RejectClaim{}};
    case State::RejectedFinal: return {AddComment{"a pity"}};
    case State::Discarded: return {RestoreClaim{}};
    }
    return {SubmitClaim{}};
}

Actor likely_actor(const Command& command, Random& random)
{
    const bool of_reviewer = std::holds_alternative<StartReview>(command) ||
                             std::holds_alternative<AssignToMe>(command) ||
                             std::holds_alternative<ApproveClaim>(command) ||
                             std::holds_alternative<RejectClaim>(command) ||
                             std::holds_alternative<HoldForArbitration>(command) ||
                             std::holds_alternative<ReleaseHold>(command) ||
                             std::holds_alternative<RequestInformation>(command);
    if (random.chance(10)) return random_actor(random);
    if (of_reviewer) return reviewer();
    return std::holds_alternative<DeclineAssociation>(command) ? customer() : partner();
}

std::string hex(std::uint64_t number, std::size_t length)
{
    std::string text(length, '0');
    for (std::size_t i = length; i > 0 && number != 0; --i, number /= 16) {
        text[i - 1] = "0123456789abcdef"[number % 16];
    }
    return text;
}

// One of several people who write into the same claim, each in a browser of their own.
struct Writer {
    WriterId id{};
    History known{};
};

void write_something(Writer& writer, Random& random, core::Instant now, const Rulebook& rules)
{
    const Claim claim = fold(writer.known, rules);
    const State state = state_of(stage_at(claim, now, rules));
    const Command command =
        random.chance(70) ? random.pick(likely_commands(state, random)) : random_command(random);
    const Occasion occasion{.actor = likely_actor(command, random), .time = now};
    const Decision decision = decide(claim, command, occasion, {}, rules);
    if (!decision) return;
    for (const Fact& fact : decision.value()) {
        const Place place = next_place(writer.known, writer.id);
        const Event event{.id = {},
                          .claim = {"CA-1"},
                          .writer = writer.id,
                          .sequence = place.sequence,
                          .lamport = place.lamport,
                          .heads_known = place.heads_known,
                          .time = now,
                          .actor = occasion.actor,
                          .fact = fact};
        writer.known.push_back(store::encode(event).event);
    }
}

} // namespace

std::string random_text(Random& random)
{
    const std::vector<std::string> texts{"",
                                         "Contoso",
                                         "contoso.com",
                                         "https://www.contoso.com/about",
                                         "72F988BF86F141AF91AB2D7CD011DB47",
                                         "4712233",
                                         "jan@contoso.com",
                                         "Zażółć gęślą jaźń",
                                         "宣告記錄合作夥伴",
                                         "a\tb\nc \"quoted\" \\ \x01\x7f",
                                         "\xff\xfe broken",
                                         "\xe2\x80\x8b\xe2\x80\x8f"};
    if (random.chance(3)) return std::string(2500, 'x');
    return random.pick(texts);
}

core::Instant random_time(Random& random)
{
    const std::int64_t day = random.between(0, random.chance(5) ? 4000 : 120);
    const std::int64_t ms = static_cast<std::int64_t>(random.below(86'400'000));
    return {.utc_ms = at("2020-06-01").utc_ms + day * core::day_ms + ms};
}

Actor random_actor(Random& random)
{
    return {.role = random_word<Role>(random),
            .name = random.pick<std::string>({"Ada", "Rui", "Cleo", "王小明", ""})};
}

TrustChange random_trust_change(Random& random)
{
    const KeyId key{std::string(32, random.pick<char>({'a', 'b', 'c', 'd'}))};
    const std::string person = random.pick<std::string>({"Ada", "Rita", "Bob"});
    switch (random.below(5)) {
    case 0: return ListFounded{.workspace = "Contoso", .person = person};
    case 1:
    case 2: return KeyTrusted{.key = key, .person = person, .as = random_word<TrustedAs>(random)};
    case 3:
        return KeyWithdrawn{
            .key = key, .from = random_time(random), .kept = {.last = {{std::string(64, 'e')}}}};
    default: return StrictnessChosen{.strictness = random_word<Strictness>(random), .kept = {}};
    }
}

Fact random_fact(Random& random)
{
    switch (random.below(31)) {
    case 0: return ClaimCreated{.edition = random_edition(random)};
    case 1: return FieldsEdited{.changes = random_changes(random)};
    case 2: return random_solution(random);
    case 3: return ProductAdded{.product = random_product(random)};
    case 4: return ProductRemoved{.product = random_product(random)};
    case 5:
        return SubscriptionEntered{.product = random_product(random),
                                   .count = random_word<SubscriptionCount>(random),
                                   .subscription = random_subscription(random)};
    case 6:
        return AcknowledgementChanged{.statement = random_statement(random),
                                      .tick = random_word<Tick>(random)};
    case 7: return PaymentsChosen{.payments = random_word<Payments>(random)};
    case 8: return TenantLookedUp{.answer = {"contoso.com", random_text(random)}};
    case 9: return ProofAdded{.file = random_file(random)};
    case 10: return ProofRemoved{.proof = random_proof(random)};
    case 11: return random_coverage(random);
    case 12: return random_mark(random);
    case 13: return CommentAdded{.text = random_text(random)};
    case 14: return ClaimSubmitted{};
    case 15: return ClaimResubmitted{};
    case 16: return ClaimDiscarded{};
    case 17: return ClaimRestored{};
    case 18: return ReviewerAssigned{};
    case 19: return ReviewStarted{};
    case 20:
        return InformationRequested{.reasons = random_words<InformationReason>(random),
                                    .message = random_text(random)};
    case 21: return ClaimApproved{.message = random_text(random)};
    case 22:
        return ClaimRejected{.reason = random_word<RejectionReason>(random),
                             .message = random_text(random)};
    case 23: return ClaimHeld{.note = random_text(random), .against = {{"CA-2"}, {"CA-3"}}};
    case 24: return HoldReleased{};
    case 25: return ClaimDisputed{.justification = random_text(random)};
    case 26: return ClaimWithdrawn{.reason = random_text(random)};
    case 27: return CustomerDisassociated{.reason = random_text(random)};
    case 28: return CustomerDeclined{.reason = random_text(random)};
    case 29: return TrustChanged{random_trust_change(random)};
    default: return NotUnderstood{.kind = "claim-blessed"};
    }
}

Command random_command(Random& random)
{
    switch (random.below(29)) {
    case 0: return CreateClaim{.edition = random_edition(random)};
    case 1: return EditFields{.changes = random_changes(random)};
    case 2: {
        const SolutionChosen chosen = random_solution(random);
        return ChooseSolution{.area = chosen.area, .activities = chosen.activities};
    }
    case 3: return AddProduct{.product = random_product(random)};
    case 4: return RemoveProduct{.product = random_product(random)};
    case 5:
        return EnterSubscription{.product = random_product(random),
                                 .count = random_word<SubscriptionCount>(random),
                                 .subscription = random_subscription(random)};
    case 6:
        return ChangeAcknowledgement{.statement = random_statement(random),
                                     .tick = random_word<Tick>(random)};
    case 7: return ChoosePayments{.payments = random_word<Payments>(random)};
    case 8: return RecordTenantLookup{.answer = {"contoso.com", random_text(random)}};
    case 9: return AddProofs{.files = {random_file(random), random_file(random)}};
    case 10: return RemoveProof{.proof = random_proof(random)};
    case 11: {
        const CoverageMarked marked = random_coverage(random);
        return MarkCoverage{marked.proof, marked.product, marked.coverage};
    }
    case 12: {
        const ChecklistMarked marked = random_mark(random);
        return MarkChecklist{marked.item, marked.mark, marked.note};
    }
    case 13: return AddComment{.text = random_text(random)};
    case 14: return SubmitClaim{};
    case 15: return ResubmitClaim{};
    case 16: return DiscardClaim{};
    case 17: return RestoreClaim{};
    case 18:
        return DisputeRejection{.justification = random_text(random),
                                .files = {random_file(random)}};
    case 19: return WithdrawClaim{.reason = random_text(random)};
    case 20: return DisassociateCustomer{.reason = random_text(random)};
    case 21: return AssignToMe{};
    case 22: return StartReview{};
    case 23:
        return RequestInformation{.reasons = random_words<InformationReason>(random),
                                  .message = random_text(random)};
    case 24: return ApproveClaim{.message = random_text(random)};
    case 25:
        return RejectClaim{.reason = random_word<RejectionReason>(random),
                           .message = random_text(random)};
    case 26: return HoldForArbitration{.note = random_text(random), .against = {{"CA-2"}}};
    case 27: return ReleaseHold{};
    default: return DeclineAssociation{.reason = random_text(random)};
    }
}

std::vector<Event> absurd_events(Random& random, std::size_t count)
{
    std::vector<Event> events;
    for (std::size_t i = 0; i < count; ++i) {
        Event event{.id = {hex(i + 1, 64)},
                    .claim = {random.chance(95) ? "CA-1" : "CA-2"},
                    .writer = {hex(random.below(3), 32)},
                    .sequence = random.between(1, 5),
                    .lamport = random.between(1, 20),
                    .heads_known = {},
                    .time = random_time(random),
                    .actor = random_actor(random),
                    .fact = random_fact(random)};
        if (random.chance(50)) event.heads_known.push_back({hex(random.below(count) + 1, 64)});
        events.push_back(std::move(event));
    }
    return events;
}

History honest_history(Random& random, std::size_t count, const Rulebook& rules)
{
    std::vector<Writer> writers{{.id = {hex(random.next(), 32)}},
                                {.id = {hex(random.next(), 32)}},
                                {.id = {hex(random.next(), 32)}}};
    core::Instant now = at("2020-06-01");
    for (std::size_t i = 0; i < count; ++i) {
        now = now + std::chrono::hours{random.between(0, random.chance(20) ? 400 : 30)};
        Writer& writer = writers[random.below(writers.size())];
        write_something(writer, random, now, rules);
        Writer& other = writers[random.below(writers.size())];
        if (random.chance(40)) other.known = merged(other.known, writer.known);
    }
    History all;
    for (const Writer& writer : writers) all = merged(all, writer.known);
    return all;
}

} // namespace support
