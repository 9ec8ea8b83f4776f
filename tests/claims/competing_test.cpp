// Competing claims, associations from before, proof as data, and names to suggest.
#include "claims/competing.h"

#include "claims/associations.h"
#include "claims/proof.h"
#include "claims/suggestions.h"
#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::at;
using support::day;

namespace {

constexpr const char* tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
constexpr const char* guid = "0aa2d5d2-aaaa-4000-8000-000000000001";

Claim claim_for(const std::string& id, SolutionArea area, const std::string& product,
                const std::string& subscription_id = "")
{
    Claim claim;
    claim.id = {id};
    claim.mpn_id = "4712233";
    claim.tenant_id = tenant;
    claim.area = area;
    claim.products = {{.product = {product}, .subscription = {.id = subscription_id}}};
    return claim;
}

Claim with_proof_of(Claim claim, const std::string& time)
{
    claim.proofs.push_back({.file = {.id = {"p"}}, .added_on = at(time)});
    return claim;
}

std::string rivals(const Claim& claim, const std::vector<OtherClaim>& others)
{
    std::string text;
    for (const Competition& found : competitions(claim, others)) {
        text += found.other.text + (found.rival == Rival::SamePartner ? "(same) " : " ");
    }
    return text;
}

OtherClaim seen(const Claim& claim)
{
    return seen_by_others(claim, State::Submitted);
}

} // namespace

TEST_CASE("claims meet on tenant and workload, or on a subscription", "[competing]")
{
    const auto m365 = SolutionArea::Microsoft365;
    const auto business = SolutionArea::BusinessApplications;
    const Claim teams = claim_for("A", m365, "teams");
    CHECK(rivals(teams, {seen(claim_for("B", m365, "teams"))}) == "B(same) ");
    CHECK(rivals(teams, {seen(claim_for("B", m365, "exchange"))}).empty());
    CHECK(rivals(teams, {seen(teams)}).empty()); // itself

    Claim elsewhere = claim_for("B", m365, "teams");
    elsewhere.tenant_id = guid;
    CHECK(rivals(teams, {seen(elsewhere)}).empty());
    Claim spelled = claim_for("B", m365, "teams");
    spelled.tenant_id = "{72F988BF-86F1-41AF-91AB-2D7CD011DB47}";
    CHECK(rivals(teams, {seen(spelled)}) == "B(same) ");
    Claim draft = claim_for("B", m365, "teams");
    draft.tenant_id = "not yet known";
    CHECK(rivals(draft, {seen(teams)}).empty());

    const Claim sales = claim_for("A", business, "sales", guid);
    Claim bundle = claim_for("B", business, "customer-service", guid);
    bundle.mpn_id = "5550001";
    CHECK(rivals(sales, {seen(bundle)}) == "B ");
    CHECK(rivals(sales, {seen(claim_for("C", business, "sales"))}) == "C(same) ");
    Claim several = claim_for("D", business, "sales");
    several.products[0].count = SubscriptionCount::Several;
    CHECK(rivals(sales, {seen(several)}).empty()); // nobody knows which
}

TEST_CASE("the newest proof comes first, and ended claims do not compete", "[competing]")
{
    const Claim own = claim_for("A", SolutionArea::Microsoft365, "teams");
    const auto other = [&](const std::string& id, const std::string& time, State state) {
        const Claim claim = with_proof_of(claim_for(id, SolutionArea::Microsoft365, "teams"), time);
        return seen_by_others(claim, state);
    };
    CHECK(rivals(own, {other("B", "2020-06-01", State::Submitted),
                       other("C", "2020-06-03", State::Approved),
                       other("D", "2020-06-01", State::Dispute),
                       other("E", "2020-06-09", State::Rejected),
                       other("F", "2020-06-09", State::RejectedFinal),
                       other("G", "2020-06-09", State::Discarded)}) == "C(same) B(same) D(same) ");
}

TEST_CASE("existing associations: Microsoft 365 again, the others until the subscription ends",
          "[associations]")
{
    // Create pages of 2019 and 2020, "You should also understand the following points".
    const Catalogue catalogue = support::small_catalogue();
    const auto needed = [&](const ExistingAssociation& association,
                            const std::vector<OtherClaim>& claims) {
        const NeededClaim need = needed_claim(association, claims, catalogue, day("2020-06-05"));
        return std::string(core::name_of(need.need)) +
               (need.valid_until ? " " + core::format(*need.valid_until) : "") + need.claim.text;
    };
    const ExistingAssociation teams{.tenant_id = tenant, .product = {"teams"}};
    const ExistingAssociation power_bi{.tenant_id = tenant,
                                       .product = {"power-bi"},
                                       .subscription_id = guid,
                                       .subscription_ends_on = day("2020-06-05")};
    ExistingAssociation ended = power_bi;
    ended.subscription_ends_on = day("2020-06-04");
    ExistingAssociation undated = power_bi;
    undated.subscription_ends_on.reset();
    CHECK(needed(teams, {}) == "now");
    CHECK(needed(power_bi, {}) == "later 2020-06-05");
    CHECK(needed(ended, {}) == "ended 2020-06-04");
    CHECK(needed(undated, {}) == "date-needed");
    const Claim again = claim_for("A", SolutionArea::Microsoft365, "teams");
    CHECK(needed(teams, {seen(again)}) == "claimedA");
    CHECK(needed(teams, {seen_by_others(again, State::Rejected)}) == "now");
    const Claim by_id = claim_for("B", SolutionArea::BusinessApplications, "sales", guid);
    CHECK(needed(power_bi, {seen(by_id)}) == "claimedB");
}

TEST_CASE("the coverage matrix has a row a file and a column a product", "[proof]")
{
    Claim claim = support::drafted().claim();
    claim.products.push_back({.product = {"exchange"}});
    claim.proofs.push_back({.file = {.id = {"p2"}}});
    const CoverageMatrix matrix = coverage_matrix(claim);
    CHECK(matrix.products == std::vector<ProductId>{{"teams"}, {"exchange"}});
    CHECK(matrix.proofs == std::vector<ProofId>{{"p1"}, {"p2"}});
    CHECK(matrix.cells == std::vector{Coverage::Proves, Coverage::Unmarked, Coverage::Unmarked,
                                      Coverage::Unmarked});
    CHECK(products_without_proof(claim) == std::vector<ProductId>{{"exchange"}});
    CHECK(checklist_of(claim).size() == core::names<ChecklistItem>.size());
    claim.proofs.clear();
    CHECK(open_reasons(claim) == std::vector{InformationReason::AllProofMissing});
}

TEST_CASE("files are known by their ending", "[proof]")
{
    for (const char* taken : {"a.pdf", "a.DOCX", "a.b.msg", "scan.jpeg", "scan.TIF", ".csv"}) {
        INFO(taken);
        CHECK(is_proof_type(taken));
    }
    for (const char* refused : {"", "pdf", "a.exe", "a.pdf.html", "a.", "a.svg", "a.pdf "}) {
        INFO(refused);
        CHECK(!is_proof_type(refused));
    }
    CHECK(proof_types.size() == 17);
}

TEST_CASE("a proof is recent for twelve months", "[proof]")
{
    CHECK(is_recent_enough(day("2019-06-05"), day("2020-06-05")));
    CHECK(!is_recent_enough(day("2019-06-04"), day("2020-06-05")));
    CHECK(is_recent_enough(day("2020-02-29"), day("2021-02-28")));
    CHECK(!is_recent_enough(day("2020-06-06"), day("2020-06-05"))); // of tomorrow
}

TEST_CASE("a claim's name is suggested from customer and products, and is free", "[suggestions]")
{
    const Catalogue catalogue = support::small_catalogue();
    Claim claim;
    CHECK(suggested_name(claim, catalogue, {}).empty());
    claim.customer_name = "Contoso";
    CHECK(suggested_name(claim, catalogue, {}) == "Contoso");
    claim.products = {{.product = {"teams"}}, {.product = {"no-such-product"}}};
    CHECK(suggested_name(claim, catalogue, {}) == "Contoso - teams, no-such-product");
    CHECK(suggested_name(
              claim, catalogue,
              {"Contoso - teams, no-such-product", "Contoso - teams, no-such-product 2"}) ==
          "Contoso - teams, no-such-product 3");
    claim.customer_name = std::string(150, 'x');
    CHECK(suggested_name(claim, catalogue, {}) == std::string(100, 'x'));
    CHECK(suggested_name(claim, catalogue, {std::string(100, 'x')}) == std::string(98, 'x') + " 2");
}
