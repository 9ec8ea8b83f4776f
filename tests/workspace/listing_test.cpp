#include "workspace/listing.h"

#include "support/tale.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::ids_of;
using support::Tale;
using workspace::Column;
using workspace::Direction;
using workspace::Filter;
using workspace::Listing;
using workspace::Query;
using workspace::Workspace;
using Ids = std::vector<std::string>;

namespace {

const std::string tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

Workspace five_claims()
{
    const Tale submitted{{"2020-06-02", ClaimSubmitted{}}};
    const Tale started{{"2020-06-03", ReviewStarted{}}};
    const Tale approved{{"2020-06-04", ClaimApproved{.message = "All in order"}}};
    const Tale business{
        {"2020-06-01", SolutionChosen{.area = SolutionArea::BusinessApplications,
                                      .activities = {Activity::Usage, Activity::PreSales}}},
        {"2020-06-01", ProductAdded{.product = {"power-bi"}}},
        {"2020-06-01", ProofAdded{.file = {.id = {"p"}, .file_name = "SoW.pdf"}}}};
    return support::workspace_of(
        "2020-06-05",
        {{"CA-1",
          support::draft_for({.name = "Łódź Teams", .tenant_id = tenant, .product = "teams"})},
         {"CA-2", support::draft_for(
                      {.name = "台北銀行 Exchange", .tenant_id = {}, .product = "exchange"}) +
                      submitted},
         {"CA-3", support::draft({{Field::Name, "Zoë’s Power BI"},
                                  {Field::CustomerName, "Contoso"},
                                  {Field::DomainName, "xn--d-uga0v4h.pl"},
                                  {Field::MpnId, "5000000"}}) +
                      business + submitted + started +
                      Tale{{"2020-06-03", CommentAdded{"Klient potwierdził\nzakres"}}}},
         {"CA-4", support::draft_for({.name = "contoso teams", .tenant_id = {}, .product = "teams"},
                                     "2023")},
         {"CA-5",
          support::draft({{Field::CustomerName, "contoso"}}) + submitted + started + approved}});
}

const std::vector<workspace::Label> polish{
    {.shown = State::Approved, .edition = {}, .text = "Zatwierdzony"},
    {.shown = State::Editing, .edition = {"2019"}, .text = "Edytowany"},
    {.shown = State::Editing, .edition = {"2020"}, .text = "Edytowany"},
    {.shown = State::Editing, .edition = {"2023"}, .text = "Wersja robocza"},
    {.shown = SolutionArea::BusinessApplications, .edition = {}, .text = "Aplikacje biznesowe"},
    {.shown = Activity::PreSales, .edition = {}, .text = "Przedsprzedaż"}};

} // namespace

TEST_CASE("every word that is typed must be somewhere in the claim")
{
    struct Case {
        std::string typed;
        Ids found;
    };
    const Ids all{"CA-1", "CA-2", "CA-3", "CA-4", "CA-5"};
    const std::vector<Case> cases{
        {"", all},
        {"   ", all},
        {"lodz", {"CA-1", "CA-3"}}, // CA-3 by its domain, as people read it
        {"ŁÓDŹ", {"CA-1", "CA-3"}},
        {"Ło\u0301dz\u0301", {"CA-1", "CA-3"}},
        {"台北", {"CA-2"}},
        {"北銀", {"CA-2"}},
        {"台銀", {}},
        {"台 銀", {"CA-2"}},
        {"teams contoso", {"CA-4"}},
        {"contoso  TEAMS", {"CA-4"}},
        {"Ｔｅａｍｓ", {"CA-1", "CA-4"}},
        {"zoe's", {"CA-3"}},
        {"72f988bf-86F1", {"CA-1"}},
        {"5000000", {"CA-3"}},
        {"sow.pdf", {"CA-3"}},
        {"potwierdzil zakres", {"CA-3"}},
        {"potwierdzilzakres", {}},
        {"power bi", {"CA-3"}},
        {"in order", {"CA-5"}},
        {"rui", {"CA-3", "CA-5"}},
        {"zatwierdz", {"CA-5"}},
        {"edytowany", {"CA-1"}},
        {"wersja teams", {"CA-4"}},
        {"przedsprzedaz biznes", {"CA-3"}},
        {"ca-2", {"CA-2"}},
        {"no such thing", {}},
    };
    const Workspace claims = five_claims();
    Listing kept(polish);
    for (const Case& one : cases) {
        INFO(one.typed);
        Listing fresh(polish);
        CHECK(ids_of(claims, fresh.rows(claims, {.search = one.typed})) == one.found);
        CHECK(ids_of(claims, kept.rows(claims, {.search = one.typed})) == one.found);
    }
}

TEST_CASE("search narrows with each letter, and widens when letters are taken back")
{
    const Workspace claims = five_claims();
    workspace::Search search;
    const std::vector<std::pair<std::string, Ids>> keys{
        {"c", {"CA-1", "CA-2", "CA-3", "CA-4", "CA-5"}},
        {"co", {"CA-3", "CA-4", "CA-5"}},
        {"con", {"CA-3", "CA-4", "CA-5"}},
        {"con t", {"CA-3", "CA-4", "CA-5"}},
        {"con te", {"CA-4"}},
        {"con t", {"CA-3", "CA-4", "CA-5"}},
        {"con", {"CA-3", "CA-4", "CA-5"}},
        {"台", {"CA-2"}},
        {"", {"CA-1", "CA-2", "CA-3", "CA-4", "CA-5"}}};
    for (const auto& [typed, found] : keys) {
        INFO(typed);
        CHECK(ids_of(claims, search.matches(claims, typed)) == found);
    }
    std::string much;
    for (int i = 0; i < 200; ++i) search.matches(claims, much += static_cast<char>('a' + i % 26));
    CHECK(ids_of(claims, search.matches(claims, "台")) == Ids{"CA-2"});
}

TEST_CASE("what changes while somebody searches appears and disappears at once")
{
    Workspace claims = five_claims();
    Listing listing;
    const Query query{.search = "teams"};
    CHECK(ids_of(claims, listing.rows(claims, query)) == Ids{"CA-1", "CA-4"});

    const Tale renamed = support::draft({{Field::Name, "Contoso Exchange"}});
    claims.put(workspace::live(support::history_of("CA-4", renamed), claims.rules()));
    CHECK(ids_of(claims, listing.rows(claims, query)) == Ids{"CA-1"});

    const Tale another = support::draft({{Field::Name, "More Teams"}});
    claims.put(workspace::live(support::history_of("CA-6", another), claims.rules()));
    CHECK(ids_of(claims, listing.rows(claims, query)) == Ids{"CA-1", "CA-6"});

    claims.remove({"CA-1"});
    CHECK(ids_of(claims, listing.rows(claims, query)) == Ids{"CA-6"});
}

TEST_CASE("a filter lets through what fits each of its parts")
{
    struct Case {
        std::string about;
        Filter filter;
        Ids found;
    };
    const std::vector<Case> cases{
        {"all", {}, {"CA-1", "CA-2", "CA-3", "CA-4", "CA-5"}},
        {"a state", {.states = {State::Editing}}, {"CA-1", "CA-4"}},
        {"two states", {.states = {State::Submitted, State::Approved}}, {"CA-2", "CA-5"}},
        {"area", {.areas = {SolutionArea::BusinessApplications}}, {"CA-3"}},
        {"activity", {.activities = {Activity::Usage}}, {"CA-1", "CA-2", "CA-3", "CA-4"}},
        {"product", {.products = {{"exchange"}, {"power-bi"}}}, {"CA-2", "CA-3"}},
        {"unknown product", {.products = {{"no-such-product"}}}, {}},
        {"location", {.locations = {"5000000"}}, {"CA-3"}},
        {"no location", {.locations = {""}}, {"CA-5"}},
        {"edition", {.editions = {{"2023"}}}, {"CA-4"}},
        {"partner's turn", {.turns = {Turn::Partner}}, {"CA-1", "CA-4"}},
        {"customer's turn", {.turns = {Turn::Customer}}, {"CA-5"}},
        {"consent", {.consents = {workspace::ConsentState::Pending}}, {"CA-5"}},
        {"association", {.associations = {AssociationState::AwaitingConsent}}, {"CA-5"}},
        {"nobody reviews", {.reviewers = {""}}, {"CA-1", "CA-2", "CA-4"}},
        {"Rui reviews", {.reviewers = {"Rui"}}, {"CA-3", "CA-5"}},
        {"creator", {.creators = {"Nobody"}}, {}},
        {"due by 9 June", {.due_to = core::date(2020, 6, 9)}, {"CA-2"}},
        {"due from 11 June", {.due_from = core::date(2020, 6, 11)}, {"CA-2", "CA-3", "CA-5"}},
        {"overdue", {.paces = {Pace::Overdue}}, {}},
        {"updated", {.updated_since = support::noon_of("2020-06-04")}, {"CA-5"}},
        {"two parts", {.states = {State::Editing}, .editions = {{"2020"}}}, {"CA-1"}},
    };
    const Workspace claims = five_claims();
    for (const Case& one : cases) {
        INFO(one.about);
        CHECK(ids_of(claims, filtered(claims, claims.rows(), one.filter)) == one.found);
    }
}

TEST_CASE("the list is in the order of its columns, those without a value last")
{
    struct Case {
        std::string about;
        std::vector<workspace::SortKey> keys;
        Ids order;
    };
    const auto up = Direction::Ascending;
    const auto down = Direction::Descending;
    const std::vector<Case> cases{
        {"ids, if nothing is said", {}, {"CA-1", "CA-2", "CA-3", "CA-4", "CA-5"}},
        {"name", {{Column::Name, up}}, {"CA-4", "CA-1", "CA-3", "CA-2", "CA-5"}},
        {"name, last first", {{Column::Name, down}}, {"CA-2", "CA-3", "CA-1", "CA-4", "CA-5"}},
        {"equal customers by id",
         {{Column::Customer, down}},
         {"CA-3", "CA-5", "CA-1", "CA-2", "CA-4"}},
        {"state", {{Column::State, up}}, {"CA-1", "CA-4", "CA-2", "CA-3", "CA-5"}},
        {"state, then name",
         {{Column::State, up}, {Column::Name, up}},
         {"CA-4", "CA-1", "CA-2", "CA-3", "CA-5"}},
        {"edition downwards, then state downwards, then name",
         {{Column::Edition, down}, {Column::State, down}, {Column::Name, up}},
         {"CA-4", "CA-5", "CA-3", "CA-2", "CA-1"}},
        {"next deadline", {{Column::NextDeadline, up}}, {"CA-2", "CA-3", "CA-5", "CA-1", "CA-4"}},
        {"products by name", {{Column::Products, up}}, {"CA-2", "CA-3", "CA-1", "CA-4", "CA-5"}},
        {"location", {{Column::Location, down}}, {"CA-3", "CA-1", "CA-2", "CA-4", "CA-5"}},
        {"area", {{Column::Area, down}}, {"CA-3", "CA-1", "CA-2", "CA-4", "CA-5"}},
    };
    const Workspace claims = five_claims();
    Listing listing;
    for (const Case& one : cases) {
        INFO(one.about);
        CHECK(ids_of(claims, listing.rows(claims, {.sort = one.keys})) == one.order);
    }
}

TEST_CASE("the browser may bring its own collation")
{
    const Workspace claims = five_claims();
    Listing backwards(
        {}, [](std::string_view text) { return std::string(text.rbegin(), text.rend()); });
    backwards.prepare(claims, Column::Name);
    const Query by_name{.sort = {{Column::Name, Direction::Ascending}}};
    CHECK(
        ids_of(claims, backwards.rows(claims, by_name)) ==
        Ids{"CA-3", "CA-2", "CA-1", "CA-4", "CA-5"}); // "IB …", "egnahcxE …", "smaeT …", "smaet …"
}

TEST_CASE("counts by state leave the filter's own states out, so that one can go over to another")
{
    const Workspace claims = five_claims();
    Listing listing;
    const Query query{.search = "teams", .filter = {.states = {State::Approved}}};
    CHECK(listing.rows(claims, query).empty());
    const workspace::StateCounts counts = listing.counts(claims, query);
    CHECK(counts[static_cast<std::size_t>(State::Editing)] == 2);
    CHECK(counts[static_cast<std::size_t>(State::Approved)] == 0);
}

TEST_CASE("what was said on the way is found too, in every stage")
{
    const Tale in_review = support::draft({}) +
                           Tale{{"2020-06-02", ClaimSubmitted{}}, {"2020-06-03", ReviewStarted{}}};
    const Tale rejected = in_review + Tale{{"2020-06-04", ClaimRejected{.message = "unsigned"}}};
    struct Case {
        std::string typed;
        Tale tale;
    };
    const std::vector<Case> cases{
        {"arbitration", in_review + Tale{{"2020-06-04", ClaimHeld{.note = "For arbitration"}}}},
        {"last month",
         in_review + Tale{{"2020-06-04", InformationRequested{.message = "Dates of last month"}}}},
        {"well done", in_review + Tale{{"2020-06-04", ClaimApproved{.message = "Well done"}}}},
        {"unsigned", rejected},
        {"page 3", rejected + Tale{{"2020-06-05", ClaimDisputed{"see page 3"}}}},
        {"never heard", in_review + Tale{{"2020-06-04", ClaimApproved{}},
                                         {"2020-06-05", CustomerDeclined{"Never heard of them"}}}},
        {"lookup.example", Tale{{"2020-06-01", ClaimCreated{.edition = {"2020"}}},
                                {"2020-06-01", TenantLookedUp{{"lookup.example", tenant}}}}},
        {"ca-1", Tale{{"2020-06-01", ReviewStarted{}}}}, // its first event has not arrived
    };
    for (const Case& one : cases) {
        INFO(one.typed);
        const Workspace claims = support::workspace_of("2020-06-05", {{"CA-1", one.tale}});
        CHECK(ids_of(claims, Listing().rows(claims, {.search = one.typed})) == Ids{"CA-1"});
    }
}
