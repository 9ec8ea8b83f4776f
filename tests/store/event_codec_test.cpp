// The event format: its exact bytes, what is kept of later versions, and what is refused.
#include "store/event_codec.h"

#include "claims/judge.h"

#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;

namespace {

Event some_event(const Fact& fact)
{
    return {.id = {},
            .claim = {"CA-1"},
            .writer = {"00112233445566778899aabbccddeeff"},
            .sequence = 7,
            .lamport = 41,
            .heads_known = {{std::string(64, 'a')}},
            .time = support::at("2020-06-29T12:30"),
            .actor = {.role = Role::IncentivesAdmin, .name = "王小明"},
            .fact = fact};
}

// The bytes of that event with its end, from the kind on, given. Keys are sorted.
std::string bytes_of(const std::string& body, const std::string& kind,
                     const std::string& version = "1")
{
    return R"({"body":)" + body +
           R"(,"by":{"name":"王小明","role":"incentives-admin"},"claim":"CA-1","kind":")" + kind +
           R"(","lam":41,"prev":[")" + std::string(64, 'a') +
           R"("],"seq":7,"t":"2020-06-29T12:30:00.000Z","v":)" + version +
           R"(,"w":"00112233445566778899aabbccddeeff"})";
}

void check_written(const Fact& fact, const std::string& kind, const std::string& body)
{
    const store::StoredEvent written = store::encode(some_event(fact));
    CHECK(written.bytes == bytes_of(body, kind));
    const store::ReadEvent read = store::read(written.bytes);
    REQUIRE(read.event.has_value());
    CHECK(read.event == written.event);
    CHECK(kind_of(read.event->fact) == kind);
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

void check_refused(const std::string& bytes, const std::string& path, core::Fault fault)
{
    INFO(bytes);
    const store::ReadEvent read = store::read(bytes);
    CHECK(!read.event.has_value());
    REQUIRE(!read.problems.empty());
    CHECK(read.problems.front().path == path);
    CHECK(core::name_of(read.problems.front().fault) == core::name_of(fault));
}

} // namespace

TEST_CASE("every kind of event has its bytes, and is read back from them", "[codec]")
{
    const std::string file = std::string(64, 'f');
    check_written(ClaimCreated{{"2020"}}, "claim-created", R"({"edition":"2020"})");
    check_written(FieldsEdited{{{Field::MpnId, "4712233"}, {Field::Name, "a \"b\"\n"}}},
                  "fields-edited",
                  R"({"changes":[{"field":"mpn-id","value":"4712233"},)"
                  R"({"field":"name","value":"a \"b\"\n"}]})");
    check_written(SolutionChosen{SolutionArea::Microsoft365, {Activity::Usage}}, "solution-chosen",
                  R"({"activities":["usage"],"area":"microsoft-365"})");
    check_written(SolutionChosen{}, "solution-chosen", R"({"activities":[]})");
    check_written(ProductAdded{{"teams"}}, "product-added", R"({"product":"teams"})");
    check_written(ProductRemoved{{"teams"}}, "product-removed", R"({"product":"teams"})");
    check_written(SubscriptionEntered{{"sales"},
                                      SubscriptionCount::Several,
                                      {.id = "x",
                                       .status = SubscriptionStatus::InGrace,
                                       .channel = Channel::Direct,
                                       .ends_on = support::day("2021-01-31")}},
                  "subscription-entered",
                  R"({"channel":"direct","count":"several","ends":"2021-01-31","id":"x",)"
                  R"("product":"sales","status":"in-grace"})");
    check_written(SubscriptionEntered{{"sales"}, {}, {}}, "subscription-entered",
                  R"({"channel":"unknown","count":"one","id":"","product":"sales",)"
                  R"("status":"unknown"})");
    check_written(AcknowledgementChanged{"a", Tick::Unticked}, "acknowledgement-changed",
                  R"({"statement":"a","tick":"unticked"})");
    check_written(PaymentsChosen{Payments::OptedOut}, "payments-chosen",
                  R"({"payments":"opted-out"})");
    check_written(TenantLookedUp{{"contoso.com", "t"}}, "tenant-looked-up",
                  R"({"domain":"contoso.com","tenant":"t"})");
    check_written(ProofAdded{{{file}, "sow.pdf", 1000, "application/pdf"}}, "proof-added",
                  R"({"file":")" + file +
                      R"(","name":"sow.pdf","size":1000,"type":"application/pdf"})");
    check_written(ProofRemoved{{file}}, "proof-removed", R"({"file":")" + file + R"("})");
    check_written(CoverageMarked{{"p"}, {"teams"}, Coverage::Proves}, "coverage-marked",
                  R"({"coverage":"proves","file":"p","product":"teams"})");
    check_written(ChecklistMarked{ChecklistItem::RecentDate, ChecklistMark::Open, "old"},
                  "checklist-marked", R"({"item":"recent-date","mark":"open","note":"old"})");
    check_written(CommentAdded{"hi"}, "comment-added", R"({"text":"hi"})");
    check_written(ClaimSubmitted{}, "claim-submitted", "{}");
    check_written(ClaimResubmitted{}, "claim-resubmitted", "{}");
    check_written(ClaimDiscarded{}, "claim-discarded", "{}");
    check_written(ClaimRestored{}, "claim-restored", "{}");
    check_written(ReviewerAssigned{}, "reviewer-assigned", "{}");
    check_written(ReviewStarted{}, "review-started", "{}");
    check_written(InformationRequested{{InformationReason::ProductsMissing}, "which?"},
                  "information-requested",
                  R"({"message":"which?","reasons":["products-missing"]})");
    check_written(ClaimApproved{"ok"}, "claim-approved", R"({"message":"ok"})");
    check_written(ClaimRejected{RejectionReason::ProofUnusable, ""}, "claim-rejected",
                  R"({"message":"","reason":"proof-unusable"})");
    check_written(ClaimHeld{"two", {{"CA-2"}}}, "claim-held",
                  R"({"against":["CA-2"],"note":"two"})");
    check_written(HoldReleased{}, "hold-released", "{}");
    check_written(ClaimDisputed{"why"}, "claim-disputed", R"({"justification":"why"})");
    check_written(ClaimWithdrawn{"why"}, "claim-withdrawn", R"({"reason":"why"})");
    check_written(CustomerDisassociated{"why"}, "customer-disassociated", R"({"reason":"why"})");
    check_written(CustomerDeclined{"why"}, "customer-declined", R"({"reason":"why"})");
}

TEST_CASE("an event's id is the hash of a prefix and its bytes", "[codec]")
{
    // sha256sum of "claimdesk-event-v1", a zero byte, and "{}"; worked out by another program.
    CHECK(store::id_of("{}").text ==
          "583ef976942072e7a138861131750605570381047f16a7226648379d0d0af8aa");
    const store::StoredEvent one = store::encode(some_event(ClaimSubmitted{}));
    CHECK(one.event.id == store::id_of(one.bytes));
    CHECK(one.signature.empty());
}

TEST_CASE("kinds, fields and versions of later are kept byte for byte", "[codec]")
{
    const auto check_kept = [](const std::string& bytes, const std::string& kind) {
        const store::ReadEvent read = store::read(bytes);
        INFO(bytes);
        REQUIRE(read.event.has_value());
        CHECK(read.event->id == store::id_of(bytes));
        CHECK(kind_of(read.event->fact) == kind);
        CHECK(read.event->claim == ClaimId{"CA-1"});
        return *read.event;
    };
    check_kept(bytes_of(R"({"halo":[1,{"x":null}]})", "claim-blessed"), "claim-blessed");
    check_kept(bytes_of(R"({"text":"hi","tone":"kind"})", "comment-added"), "comment-added");
    const claims::Event later =
        check_kept(bytes_of(R"("anything")", "comment-added", "2"), "comment-added");
    CHECK(std::holds_alternative<NotUnderstood>(later.fact));
    CHECK(later.actor.name == "王小明");
    check_kept(replaced(bytes_of("{}", "comment-added", "2"), "incentives-admin", "pope"),
               "comment-added");
    // Room for a signing key's name, within what is hashed.
    check_kept(replaced(bytes_of("{}", "claim-submitted"), R"(,"kind")", R"(,"key":"k1","kind")"),
               "claim-submitted");
}

TEST_CASE("bytes in any but the one canonical form are refused", "[codec]")
{
    using core::Fault;
    const std::string good = bytes_of(R"({"text":"hi"})", "comment-added");
    CHECK(store::read(good).event.has_value());
    check_refused("", "", Fault::NotJson);
    check_refused("[]", "", Fault::ExpectedObject);
    check_refused(good + "\n", "", Fault::NotCanonical);
    check_refused(replaced(good, ":41", ": 41"), "", Fault::NotCanonical);
    check_refused(replaced(good, ":41", ":41.0"), "", Fault::NotJson);
    check_refused(replaced(good, R"("hi")", R"("h\u0069")"), "", Fault::NotCanonical);
    check_refused(replaced(good, R"("v":1,"w":"00112233445566778899aabbccddeeff")",
                           R"("w":"00112233445566778899aabbccddeeff","v":1)"),
                  "", Fault::NotCanonical);
    check_refused(replaced(good, "12:30:00.000Z", "12:30:00Z"), "/t", Fault::NotCanonical);
    check_refused(replaced(good, "2020-06-29T", "2020-06-31T"), "/t", Fault::ExpectedMoment);
    check_refused(std::string(store::event_bytes_max + 1, ' '), "", Fault::OutOfRange);
}

TEST_CASE("an event with a damaged part is refused, and the part is named", "[codec]")
{
    using core::Fault;
    const std::string good = bytes_of(R"({"text":"hi"})", "comment-added");
    check_refused(replaced(good, R"("v":1)", R"("v":0)"), "/v", Fault::OutOfRange);
    check_refused(replaced(good, R"("seq":7)", R"("seq":0)"), "/seq", Fault::OutOfRange);
    check_refused(replaced(good, R"("lam":41)", R"("lam":"41")"), "/lam", Fault::ExpectedInteger);
    check_refused(replaced(good, "CA-1", ""), "/claim", Fault::OutOfRange);
    check_refused(replaced(good, "CA-1", std::string(257, 'x')), "/claim", Fault::OutOfRange);
    check_refused(replaced(good, "0011", "00GG"), "/w", Fault::OutOfRange);
    check_refused(replaced(good, "aaaa", "aaa"), "/prev", Fault::OutOfRange);
    check_refused(replaced(good, R"(["aaaa)", R"([")" + std::string(64, 'b') + R"(","aaaa)"),
                  "/prev", Fault::OutOfOrder);
    check_refused(replaced(good, R"(["aaaa)", R"([")" + std::string(64, 'a') + R"(","aaaa)"),
                  "/prev", Fault::OutOfOrder); // the same head twice
    check_refused(replaced(good, "incentives-admin", "pope"), "/by/role", Fault::UnknownWord);
    check_refused(replaced(good, R"({"text":"hi"})", "{}"), "/body/text", Fault::ExpectedText);
    check_refused(replaced(good, R"({"text":"hi"})", R"({"text":5})"), "/body/text",
                  Fault::ExpectedText);
    check_refused(bytes_of(R"({"message":"","reason":"whim"})", "claim-rejected"), "/body/reason",
                  Fault::UnknownWord);
    check_refused(bytes_of(R"({"activities":["usage","fun"]})", "solution-chosen"),
                  "/body/activities", Fault::UnknownWord);
    check_refused(bytes_of(R"({"file":"f","name":"n","size":-1,"type":""})", "proof-added"),
                  "/body/size", Fault::OutOfRange);
}
