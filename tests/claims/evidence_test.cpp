#include "claims/evidence.h"

#include "core/text.h"
#include "support/rulebook.h"

#include <catch2/catch.hpp>

using claims::Evidence;
using claims::EvidenceKind;

namespace {

claims::Catalogue catalogue()
{
    return {
        .products = {{.id = {"teams"}, .name = "Teams", .spellings = {"Microsoft Teams", "=Teams"}},
                     {.id = {"teams-phone"}, .name = "Teams Phone"},
                     {.id = {"sales"}, .name = "Sales", .spellings = {"Dynamics 365 Sales"}}}};
}

claims::Claim claim()
{
    claims::Claim claim;
    claim.customer_name = "Kwiaciarnia Łąka Sp. z o.o.";
    claim.domain_name = "laka.pl";
    claim.tenant_id = "7d1c9a52-3b64-4f0e-9c1a-5e2f8b7a6d10";
    claim.products = {{.product = {"teams"}}, {.product = {"sales"}}};
    return claim;
}

std::vector<Evidence> search(std::string_view text, const claims::Claim& of = claim())
{
    const claims::Catalogue products = catalogue();
    return claims::find_evidence({.claim = of,
                                  .catalogue = products,
                                  .partner = "北辰資訊有限公司",
                                  .today = core::date(2026, 11, 27)},
                                 text);
}

std::vector<std::string> words_of(EvidenceKind kind, std::string_view text,
                                  const std::string& product = "")
{
    std::vector<std::string> words;
    for (const Evidence& evidence : search(text)) {
        if (evidence.kind != kind || evidence.product.text != product) continue;
        for (const auto& hit : evidence.hits) words.push_back(hit.words);
    }
    return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE(
    "a company is known with and without its legal form, accents or none, across a line's end")
{
    CHECK(words_of(EvidenceKind::Customer, "for KWIACIARNIA ŁĄKA, Łódź") ==
          Words{"KWIACIARNIA ŁĄKA"});
    CHECK(words_of(EvidenceKind::Customer, "Kwiaciarnia\n  Laka Sp. z o.o.") ==
          Words{"Kwiaciarnia Laka Sp. z o.o."});
    CHECK(words_of(EvidenceKind::Partner, "由北辰資\n訊有限公司提供") ==
          Words{"北辰資 訊有限公司"});
    CHECK(words_of(EvidenceKind::Partner, "北辰資訊") == Words{"北辰資訊"});
    CHECK(words_of(EvidenceKind::Customer, "Kwiaciarnia Łąkarska").empty());
}

TEST_CASE("a domain counts in addresses, not as a part of another name")
{
    CHECK(words_of(EvidenceKind::Domain, "https://www.laka.pl/o-nas, ANNA@LAKA.PL.") ==
          Words{"laka.pl", "LAKA.PL"});
    CHECK(words_of(EvidenceKind::Domain, "nowa-laka.pl laka.pl.example.org mylaka.pl laka.plus")
              .empty());
}

TEST_CASE("a tenant ID is 32 digits, however they are parted")
{
    for (const std::string_view written :
         {"{7D1C9A52-3B64-4F0E-9C1A-5E2F8B7A6D10}", "7d1c9a523b644f0e9c1a5e2f8b7a6d10",
          "7d1c9a52-3b64-4f0e-9c1a-\n5e2f8b7a6d10"}) {
        INFO(written);
        CHECK(words_of(EvidenceKind::Tenant, written).size() == 1);
    }
    CHECK(words_of(EvidenceKind::Tenant, "7d1c9a52-3b64-4f0e-9c1a-5e2f8b7a6d11").empty());
    CHECK(words_of(EvidenceKind::Tenant, "7d1c9a52-3b64-4f0e-9c1a-5e2f8b7a6d101").empty());
}

TEST_CASE(
    "a product is known by its usual spellings, the longest meant, and everyday words are not")
{
    CHECK(words_of(EvidenceKind::Product, "MS TEAMS? Teams, microsoft teams.", "teams") ==
          Words{"Teams", "microsoft teams"});
    CHECK(words_of(EvidenceKind::Product, "our teams sell with Teams Phone", "teams").empty());
    CHECK(words_of(EvidenceKind::Product, "Dynamics 365\nSales for the sales staff", "sales") ==
          Words{"Dynamics 365 Sales"});
}

TEST_CASE("a date counts if it is within twelve months; others are shown")
{
    for (const Evidence& evidence : search("1.10.2025, 2 May 2026, 3 January 2027")) {
        if (evidence.kind != EvidenceKind::Date) continue;
        REQUIRE(evidence.hits.size() == 3);
        CHECK_FALSE(evidence.hits[0].counts);
        CHECK(evidence.hits[1].counts);
        CHECK_FALSE(evidence.hits[2].counts);
        CHECK(is_found(evidence));
    }
    CHECK_FALSE(is_found(search("signed 1 October 2025").back()));
}

TEST_CASE("a hit names its page, and what stands beside it in one line of whole characters")
{
    const std::string filler(80, 'x');
    const auto found = search("first page\fŁ" + filler + "\nDomena: laka.pl\tkoniec" + "\fthird");
    for (const Evidence& evidence : found) {
        if (evidence.kind != EvidenceKind::Domain) continue;
        REQUIRE(evidence.hits.size() == 1);
        CHECK(evidence.hits[0].page == 2);
        CHECK(evidence.hits[0].around.find("Domena: laka.pl koniec") != std::string::npos);
        CHECK(core::is_valid_utf8(evidence.hits[0].around));
    }
}

TEST_CASE("what the claim leaves blank is not looked for, and nobody is overwhelmed by hits")
{
    CHECK(search("laka.pl", {}).size() == 2); // the partner and dates
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "laka.pl ";
    for (const Evidence& evidence : search(many)) {
        CHECK(evidence.hits.size() <= claims::evidence_hits_max);
    }
}
