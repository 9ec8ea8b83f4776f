// Very many claims: what a frame costs is what is in sight, however many there are.
#include "screens/claims_screen.h"
#include "screens/deadlines_screen.h"
#include "support/many_claims.h"
#include "support/stage.h"

#include <catch2/catch.hpp>

using ui::Role;

namespace {

workspace::Workspace workspace_of(std::size_t count)
{
    const claims::Rulebook rules = support::shipped_rulebook();
    const core::Instant now = core::start_of_utc_day(core::date(2020, 12, 15));
    workspace::Workspace workspace(rules, now);
    for (const claims::History& history : support::many_histories(7, count)) {
        workspace.put(workspace::live(history, rules));
    }
    return workspace;
}

// The list of claims alone on a page, counting how often it asks for what is costly.
struct Page {
    explicit Page(std::size_t count) : claims(workspace_of(count)) {}

    screens::WorkspaceView view()
    {
        return {.claims = &claims,
                .generation = 0,
                .me = me,
                .profile = profile,
                .saving = saving,
                .saved_views = saved_views,
                .layout = layout,
                .count_errors = [this](const claims::ClaimId&) {
                    ++drafts_looked_at;
                    return 3;
                }};
    }

    workspace::Workspace claims;
    claims::Actor me{.role = claims::Role::IncentivesAdmin, .name = "Ola"};
    claims::Profile profile{};
    screens::Saving saving{.copies = 2};
    screens::SavedViews saved_views{};
    std::string layout{};
    screens::ClaimsList list{};
    screens::ClaimsScreen local = screens::claims_screen_at("/claims");
    screens::DeadlinesScreen deadlines = screens::deadlines_screen_at("/deadlines");
    int drafts_looked_at = 0;
};

std::size_t rows_drawn(const ui::Tree& tree)
{
    return static_cast<std::size_t>(
        std::count_if(tree.nodes.begin(), tree.nodes.end(),
                      [](const ui::Node& node) { return node.role == Role::Row; }));
}

std::string status_of(const ui::Tree& tree)
{
    for (const ui::Node& node : tree.nodes) {
        if (node.role == Role::Status) return node.name;
    }
    return {};
}

} // namespace

TEST_CASE("of thousands of claims only those in sight are drawn and looked into")
{
    Page page(3000);
    support::Stage stage(
        [&](ui::Ui& ui) {
            const screens::WorkspaceView view = page.view();
            page.list.follow(view, ui.words());
            screens::claims_screen(ui, page.local, page.list, view, [](const screens::Intent&) {});
        },
        {.size = {1440, 900}});
    CHECK(rows_drawn(stage.tree()) < 40);
    CHECK(status_of(stage.tree()).find(" of ") != std::string::npos);
    const int looked_at = page.drafts_looked_at;
    CHECK(looked_at < 40);
    stage.draw();
    stage.draw();
    CHECK(page.drafts_looked_at == looked_at); // kept until something changes
    CHECK(ui::faults(stage.tree()).empty());
}

TEST_CASE("of thousands of deadlines only those in sight are drawn, and each day finds its own")
{
    Page page(3000);
    support::Stage stage(
        [&](ui::Ui& ui) {
            const screens::WorkspaceView view = page.view();
            page.list.follow(view, ui.words());
            screens::deadlines_screen(ui, page.deadlines, page.list, view,
                                      [](const screens::Intent&) {});
        },
        {.size = {1440, 900}});
    CHECK(stage.has(Role::Grid, "Deadlines"));
    CHECK(rows_drawn(stage.tree()) < 40);
    CHECK(ui::faults(stage.tree()).empty());

    REQUIRE(stage.press(Role::Tab, "Month"));
    CHECK(stage.has(Role::Grid, "December 2020"));
    REQUIRE(stage.press(Role::Button, "Next month"));
    CHECK(stage.has(Role::Grid, "January 2021"));
    CHECK(ui::faults(stage.tree()).empty());

    const screens::DeadlineList& list = page.list.deadlines();
    std::size_t found = 0;
    for (core::Date day = core::date(2018, 1, 1); day < core::date(2040, 1, 1);
         day = day + std::chrono::days{1}) {
        found += list.on(day).size();
    }
    CHECK(found == list.agenda().size());
}

TEST_CASE("on a phone and in Polish nothing in the list is without a name")
{
    Page page(50);
    support::Stage stage(
        [&](ui::Ui& ui) {
            const screens::WorkspaceView view = page.view();
            page.list.follow(view, ui.words());
            ui.within({16, 16, ui.size().width - 32, 800}, [&] {
                screens::claims_screen(ui, page.local, page.list, view,
                                       [](const screens::Intent&) {});
            });
        },
        {.size = {360, 700}, .language = "pl"});
    CHECK(ui::faults(stage.tree()).empty());
}
