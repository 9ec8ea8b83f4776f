// The customer's part: told in plain words what is asked, and what either choice brings about.
#include "support/desk.h"

#include <catch2/catch.hpp>

using claims::State;
using support::customer;
using support::Desk;
using support::partner;
using support::reviewer;
using ui::Role;

namespace {

Desk& opens_consent(Desk& desk)
{
    desk.shell().open("/consent/" + desk.claim().text);
    return desk;
}

bool has(Desk& desk, Role role, std::string_view name)
{
    return ui::find(desk.shell().tree(), role, name) != nullptr;
}

void name_company(Desk& desk)
{
    claims::Profile profile = desk.shell().model().profile;
    profile.company = "Fabrikam";
    desk.shell().act(screens::ChangeProfile{.profile = profile});
}

} // namespace

TEST_CASE("consent: the customer reads who asks, for what, what would be seen, and until when")
{
    Desk desk("2020");
    name_company(desk);
    desk.approved().as(customer());
    opens_consent(desk);
    CHECK(has(desk, Role::Heading, "Fabrikam asks to be recorded as your partner"));
    CHECK(desk.says("You can decline until Mon 6 Jul 2020"));
    CHECK(desk.says("Teams"));
    CHECK(desk.says("Ada Partner \u00B7 ada@fabrikam.com"));
    CHECK(has(desk, Role::Heading, "What Fabrikam would see"));
    CHECK(desk.says("figures by month, no names"));
    CHECK(desk.says("Your messages, files, calendars and business records"));
    CHECK(desk.says("After Mon 6 Jul 2020, Fabrikam is recorded as your partner"));
    CHECK(desk.says("There is nothing to press"));
}

TEST_CASE("consent: no word of the programme’s jargon is on the customer’s page")
{
    for (const char* edition : {"2019", "2020", "2023"}) {
        Desk desk(edition);
        desk.approved().as(customer());
        opens_consent(desk);
        for (const char* word :
             {"CPOR", "PoE", "workload", "MPN", "tenant", "incentive", "claim "}) {
            INFO(edition << " " << word << "\n" << desk.shell().describe());
            CHECK_FALSE(desk.says(word));
        }
    }
}

TEST_CASE("consent: declined with a reason, after it was said what that means")
{
    for (const char* edition : {"2019", "2020", "2023"}) {
        INFO(edition);
        Desk desk(edition);
        desk.approved().as(customer());
        opens_consent(desk).does("Decline the association");
        CHECK(desk.state() == State::Approved); // asked first
        CHECK(desk.says("the partner sees none of your data"));
        desk.writes("Reason", "We work with somebody else.").confirms();
        CHECK(desk.state() == State::Rejected);
        CHECK(desk.says("You declined on Mon 29 Jun 2020"));
        CHECK(desk.says("Your reason: \u201CWe work with somebody else.\u201D"));
        CHECK_FALSE(desk.offers("Decline the association"));
        desk.as(partner()).opens();
        CHECK(desk.says("We work with somebody else."));
    }
}

TEST_CASE("consent: left alone, the association is official when the time is over")
{
    Desk desk("2020");
    desk.approved().as(customer());
    opens_consent(desk).on("2020-07-07");
    CHECK(desk.says("is recorded as your partner"));
    CHECK(desk.says("The time to decline ended on Mon 6 Jul 2020."));
    CHECK_FALSE(desk.offers("Decline the association"));
    desk.as(partner()).opens();
    CHECK(desk.says("sent for incentive eligibility"));
}

TEST_CASE("consent: before it is asked there is nothing to decide, after an end neither")
{
    Desk desk("2020");
    desk.submitted().as(customer());
    opens_consent(desk);
    CHECK(desk.says("There is nothing to decide yet"));
    CHECK_FALSE(desk.offers("Decline the association"));
    desk.opens().as(reviewer()).does("Start review").does("Reject");
    desk.chooses("insufficient proof of execution").confirms();
    desk.as(customer());
    opens_consent(desk);
    CHECK(desk.says("The request has ended"));
}

TEST_CASE("consent: in 2023 it can be declined at any time")
{
    Desk desk("2023");
    desk.approved().as(customer());
    opens_consent(desk).on("2021-03-01");
    CHECK(desk.says("You can decline at any time; it then ends at once."));
    CHECK(desk.offers("Decline the association"));
}

TEST_CASE("consent: others see the page, and that it is not theirs to decide")
{
    Desk desk("2020");
    desk.approved().as(partner()).opens();
    CHECK(has(desk, Role::Link, "What the customer sees"));
    opens_consent(desk);
    CHECK(desk.says("This is what your customer sees"));
    CHECK_FALSE(desk.offers("Decline the association"));
}

TEST_CASE("homes: each role begins with what it is there for")
{
    Desk desk("2020");
    desk.approved();
    desk.shell().open("");
    CHECK(has(desk, Role::Heading, "Review desk"));
    desk.as(partner());
    CHECK(has(desk, Role::Heading, "Customer associations"));
    desk.as(customer());
    CHECK(has(desk, Role::Heading, "Requests from partners"));
    CHECK(desk.says("You can decline until Mon 6 Jul 2020"));
    CHECK_FALSE(has(desk, Role::Link, "Customer associations"));
    CHECK_FALSE(has(desk, Role::Link, "Deadlines"));
    CHECK(has(desk, Role::Link, "Requests from partners"));
    REQUIRE(desk.shell().follow("Teams"));
    CHECK(desk.shell().page().address == "#/consent/" + desk.claim().text);
    desk.as({.role = claims::Role::Auditor, .name = "Otto"});
    desk.shell().open("");
    CHECK(has(desk, Role::Heading, "Customer associations"));
    CHECK_FALSE(desk.offers("New claim"));
    CHECK_FALSE(has(desk, Role::Link, "Review desk"));
}

TEST_CASE("homes: whoever stands on a claim stays there when the role changes")
{
    Desk desk("2020");
    desk.submitted().opens();
    const std::string address = desk.shell().page().address;
    desk.as(reviewer());
    CHECK(desk.shell().page().address == address);
    desk.opens_review().as(partner());
    CHECK(desk.shell().page().address == "#/claims");
}
