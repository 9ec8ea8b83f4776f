// The page that tells what this browser keeps, makes a backup of it, and erases it.
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

Shell open_storage()
{
    return Shell(support::asset_if_any, {.address = "/settings/storage", .person = "Ola"});
}

bool shows(const Shell& shell, std::string_view text)
{
    return shell.describe().find(text) != std::string::npos;
}

void say(Shell& shell, const app::StorageTold& told)
{
    shell.storage().told = told;
    shell.act(screens::AskStorage{});
}

} // namespace

TEST_CASE("the storage page tells of claims, copies, room and the browser's promise")
{
    Shell shell = open_storage();
    shell.act(screens::BeginClaim{});
    shell.open("/settings/storage");
    CHECK(shows(shell, "2 independent copies"));
    CHECK(shows(shell, "Not known yet"));
    say(shell, {.used_bytes = 3'000'000,
                .quota_bytes = 2'000'000'000,
                .persistence = screens::Persistence::Refused});
    CHECK(shows(shell, "It may clear this storage when room is short"));
    REQUIRE(shell.press(Role::Button, "Ask the browser to keep it"));
    CHECK(shell.storage().asked_to_persist == 1);
    say(shell, {.persistence = screens::Persistence::Granted});
    CHECK(shows(shell, "It will not clear this storage by itself"));
    CHECK_FALSE(shows(shell, "Ask the browser to keep it"));
}

TEST_CASE("what is lost, set aside, newer or not kept is said at the top")
{
    Shell shell = open_storage();
    shell.act(app::JournalOpened{.health = {.copies = 1, .set_aside = 2, .missing = 3}});
    CHECK(shows(shell, "3 entries that were kept are in no copy any more."));
    CHECK(shows(shell, "recovery.html"));
    CHECK(shows(shell, "1 independent copy: keep a backup file as well"));
    shell.act(app::JournalOpened{.health = {.copies = 0}});
    CHECK(shows(shell, "This browser keeps nothing"));
    shell.act(app::JournalOpened{.health = {.copies = 2, .newer = true}});
    CHECK(shows(shell, "A later version of Claimdesk keeps its claims here"));
}

TEST_CASE("a backup is one file with everything, and importing it restores everything")
{
    Shell shell = open_storage();
    shell.act(screens::BeginClaim{});
    claims::Profile profile = shell.model().profile;
    profile.company = "Partner";
    shell.act(screens::ChangeProfile{.profile = profile});
    shell.open("/settings/storage");
    REQUIRE(shell.press(Role::Button, "Back up everything"));
    CHECK(shows(shell, "It was read back, and every part is right."));
    const headless::WrittenFile file = shell.streams().handed_over.back();
    CHECK(file.to == ports::HandOver::ToPerson);

    Shell empty = open_storage();
    REQUIRE(empty.follow("Restore a backup: import it"));
    empty.files().offer(5, file.bytes);
    REQUIRE(empty.offer(Role::FileButton, "Bundle",
                        {{.name = file.name, .size_bytes = 1, .handle = 5}}));
    REQUIRE(empty.press(Role::CheckBox, "Take over the company profile, too"));
    REQUIRE(empty.press(Role::Button, "Import 1 claim"));
    CHECK(empty.model().book->workspace().size() == 1);
    CHECK(empty.model().profile.company == "Partner");
}

TEST_CASE("a chosen folder gets a backup once something is saved, and not at every save")
{
    Shell shell = open_storage();
    CHECK(shows(shell, "This browser gives pages no folder to write to."));
    say(shell, {.folder = screens::BackupFolder::None});
    REQUIRE(shell.press(Role::Button, "Choose a folder"));
    CHECK(shows(shell, "Backups are written to the folder Backups, one file a day."));
    shell.act(screens::BeginClaim{});
    REQUIRE(shell.streams().handed_over.size() == 1);
    CHECK(shell.streams().handed_over.back().to == ports::HandOver::ToFolder);
    shell.act(screens::BeginClaim{});
    CHECK(shell.streams().handed_over.size() == 1);
    shell.set_clock({.utc_ms = shell.model().now.utc_ms + 11 * 60 * 1000});
    shell.act(screens::BeginClaim{});
    CHECK(shell.streams().handed_over.size() == 2);
    shell.open("/settings/storage");
    REQUIRE(shell.press(Role::Button, "No more backups there"));
    shell.set_clock({.utc_ms = shell.model().now.utc_ms + 11 * 60 * 1000});
    shell.act(screens::BeginClaim{});
    CHECK(shell.streams().handed_over.size() == 2);
}

TEST_CASE("everything is erased only after the word was typed")
{
    Shell shell = open_storage();
    REQUIRE(shell.press(Role::Button, "Erase everything in this browser…"));
    CHECK_FALSE(shell.press(Role::Button, "Erase"));
    REQUIRE(shell.type(Role::TextField, "Type erase to confirm", "erase"));
    REQUIRE(shell.press(Role::Button, "Erase"));
    CHECK(shell.storage().erased == 1);

    REQUIRE(shell.press(Role::Button, "Erase everything in this browser…"));
    REQUIRE(shell.press(Role::Button, "Cancel"));
    CHECK(shell.storage().erased == 1);
}
