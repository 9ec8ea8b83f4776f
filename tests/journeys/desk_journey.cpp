// What is there on every page: the palette, shortcuts, undo, what is refused, and the deadlines.
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

claims::ClaimId begin(Shell& shell, const std::string& name)
{
    shell.act(screens::BeginClaim{});
    const std::string address = shell.page().address; // "#/claims/CA-…/edit"
    const claims::ClaimId id{address.substr(9, address.size() - 14)};
    shell.act(screens::act_on(
        id, claims::EditFields{.changes = {{.field = claims::Field::Name, .value = name}}}));
    return id;
}

bool has(const Shell& shell, Role role, std::string_view name)
{
    return ui::find(shell.tree(), role, name) != nullptr;
}

claims::State state_of(const Shell& shell, const claims::ClaimId& id)
{
    return claims::state_of(shell.model().book->find(id)->stage);
}

const ui::Node* field_of_palette(const Shell& shell)
{
    return ui::find(shell.tree(), Role::ComboBox, "Search claims and actions");
}

} // namespace

TEST_CASE("the palette finds a claim by a word of it, and opens it")
{
    Shell shell(support::asset_if_any, {});
    const claims::ClaimId id = begin(shell, "Contoso Teams");
    shell.open("/settings");
    REQUIRE(shell.press(Role::Button, "Search claims and actions"));
    REQUIRE(field_of_palette(shell) != nullptr);
    REQUIRE(shell.type(Role::ComboBox, "Search claims and actions", "conto"));
    REQUIRE(has(shell, Role::Option, "Contoso Teams"));
    REQUIRE(shell.press(Role::Option, "Contoso Teams"));
    CHECK(shell.page().address == "#/claims/" + id.text + "/edit");
    CHECK(field_of_palette(shell) == nullptr);
}

TEST_CASE("the palette does what menus do")
{
    Shell shell(support::asset_if_any, {});
    REQUIRE(shell.key("k", {.control = true}));
    REQUIRE(shell.type(Role::ComboBox, "Search claims and actions", "polski"));
    REQUIRE(shell.key("Enter"));
    CHECK(has(shell, Role::Heading, "Powiązania z klientami"));
}

TEST_CASE("two keys go to a page, but not while one types")
{
    Shell shell(support::asset_if_any, {});
    begin(shell, "Contoso Teams");
    shell.open("/claims");
    REQUIRE(shell.key("g"));
    REQUIRE(shell.key("d"));
    CHECK(shell.page().address == "#/deadlines");
    REQUIRE(shell.key("g"));
    REQUIRE(shell.key("c"));
    CHECK(shell.page().address == "#/claims");
    REQUIRE(shell.focus(Role::SearchField, "Search these claims"));
    CHECK_FALSE(shell.key("g"));
}

TEST_CASE("the question mark shows the shortcuts, Escape hides them")
{
    Shell shell(support::asset_if_any, {});
    REQUIRE(shell.key("?"));
    CHECK(has(shell, Role::Dialog, "Keyboard shortcuts"));
    REQUIRE(shell.key("Escape"));
    CHECK_FALSE(has(shell, Role::Dialog, "Keyboard shortcuts"));
}

TEST_CASE("a discarded draft comes back by the button of its toast")
{
    Shell shell(support::asset_if_any, {});
    const claims::ClaimId id = begin(shell, "Contoso Teams");
    shell.act(screens::act_on(id, claims::DiscardClaim{}));
    CHECK(state_of(shell, id) == claims::State::Discarded);
    CHECK(has(shell, Role::Region, "Draft “Contoso Teams” discarded"));
    REQUIRE(shell.press(Role::Button, "Undo"));
    CHECK(state_of(shell, id) == claims::State::Editing);
    CHECK(has(shell, Role::Region, "Undone in “Contoso Teams”"));
    // Nothing is deleted: the history has both.
    CHECK(shell.model().book->history(id).size() == 4);
}

TEST_CASE("Ctrl Z takes back the last edit, then the one before")
{
    Shell shell(support::asset_if_any, {});
    const claims::ClaimId id = begin(shell, "First");
    shell.act(screens::act_on(
        id, claims::EditFields{.changes = {{.field = claims::Field::Name, .value = "Second"}}}));
    REQUIRE(shell.key("z", {.control = true}));
    CHECK(shell.model().book->find(id)->name == "First");
    REQUIRE(shell.key("z", {.control = true}));
    CHECK(shell.model().book->find(id)->name.empty());
}

TEST_CASE("what is refused is told once, with its reason, for many claims together")
{
    Shell shell(support::asset_if_any, {});
    const claims::ClaimId first = begin(shell, "First");
    const claims::ClaimId second = begin(shell, "Second");
    shell.act(screens::Act{.on = {first, second}, .command = claims::SubmitClaim{}});
    int told = 0;
    for (const ui::Node& node : shell.tree().nodes) {
        const bool toast =
            node.role == Role::Region && node.name.rfind("2 claims were left as they are", 0) == 0;
        if (toast) ++told;
    }
    CHECK(told == 1);
    shell.wait(10'000);
    CHECK(shell.model().notices.empty());
}

TEST_CASE("a workspace without deadlines says what will stand here")
{
    Shell shell(support::asset_if_any, {.address = "/deadlines"});
    CHECK(has(shell, Role::Heading, "Nothing is due"));
    CHECK(shell.page().title == "Deadlines · Claimdesk");
}
