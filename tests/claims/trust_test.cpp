// Who is on a trust list, and which decisions count where only theirs do.
#include "claims/fold.h"
#include "claims/history.h"
#include "claims/trust_list.h"
#include "support/story.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace claims;
using support::Story;

namespace {

// The history of a list: who says what, knowing everything or only what was known up to a point.
class Ledger {
public:
    Ledger() { says("ada", ListFounded{.workspace = "Contoso", .person = "Ada"}); }

    EventId says(const std::string& key, const TrustChange& change)
    {
        return says_knowing(heads_of(history), key, change);
    }
    EventId says_knowing(std::vector<EventId> heads, const std::string& key,
                         const TrustChange& change)
    {
        std::int64_t lamport = 1;
        for (const Event& event : history) {
            const bool known = std::find(heads.begin(), heads.end(), event.id) != heads.end();
            if (known) lamport = std::max(lamport, event.lamport + 1);
        }
        const EventId id{"event-" + std::to_string(history.size())};
        history.push_back({.id = id,
                           .claim = {"TL-1"},
                           .writer = {key},
                           .sequence = 1,
                           .lamport = lamport,
                           .heads_known = std::move(heads),
                           .time = support::at("2020-06-01"),
                           .key = {key},
                           .fact = TrustChanged{change},
                           .weight = {.signing = Signing::Good}});
        history = ordered(history);
        return id;
    }

    Trust trust() const { return trust_of(history, founding()); }
    EventId founding() const { return {"event-0"}; }
    bool trusts(const std::string& key) const { return is_trusted(trust(), {key}); }

    History history{};
};

KeyTrusted trusted(const std::string& key, const std::string& person,
                   TrustedAs as = TrustedAs::Reviewer)
{
    return {.key = {key}, .person = person, .as = as};
}

// All that is known up to these stays.
KeyWithdrawn withdrawn(const std::string& key, SeenEvents kept = {})
{
    return {.key = {key}, .from = support::at("2020-06-20"), .kept = std::move(kept)};
}

StrictnessChosen strict()
{
    return {.strictness = Strictness::Strict};
}

// Decisions of a story, each signed with the key of who decides.
void sign(History& history, const std::string& reviewers_key)
{
    for (Event& event : history) {
        if (event.actor.role != Role::Reviewer) continue;
        event.key = {reviewers_key};
        event.weight.signing = Signing::Good;
    }
}

Trust strict_trust_in(const std::string& key)
{
    return {.strictness = Strictness::Strict,
            .keys = {{.key = {"ada"}, .person = "Ada", .as = TrustedAs::Admin, .by = {"ada"}},
                     {.key = {key}, .person = "Rita", .by = {"ada"}}}};
}

Claim judged(History history, const Trust& trust, const Rulebook& rules)
{
    weigh(history, trust);
    return fold(history, rules);
}

std::vector<RefusalReason> reasons_in(const Claim& claim)
{
    std::vector<RefusalReason> reasons;
    for (const Overtaken& one : claim.overtaken) reasons.push_back(one.why.reason);
    return reasons;
}

Story approved()
{
    Story story = support::in_review();
    story.happens("2020-06-04", support::reviewer(), ClaimApproved{});
    return story;
}

} // namespace

TEST_CASE("trust list: the founder is its admin, and who they add is on it", "[trust]")
{
    Ledger ledger;
    CHECK(is_admin(ledger.trust(), {"ada"}));
    ledger.says("ada", trusted("rita", "Rita"));
    REQUIRE(ledger.trusts("rita"));
    CHECK_FALSE(is_admin(ledger.trust(), {"rita"}));
    CHECK(find_key(ledger.trust(), {"rita"})->by == KeyId{"ada"});
}

TEST_CASE("trust list: nobody puts themselves on it", "[trust]")
{
    Ledger ledger;
    ledger.says("eve", trusted("eve", "Ada", TrustedAs::Admin));
    ledger.says("eve", ListFounded{.workspace = "Contoso", .person = "Ada"});
    CHECK_FALSE(ledger.trusts("eve"));
    ledger.says("ada", trusted("rita", "Rita"));
    ledger.says("rita", trusted("eve", "Eve")); // a reviewer, for somebody else
    ledger.says("rita", trusted("eve", "Rita", TrustedAs::Admin));
    ledger.says("rita", withdrawn("ada"));
    ledger.says("rita", strict());
    CHECK(ledger.trust().keys.size() == 2);
    CHECK(ledger.trusts("ada"));
    CHECK_FALSE(ledger.trust().is_strict());
}

TEST_CASE("trust list: another device of the same person is vouched for by the first", "[trust]")
{
    Ledger ledger;
    ledger.says("ada", trusted("rita", "Rita"));
    ledger.says("rita", trusted("rita-laptop", "Rita"));
    CHECK(ledger.trusts("rita-laptop"));
}

TEST_CASE("trust list: it is known by its first event, and unsigned words count for nothing",
          "[trust]")
{
    Ledger ledger;
    ledger.says("ada", trusted("rita", "Rita"));
    CHECK(trust_of(ledger.history, {"event-of-another-list"}) == Trust{});
    for (const Signing signing : {Signing::Missing, Signing::Bad, Signing::Unchecked}) {
        History history = ledger.history;
        history.back().weight.signing = signing;
        CHECK_FALSE(is_trusted(trust_of(history, ledger.founding()), {"rita"}));
        history.front().weight.signing = signing;
        CHECK(trust_of(history, ledger.founding()) == Trust{});
    }
}

TEST_CASE("trust list: a withdrawn key says nothing more, not even as if it were before", "[trust]")
{
    Ledger ledger;
    const EventId boss = ledger.says("ada", trusted("bob", "Bob", TrustedAs::Admin));
    ledger.says("bob", trusted("rita", "Rita"));
    ledger.says("ada", withdrawn("bob", seen_of(ledger.history)));
    ledger.says("bob", trusted("eve", "Eve"));
    ledger.says_knowing({boss}, "bob", trusted("mallory", "Mallory", TrustedAs::Admin));
    ledger.says_knowing({boss}, "bob", strict());
    CHECK_FALSE(ledger.trusts("bob"));
    CHECK(ledger.trusts("rita")); // what the withdrawal keeps stays
    CHECK_FALSE(ledger.trusts("eve"));
    CHECK_FALSE(ledger.trusts("mallory"));
    CHECK_FALSE(ledger.trust().is_strict());
}

TEST_CASE("trust list: who came later cannot withdraw who was there before", "[trust]")
{
    Ledger ledger;
    const EventId boss = ledger.says("ada", trusted("bob", "Bob", TrustedAs::Admin));
    ledger.says("bob", withdrawn("ada"));
    CHECK(ledger.trusts("ada"));
    CHECK_FALSE(may_withdraw(ledger.trust(), {"bob"}, {"ada"}));
    CHECK(may_withdraw(ledger.trust(), {"ada"}, {"bob"}));
    ledger.says_knowing({boss}, "ada", withdrawn("bob")); // at the same time, the other way round
    CHECK(ledger.trusts("ada"));
    CHECK_FALSE(ledger.trusts("bob"));
}

TEST_CASE("trust list: a key that was added by another admin can be withdrawn by the founder",
          "[trust]")
{
    Ledger ledger;
    ledger.says("ada", trusted("bob", "Bob", TrustedAs::Admin));
    ledger.says("bob", trusted("rita", "Rita"));
    ledger.says("ada", withdrawn("rita"));
    CHECK_FALSE(ledger.trusts("rita"));
    ledger.says("bob", trusted("rita", "Rita")); // a withdrawn key does not come back
    CHECK_FALSE(ledger.trusts("rita"));
}

TEST_CASE("trust list: nobody withdraws their own key: whoever has it now could do that, too",
          "[trust]")
{
    Ledger ledger;
    ledger.says("ada", trusted("rita", "Rita"));
    ledger.says("rita", withdrawn("rita"));
    ledger.says_knowing({ledger.founding()}, "ada", withdrawn("ada"));
    CHECK(ledger.trusts("rita"));
    CHECK(ledger.trusts("ada"));
    CHECK_FALSE(may_withdraw(ledger.trust(), {"ada"}, {"ada"}));
}

TEST_CASE("trust list: what was held back when a key was withdrawn does not count when it comes",
          "[trust]")
{
    Ledger whole;
    const EventId boss = whole.says("ada", trusted("bob", "Bob", TrustedAs::Admin));
    const EventId held_back =
        whole.says_knowing({boss}, "bob", trusted("mallory", "Mallory", TrustedAs::Admin));
    const EventId bait = whole.says_knowing({held_back}, "bob", trusted("rita", "Rita"));
    History known = whole.history;
    std::erase_if(known, [&](const Event& event) { return event.id == held_back; });
    const SeenEvents seen = seen_of(known);
    CHECK(seen.last == std::vector{boss, bait}); // boss is followed by nothing that is here
    CHECK(seen.absent == std::vector{held_back});
    whole.says_knowing({boss, bait}, "ada", withdrawn("bob", seen));
    CHECK_FALSE(whole.trusts("mallory"));
    CHECK(whole.trusts("rita"));
}

TEST_CASE("trust list: junk between its events changes nothing", "[trust]")
{
    Ledger ledger;
    const EventId boss = ledger.says("ada", trusted("bob", "Bob", TrustedAs::Admin));
    const Trust before = ledger.trust();
    for (int i = 0; i < 50; ++i) ledger.says("eve", trusted("eve", "Eve"));
    CHECK(ledger.trust() == before);
    CHECK(heard_of(ledger.history, ledger.founding()).size() == 2);
    ledger.says_knowing(heads_of(heard_of(ledger.history, ledger.founding())), "ada",
                        trusted("rita", "Rita"));
    CHECK(ledger.trusts("rita"));
}

TEST_CASE("trust list: of a key that was in wrong hands only what is dated before that stays",
          "[trust]")
{
    Ledger ledger;
    ledger.says("ada", trusted("bob", "Bob", TrustedAs::Admin));
    ledger.says("bob", trusted("rita", "Rita"));
    ledger.says("bob", trusted("mallory", "Mallory"));
    ledger.history.back().time = support::at("2020-06-25");
    ledger.says("ada", withdrawn("bob", seen_before(ledger.history, support::at("2020-06-20"))));
    CHECK(ledger.trusts("rita"));
    CHECK_FALSE(ledger.trusts("mallory"));
}

TEST_CASE("trust list: the same whatever the order in which it arrived", "[trust]")
{
    Ledger ledger;
    ledger.says("ada", trusted("bob", "Bob", TrustedAs::Admin));
    ledger.says("bob", trusted("rita", "Rita"));
    ledger.says("ada", withdrawn("bob"));
    ledger.says("ada", strict());
    History backwards(ledger.history.rbegin(), ledger.history.rend());
    CHECK(trust_of(ordered(backwards), ledger.founding()) == ledger.trust());
}

TEST_CASE("strict: a decision counts only with the signature of a trusted reviewer", "[trust]")
{
    Story story = approved();
    const Trust trust = strict_trust_in("rita");
    const auto reason = [&] { return reasons_in(judged(story.history, trust, story.rules)); };
    CHECK(reason() == std::vector(2, RefusalReason::NotSigned)); // the start of the review, too
    sign(story.history, "rita");
    CHECK(reason().empty());
    CHECK(state_of(judged(story.history, trust, story.rules).stage) == State::Approved);

    Event& approval = story.history.back();
    approval.weight.signing = Signing::Unchecked;
    CHECK(reason() == std::vector{RefusalReason::NotCheckedYet});
    approval.weight.signing = Signing::Bad;
    CHECK(reason() == std::vector{RefusalReason::NotGenuine});
    approval.weight.signing = Signing::Missing;
    CHECK(reason() == std::vector{RefusalReason::NotGenuine});
    approval.weight.signing = Signing::Good;
    approval.key = {"eve"};
    CHECK(reason() == std::vector{RefusalReason::NotTrusted});
    CHECK(state_of(judged(story.history, trust, story.rules).stage) == State::InReview);
    CHECK(judged(story.history, {}, story.rules).overtaken.empty()); // a lenient workspace
}

TEST_CASE("strict: what partners and customers do needs nobody's trust", "[trust]")
{
    Story story = support::brought_to(State::Submitted, "2020");
    story.happens("2020-06-05", CommentAdded{.text = "Here it is."});
    CHECK(judged(story.history, strict_trust_in("rita"), story.rules).overtaken.empty());
}

TEST_CASE("strict: of a withdrawn key only what was kept counts, whatever its clock said",
          "[trust]")
{
    Story story = approved();
    sign(story.history, "rita");
    Trust trust = strict_trust_in("rita");
    trust.keys.back().withdrawn_from = support::at("2020-06-20");
    CHECK(state_of(judged(story.history, trust, story.rules).stage) == State::Submitted);
    trust.keys.back().kept = seen_of(story.history);
    CHECK(state_of(judged(story.history, trust, story.rules).stage) == State::Approved);

    // Whoever has the key now decides again, as if it were before.
    Story stolen = support::in_review();
    stolen.happens("2020-06-04", support::reviewer(), ClaimRejected{});
    stolen.history.back().id = {"made-up"};
    History both = merged(story.history, stolen.history);
    sign(both, "rita");
    const Claim claim = judged(both, trust, story.rules);
    CHECK(state_of(claim.stage) == State::Approved);
    CHECK(reasons_in(claim) == std::vector{RefusalReason::TrustWithdrawn});
}

TEST_CASE("strict: what was decided before strictness began stays as it is", "[trust]")
{
    Story story = approved();
    Trust trust = strict_trust_in("rita");
    trust.kept = seen_of(story.history);
    CHECK(judged(story.history, trust, story.rules).overtaken.empty());
    story.happens("2020-06-06", support::reviewer(), ClaimRejected{}); // unsigned, later
    CHECK(reasons_in(judged(story.history, trust, story.rules)) ==
          std::vector{RefusalReason::NotSigned});
}

TEST_CASE("strict: what was held back before strictness began does not count when it comes",
          "[trust]")
{
    Story story = approved(); // by nobody of the list
    story.happens("2020-06-06", CommentAdded{.text = "Which follows the approval."});
    History known = story.history;
    const EventId held_back = known[known.size() - 2].id;
    std::erase_if(known, [&](const Event& event) { return event.id == held_back; });
    Trust trust = strict_trust_in("rita");
    trust.kept = seen_of(known);
    CHECK(reasons_in(judged(known, trust, story.rules)).empty());
    CHECK(reasons_in(judged(story.history, trust, story.rules)) ==
          std::vector{RefusalReason::NotSigned});
}

TEST_CASE("strict: an approval does not cover what its reviewer had not seen", "[trust]")
{
    // The partner, knowing nothing of the review yet, changes the products; the change comes to
    // stand before the approval.
    Story partner = support::brought_to(State::Submitted, "2020");
    Story reviewer = partner;
    partner.happens("2020-06-03", ProofAdded{.file = {.id = {std::string(64, 'e')},
                                                      .file_name = "more.pdf",
                                                      .size_bytes = 5,
                                                      .media_type = "application/pdf"}});
    partner.history.back().id = {"slipped-in"};
    reviewer.happens("2020-06-03T13:00", support::reviewer(), ReviewStarted{});
    reviewer.happens("2020-06-04", support::reviewer(), ClaimApproved{});
    History both = merged(partner.history, reviewer.history);
    sign(both, "rita");
    Claim claim = judged(both, strict_trust_in("rita"), partner.rules);
    REQUIRE(reasons_in(claim) == std::vector{RefusalReason::MadeUnseen});
    CHECK(state_of(claim.stage) == State::InReview);
    CHECK(judged(both, {}, partner.rules).overtaken.empty());

    // Where everybody's decisions count, the history says so of the approval.
    const auto entries = history_of(both, support::at("2020-06-05"), partner.rules);
    const auto approval =
        std::find_if(entries.begin(), entries.end(),
                     [](const HistoryEntry& entry) { return entry.action == Action::Approve; });
    REQUIRE(approval != entries.end());
    CHECK(approval->unseen == 1);
}

TEST_CASE("strict: a reviewer whose key is not trusted is told before they decide", "[trust]")
{
    Story story = support::in_review();
    story.rules.trust = strict_trust_in("rita");
    sign(story.history, "rita");
    const Claim claim = judged(story.history, story.rules.trust, story.rules);
    const auto refused = [&](const std::string& key) -> std::optional<RefusalReason> {
        const Decision decision =
            decide(claim, ApproveClaim{},
                   {.actor = support::reviewer(), .time = support::at("2020-06-04"), .key = {key}},
                   {}, story.rules);
        if (decision) return std::nullopt;
        return decision.error().reason;
    };
    CHECK_FALSE(refused("rita"));
    CHECK(refused("eve") == RefusalReason::NotTrusted);
    CHECK(refused("") == RefusalReason::NotSigned);
    story.rules.trust.keys.back().withdrawn_from = support::at("2020-06-01");
    CHECK(refused("rita") == RefusalReason::TrustWithdrawn);
}

TEST_CASE("an event of a trust list changes nothing in a claim", "[trust]")
{
    Story story = support::drafted();
    const Claim before = story.claim();
    story.happens("2020-06-05", TrustChanged{ListFounded{.workspace = "X", .person = "Eve"}});
    CHECK(state_of(story.claim().stage) == state_of(before.stage));
    CHECK(reasons_in(story.claim()) == std::vector{RefusalReason::NotOfAClaim});
}
