// A claim's life by the buttons of its page: partner, reviewer and customer take turns.
#include "claims/decide.h"
#include "claims/lifecycle.h"
#include "screens/domain_words.h"
#include "support/desk.h"

#include <catch2/catch.hpp>
#include <set>

using claims::State;
using support::customer;
using support::Desk;
using support::partner;
using support::reviewer;
using ui::Role;

TEST_CASE("claim page: submitted, asked, answered, approved, official")
{
    Desk desk("2020");
    desk.does("Submit claim");
    CHECK(desk.says("The review begins by Mon 6 Jul 2020."));
    desk.confirms();
    CHECK(desk.state() == State::Submitted);
    desk.as(reviewer()).does("Start review");
    CHECK(desk.state() == State::InReview);
    desk.does("Ask for information");
    CHECK(desk.says("The partner must answer by Mon 6 Jul 2020, or the claim is rejected."));
    desk.ticks("dates missing or old").writes("Message to the partner", "Page 3 has no date.");
    desk.confirms();
    CHECK(desk.state() == State::PartnerActionRequired);

    desk.as(partner());
    CHECK(desk.says("Answer by Mon 6 Jul 2020, or the claim is rejected"));
    CHECK(desk.says("The reviewer asks for: dates missing or old."));
    CHECK(desk.says("Page 3 has no date."));
    desk.does("Answer and resubmit").writes("Your answer", "Dated now.").confirms();
    CHECK(desk.state() == State::Submitted);
    CHECK(desk.says("Dated now."));

    desk.as(reviewer()).does("Start review").does("Approve").confirms();
    CHECK(desk.state() == State::Approved);
    CHECK(desk.says("Customer consent: pending until Mon 6 Jul 2020"));
    CHECK_FALSE(desk.says("Approved is not paid"));
    desk.on("2020-07-08");
    CHECK(desk.says("sent for incentive eligibility"));
    CHECK(desk.says("Approved is not paid"));
    CHECK(desk.says("72f988bf-86f1-41af-91ab-2d7cd011db47"));
}

TEST_CASE("claim page: rejected, disputed, approved")
{
    Desk desk("2020");
    desk.rejected();
    CHECK(desk.state() == State::Rejected);
    desk.as(partner()).does("Dispute").confirms();
    CHECK(desk.state() == State::Rejected);
    CHECK(desk.says("Write something first."));
    desk.writes("Business justification", "Page 3 is signed.").confirms();
    CHECK(desk.state() == State::Dispute);
    desk.as(reviewer());
    CHECK(desk.says("Page 3 is signed."));
    desk.does("Approve").confirms();
    CHECK(desk.state() == State::Approved);
}

TEST_CASE("claim page: a dispute refused in 2023 is final")
{
    Desk desk("2023");
    desk.rejected().as(partner()).does("Dispute");
    desk.writes("Business justification", "Page 3 is signed.").confirms();
    desk.as(reviewer()).does("Reject");
    CHECK(desk.says("The rejection is final."));
    desk.chooses("insufficient proof of execution").confirms();
    CHECK(desk.state() == State::RejectedFinal);
    CHECK(desk.refuses("Add comment").empty() == false);
    desk.as(partner());
    CHECK_FALSE(desk.offers("Dispute"));
}

TEST_CASE("claim page: the customer declines")
{
    for (const char* edition : {"2019", "2020", "2023"}) {
        INFO(edition);
        Desk desk(edition);
        desk.approved().as(customer()).does("Decline the association");
        desk.writes("Reason", "We work with somebody else.").confirms();
        CHECK(desk.state() == State::Rejected);
        CHECK(desk.says("Customer consent: declined on Mon 29 Jun 2020"));
        CHECK(desk.says("We work with somebody else."));
    }
}

TEST_CASE("claim page: without an answer in time the claim is rejected")
{
    Desk desk("2020");
    desk.in_review().does("Ask for information").ticks("products missing").confirms();
    desk.as(partner()).on("2020-07-07");
    CHECK(desk.state() == State::Rejected);
    CHECK(desk.says("Rejected"));
    CHECK_FALSE(desk.offers("Answer and resubmit"));
    CHECK(desk.offers("Dispute"));
    desk.on("2020-08-30");
    CHECK_FALSE(desk.offers("Dispute"));
    CHECK(desk.refuses("Dispute").find("The time to dispute ended on") == 0);
}

TEST_CASE("claim page: a hold stops the review's clock until it is released")
{
    Desk desk("2020");
    desk.in_review().does("Hold for arbitration").writes("Note", "Two partners.").confirms();
    CHECK(desk.says("On hold for arbitration"));
    CHECK(desk.says("Two partners."));
    desk.on("2020-07-20").does("End the hold");
    CHECK_FALSE(desk.says("On hold for arbitration"));
    CHECK(desk.says("The reviewer decides by"));
    CHECK(desk.state() == State::InReview);
}

TEST_CASE("claim page: drafts are discarded and restored, submitted claims left")
{
    Desk desk("2020");
    desk.does("Discard draft");
    CHECK(desk.state() == State::Discarded);
    desk.does("Restore draft");
    CHECK(desk.state() == State::Editing);
    desk.submitted().does("Withdraw claim").confirms();
    CHECK(desk.state() == State::Rejected);

    Desk later("2023");
    later.approved().as(partner()).does("Disassociate customer").confirms();
    CHECK(later.state() == State::Approved);
    later.writes("Reason", "They left us.").confirms();
    CHECK(later.state() == State::RejectedFinal);
}

TEST_CASE("claim page: a reviewer takes a claim, marks what its proof shows, and writes")
{
    Desk desk("2020");
    desk.submitted().as(reviewer()).does("Assign to me");
    CHECK(desk.says("Reviewer: Rui"));
    desk.does("Start review");
    desk.writes("Comment", "Who signed page 2?").presses("Add comment");
    CHECK(desk.says("Who signed page 2?"));
    const claims::Claim* claim = desk.shell().model().book->find(desk.claim());
    CHECK(claim->comments.back().by.name == "Rui");
    CHECK(ui::find(desk.shell().tree(), Role::TextArea, "Comment") != nullptr);
    CHECK_FALSE(desk.offers("Add comment")); // nothing is written any more
}

// The page's buttons are the life-cycle table's, whatever the role.
TEST_CASE("claim page: each role is offered what it may do, and told why not yet")
{
    const std::set<claims::Action> elsewhere{claims::Action::Create,      claims::Action::AddProof,
                                             claims::Action::RemoveProof, claims::Action::MarkProof,
                                             claims::Action::Comment,     claims::Action::Assess};
    for (const char* edition : {"2019", "2020", "2023"}) {
        Desk desk(edition);
        const auto check_roles = [&] {
            for (const auto& role : core::names<claims::Role>) {
                desk.as({.role = role.value, .name = "Ada"});
                const app::Book& book = *desk.shell().model().book;
                const claims::Claim& claim = *book.find(desk.claim());
                const auto offers = claims::offers(
                    claim, {.actor = {.role = role.value, .name = "Ada"}, .time = book.now()},
                    app::surroundings_of(book, claim, desk.shell().model().profile), book.rules());
                for (const claims::Offer& offer : offers) {
                    if (elsewhere.count(offer.action) != 0) continue;
                    const std::string name(
                        desk.shell().model().words->say(screens::action_text(offer.action)));
                    INFO(edition << " " << role.name << " " << name);
                    CHECK(desk.offers(name) == !offer.not_yet.has_value());
                    CHECK(desk.refuses(name).empty() == !offer.not_yet.has_value());
                }
            }
        };
        check_roles();
        desk.submitted();
        check_roles();
        desk.as(reviewer()).does("Start review");
        check_roles();
        desk.as(reviewer()).does("Approve").confirms();
        check_roles();
    }
}

TEST_CASE("claim page: what is missing is told with where to mend it")
{
    Desk desk("2020");
    desk.shell().act(screens::act_on(
        desk.claim(), claims::EditFields{.changes = {{claims::Field::TenantId, ""}}}));
    CHECK(desk.says("The customer’s tenant ID is missing."));
    CHECK_FALSE(desk.offers("Submit claim"));
    CHECK(desk.refuses("Submit claim") == "1 error is still to be put right.");
    CHECK(ui::find(desk.shell().tree(), Role::Link, "Mend it in: Customer") != nullptr);
}

TEST_CASE("claim page: competing claims are named and linked")
{
    Desk desk("2020");
    desk.presses("Duplicate");
    const std::string other = desk.shell().page().address;
    CHECK(other.find("/edit") != std::string::npos);
    desk.opens();
    CHECK(desk.says("From your own company (MPN 4712233)"));
    CHECK(desk.says("Both claim: Teams"));
    const std::string id = other.substr(9, other.size() - 9 - 5);
    CHECK(desk.shell().follow(id));
}

TEST_CASE("claim page: what was typed stays while the history is looked at")
{
    Desk desk("2020");
    desk.writes("Comment", "Half a sent").presses("History");
    CHECK(desk.shell().page().address == "#/claims/" + desk.claim().text + "/history");
    desk.presses("Close");
    CHECK(desk.shell().page().address == "#/claims/" + desk.claim().text);
    CHECK(ui::find(desk.shell().tree(), Role::TextArea, "Comment") != nullptr);
    CHECK(desk.offers("Add comment"));
}

TEST_CASE("claim page: the history tells who did what, and what was before and is since")
{
    Desk desk("2020");
    desk.submitted().as(reviewer()).does("Start review");
    desk.writes("Comment", "Who signed page 2?").presses("Add comment").opens("/history");
    CHECK(desk.says("Claim submitted \u00B7 Ada"));
    CHECK(desk.says("State: Editing \u2192 Submitted"));
    CHECK(desk.says("Customer name: \u2013 \u2192 Contoso"));
    CHECK(desk.says("\u201CWho signed page 2?\u201D"));
    CHECK(desk.says("on this device"));
    desk.presses("Export as CSV");
    REQUIRE(desk.shell().page().offered.size() == 1);
    CHECK(desk.shell().page().offered.front().name == desk.claim().text + "-history.csv");

    headless::Shell& shell = desk.shell();
    REQUIRE(shell.press(Role::ComboBox, "Show"));
    REQUIRE(shell.press(Role::Option, "Steps and decisions"));
    CHECK(desk.says("State: Editing \u2192 Submitted"));
    CHECK_FALSE(desk.says("Customer name: \u2013 \u2192 Contoso"));
    REQUIRE(shell.press(Role::ComboBox, "By"));
    REQUIRE(shell.press(Role::Option, "Rui"));
    CHECK_FALSE(desk.says("State: Editing \u2192 Submitted"));
    CHECK(desk.says("State: Submitted \u2192 In review"));
}

TEST_CASE("claim page: the address of a claim that is not here says so, kindly")
{
    Desk desk("2020");
    desk.shell().open("/claims/CA-NOBODY");
    CHECK(desk.says("This claim is not here"));
    CHECK(desk.says("CA-NOBODY"));
    CHECK(desk.shell().follow("Go to Customer associations"));
}

TEST_CASE("claim page: what a newer version wrote can be read, and only read")
{
    Desk desk("2020");
    auto files = desk.shell().journal().share();
    std::string bytes = files->events.back().bytes;
    const std::string kind = "\"kind\":\"coverage-marked\"";
    REQUIRE(bytes.find(kind) != std::string::npos);
    bytes.replace(bytes.find(kind), kind.size(), "\"kind\":\"coverage-marvels\"");
    files->events.push_back({.bytes = bytes, .signature = {}});
    desk.shell().set_clock(desk.shell().model().now);
    CHECK(desk.says("A newer version of Claimdesk has written in this claim."));
    CHECK_FALSE(desk.offers("Submit claim"));
}

TEST_CASE("claim page: no faults at any width, in any language, in any state")
{
    for (const char* language : {"en", "zh-TW", "pl"}) {
        Desk desk("2020", language);
        for (const float width : {320.0f, 390.0f, 1024.0f, 1440.0f}) {
            INFO(width << " " << language);
            desk.shell().resize({width, 900});
            CHECK(ui::faults(desk.shell().tree()) == std::vector<std::string>{});
            desk.opens("/history");
            CHECK(ui::faults(desk.shell().tree()) == std::vector<std::string>{});
            desk.opens();
        }
    }
}
