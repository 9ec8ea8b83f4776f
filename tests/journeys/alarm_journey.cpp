// What is wrong with what is kept is said on every page, and what a person does about it.
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

Shell open_claims()
{
    return Shell(support::asset_if_any, {.address = "/claims", .person = "Ola"});
}

bool alarms(const Shell& shell, std::string_view title)
{
    return ui::find(shell.tree(), Role::Alert, title) != nullptr;
}

bool shows(const Shell& shell, std::string_view text)
{
    return shell.describe().find(text) != std::string::npos;
}

} // namespace

TEST_CASE("as long as all is well, no page warns")
{
    Shell shell = open_claims();
    for (const char* page : {"/claims", "/deadlines", "/settings", "/settings/storage", "/help"}) {
        shell.open(page);
        CHECK_FALSE(shows(shell, "Understood"));
        CHECK_FALSE(shows(shell, "This browser keeps nothing"));
    }
}

TEST_CASE("what was lost is said on every page until the person has understood it")
{
    Shell shell = open_claims();
    shell.act(app::JournalOpened{.health = {.copies = 2, .missing = 3}});
    for (const char* page : {"/claims", "/deadlines", "/review", "/settings/storage"}) {
        shell.open(page);
        CHECK(alarms(shell, "This browser has lost something"));
        CHECK(shows(shell, "3 entries that were kept are in no copy any more."));
    }
    REQUIRE(shell.follow("Restore a backup: import it"));
    REQUIRE(shell.press(Role::Button, "Understood"));
    CHECK_FALSE(alarms(shell, "This browser has lost something"));
    CHECK(shell.journal().losses_accepted() == 1); // so it is not said at the next opening either
    CHECK(shell.model().health.missing == 0);
}

TEST_CASE("a copy that was made again is told once, quietly")
{
    Shell shell = open_claims();
    shell.act(app::JournalOpened{.health = {.copies = 2, .wiped = true, .healed = 7}});
    CHECK(shows(shell, "A copy was made again"));
    CHECK_FALSE(alarms(shell, "A copy was made again"));
    REQUIRE(shell.press(Role::Button, "Understood"));
    CHECK_FALSE(shows(shell, "A copy was made again"));
    shell.open("/deadlines");
    CHECK_FALSE(shows(shell, "A copy was made again"));
    CHECK(shell.journal().losses_accepted() == 0);
}

TEST_CASE("where the browser keeps nothing, it is said loudly, and one can work on")
{
    Shell shell = open_claims();
    shell.act(app::JournalOpened{.health = {.copies = 0}});
    CHECK(alarms(shell, "This browser keeps nothing"));
    REQUIRE(shell.press(Role::Button, "Understood"));
    CHECK_FALSE(alarms(shell, "This browser keeps nothing"));
    shell.act(screens::BeginClaim{});
    CHECK(shell.model().book->workspace().size() == 1);
    shell.act(app::JournalOpened{.health = {.copies = 0, .missing = 1}}); // another matter
    CHECK(alarms(shell, "This browser has lost something"));
}

TEST_CASE("what is not saved is said until it is, with the way to a file")
{
    Shell shell = open_claims();
    shell.journal().fail_with(ports::SaveFault::Full);
    shell.act(screens::BeginClaim{});
    CHECK(alarms(shell, "Not saved"));
    CHECK(shows(shell, "The storage is full."));
    CHECK_FALSE(shell.press(Role::Button, "Understood")); // it cannot be put aside
    REQUIRE(shell.follow("Storage, backup and erasing"));
    REQUIRE(shell.press(Role::Button, "Back up everything"));
    CHECK(shows(shell, "It was read back, and every part is right."));
    CHECK(alarms(shell, "Not saved"));
    shell.journal().fail_with(std::nullopt);
    REQUIRE(shell.press(Role::Button, "Not saved: try again"));
    CHECK_FALSE(alarms(shell, "Not saved"));
}

TEST_CASE("what a later version keeps here is left alone, and that is said")
{
    Shell shell = open_claims();
    shell.act(app::JournalOpened{.health = {.copies = 2, .newer = true}});
    CHECK(alarms(shell, "A later version of Claimdesk keeps its claims here"));
    CHECK_FALSE(shell.press(Role::Button, "Understood"));
}

TEST_CASE("in the demo, of which nothing is kept, that is no alarm")
{
    Shell shell(support::asset_if_any, {.address = "/claims", .query = "?demo"});
    REQUIRE(shell.model().demo.has_value());
    shell.act(app::JournalOpened{.health = {.copies = 0}});
    CHECK_FALSE(alarms(shell, "This browser keeps nothing"));
}
