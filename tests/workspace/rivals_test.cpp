#include "workspace/rivals.h"

#include "support/tale.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::ids_of;
using support::Tale;
using workspace::Contest;
using workspace::Rivals;
using workspace::Workspace;
using Ids = std::vector<std::string>;

namespace {

const std::string tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const std::string other_tenant = "00000000-1111-2222-3333-444444444444";

Tale subscription(const std::string& id)
{
    return {{"2020-06-01", SolutionChosen{.area = SolutionArea::BusinessApplications,
                                          .activities = {Activity::Usage}}},
            {"2020-06-01", ProductAdded{.product = {"sales"}}},
            {"2020-06-01", SubscriptionEntered{.product = {"sales"},
                                               .count = SubscriptionCount::Several,
                                               .subscription = {.id = id}}}};
}

Workspace rivals_at_work()
{
    return support::workspace_of(
        "2020-06-05",
        {{"CA-1", support::draft_for({.name = "One", .tenant_id = tenant, .product = "teams"})},
         {"CA-2", support::draft_for({.name = "Two",
                                      .tenant_id = "72F988BF86F141AF91AB2D7CD011DB47",
                                      .product = "teams",
                                      .mpn_id = "5000000"})},
         {"CA-3",
          support::draft_for({.name = "Three", .tenant_id = tenant, .product = "exchange"})},
         {"CA-4",
          support::draft_for({.name = "Four", .tenant_id = other_tenant, .product = "teams"})},
         {"CA-5", support::draft({{Field::Name, "Five"}, {Field::MpnId, "4712233"}}) +
                      subscription("0aa2d5d2-0000-4000-8000-000000000001")},
         {"CA-6", support::draft({{Field::Name, "Six"}, {Field::MpnId, "MPN 4712233"}}) +
                      subscription("0AA2D5D2-0000-4000-8000-000000000001")}});
}

} // namespace

TEST_CASE("claims that meet on a workload of a tenant or on a subscription are rivals")
{
    const Workspace all = rivals_at_work();
    Rivals rivals;
    const std::vector<Contest> contests = rivals.contests(all);
    REQUIRE(contests.size() == 2);
    CHECK(contests[0].stake == Stake{.subscription_id = "0aa2d5d2-0000-4000-8000-000000000001"});
    CHECK(ids_of(all, contests[0].rows) == Ids{"CA-5", "CA-6"});
    CHECK(contests[0].rival == Rival::SamePartner);
    CHECK(contests[1].stake == Stake{.tenant_id = tenant, .product = {"teams"}});
    CHECK(ids_of(all, contests[1].rows) == Ids{"CA-1", "CA-2"});
    CHECK(contests[1].rival == Rival::OtherPartner);
    CHECK(ids_of(all, rivals.contested(all)) == Ids{"CA-1", "CA-2", "CA-5", "CA-6"});
}

TEST_CASE("who is rejected or discarded is no rival any more, and who comes back is one again")
{
    Workspace all = rivals_at_work();
    Rivals rivals;
    CHECK(rivals.contested(all).count() == 4);
    const Tale one = support::draft_for({.name = "One", .tenant_id = tenant, .product = "teams"});
    const Tale discarded{{"2020-06-02", ClaimDiscarded{}}};
    all.put(workspace::live(support::history_of("CA-1", one + discarded), all.rules()));
    CHECK(ids_of(all, rivals.contested(all)) == Ids{"CA-5", "CA-6"});

    all.put(workspace::live(support::history_of("CA-1", one), all.rules()));
    CHECK(rivals.contested(all).count() == 4);
    all.remove({"CA-6"});
    CHECK(ids_of(all, rivals.contested(all)) == Ids{"CA-1", "CA-2"});
}

TEST_CASE("the newest proof comes first when rivals are compared")
{
    Workspace all = rivals_at_work();
    const Tale two = support::draft_for({.name = "Two", .tenant_id = tenant, .product = "teams"}) +
                     Tale{{"2020-06-03", ProofAdded{.file = {.id = {"p"}}}}};
    all.put(workspace::live(support::history_of("CA-2", two), all.rules()));
    Rivals rivals;
    CHECK(ids_of(all, rivals.contests(all)[1].rows) == Ids{"CA-2", "CA-1"});
}

TEST_CASE("a claim's rules are told of its namesakes and its rivals, and of nobody else")
{
    const Workspace all = rivals_at_work();
    const workspace::Life draft =
        workspace::live(support::history_of("CA-7", support::draft_for({.name = "Four",
                                                                        .tenant_id = tenant,
                                                                        .product = "teams",
                                                                        .mpn_id = "5000000"})),
                        all.rules());
    Rivals rivals;
    const std::vector<OtherClaim> others = rivals.others_for(all, draft.claim);
    Ids ids;
    for (const OtherClaim& other : others) ids.push_back(other.id.text);
    CHECK(ids == Ids{"CA-1", "CA-2", "CA-4"});

    const std::vector<Competition> found = competitions(draft.claim, others);
    REQUIRE(found.size() == 2);
    CHECK(found[0].other == ClaimId{"CA-1"});
    CHECK(found[1].rival == Rival::SamePartner);

    const workspace::Life itself = workspace::live(
        support::history_of(
            "CA-1", support::draft_for({.name = "", .tenant_id = tenant, .product = "intune"})),
        all.rules());
    CHECK(rivals.others_for(all, itself.claim).empty()); // nobody has ever claimed Intune here

    const std::vector<OtherClaim> claimed =
        rivals.others_after(all, {{.tenant_id = tenant, .product = {"exchange"}}});
    REQUIRE(claimed.size() == 1);
    CHECK(claimed.front().id == ClaimId{"CA-3"});
}
