// The rule table: one line a rule, breaking a complete draft in one way and no other.
#include "claims/problems.h"

#include "claims/proof.h"
#include "support/story.h"

#include <catch2/catch.hpp>
#include <functional>
#include <set>

using namespace claims;
using support::day;

namespace {

constexpr const char* own_tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
constexpr const char* some_guid = "0aa2d5d2-aaaa-4000-8000-000000000001";

struct Setting {
    Claim claim{};
    Surroundings around{};
};

// A complete claim for a Dynamics 365 product, as the 2020 edition wants it.
Claim business_claim()
{
    Claim claim = support::drafted("2020").claim();
    claim.area = SolutionArea::BusinessApplications;
    claim.activities = {Activity::Usage, Activity::PreSales};
    claim.products = {{.product = {"sales"},
                       .subscription = {.id = some_guid, .status = SubscriptionStatus::Active}}};
    claim.coverage = {{.proof = {"p1"}, .product = {"sales"}, .coverage = Coverage::Proves}};
    claim.technical_contact = {.name = "Tom", .title = "Admin", .email = "tom@contoso.com"};
    return claim;
}

Setting microsoft_365(const std::string& edition = "2020")
{
    return {.claim = support::drafted(edition).claim(),
            .around = {.locations = {{.mpn_id = "4712233", .name = "Kraków"}}, .others = {}}};
}

Setting business(const std::string& edition = "2020")
{
    Setting setting = microsoft_365(edition);
    const std::vector<std::string> acknowledged = setting.claim.acknowledged;
    setting.claim = business_claim();
    setting.claim.edition = {edition};
    setting.claim.acknowledged = acknowledged;
    return setting;
}

OtherClaim other_claim(const Claim& claim, const std::string& mpn_id, State state)
{
    Claim other = claim;
    other.id = {"CA-2"};
    other.name = "Another";
    other.mpn_id = mpn_id;
    return seen_by_others(other, state);
}

std::string found_in(const Setting& setting, const std::string& now = "2020-06-05")
{
    std::string text;
    for (const Problem& problem :
         find_problems(setting.claim, support::at(now), setting.around, support::rulebook())) {
        text += (text.empty() ? "" : " ");
        text += problem.severity == Severity::Warning ? "(" + std::string(problem.id) + ")"
                                                      : std::string(problem.id);
    }
    return text;
}

struct Row {
    const char* found;
    std::function<void(Setting&)> change;
};

void check_rows(const Setting& complete, const std::vector<Row>& rows)
{
    CHECK(found_in(complete).empty());
    for (const Row& row : rows) {
        Setting setting = complete;
        row.change(setting);
        CHECK(found_in(setting) == row.found);
    }
}

void check_text_fields(const Setting& complete, const std::vector<Field>& fields)
{
    for (const Field field : fields) {
        const std::string name(core::name_of(field));
        Setting setting = complete;
        text_of(setting.claim, field).clear();
        CHECK(found_in(setting).find(name + ".missing") == 0);
        text_of(setting.claim, field) = "\xff";
        CHECK(found_in(setting).find(name + ".invalid") == 0);
    }
}

} // namespace

TEST_CASE("a text field that is required says that it is missing, or what is wrong", "[problems]")
{
    check_text_fields(microsoft_365(),
                      {Field::Name, Field::MpnId, Field::CustomerName, Field::DomainName,
                       Field::TenantId, Field::CustomerContactName, Field::CustomerContactTitle,
                       Field::CustomerContactEmail, Field::OwnContactName, Field::OwnContactEmail});
    check_text_fields(business(), {Field::TechnicalContactName, Field::TechnicalContactTitle,
                                   Field::TechnicalContactEmail});
    Setting revenue = business();
    revenue.claim.activities = {Activity::RevenueAssociation};
    revenue.claim.solution_seller = "Fabrikam";
    revenue.claim.revenue_customer_name = "Contoso";
    revenue.claim.isv_solution = "Fabrikam Forms";
    check_text_fields(revenue,
                      {Field::SolutionSeller, Field::RevenueCustomerName, Field::IsvSolution});
}

TEST_CASE("each rule for a Microsoft 365 claim finds its one mistake", "[problems]")
{
    check_rows(
        microsoft_365(),
        {{"name.taken",
          [](Setting& s) {
              s.around.others = {{.id = {"CA-2"}, .name = s.claim.name, .state = State::Rejected}};
          }},
         {"",
          [](Setting& s) {
              s.around.others = {{.id = {"CA-2"}, .name = s.claim.name, .state = State::Discarded}};
          }},
         {"", [](Setting& s) { s.around.others = {{.id = s.claim.id, .name = s.claim.name}}; }},
         {"(mpn-id.not-listed)", [](Setting& s) { s.claim.mpn_id = "999999"; }},
         {"(mpn-id.not-enrolled)",
          [](Setting& s) { s.around.locations[0].enrolment = Enrolment::NotEnrolled; }},
         {"(tenant-id.mismatch)",
          [](Setting& s) {
              s.claim.tenant_lookup = {{"contoso.com", some_guid}};
          }},
         {"",
          [](Setting& s) {
              s.claim.tenant_lookup = {{"contoso.com", own_tenant}};
          }},
         {"",
          [](Setting& s) {
              s.claim.tenant_lookup = {{"fabrikam.com", some_guid}};
          }},
         {"area.missing", [](Setting& s) { s.claim.area.reset(); }},
         {"activity.missing", [](Setting& s) { s.claim.activities.clear(); }},
         {"activity.not-in-area product.not-for-activity",
          [](Setting& s) { s.claim.activities = {Activity::PreSales}; }},
         {"products.missing", [](Setting& s) { s.claim.products.clear(); }},
         {"product.unknown (proof.product-not-proved)",
          [](Setting& s) { s.claim.products = {{.product = {"no-such-product"}}}; }},
         {"product.not-in-area (proof.product-not-proved)",
          [](Setting& s) { s.claim.products = {{.product = {"power-bi"}}}; }},
         {"(customer-contact-email.outside)",
          [](Setting& s) { s.claim.customer_contact.email = "cleo@fabrikam.com"; }},
         {"", [](Setting& s) { s.claim.customer_contact.email = "cleo@mail.contoso.com"; }},
         {"proof.missing", [](Setting& s) { s.claim.proofs.clear(); }},
         {"proof.too-many", [](Setting& s) { s.claim.proofs.resize(41, s.claim.proofs.front()); }},
         {"proof.too-large",
          [](Setting& s) { s.claim.proofs[0].file.size_bytes = 25 * 1024 * 1024 + 1; }},
         {"", [](Setting& s) { s.claim.proofs[0].file.size_bytes = 25 * 1024 * 1024; }},
         {"proof.wrong-type", [](Setting& s) { s.claim.proofs[0].file.file_name = "run.exe"; }},
         {"(proof.product-not-proved)", [](Setting& s) { s.claim.coverage.clear(); }},
         {"(proof.checklist-open)",
          [](Setting& s) {
              s.claim.checklist = {
                  {.item = ChecklistItem::CustomerSignature, .mark = ChecklistMark::Open},
                  {.item = ChecklistItem::RightFile, .mark = ChecklistMark::Met}};
          }},
         {"competing.same-partner",
          [](Setting& s) {
              s.around.others = {other_claim(s.claim, "MPN 4712233", State::Submitted)};
          }},
         {"(competing.other-partner)",
          [](Setting& s) { s.around.others = {other_claim(s.claim, "5550001", State::Approved)}; }},
         {"", [](Setting& s) {
              s.around.others = {other_claim(s.claim, "5550001", State::Rejected),
                                 other_claim(s.claim, "4712233", State::Discarded)};
          }}});
}

TEST_CASE("each rule for a Business Applications claim finds its one mistake", "[problems]")
{
    const auto subscription = [](Setting& s) -> Subscription& {
        return s.claim.products[0].subscription;
    };
    check_rows(
        business(),
        {{"", [&](Setting& s) { subscription(s).id.clear(); }},
         {"subscription.missing",
          [&](Setting& s) {
              subscription(s).id.clear();
              s.claim.products[0].count = SubscriptionCount::Several;
          }},
         {"subscription.invalid", [&](Setting& s) { subscription(s).id = "12345"; }},
         {"subscription.is-tenant", [&](Setting& s) { subscription(s).id = own_tenant; }},
         {"subscription.from-csp",
          [&](Setting& s) { subscription(s).channel = Channel::CloudSolutionProvider; }},
         {"subscription.ended",
          [&](Setting& s) { subscription(s).status = SubscriptionStatus::Ended; }},
         {"subscription.ended", [&](Setting& s) { subscription(s).ends_on = day("2020-06-04"); }},
         {"", [&](Setting& s) { subscription(s).ends_on = day("2020-06-05"); }},
         {"(subscription.in-grace)",
          [&](Setting& s) { subscription(s).status = SubscriptionStatus::InGrace; }},
         {"(subscription.not-provisioned)",
          [&](Setting& s) { subscription(s).status = SubscriptionStatus::NotProvisioned; }},
         {"solution-seller.missing revenue-customer-name.missing isv-solution.missing "
          "activity.revenue-alone",
          [](Setting& s) {
              s.claim.activities = {Activity::Usage, Activity::RevenueAssociation};
          }},
         {"", [](Setting& s) {
              s.claim.products[0].product = {"power-bi"}; // not Dynamics 365: no technical contact
              s.claim.coverage[0].product = {"power-bi"};
              s.claim.technical_contact = {};
          }}});
}

TEST_CASE("2023 asks for less and for more", "[problems]")
{
    check_rows(microsoft_365("2023"),
               {{"", [](Setting& s) { s.claim.domain_name.clear(); }},
                {"domain-name.invalid", [](Setting& s) { s.claim.domain_name = "contoso"; }},
                {"acknowledgement.missing acknowledgement.missing acknowledgement.missing",
                 [](Setting& s) { s.claim.acknowledged.clear(); }}});
    check_rows(business("2023"), {{"", [](Setting& s) { s.claim.technical_contact = {}; }},
                                  {"technical-contact-email.invalid",
                                   [](Setting& s) { s.claim.technical_contact.email = "tom"; }},
                                  {"subscription.missing", [](Setting& s) {
                                       s.claim.products[0].subscription.id.clear();
                                   }}});
}

TEST_CASE("an empty draft may be saved, and names everything that is missing", "[problems]")
{
    support::Story story("2020");
    const Setting empty{.claim = story.claim(), .around = {}};
    CHECK(found_in(empty) ==
          "name.missing mpn-id.missing customer-name.missing domain-name.missing "
          "tenant-id.missing customer-contact-name.missing customer-contact-title.missing "
          "customer-contact-email.missing own-contact-name.missing own-contact-email.missing "
          "area.missing products.missing proof.missing");
}

TEST_CASE("every problem says where it is, and its id is one of the published ones", "[problems]")
{
    const std::vector<std::string_view> ids = problem_ids();
    const std::set<std::string_view> known(ids.begin(), ids.end());
    CHECK(known.size() == ids.size());
    Setting setting = business("2023");
    setting.claim = {};
    setting.claim.edition = {"2023"};
    setting.claim.products = {{.product = {"no-such-product"}}};
    for (const Problem& problem :
         find_problems(setting.claim, support::at("2020-06-05"), {}, support::rulebook())) {
        INFO(problem.id);
        CHECK(known.count(problem.id) == 1);
        if (problem.field) CHECK(problem.part == part_of(*problem.field));
    }
}
