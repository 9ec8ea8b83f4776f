#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

Shell gallery(float width, const char* language = "en")
{
    return Shell(support::asset_if_any,
                 {.address = "/gallery", .languages = language, .size = {width, 900}});
}

} // namespace

TEST_CASE("the gallery's tables and ways about have no faults at any width, in any language")
{
    for (const float width : {320.0f, 390.0f, 800.0f, 1440.0f, 3840.0f}) {
        for (const char* language : {"en", "zh-TW", "pl"}) {
            INFO(width << " " << language);
            const Shell shell = gallery(width, language);
            CHECK(ui::faults(shell.tree()) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("what is sorted, selected and hidden in the gallery is shown at once")
{
    Shell shell = gallery(1440);
    REQUIRE(shell.press(Role::CheckBox, "Select Contoso D365 Sales 2021"));
    CHECK(ui::find(shell.tree(), Role::Group, "1 selected") != nullptr);
    REQUIRE(shell.press(Role::Button, "Columns"));
    REQUIRE(shell.press(Role::MenuItem, "Activity"));
    CHECK(ui::find(shell.tree(), Role::ColumnHeader, "Activity") == nullptr);
    REQUIRE(shell.key("Escape"));
    REQUIRE(shell.key("k", {.control = true}));
    REQUIRE(shell.type(Role::ComboBox, "Search claims and actions", "lodz"));
    CHECK(ui::find(shell.tree(), Role::Option, "Łódź Meble: Business Central") != nullptr);
    const int frames = shell.frames();
    shell.wait(5000);
    CHECK(shell.frames() <= frames + 1);
}
