#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

Shell open(const headless::Opening& opening = {})
{
    return Shell(support::asset_if_any, opening);
}

bool checked(const Shell& shell, std::string_view radio)
{
    const ui::Node* node = ui::find(shell.tree(), Role::Radio, radio);
    REQUIRE(node != nullptr);
    return node->states.has(ui::State::Checked);
}

} // namespace

TEST_CASE("the first page says what Claimdesk is for, in the reader's language")
{
    Shell shell = open();
    CHECK(shell.describe() == R"(banner
  paragraph "Claimdesk"
  button "Search claims and actions"  popup
  status "Saved · 2 copies"
  button "Incentives admin"  popup
  button "Language"  popup
  button "Theme"  popup
navigation "Main"
  link "Customer associations"  current
  link "Deadlines"
  link "Insights"
  link "Exchange"
  link "Settings"
  link "Help"
main
  scrollarea
    heading "Customer associations"
    button "New claim"
    button "Earlier associations"
    group "No claims yet"
      heading "No claims yet"
      paragraph "A claim asks Microsoft to associate your company with a customer for the products that you sold or put to use there. Each claim you prepare will stand here, with its state and what is due next."
      paragraph "Everything stays in this browser, on this device. Nothing is sent anywhere."
      button "Make the first claim"
      button "Open the demo"
      button "Take the guided tour"
)");
    CHECK(shell.page().title == "Customer associations · Claimdesk");

    Shell polish = open({.languages = "pl-PL"});
    CHECK(ui::find(polish.tree(), Role::Heading, "Powiązania z klientami") != nullptr);
    CHECK(polish.page().language == "pl");
}

TEST_CASE("a person changes language and theme by following links and pressing")
{
    Shell shell = open();
    REQUIRE(shell.follow("Settings"));
    CHECK(ui::find(shell.tree(), Role::Heading, "Settings") != nullptr);

    REQUIRE(shell.press(Role::Radio, "Polski"));
    CHECK(checked(shell, "Polski"));
    CHECK(ui::find(shell.tree(), Role::Heading, "Ustawienia") != nullptr);
    CHECK(shell.page().settings.at("language") == "pl");

    REQUIRE(shell.click(Role::Radio, "Ciemny"));
    CHECK(checked(shell, "Ciemny"));
    CHECK(shell.page().settings.at("theme") == "dark");
    CHECK(shell.page().theme.find("color-scheme:dark") != std::string::npos);
}

TEST_CASE("arrow keys choose, and the focus goes with the choice")
{
    Shell shell = open({.address = "/settings"});
    REQUIRE(shell.focus(Role::Radio, "As the system"));
    REQUIRE(shell.key("ArrowDown"));
    CHECK(checked(shell, "Light"));
    CHECK(shell.focused() == ui::find(shell.tree(), Role::Radio, "Light")->id);
    REQUIRE(shell.key("ArrowUp"));
    REQUIRE(shell.key("ArrowUp"));
    CHECK(checked(shell, "High contrast"));
}

TEST_CASE("an address that leads nowhere says so, and leads back")
{
    Shell shell = open({.address = "/no/such"});
    CHECK(ui::find(shell.tree(), Role::Heading, "There is no such page") != nullptr);
    REQUIRE(shell.follow("Go to Customer associations"));
    CHECK(ui::find(shell.tree(), Role::Heading, "No claims yet") != nullptr);
}

TEST_CASE("every page is whole in every language, theme and width")
{
    for (const char* address : {"/claims", "/settings", "/nowhere"}) {
        for (const char* language : {"en", "zh-TW", "pl"}) {
            for (const float width : {360.0f, 390.0f, 800.0f, 1024.0f, 1440.0f, 3840.0f}) {
                INFO(address << " " << language << " " << width);
                Shell shell =
                    open({.address = address, .languages = language, .size = {width, 800}});
                CHECK(ui::faults(shell.tree()) == std::vector<std::string>{});
                for (const ui::Node& node : shell.tree().nodes) {
                    INFO(ui::role_word(node.role) << " " << node.name);
                    CHECK(node.rect.x >= 0);
                    CHECK(node.rect.right() <= width + 0.5f);
                }
            }
        }
    }
}

TEST_CASE("at rest nothing is drawn")
{
    Shell shell = open();
    const int before = shell.frames();
    shell.open("/settings");
    CHECK(shell.frames() <= before + 2);
}
