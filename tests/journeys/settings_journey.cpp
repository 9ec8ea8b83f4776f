// What a workspace knows of its company, its people and its days, said in Settings.
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

Shell open_settings()
{
    return Shell(support::asset_if_any, {.address = "/settings"});
}

const claims::Profile& profile_of(const Shell& shell)
{
    return shell.model().profile;
}

bool shows(const Shell& shell, std::string_view text)
{
    return shell.describe().find(text) != std::string::npos;
}

} // namespace

TEST_CASE("a location is added with the ID as it is usually written, and taken away again")
{
    Shell shell = open_settings();
    REQUIRE(shell.type(Role::TextField, "MPN ID", "MPN 471 22 33"));
    REQUIRE(shell.type(Role::TextField, "Place", "Kraków"));
    REQUIRE(shell.press(Role::CheckBox, "This location is enrolled for incentives"));
    REQUIRE(shell.press(Role::Button, "Add location"));
    REQUIRE(profile_of(shell).locations.size() == 1);
    CHECK(profile_of(shell).locations.front() ==
          claims::Location{
              .mpn_id = "4712233", .name = "Kraków", .enrolment = claims::Enrolment::NotEnrolled});
    CHECK(shows(shell, "4712233 · Kraków"));
    CHECK(shell.journal().files().documents.count("profile") == 1);

    REQUIRE(shell.press(Role::Button, "Remove 4712233"));
    CHECK(profile_of(shell).locations.empty());
}

TEST_CASE("what is not an MPN ID is not added, and its field says why")
{
    Shell shell = open_settings();
    REQUIRE(shell.type(Role::TextField, "MPN ID", "12"));
    REQUIRE(shell.press(Role::Button, "Add location"));
    CHECK(profile_of(shell).locations.empty());
    const ui::Node* field = ui::find(shell.tree(), Role::TextField, "MPN ID");
    REQUIRE(field != nullptr);
    CHECK_FALSE(field->text(ui::TextProperty::Error).empty());
}

TEST_CASE("a person is added, and new claims know their address")
{
    Shell shell = open_settings();
    REQUIRE(shell.type(Role::TextField, "Your name", "Ola Nowak"));
    REQUIRE(shell.type(Role::TextField, "Name", "Ola Nowak"));
    REQUIRE(shell.type(Role::TextField, "E-mail", "Ola Nowak <ola@Partner.example>"));
    REQUIRE(shell.press(Role::Button, "Add person"));
    CHECK(shell.page().settings.at("person") == "Ola Nowak");
    shell.act(screens::BeginClaim{});
    const app::Book& book = *shell.model().book;
    REQUIRE(book.workspace().size() == 1);
    book.workspace().rows().for_each([&](workspace::Row row) {
        CHECK(book.find(book.workspace().id_of(row))->own_contact.email == "ola@partner.example");
    });
}

TEST_CASE("another edition is chosen, and its rules are shown with their pages")
{
    Shell shell = open_settings();
    CHECK(shows(shell, "7 days, from approval"));
    REQUIRE(shell.press(Role::Radio, "Edition 2023"));
    CHECK(profile_of(shell).edition.text == "2023");
    CHECK(shows(shell, "14 business days"));
    CHECK(shows(shell, "at any time after approval"));
}

TEST_CASE("deadlines count with the holidays that are chosen")
{
    Shell shell = open_settings();
    const auto is_business_day = [&](core::Date day) {
        return claims::is_business_day(day, shell.model().book->rules().calendar);
    };
    const core::Date corpus_christi = core::date(2020, 6, 11);
    CHECK_FALSE(is_business_day(corpus_christi));
    REQUIRE(shell.press(Role::CheckBox, "Poland"));
    CHECK(is_business_day(corpus_christi));

    REQUIRE(shell.type(Role::TextField, "Another day", "11 June 2020"));
    REQUIRE(shell.press(Role::Button, "Nobody works on this day"));
    CHECK_FALSE(is_business_day(corpus_christi));
    REQUIRE(shell.press(Role::Button, "Remove Thursday 11 June 2020"));
    CHECK(is_business_day(corpus_christi));
}
