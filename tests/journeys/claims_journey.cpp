// The list of claims: what is found in it, in which order, what is done to it, and how its address
// keeps all of that.
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

claims::ClaimId begin(Shell& shell, const std::string& name, const std::string& customer)
{
    shell.act(screens::BeginClaim{});
    const std::string address = shell.page().address; // "#/claims/CA-…/edit"
    const claims::ClaimId id{address.substr(9, address.size() - 14)};
    shell.act(screens::act_on(
        id, claims::EditFields{
                .changes = {{.field = claims::Field::Name, .value = name},
                            {.field = claims::Field::CustomerName, .value = customer}}}));
    return id;
}

struct ThreeClaims : Shell {
    explicit ThreeClaims(const headless::Opening& opening = {})
        : Shell(support::asset_if_any, opening)
    {
        begin(*this, "Contoso Teams", "Contoso Pharma");
        begin(*this, "Fabrikam Sales", "Fabrikam Ltd");
        begin(*this, "Łódź Meble", "Łódź Meble Sp. z o.o.");
        open("/claims");
    }
};

// The claims of the table, from top to bottom.
std::vector<std::string> names(const Shell& shell)
{
    std::vector<std::string> found;
    for (const ui::Node& node : shell.tree().nodes) {
        if (node.role == Role::RowHeader) found.push_back(node.name);
    }
    return found;
}

bool has(const Shell& shell, Role role, std::string_view name)
{
    return ui::find(shell.tree(), role, name) != nullptr;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the list is a grid that says how many claims it shows, and that they are saved")
{
    const ThreeClaims shell;
    const ui::Node* grid = ui::find(shell.tree(), Role::Grid, "Customer associations");
    REQUIRE(grid != nullptr);
    const auto number = [&](ui::NumberProperty property) {
        for (const auto& [key, value] : grid->numbers) {
            if (key == property) return value;
        }
        return 0;
    };
    CHECK(number(ui::NumberProperty::RowCount) == 4); // with the header
    CHECK(number(ui::NumberProperty::ColumnCount) == 10);
    CHECK(has(shell, Role::SearchField, "Search these claims"));
    CHECK(has(shell, Role::Status, "3 of 3 claims · Saved"));
    CHECK(ui::faults(shell.tree()).empty());
}

TEST_CASE("what is typed narrows the list at once, and the address keeps it over a reload")
{
    ThreeClaims shell;
    REQUIRE(shell.type(Role::SearchField, "Search these claims", "lodz"));
    CHECK(names(shell) == Names{"Łódź Meble"});
    CHECK(has(shell, Role::Status, "1 of 3 claims · Saved"));
    CHECK(shell.page().address == "#/claims?q=lodz");

    const Shell again(support::asset_if_any, {.address = shell.page().address.substr(1),
                                              .files = shell.journal().share()});
    CHECK(names(again) == Names{"Łódź Meble"});
}

TEST_CASE("nothing found says so, and one press shows everything again")
{
    ThreeClaims shell;
    REQUIRE(shell.type(Role::SearchField, "Search these claims", "nobody & nothing"));
    CHECK(names(shell).empty());
    CHECK(has(shell, Role::Paragraph, "No claim is like that"));
    REQUIRE(shell.press(Role::Button, "Clear filters"));
    CHECK(names(shell).size() == 3);
    CHECK(shell.page().address == "#/claims");
}

TEST_CASE("a card filters when it is pressed, and shows everything when it is pressed again")
{
    ThreeClaims shell;
    REQUIRE(shell.press(Role::Button, "Official 0"));
    CHECK(names(shell).empty());
    CHECK(shell.page().address == "#/claims?association=official");
    REQUIRE(shell.press(Role::Button, "Official 0"));
    CHECK(names(shell).size() == 3);
}

TEST_CASE("a column sorts, and the address says by which")
{
    ThreeClaims shell;
    REQUIRE(shell.press(Role::Button, "Customer"));
    CHECK(names(shell) == Names{"Contoso Teams", "Fabrikam Sales", "Łódź Meble"});
    REQUIRE(shell.press(Role::Button, "Customer"));
    CHECK(names(shell) == Names{"Łódź Meble", "Fabrikam Sales", "Contoso Teams"});
    CHECK(shell.page().address == "#/claims?sort=-customer");
}

TEST_CASE("drafts are discarded together, and leave the list")
{
    ThreeClaims shell;
    REQUIRE(shell.press(Role::CheckBox, "Select Contoso Teams"));
    REQUIRE(shell.press(Role::CheckBox, "Select Fabrikam Sales"));
    REQUIRE(shell.press(Role::Button, "Discard drafts"));
    CHECK(names(shell) == Names{"Łódź Meble"});
    CHECK(has(shell, Role::Status, "1 of 1 claim · Saved"));
    shell.open("/claims?state=discarded");
    CHECK(names(shell).size() == 2);
}

TEST_CASE("what is shown can be saved as a table for spreadsheets")
{
    ThreeClaims shell;
    begin(shell, "=HYPERLINK(\"http://evil.example\")", "Evil, Inc.");
    shell.open("/claims?q=evil");
    REQUIRE(shell.press(Role::Button, "Save as CSV"));
    REQUIRE(shell.page().offered.size() == 1);
    const ports::File& file = shell.page().offered.front();
    CHECK(file.name == "claims.csv");
    CHECK(file.bytes.substr(0, 3) == "\xEF\xBB\xBF");
    CHECK(file.bytes.find("\r\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"Evil, Inc.\"") !=
          std::string::npos);
    CHECK(file.bytes.find("Contoso") == std::string::npos);
}

TEST_CASE("who may not create claims is not offered to")
{
    ThreeClaims shell;
    CHECK(has(shell, Role::Button, "New claim"));
    REQUIRE(shell.press(Role::Button, "Incentives admin"));
    REQUIRE(shell.press(Role::MenuItem, "Auditor"));
    CHECK(has(shell, Role::Button, "Auditor"));
    CHECK_FALSE(has(shell, Role::Button, "New claim"));
}

TEST_CASE("until the claims are read, the page says that it is reading them")
{
    const auto without_rules = [](const std::string& name) {
        return name == "rules.json" ? std::nullopt : support::asset_if_any(name);
    };
    const Shell shell(without_rules, {});
    CHECK(has(shell, Role::ProgressBar, "Reading your claims…"));
    CHECK_FALSE(has(shell, Role::Status, "Saved · 2 copies"));
}

TEST_CASE("what cannot be saved is said at the top, with a way to try again")
{
    ThreeClaims shell;
    shell.journal().fail_with(ports::SaveFault::Full);
    begin(shell, "Late", "Contoso");
    CHECK(has(shell, Role::Button, "Not saved: try again"));
    shell.journal().fail_with(std::nullopt);
    REQUIRE(shell.press(Role::Button, "Not saved: try again"));
    CHECK(has(shell, Role::Status, "Saved · 2 copies"));
}
