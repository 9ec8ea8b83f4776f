#include "store/event_body.h"

#include "claims/judge.h"
#include "core/json.h"
#include "core/json_reader.h"
#include "core/match.h"
#include "core/names.h"

#include <array>

namespace store {

namespace {

using claims::Fact;
using core::Fault;
using core::Json;
using core::Reader;

// --- Writing ------------------------------------------------------------------------------------

template <class Enum>
std::string word(Enum value)
{
    return std::string(core::name_of(value));
}

template <class Enum>
Json words(const std::vector<Enum>& values)
{
    Json list = Json::array();
    for (const Enum value : values) list.push_back(word(value));
    return list;
}

Json write_fields(const claims::FieldsEdited& fact)
{
    Json list = Json::array();
    for (const claims::FieldChange& change : fact.changes) {
        list.push_back({{"field", word(change.field)}, {"value", change.value}});
    }
    return {{"changes", list}};
}

Json write_solution(const claims::SolutionChosen& fact)
{
    Json body{{"activities", words(fact.activities)}};
    if (fact.area) body["area"] = word(*fact.area);
    return body;
}

Json write_subscription(const claims::SubscriptionEntered& fact)
{
    Json body{{"channel", word(fact.subscription.channel)},
              {"count", word(fact.count)},
              {"id", fact.subscription.id},
              {"product", fact.product.text},
              {"status", word(fact.subscription.status)}};
    if (fact.subscription.ends_on) body["ends"] = core::format(*fact.subscription.ends_on);
    return body;
}

Json write_file(const claims::ProofFile& file)
{
    return {{"file", file.id.text},
            {"name", file.file_name},
            {"size", file.size_bytes},
            {"type", file.media_type}};
}

Json write_hold(const claims::ClaimHeld& fact)
{
    Json against = Json::array();
    for (const claims::ClaimId& claim : fact.against) against.push_back(claim.text);
    return {{"against", against}, {"note", fact.note}};
}

Json write_ids(const std::vector<claims::EventId>& ids)
{
    Json list = Json::array();
    for (const claims::EventId& id : ids) list.push_back(id.text);
    return list;
}

Json write_trust_change(const claims::TrustChange& change)
{
    return core::match(
        change,
        [](const claims::ListFounded& c) {
            return Json{
                {"change", "list-founded"}, {"person", c.person}, {"workspace", c.workspace}};
        },
        [](const claims::KeyTrusted& c) {
            return Json{{"as", word(c.as)},
                        {"change", "key-trusted"},
                        {"key", c.key.text},
                        {"person", c.person}};
        },
        [](const claims::KeyWithdrawn& c) {
            return Json{{"change", "key-withdrawn"},
                        {"absent", write_ids(c.kept.absent)},
                        {"from", core::format(c.from)},
                        {"kept", write_ids(c.kept.last)},
                        {"key", c.key.text}};
        },
        [](const claims::StrictnessChosen& c) {
            return Json{{"change", "strictness-chosen"},
                        {"absent", write_ids(c.kept.absent)},
                        {"kept", write_ids(c.kept.last)},
                        {"strictness", word(c.strictness)}};
        },
        [](const claims::UnknownTrustChange&) {
            return Json{{"change", "unknown"}};
        });
}

// --- Reading ------------------------------------------------------------------------------------

template <class Enum>
Enum read_word(const Reader& from, std::string_view key)
{
    std::string room;
    const std::string_view text = from.text_seen(key, room);
    const std::optional<Enum> value = core::named<Enum>(text);
    if (!value && !text.empty()) from.note(key, Fault::UnknownWord);
    return value.value_or(Enum{});
}

template <class Enum>
std::vector<Enum> read_words(const Reader& from, std::string_view key)
{
    std::vector<Enum> values;
    for (const std::string& text : from.texts(key)) {
        const std::optional<Enum> value = core::named<Enum>(text);
        if (value) {
            values.push_back(*value);
        } else {
            from.note(key, Fault::UnknownWord);
        }
    }
    return values;
}

Fact read_created(const Reader& body)
{
    return claims::ClaimCreated{.edition = {body.text("edition")}};
}

Fact read_fields(const Reader& body)
{
    claims::FieldsEdited fact;
    for (const Reader& change : body.list("changes")) {
        fact.changes.push_back(
            {.field = read_word<claims::Field>(change, "field"), .value = change.text("value")});
    }
    return fact;
}

Fact read_solution(const Reader& body)
{
    claims::SolutionChosen fact{.area = {},
                                .activities = read_words<claims::Activity>(body, "activities")};
    if (body.has("area")) fact.area = read_word<claims::SolutionArea>(body, "area");
    return fact;
}

Fact read_product_added(const Reader& body)
{
    return claims::ProductAdded{.product = {body.text("product")}};
}

Fact read_product_removed(const Reader& body)
{
    return claims::ProductRemoved{.product = {body.text("product")}};
}

Fact read_subscription(const Reader& body)
{
    return claims::SubscriptionEntered{
        .product = {body.text("product")},
        .count = read_word<claims::SubscriptionCount>(body, "count"),
        .subscription = {.id = body.text("id"),
                         .status = read_word<claims::SubscriptionStatus>(body, "status"),
                         .channel = read_word<claims::Channel>(body, "channel"),
                         .ends_on = body.date_if_any("ends")}};
}

Fact read_acknowledgement(const Reader& body)
{
    return claims::AcknowledgementChanged{.statement = body.text("statement"),
                                          .tick = read_word<claims::Tick>(body, "tick")};
}

Fact read_payments(const Reader& body)
{
    return claims::PaymentsChosen{.payments = read_word<claims::Payments>(body, "payments")};
}

Fact read_lookup(const Reader& body)
{
    return claims::TenantLookedUp{
        .answer = {.domain = body.text("domain"), .tenant_id = body.text("tenant")}};
}

Fact read_proof_added(const Reader& body)
{
    return claims::ProofAdded{
        .file = {.id = {body.text("file")},
                 .file_name = body.text("name"),
                 .size_bytes = body.integer("size", {.least = 0, .most = core::any_integer.most}),
                 .media_type = body.text("type")}};
}

Fact read_proof_removed(const Reader& body)
{
    return claims::ProofRemoved{.proof = {body.text("file")}};
}

Fact read_coverage(const Reader& body)
{
    return claims::CoverageMarked{.proof = {body.text("file")},
                                  .product = {body.text("product")},
                                  .coverage = read_word<claims::Coverage>(body, "coverage")};
}

Fact read_checklist(const Reader& body)
{
    return claims::ChecklistMarked{.item = read_word<claims::ChecklistItem>(body, "item"),
                                   .mark = read_word<claims::ChecklistMark>(body, "mark"),
                                   .note = body.text("note")};
}

Fact read_comment(const Reader& body)
{
    return claims::CommentAdded{.text = body.text("text")};
}

Fact read_question(const Reader& body)
{
    return claims::InformationRequested{.reasons =
                                            read_words<claims::InformationReason>(body, "reasons"),
                                        .message = body.text("message")};
}

Fact read_approval(const Reader& body)
{
    return claims::ClaimApproved{.message = body.text("message")};
}

Fact read_rejection(const Reader& body)
{
    return claims::ClaimRejected{.reason = read_word<claims::RejectionReason>(body, "reason"),
                                 .message = body.text("message")};
}

Fact read_hold(const Reader& body)
{
    claims::ClaimHeld fact{.note = body.text("note"), .against = {}};
    for (const std::string& claim : body.texts("against")) fact.against.push_back({claim});
    return fact;
}

Fact read_dispute(const Reader& body)
{
    return claims::ClaimDisputed{.justification = body.text("justification")};
}

Fact read_withdrawal(const Reader& body)
{
    return claims::ClaimWithdrawn{.reason = body.text("reason")};
}

Fact read_disassociation(const Reader& body)
{
    return claims::CustomerDisassociated{.reason = body.text("reason")};
}

Fact read_decline(const Reader& body)
{
    return claims::CustomerDeclined{.reason = body.text("reason")};
}

std::vector<claims::EventId> read_ids(const Reader& from, std::string_view key)
{
    std::vector<claims::EventId> ids;
    for (std::string& text : from.texts(key)) ids.push_back({std::move(text)});
    return ids;
}

claims::SeenEvents read_seen(const Reader& from)
{
    return {.last = read_ids(from, "kept"), .absent = read_ids(from, "absent")};
}

Fact read_trust_change(const Reader& body)
{
    const std::string change = body.text("change");
    if (change == "list-founded") {
        return claims::TrustChanged{claims::ListFounded{.workspace = body.text("workspace"),
                                                        .person = body.text("person")}};
    }
    if (change == "key-trusted") {
        return claims::TrustChanged{
            claims::KeyTrusted{.key = {body.text("key")},
                               .person = body.text("person"),
                               .as = read_word<claims::TrustedAs>(body, "as")}};
    }
    if (change == "key-withdrawn") {
        return claims::TrustChanged{claims::KeyWithdrawn{
            .key = {body.text("key")}, .from = body.instant("from"), .kept = read_seen(body)}};
    }
    if (change == "strictness-chosen") {
        return claims::TrustChanged{claims::StrictnessChosen{
            .strictness = read_word<claims::Strictness>(body, "strictness"),
            .kept = read_seen(body)}};
    }
    return claims::TrustChanged{claims::UnknownTrustChange{}};
}

template <class Plain>
Fact read_plain(const Reader&)
{
    return Plain{};
}

struct Kind {
    std::string_view name{};
    Fact (*read)(const Reader& body){};
};

constexpr std::array kinds{
    Kind{"claim-created", read_created},
    Kind{"fields-edited", read_fields},
    Kind{"solution-chosen", read_solution},
    Kind{"product-added", read_product_added},
    Kind{"product-removed", read_product_removed},
    Kind{"subscription-entered", read_subscription},
    Kind{"acknowledgement-changed", read_acknowledgement},
    Kind{"payments-chosen", read_payments},
    Kind{"tenant-looked-up", read_lookup},
    Kind{"proof-added", read_proof_added},
    Kind{"proof-removed", read_proof_removed},
    Kind{"coverage-marked", read_coverage},
    Kind{"checklist-marked", read_checklist},
    Kind{"comment-added", read_comment},
    Kind{"claim-submitted", read_plain<claims::ClaimSubmitted>},
    Kind{"claim-resubmitted", read_plain<claims::ClaimResubmitted>},
    Kind{"claim-discarded", read_plain<claims::ClaimDiscarded>},
    Kind{"claim-restored", read_plain<claims::ClaimRestored>},
    Kind{"reviewer-assigned", read_plain<claims::ReviewerAssigned>},
    Kind{"review-started", read_plain<claims::ReviewStarted>},
    Kind{"information-requested", read_question},
    Kind{"claim-approved", read_approval},
    Kind{"claim-rejected", read_rejection},
    Kind{"claim-held", read_hold},
    Kind{"hold-released", read_plain<claims::HoldReleased>},
    Kind{"claim-disputed", read_dispute},
    Kind{"claim-withdrawn", read_withdrawal},
    Kind{"customer-disassociated", read_disassociation},
    Kind{"customer-declined", read_decline},
    Kind{"trust-changed", read_trust_change},
};
// All but NotUnderstood, which is what a kind that is not here becomes.
static_assert(kinds.size() == std::variant_size_v<claims::AnyFact> - 1);

} // namespace

Json body_of(const Fact& fact)
{
    const auto plain = [] { return Json::object(); };
    return core::match(
        fact,
        [](const claims::ClaimCreated& f) {
            return Json{{"edition", f.edition.text}};
        },
        [](const claims::FieldsEdited& f) { return write_fields(f); },
        [](const claims::SolutionChosen& f) { return write_solution(f); },
        [](const claims::ProductAdded& f) {
            return Json{{"product", f.product.text}};
        },
        [](const claims::ProductRemoved& f) {
            return Json{{"product", f.product.text}};
        },
        [](const claims::SubscriptionEntered& f) { return write_subscription(f); },
        [](const claims::AcknowledgementChanged& f) {
            return Json{{"statement", f.statement}, {"tick", word(f.tick)}};
        },
        [](const claims::PaymentsChosen& f) {
            return Json{{"payments", word(f.payments)}};
        },
        [](const claims::TenantLookedUp& f) {
            return Json{{"domain", f.answer.domain}, {"tenant", f.answer.tenant_id}};
        },
        [](const claims::ProofAdded& f) { return write_file(f.file); },
        [](const claims::ProofRemoved& f) {
            return Json{{"file", f.proof.text}};
        },
        [](const claims::CoverageMarked& f) {
            return Json{{"coverage", word(f.coverage)},
                        {"file", f.proof.text},
                        {"product", f.product.text}};
        },
        [](const claims::ChecklistMarked& f) {
            return Json{{"item", word(f.item)}, {"mark", word(f.mark)}, {"note", f.note}};
        },
        [](const claims::CommentAdded& f) {
            return Json{{"text", f.text}};
        },
        [&](const claims::ClaimSubmitted&) { return plain(); },
        [&](const claims::ClaimResubmitted&) { return plain(); },
        [&](const claims::ClaimDiscarded&) { return plain(); },
        [&](const claims::ClaimRestored&) { return plain(); },
        [&](const claims::ReviewerAssigned&) { return plain(); },
        [&](const claims::ReviewStarted&) { return plain(); },
        [](const claims::InformationRequested& f) {
            return Json{{"message", f.message}, {"reasons", words(f.reasons)}};
        },
        [](const claims::ClaimApproved& f) {
            return Json{{"message", f.message}};
        },
        [](const claims::ClaimRejected& f) {
            return Json{{"message", f.message}, {"reason", word(f.reason)}};
        },
        [](const claims::ClaimHeld& f) { return write_hold(f); },
        [&](const claims::HoldReleased&) { return plain(); },
        [](const claims::ClaimDisputed& f) {
            return Json{{"justification", f.justification}};
        },
        [](const claims::ClaimWithdrawn& f) {
            return Json{{"reason", f.reason}};
        },
        [](const claims::CustomerDisassociated& f) {
            return Json{{"reason", f.reason}};
        },
        [](const claims::CustomerDeclined& f) {
            return Json{{"reason", f.reason}};
        },
        [](const claims::TrustChanged& f) { return write_trust_change(f.change); },
        [&](const claims::NotUnderstood&) { return plain(); });
}

std::optional<Fact> read_body(std::string_view kind, const Reader& body)
{
    for (const Kind& known : kinds) {
        if (known.name == kind) return known.read(body);
    }
    return std::nullopt;
}

} // namespace store
