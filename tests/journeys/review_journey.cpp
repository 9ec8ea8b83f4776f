// The reviewer's part: the queue, a claim gone through by keys alone, and the next one after it.
#include "support/desk.h"

#include <catch2/catch.hpp>

using claims::State;
using support::customer;
using support::Desk;
using support::partner;
using support::reviewer;
using ui::Role;
using ui::operator""_text;

namespace {

constexpr ui::Modifiers with_control{.control = true};

const ui::Node* row_of(Desk& desk, std::string_view begins)
{
    for (const ui::Node& node : desk.shell().tree().nodes) {
        if (node.role == Role::Link && node.name.rfind(begins, 0) == 0) return &node;
    }
    return nullptr;
}

std::string name_of(Desk& desk)
{
    return desk.shell().model().book->find(desk.claim())->name;
}

const claims::Claim& claim_of(Desk& desk)
{
    return *desk.shell().model().book->find(desk.claim());
}

// Without a pointer and without names: whatever has the focus gets the key.
Desk& confirms_by_key(Desk& desk)
{
    REQUIRE(desk.shell().key("Enter", with_control));
    return desk;
}

} // namespace

TEST_CASE("review desk: a claim is gone through by keys alone, and the next one is there")
{
    for (const char* edition : {"2019", "2020", "2023"}) {
        INFO(edition);
        Desk desk(edition);
        desk.submitted().on("2020-06-30"); // so the first one is the more urgent
        const claims::ClaimId second = desk.also_submitted(
            {.name = "Second claim", .tenant_id = "11111111-2222-3333-4444-555555555555"});
        desk.as(reviewer()).opens_review();
        desk.keys("j");
        CHECK(desk.shell().page().address == "#/review/" + desk.claim().text);
        CHECK(desk.says("The decision is due by"));
        desk.keys("s");
        CHECK(desk.state() == State::InReview);
        desk.keys("1122");
        CHECK(claim_of(desk).checklist.size() == 2);
        desk.keys("a");
        CHECK(desk.says("The claim is approved."));
        confirms_by_key(desk);
        CHECK(desk.state() == State::Approved);
        CHECK(desk.shell().page().address == "#/review/" + second.text);
        CHECK(desk.says("Open: Second claim. Submitted") == false); // only said, not shown
    }
}

TEST_CASE("review desk: the queue tells what is late, and whose it is")
{
    Desk desk("2020");
    desk.submitted().as(reviewer()).opens_review();
    REQUIRE(row_of(desk, name_of(desk)) != nullptr);
    CHECK(row_of(desk, name_of(desk))->name.find("unassigned") != std::string::npos);
    CHECK(row_of(desk, name_of(desk))->name.find("in 5 business days") != std::string::npos);
    desk.on("2020-07-08");
    CHECK(row_of(desk, name_of(desk))->name.find("2 business days late") != std::string::npos);
    desk.opens_review("/" + desk.claim().text + "?show=mine");
    CHECK(row_of(desk, name_of(desk)) == nullptr);
    CHECK(desk.says("Other claims wait for a reviewer."));
    desk.keys("m");
    REQUIRE(row_of(desk, name_of(desk)) != nullptr);
    CHECK(row_of(desk, name_of(desk))->name.find("Rui") != std::string::npos);
    desk.keys("q");
    CHECK(desk.shell().page().address == "#/review/" + desk.claim().text + "?show=unassigned");
    CHECK(row_of(desk, name_of(desk)) == nullptr);
}

TEST_CASE(
    "review desk: what is open in the checklist becomes the question, in the partner’s language")
{
    Desk desk("2020");
    desk.submitted().as(reviewer()).opens_review("/" + desk.claim().text).keys("s333");
    const auto mark_of = [&] {
        for (const claims::ChecklistEntry& entry : claim_of(desk).checklist) {
            if (entry.item == claims::ChecklistItem::RecentDate) return entry.mark;
        }
        return claims::ChecklistMark::Unmarked;
    };
    CHECK(mark_of() == claims::ChecklistMark::Unmarked);
    desk.keys("33");
    REQUIRE(mark_of() == claims::ChecklistMark::Open);
    desk.keys("i");
    CHECK(desk.says("The partner must answer by Mon 6 Jul 2020, or the claim is rejected."));
    const ui::Node* reason = ui::find(desk.shell().tree(), Role::CheckBox, "dates missing or old");
    REQUIRE(reason != nullptr);
    CHECK(reason->states.has(ui::State::Checked));
    confirms_by_key(desk);
    CHECK(desk.state() == State::PartnerActionRequired);
    CHECK(row_of(desk, name_of(desk)) == nullptr);
    CHECK(desk.says("No claim waits for a reviewer now."));
}

TEST_CASE("review desk: a note says where something was seen")
{
    Desk desk("2020");
    desk.submitted().as(reviewer()).opens_review("/" + desk.claim().text).keys("s2n");
    REQUIRE(desk.shell().type(Role::TextField, "Note: Signed by the customer", "Seen on page 2"));
    CHECK_FALSE(desk.shell().key("a")); // typing is not commanding
    REQUIRE(desk.shell().key("Enter"));
    CHECK(desk.says("Seen on page 2"));
    for (const claims::ChecklistEntry& entry : claim_of(desk).checklist) {
        if (entry.item != claims::ChecklistItem::CustomerSignature) continue;
        CHECK(entry.note == "Seen on page 2");
        CHECK(entry.marked_by == reviewer());
    }
    desk.keys("n");
    REQUIRE(desk.shell().type(Role::TextField, "Note: Signed by the customer", "No"));
    REQUIRE(desk.shell().key("Escape"));
    CHECK(desk.says("Seen on page 2"));
}

TEST_CASE("review desk: letters written into a comment decide nothing")
{
    Desk desk("2020");
    desk.submitted().as(reviewer()).opens_review("/" + desk.claim().text).keys("sc");
    const ui::Node* field = ui::find(desk.shell().tree(), Role::TextArea, "Comment");
    REQUIRE(field != nullptr);
    CHECK(desk.shell().focused() == field->id);
    CHECK_FALSE(desk.shell().key("a"));
    CHECK_FALSE(desk.offers("Confirm"));
    CHECK(desk.state() == State::InReview);
}

TEST_CASE("review desk: two competing claims are compared, held and decided")
{
    for (const char* edition : {"2020", "2023"}) {
        INFO(edition);
        Desk desk(edition);
        desk.submitted().on("2020-06-30");
        const claims::ClaimId other = desk.also_submitted({.name = "The other partner’s"});
        desk.as(reviewer()).opens_review("/" + desk.claim().text).keys("sx");
        CHECK(desk.says("Compare the proof, the newest first."));
        CHECK(ui::find(desk.shell().tree(), Role::Region, "The other partner’s") != nullptr);
        CHECK(desk.says("Has the newest proof"));
        CHECK(row_of(desk, "The other partner’s")->name.find("competes") != std::string::npos);
        desk.keys("h");
        CHECK(desk.says("The time for the decision stops until you end the hold."));
        confirms_by_key(desk);
        CHECK(desk.shell().page().address == "#/review/" + other.text); // put aside: the next one
        CHECK(row_of(desk, name_of(desk))->name.find("on hold") != std::string::npos);
        desk.keys("sa");
        confirms_by_key(desk);
        CHECK(desk.state_of(other) == State::Approved);
        desk.opens_review("/" + desk.claim().text).keys("hr");
        desk.chooses("insufficient proof of execution");
        confirms_by_key(desk);
        CHECK(desk.state() == State::Rejected);
    }
}

TEST_CASE("review desk: a dispute brings the first decision and what is new, and asks for another "
          "reviewer")
{
    Desk desk("2020");
    claims::Profile profile = desk.shell().model().profile;
    profile.people = {{.name = "Rui", .role = claims::Role::Reviewer},
                      {.name = "Mei", .role = claims::Role::Reviewer}};
    desk.shell().act(screens::ChangeProfile{.profile = profile});
    desk.in_review().does("Reject").chooses("insufficient proof of execution");
    desk.writes("Message to the partner", "Page 3 is not signed.").confirms();
    desk.as(partner()).on("2020-07-01").does("Dispute");
    desk.writes("Business justification", "It is signed on page 4.").confirms();
    desk.shell().act(screens::act_on(
        desk.claim(), claims::AddProofs{.files = {{.id = {std::string(64, 'b')},
                                                   .file_name = "Signed again.pdf",
                                                   .size_bytes = 1200,
                                                   .media_type = "application/pdf"}}}));
    desk.as(reviewer()).opens_review("/" + desk.claim().text);
    CHECK(desk.says("Rejected: insufficient proof of execution"));
    CHECK(desk.says("Page 3 is not signed."));
    CHECK(desk.says("It is signed on page 4."));
    CHECK(desk.offers("Signed again.pdf"));
    CHECK(desk.says("You made the first decision"));
    CHECK(desk.says("Who could judge it: Mei."));
    desk.as({.role = claims::Role::Reviewer, .name = "Mei"}).keys("m");
    CHECK(desk.says("Rui made the first decision"));
    CHECK(claim_of(desk).reviewer->name == "Mei");
    desk.keys("a");
    confirms_by_key(desk);
    CHECK(desk.state() == State::Approved);
}

TEST_CASE("review desk: a refused dispute is final in 2023, and says so before")
{
    Desk desk("2023");
    desk.rejected().as(partner()).does("Dispute");
    desk.writes("Business justification", "Page 3 is signed.").confirms();
    desk.as(reviewer()).opens_review("/" + desk.claim().text).keys("r");
    CHECK(desk.says("The rejection is final."));
    desk.chooses("insufficient proof of execution");
    confirms_by_key(desk);
    CHECK(desk.state() == State::RejectedFinal);
}

TEST_CASE("review desk: it is in the rail of reviewers only, and its keys are explained")
{
    Desk desk("2020");
    desk.submitted();
    CHECK(ui::find(desk.shell().tree(), Role::Link, "Review desk") == nullptr);
    desk.as(reviewer()).opens();
    CHECK(ui::find(desk.shell().tree(), Role::Link, "Review desk 1") != nullptr);
    desk.keys("gr");
    CHECK(desk.shell().page().address == "#/review");
    desk.keys("?");
    CHECK(desk.says("Compare competing claims"));
    REQUIRE(desk.shell().key("Escape"));
    desk.keys("gd");
    CHECK(desk.shell().page().address == "#/deadlines");
}

TEST_CASE(
    "review desk: the edge between proof and claim is moved by keys, and stays for the next claim")
{
    Desk desk("2020");
    desk.submitted();
    desk.also_submitted(
        {.name = "Second claim", .tenant_id = "11111111-2222-3333-4444-555555555555"});
    desk.as(reviewer()).opens_review("/" + desk.claim().text);
    const auto edge = [&] {
        const ui::Node* node =
            ui::find(desk.shell().tree(), Role::Separator, "Width of the proof beside the claim");
        REQUIRE(node != nullptr);
        return node->rect.x;
    };
    const float before = edge();
    REQUIRE(desk.shell().focus(Role::Separator, "Width of the proof beside the claim"));
    REQUIRE(desk.shell().key("ArrowLeft"));
    const float moved = edge();
    CHECK(moved < before);
    desk.keys("j");
    CHECK(edge() == moved);
}

TEST_CASE("review desk: on a phone the queue comes first, then the claim above its proof")
{
    Desk desk("2020");
    desk.submitted().as(reviewer()).shell().resize({390, 844});
    desk.opens_review();
    const ui::Node* row = row_of(desk, name_of(desk));
    REQUIRE(row != nullptr);
    REQUIRE(desk.shell().follow(row->name));
    CHECK(ui::find(desk.shell().tree(), Role::Link, "Back to the queue") != nullptr);
    CHECK(desk.offers("Start review"));
    desk.does("Start review");
    CHECK(desk.state() == State::InReview);
}

TEST_CASE("review desk: the title has room for its one line beside or above the choice of claims")
{
    Desk desk("2020");
    desk.submitted().as(reviewer()).opens_review();
    for (const char* tag : {"en", "pl", "zh-TW"}) {
        CAPTURE(tag);
        desk.shell().act(screens::Intent{screens::ChooseLanguage{.tag = tag}});
        const std::string words(desk.shell().model().words->say("review.title"_text));
        const ui::Node* title = ui::find(desk.shell().tree(), Role::Heading, words);
        REQUIRE(title != nullptr);
        CHECK(title->rect.height < 50);
    }
}
