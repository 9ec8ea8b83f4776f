// Messages about a claim: offered where they belong, in the reader's language, as a file and as
// text.
#include "support/desk.h"

#include <catch2/catch.hpp>

using support::customer;
using support::Desk;
using support::partner;
using support::reviewer;
using ui::Role;

namespace {

Desk& writes_mail(Desk& desk, std::string_view which)
{
    REQUIRE(desk.shell().press(Role::Button, "Write a message"));
    REQUIRE(desk.shell().press(Role::MenuItem, which));
    return desk;
}

// What the mail program would be given.
std::string file_of(Desk& desk)
{
    desk.presses("Save for my mail program (.eml)");
    REQUIRE_FALSE(desk.shell().page().offered.empty());
    return desk.shell().page().offered.back().bytes;
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != text.npos;
}

} // namespace

TEST_CASE("mails: the customer is told by the partner, in the customer’s language")
{
    Desk desk("2020");
    claims::Profile profile = desk.shell().model().profile;
    profile.company = "Fabrikam";
    desk.shell().act(screens::ChangeProfile{.profile = profile});
    desk.approved().as(partner());
    writes_mail(desk, "Request to the customer");
    CHECK(desk.says("Cleo Customer <cleo@contoso.com>"));
    CHECK(desk.says("If not, please decline by Mon 6 Jul 2020"));
    CHECK(desk.says("Nothing is sent from here."));
    const std::string english = file_of(desk);
    CHECK(desk.shell().page().offered.back().name == desk.claim().text + "-consent.eml");
    CHECK(has(english, "To: \"Cleo Customer\" <cleo@contoso.com>\r\n"));
    CHECK(has(english, "Subject: Fabrikam asks to be recorded as your partner\r\n"));
    CHECK(has(english, "Content-Language: en\r\n"));
    desk.chooses("Polski");
    CHECK(desk.says("Fabrikam prosi o wpisanie jako Pa\u0144stwa partner"));
    CHECK(desk.says("Dzie\u0144 dobry,"));
    CHECK(desk.says("06.07.2020 (pon.)"));
    CHECK(has(file_of(desk), "Content-Language: pl\r\n"));
    desk.chooses("\u7E41\u9AD4\u4E2D\u6587");
    CHECK(desk.says("Cleo Customer \u60A8\u597D\uFF1A"));
    CHECK(has(file_of(desk), "Content-Language: zh-TW\r\n"));
    CHECK(desk.shell().model().words_language == "en"); // the interface stays as it is
}

TEST_CASE("mails: each state of a claim has its own")
{
    Desk desk("2020");
    CHECK_FALSE(desk.offers("Write a message"));
    desk.submitted();
    writes_mail(desk, "Submitted");
    CHECK(desk.says("The review begins by Mon 6 Jul 2020."));
    desk.presses("Close").as(reviewer()).does("Start review").does("Ask for information");
    desk.ticks("dates missing or old").writes("Message to the partner", "Page 3 has no date.");
    desk.confirms();
    writes_mail(desk, "Information needed");
    CHECK(desk.says("Please answer by Mon 6 Jul 2020: Contoso Teams"));
    CHECK(desk.says("\u2022 dates missing or old."));
    CHECK(desk.says("\u201CPage 3 has no date.\u201D"));
    CHECK(desk.says("Ada Partner <ada@fabrikam.com>"));
    desk.presses("Close");
    writes_mail(desk, "Reminder");
    CHECK(desk.says("Reminder: Contoso Teams, until Mon 6 Jul 2020"));
    desk.presses("Close").as(partner()).does("Answer and resubmit");
    desk.writes("Your answer", "Dated now.").confirms();
    desk.as(reviewer()).does("Start review").does("Approve").confirms();
    writes_mail(desk, "Approved");
    CHECK(desk.says("Approved is not paid"));
    desk.presses("Close").as(customer()).does("Decline the association").confirms();
    desk.as(partner());
    writes_mail(desk, "Rejected");
    CHECK(desk.says("Rejected: customer declined"));
}

TEST_CASE("mails: a reviewer writes from the desk, in its own name")
{
    Desk desk("2020");
    claims::Profile profile = desk.shell().model().profile;
    profile.people = {
        {.name = "Rui", .email = "rui@reviews.example", .role = claims::Role::Reviewer}};
    desk.shell().act(screens::ChangeProfile{.profile = profile});
    desk.submitted().as(reviewer()).opens_review("/" + desk.claim().text);
    writes_mail(desk, "Submitted");
    CHECK(has(file_of(desk), "From: \"Rui\" <rui@reviews.example>\r\n"));
    CHECK_FALSE(desk.shell().key("a")); // the desk's letters rest meanwhile
}

TEST_CASE("mails: what a name holds stays in the name")
{
    Desk desk("2020");
    desk.shell().act(screens::act_on(
        desk.claim(),
        claims::EditFields{
            .changes = {{claims::Field::CustomerContactName, "Cleo\r\nBcc: everybody@example.com"},
                        {claims::Field::Name, "Teams\r\nX-Evil: 1"}}}));
    desk.approved().as(partner());
    writes_mail(desk, "Request to the customer");
    const std::string file = file_of(desk);
    CHECK_FALSE(has(file, "\nBcc:"));
    CHECK_FALSE(has(file, "\nX-Evil:"));
}
