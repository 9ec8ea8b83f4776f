// What is done to claims is kept: over reloads, between tabs, and truthfully when it is not.
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;

namespace {

const claims::Claim& only_claim(const Shell& shell)
{
    const app::Book& book = *shell.model().book;
    REQUIRE(book.workspace().size() == 1);
    claims::ClaimId id;
    book.workspace().rows().for_each([&](workspace::Row row) { id = book.workspace().id_of(row); });
    return *book.find(id);
}

void rename(Shell& shell, const std::string& name)
{
    const claims::FieldChange change{.field = claims::Field::Name, .value = name};
    shell.act(screens::act_on(only_claim(shell).id, claims::EditFields{.changes = {change}}));
}

// What this page load left in the device's memory; empty: nothing, or nothing any more.
app::SettingRecalled left_by(const Shell& shell)
{
    for (const auto& [key, value] : shell.page().settings) {
        if (key.starts_with("unsaved.") && !value.empty()) return {.key = key, .value = value};
    }
    return {};
}

} // namespace

TEST_CASE("a claim that was begun is there after a reload, as it was left")
{
    Shell shell(support::asset_if_any, {.person = "Ola"});
    shell.act(screens::BeginClaim{});
    rename(shell, "Contoso, Teams");
    CHECK(shell.model().saving.waiting == 0);
    CHECK(shell.model().saving.copies == 2);
    CHECK(only_claim(shell).created_by.name == "Ola");
    CHECK(shell.page().address == "#/claims/" + only_claim(shell).id.text + "/edit");

    const Shell again(support::asset_if_any, {.files = shell.journal().share()});
    CHECK(only_claim(again) == only_claim(shell));
    CHECK(only_claim(again).name == "Contoso, Teams");
}

TEST_CASE("what one tab writes, another shows")
{
    Shell first(support::asset_if_any, {});
    Shell second(support::asset_if_any, {.files = first.journal().share()});
    first.act(screens::BeginClaim{});
    second.set_clock(second.model().now);
    rename(second, "Fabrikam");
    first.set_clock(first.model().now);
    CHECK(only_claim(first).name == "Fabrikam");
    CHECK(only_claim(first) == only_claim(second));
}

TEST_CASE("what could not be saved is said, kept in memory, and saved when it can be")
{
    Shell shell(support::asset_if_any, {});
    shell.act(screens::BeginClaim{});
    shell.journal().fail_with(ports::SaveFault::Full);
    rename(shell, "Contoso");
    CHECK(shell.model().saving.failed);
    CHECK(shell.model().saving.failure == "full");
    CHECK(only_claim(shell).name == "Contoso");

    shell.journal().fail_with(std::nullopt);
    shell.act(screens::SaveAgain{});
    CHECK_FALSE(shell.model().saving.failed);
    const Shell again(support::asset_if_any, {.files = shell.journal().share()});
    CHECK(only_claim(again).name == "Contoso");
}

TEST_CASE("what may not be done is told with its reason, and changes nothing")
{
    Shell shell(support::asset_if_any, {});
    shell.act(screens::BeginClaim{});
    const claims::Claim before = only_claim(shell);
    shell.act(screens::act_on(before.id, claims::SubmitClaim{}));
    REQUIRE(shell.model().notices.size() == 1);
    CHECK(shell.model().notices.front().refusal.reason == claims::RefusalReason::ProblemsRemain);
    CHECK(only_claim(shell) == before);
    shell.act(screens::DismissNotice{.notice = shell.model().notices.front().id});
    CHECK(shell.model().notices.empty());
}

TEST_CASE("a new claim knows what the workspace knows")
{
    Shell shell(support::asset_if_any, {.person = "Ola"});
    claims::Profile profile = shell.model().profile;
    CHECK(profile.zone == "Europe/Warsaw");
    CHECK(profile.holiday_lists == std::vector<std::string>{"pl"});
    profile.people = {{.name = "Ola", .email = "ola@partner.example"}};
    profile.locations = {{.mpn_id = "1234567", .name = "Kraków"}};
    profile.edition = {"2023"};
    shell.act(screens::ChangeProfile{.profile = profile});
    shell.act(screens::BeginClaim{});
    CHECK(only_claim(shell).edition.text == "2023");
    CHECK(only_claim(shell).own_contact.email == "ola@partner.example");
    CHECK(only_claim(shell).mpn_id == "1234567");

    const Shell again(support::asset_if_any, {.files = shell.journal().share()});
    CHECK(again.model().profile == profile);
}

TEST_CASE("what was being typed when the page was left is there the next time, saved or not")
{
    Shell shell(support::asset_if_any, {});
    shell.act(screens::BeginClaim{});
    shell.journal().fail_with(
        ports::SaveFault::TimedOut); // no answer comes before the page is gone
    REQUIRE(shell.type(ui::Role::TextField, "Customer name", "Contoso"));
    shell.act(app::PageHidden{});
    const app::SettingRecalled left = left_by(shell);
    CHECK(left.value.find("Contoso") != std::string::npos);

    Shell again(support::asset_if_any, {.files = shell.journal().share()});
    again.act(left);
    CHECK(only_claim(again).customer_name == "Contoso");
    CHECK(again.page().settings.at(left.key).empty());
}

TEST_CASE("what was done and not saved when the page was left is there the next time, once")
{
    Shell shell(support::asset_if_any, {});
    shell.journal().fail_with(ports::SaveFault::TimedOut);
    shell.act(screens::BeginClaim{});
    rename(shell, "Contoso, Teams");
    claims::Profile profile = shell.model().profile;
    profile.locations.push_back({.mpn_id = "4712233", .name = "Warsaw"});
    shell.act(screens::ChangeProfile{.profile = profile});
    shell.act(app::PageHidden{});
    const app::SettingRecalled left = left_by(shell);

    Shell again(support::asset_if_any, {.files = shell.journal().share()});
    again.act(left);
    CHECK(only_claim(again) == only_claim(shell));
    CHECK(again.model().profile == profile);
    CHECK(again.model().saving.waiting == 0);
    CHECK(again.page().settings.at(left.key).empty());

    rename(again, "Contoso, Phone");
    again.act(left); // as if it had not been forgotten
    CHECK(only_claim(again).name == "Contoso, Phone");

    const Shell later(support::asset_if_any, {.files = again.journal().share()});
    CHECK(only_claim(later) == only_claim(again));
    CHECK(later.model().profile == profile);
}

TEST_CASE("two tabs that go away at once leave both what they had not saved")
{
    Shell first(support::asset_if_any, {});
    first.act(screens::BeginClaim{});
    Shell second(support::asset_if_any, {.files = first.journal().share()});
    first.journal().fail_with(ports::SaveFault::TimedOut);
    second.journal().fail_with(ports::SaveFault::TimedOut);
    rename(first, "Contoso, Teams");
    const claims::FieldChange change{.field = claims::Field::CustomerName, .value = "Contoso"};
    second.act(screens::act_on(only_claim(second).id, claims::EditFields{.changes = {change}}));
    first.act(app::PageHidden{});
    second.act(app::PageHidden{});
    const app::SettingRecalled left = left_by(first);
    const app::SettingRecalled other = left_by(second);
    CHECK(left.key != other.key);

    Shell again(support::asset_if_any, {.files = first.journal().share()});
    again.act(left);
    again.act(other);
    CHECK(only_claim(again).name == "Contoso, Teams");
    CHECK(only_claim(again).customer_name == "Contoso");
    CHECK(left_by(again).value.empty());
}
