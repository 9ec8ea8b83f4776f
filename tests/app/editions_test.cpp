// The three editions that ship, rule by rule, each with the page that says so.
#include "app/load_assets.h"
#include "support/assets.h"
#include "support/shipped.h"

#include <catch2/catch.hpp>

#include <set>

using claims::DayKind;
using claims::Edition;
using claims::EditionRule;
using claims::State;
using claims::TimeLimit;
using support::shipped_edition;

namespace {

constexpr TimeLimit business(int days)
{
    return {.days = days, .kind = DayKind::Business};
}
constexpr TimeLimit calendar(int days)
{
    return {.days = days, .kind = DayKind::Calendar};
}

std::string name_in(const Edition& edition, State state)
{
    for (const claims::StateName& name : edition.state_names) {
        if (name.state == state) return name.key;
    }
    return "none";
}

std::string page_in(const Edition& edition, EditionRule rule)
{
    for (const claims::RuleSource& source : edition.sources) {
        if (source.rule == rule) return source.page;
    }
    return "none";
}

// The 2020 edition with one passage replaced.
std::vector<std::string> problems_after(const std::string& passage, const std::string& replacement)
{
    std::string text = support::asset("editions/2020.json");
    const std::size_t at = text.find(passage);
    REQUIRE(at != std::string::npos);
    text.replace(at, passage.size(), replacement);
    std::vector<std::string> told;
    for (const core::Problem& problem : app::load_edition({.name = "e", .text = text}).problems) {
        told.push_back(problem.path + " " + std::string{core::name_of(problem.fault)});
    }
    return told;
}

using Told = std::vector<std::string>;

} // namespace

TEST_CASE("2019: five business days from submission to opt out, nothing editable, no dispute "
          "(Create a customer association using the CPOR model, 2019-10-29)",
          "[editions]")
{
    const Edition edition = shipped_edition("2019");
    CHECK(edition.id.text == "2019");
    CHECK(name_in(edition, State::Editing) == "state.editing");
    CHECK(edition.review_starts_within == business(5));
    CHECK(edition.review_decides_within == business(5));
    CHECK(edition.partner_answers_within == business(5));
    CHECK_FALSE(edition.decision_target);
    CHECK(edition.consent ==
          claims::ConsentRules{.starts = claims::ConsentStart::OnSubmission,
                               .period = business(5),
                               .customer_told = claims::ConsentStart::OnSubmission});
    CHECK(edition.editable_in.empty());
    CHECK(edition.editable_parts.empty());
    CHECK_FALSE(edition.dispute);
    CHECK(edition.leaving == claims::Leaving::Withdraw);
    CHECK(edition.domain_name == claims::Requirement::Required);
    CHECK(edition.technical_contact == claims::Requirement::Required);
    CHECK(edition.subscription_id == claims::SubscriptionRule::WhenSeveral);
    CHECK(edition.acknowledgements.empty());
    CHECK_FALSE(edition.payments_opt_out_offered);
    CHECK(page_in(edition, EditionRule::CustomerOptOut) ==
          "Create a customer association using the CPOR model (2019-10-29)");
}

TEST_CASE("2020: five business days each, ten days in all, seven to opt out, thirty to dispute "
          "(Manage customer associations, 2020-06-29)",
          "[editions]")
{
    const Edition edition = shipped_edition("2020");
    CHECK(name_in(edition, State::Editing) == "state.editing");
    CHECK(name_in(edition, State::PartnerActionRequired) == "state.partner-action-required");
    CHECK(edition.review_starts_within == business(5));
    CHECK(edition.review_decides_within == business(5));
    CHECK(edition.partner_answers_within == business(5));
    CHECK(edition.decision_target == calendar(10));
    CHECK(edition.consent ==
          claims::ConsentRules{.starts = claims::ConsentStart::OnApproval,
                               .period = calendar(7),
                               .customer_told = claims::ConsentStart::OnApproval});
    CHECK(edition.editable_in == std::vector{State::Submitted, State::PartnerActionRequired});
    CHECK(edition.editable_parts == std::vector{claims::Part::Partner, claims::Part::Products,
                                                claims::Part::Contacts, claims::Part::Proof});
    CHECK(edition.dispute == claims::DisputeRules{.window = calendar(30),
                                                  .answered_within = business(5),
                                                  .times_max = std::nullopt,
                                                  .refused = claims::DisputeRefused::Rejected});
    CHECK(edition.leaving == claims::Leaving::Withdraw);
    CHECK(edition.domain_name == claims::Requirement::Required);
    CHECK(edition.technical_contact == claims::Requirement::Required);
    CHECK(edition.subscription_id == claims::SubscriptionRule::WhenSeveral);
    CHECK(edition.acknowledgements.empty());
    CHECK_FALSE(edition.payments_opt_out_offered);
    CHECK(page_in(edition, EditionRule::Dispute) == "Manage customer associations (2020-06-29)");
}

TEST_CASE("2023: fourteen business days, one dispute, opting out at any time (October 2023)",
          "[editions]")
{
    const Edition edition = shipped_edition("2023");
    CHECK(name_in(edition, State::Editing) == "state.draft");
    CHECK(edition.review_starts_within == business(5));
    CHECK(edition.review_decides_within == business(14));
    CHECK(edition.partner_answers_within == business(14));
    CHECK_FALSE(edition.decision_target);
    CHECK(edition.consent ==
          claims::ConsentRules{.starts = claims::ConsentStart::OnApproval,
                               .period = std::nullopt,
                               .customer_told = claims::ConsentStart::OnApproval});
    CHECK(edition.editable_in == std::vector{State::PartnerActionRequired});
    CHECK(edition.editable_parts == shipped_edition("2020").editable_parts);
    CHECK(edition.dispute ==
          claims::DisputeRules{.window = calendar(30),
                               .answered_within = business(5),
                               .times_max = 1,
                               .refused = claims::DisputeRefused::RejectedFinal});
    CHECK(edition.leaving == claims::Leaving::Disassociate);
    CHECK(edition.domain_name == claims::Requirement::Optional);
    CHECK(edition.technical_contact == claims::Requirement::Optional);
    CHECK(edition.subscription_id == claims::SubscriptionRule::Always);
    CHECK(edition.acknowledgements.size() == 3);
    CHECK(edition.payments_opt_out_offered);
    CHECK(edition.area_names.front().key == "area.modern-work-and-security");
}

TEST_CASE("every edition names every state, area, rule and source, once", "[editions]")
{
    for (const char* id : {"2019", "2020", "2023"}) {
        INFO("edition " << id);
        const Edition edition = shipped_edition(id);
        CHECK(edition.id.text == id);
        CHECK(edition.state_names.size() == core::names<State>.size());
        CHECK(edition.area_names.size() == core::names<claims::SolutionArea>.size());
        CHECK(edition.sources.size() == core::names<EditionRule>.size());
        std::set<std::string> keys;
        for (const claims::StateName& name : edition.state_names) keys.insert(name.key);
        CHECK(keys.size() == edition.state_names.size());
        for (const claims::RuleSource& source : edition.sources) CHECK(source.page.size() > 12);
        CHECK(edition.may_create ==
              std::vector{claims::Role::IncentivesAdmin, claims::Role::IncentivesUser});
    }
}

TEST_CASE("a damaged edition is read as far as it goes, and told about", "[editions]")
{
    CHECK(problems_after("\"id\": \"2020\"", "\"id\": 2020") == Told{"e#/id expected-text"});
    CHECK(problems_after("\"id\": \"2020\"", "\"id\": \"\"") == Told{"e#/id out-of-range"});
    CHECK(problems_after("\"leaving\"", "\"left\"") ==
          Told{"e#/rules/leaving expected-object", "e#/rules/leaving/by expected-text",
               "e#/rules/leaving/page expected-text", "e#/rules/left unknown-field"});
    CHECK(problems_after("\"by\": \"withdraw\"", "\"by\": \"run\"") ==
          Told{"e#/rules/leaving/by unknown-word"});
    CHECK(problems_after("\"days\": 30", "\"days\": 0") ==
          Told{"e#/rules/dispute/window/days out-of-range"});
    CHECK(problems_after("\"starts\": \"on-approval\", \"limit\": {\"days\": 7, \"kind\": "
                         "\"calendar\"}",
                         "\"starts\": \"on-approval\"") ==
          Told{"e#/rules/customer-opt-out/limit missing"});
    CHECK(problems_after("\"page\": \"overview-2020\"", "\"page\": \"lost\"") ==
          Told{"e#/rules/may-create/page nothing-named"});
    CHECK(problems_after("[\"incentives-admin\", \"incentives-user\"]", "[]") ==
          Told{"e#/rules/may-create/roles out-of-range"});
    CHECK(problems_after("\"offered\": false", "\"offered\": false, \"since\": 1") ==
          Told{"e#/rules/payments-opt-out/since unknown-field"});
    CHECK(problems_after("\"state.submitted\"", "7") ==
          Told{"e#/state_names/submitted expected-text"});
    CHECK(app::load_edition({.name = "e", .text = "{"}).problems.front() ==
          core::Problem{.path = "e#1", .fault = core::Fault::NotJson});
}
