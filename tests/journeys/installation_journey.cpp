// Claimdesk as an app of the device: offered in Settings, opened by shortcuts.
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using headless::Shell;
using screens::Installation;
using ui::Role;

namespace {

Shell open_at(const std::string& address, claims::Role role = claims::Role::IncentivesAdmin)
{
    return Shell(support::asset_if_any, {.address = address, .person = "Ola", .role = role});
}

bool shows(const Shell& shell, std::string_view text)
{
    return shell.describe().find(text) != std::string::npos;
}

} // namespace

TEST_CASE("the app is installed by a button where the browser lets a page ask")
{
    Shell shell = open_at("/settings");
    CHECK_FALSE(shell.press(Role::Button, "Install Claimdesk"));
    shell.act(app::InstallationTold{.installation = Installation::Offered});
    REQUIRE(shell.press(Role::Button, "Install Claimdesk"));
    CHECK(shell.page().installs_asked == 1);
    shell.act(app::InstallationTold{.installation = Installation::Installed});
    CHECK_FALSE(shell.press(Role::Button, "Install Claimdesk"));
    CHECK(shows(shell, "Claimdesk runs as an installed app"));
}

TEST_CASE("where a page cannot ask, Settings say where to look, or why it cannot be")
{
    Shell shell = open_at("/settings");
    CHECK(shows(shell, "from its own menu"));
    shell.act(app::InstallationTold{.installation = Installation::Insecure});
    CHECK(shows(shell, "begins with https"));
}

TEST_CASE("a page that is one file says what browsers keep from it, and offers no installing")
{
    Shell shell = open_at("/settings");
    shell.act(app::InstallationTold{.installation = Installation::OneFile});
    for (const char* limit : {"one copy instead of two", "Other pages", "cannot be installed",
                              "does not update itself", "PDF"}) {
        INFO(limit);
        CHECK(shows(shell, limit));
    }
    CHECK_FALSE(shell.press(Role::Button, "Install Claimdesk"));
}

TEST_CASE("the address of a shortcut begins a claim, and leads back to the list")
{
    Shell shell = open_at("/claims/new");
    REQUIRE(shell.model().book->workspace().size() == 1);
    CHECK(std::holds_alternative<screens::WizardScreen>(shell.model().route));
    shell.open("/settings");
    shell.open("/claims/new");
    CHECK(shell.model().book->workspace().size() == 2);
    CHECK(std::holds_alternative<screens::WizardScreen>(shell.model().route));
}

TEST_CASE("who may not create claims is told so by that address, and nothing is begun")
{
    Shell shell = open_at("/claims/new", claims::Role::Auditor);
    CHECK(shell.model().book->workspace().size() == 0);
    CHECK(std::holds_alternative<screens::ClaimsScreen>(shell.model().route));
    CHECK(shell.model().notices.size() == 1);
}
