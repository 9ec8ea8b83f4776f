// What those who show Claimdesk to others set for it: size, pointer, screen.
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

bool has(const Shell& shell, Role role, std::string_view name)
{
    return ui::find(shell.tree(), role, name) != nullptr;
}

bool calls(Shell& shell, std::string_view command)
{
    return shell.press(Role::Button, "Search claims and actions") &&
           shell.press(Role::Option, command);
}

} // namespace

TEST_CASE("the size of text is chosen in Settings, shown at once, and remembered by the device")
{
    Shell shell(support::asset_if_any, {.address = "/settings"});
    REQUIRE(shell.press(Role::Radio, "150 %"));
    CHECK(shell.page().text_percent == 150);
    CHECK(shell.page().settings.at("text_size") == "150");
    REQUIRE(shell.press(Role::Radio, "100 %"));
    CHECK(shell.page().text_percent == 100);
    CHECK(shell.page().settings.at("text_size").empty());
}

TEST_CASE("what a device remembers of the size and the pointer is shown from the start")
{
    Shell shell(support::asset_if_any, {});
    shell.act(app::SettingRecalled{.key = "text_size", .value = "125"});
    CHECK(shell.model().appearance.text_percent == 125);
    shell.act(app::SettingRecalled{.key = "text_size", .value = "9000"}); // there is no such size
    CHECK(shell.model().appearance.text_percent == 100);
    shell.act(app::SettingRecalled{.key = "pointer", .value = "ringed"});
    CHECK(shell.model().appearance.pointer == screens::PointerLook::Ringed);
}

TEST_CASE("the ring around the pointer is turned on and off by Settings and by commands")
{
    Shell shell(support::asset_if_any, {.address = "/settings"});
    CHECK_FALSE(shell.page().pointer_ringed);
    REQUIRE(shell.press(Role::CheckBox, "Ring around the pointer"));
    CHECK(shell.page().pointer_ringed);
    CHECK(shell.page().settings.at("pointer") == "ringed");
    REQUIRE(calls(shell, "No ring around the pointer"));
    CHECK_FALSE(shell.page().pointer_ringed);
    REQUIRE(calls(shell, "Ring around the pointer"));
    CHECK(shell.page().pointer_ringed);
    REQUIRE(calls(shell, "Text size: 125 %"));
    CHECK(shell.page().text_percent == 125);
}

TEST_CASE("the whole screen is offered only where the browser has a way to it")
{
    Shell none(support::asset_if_any, {.address = "/settings"});
    CHECK_FALSE(has(none, Role::Button, "Full screen"));
    CHECK_FALSE(calls(none, "Full screen"));

    Shell shell(support::asset_if_any,
                {.address = "/settings", .preferences = {.can_fill_screen = true}});
    REQUIRE(shell.press(Role::Button, "Full screen"));
    CHECK(shell.page().fills_screen);
    shell.act(app::PreferencesChanged{
        .preferences = {.can_fill_screen = true, .full_screen = true}}); // as the page tells it
    CHECK_FALSE(has(shell, Role::Button, "Full screen"));
    REQUIRE(shell.press(Role::Button, "Leave full screen"));
    CHECK_FALSE(shell.page().fills_screen);
}
