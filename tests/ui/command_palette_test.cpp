#include "ui/command_palette.h"

#include "support/stage.h"
#include "ui/button.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::PaletteEntry;
using ui::PaletteState;
using ui::Role;

namespace {

std::vector<PaletteEntry> entries()
{
    return {{.key = "new", .label = "New claim", .group = "Actions"},
            {.key = "settings", .label = "Settings", .group = "Go to"},
            {.key = "lodz", .label = "Łódź Meble", .hint = "Submitted", .group = "Claims"},
            {.key = "works",
             .label = "Adventure Works: new phones",
             .hint = "In review",
             .group = "Claims",
             .also = "adventure-works.com"}};
}

struct Page {
    PaletteState state;
    std::vector<std::string> chosen;
    Stage stage{[this](ui::Ui& ui) {
        if (ui::button(ui, {.key = "search", .label = "Search"})) state.open = true;
        const auto now = ui::command_palette(ui, entries(), state);
        if (now) chosen.push_back(entries()[*now].key);
    }};

    bool open() const { return stage.has(Role::Dialog, title); }
    static constexpr const char* title = "Search claims and actions";
};

std::vector<std::string> found(const std::string& text, std::vector<std::string> recent = {})
{
    const std::vector<PaletteEntry> all = entries();
    std::vector<std::string> keys;
    const PaletteState state{.text = text, .recent = std::move(recent)};
    for (const std::size_t i : ui::palette_finds(all, state)) keys.push_back(all[i].key);
    return keys;
}

using Keys = std::vector<std::string>;

} // namespace

TEST_CASE("a search finds what has all its words, best first, however it is typed")
{
    CHECK(found("new") == Keys{"new", "works"});
    CHECK(found("lodz") == Keys{"lodz"});
    CHECK(found("ŁÓDŹ sub") == Keys{"lodz"});
    CHECK(found("works.com") == Keys{"works"});
    CHECK(found("phones review") == Keys{"works"});
    CHECK(found("nothing like it") == Keys{});
    CHECK(found("") == Keys{"new", "settings", "lodz", "works"});
    CHECK(found("", {"works", "gone", "settings"}) == Keys{"works", "settings", "new", "lodz"});
}

TEST_CASE("Control K opens from anywhere, arrow keys and Enter choose, the focus goes back")
{
    Page page;
    REQUIRE(page.stage.focus(Role::Button, "Search"));
    REQUIRE(page.stage.key("k", {.control = true}));
    REQUIRE(page.open());
    CHECK(page.stage.focused(Role::ComboBox, Page::title));
    CHECK(ui::faults(page.stage.tree()).empty());
    REQUIRE(page.stage.key("ArrowDown"));
    CHECK(page.stage.node(Role::Option, "Settings").states.has(ui::State::Selected));
    REQUIRE(page.stage.key("Enter"));
    CHECK(page.chosen == Keys{"settings"});
    CHECK_FALSE(page.open());
    CHECK(page.stage.focused(Role::Button, "Search"));
    CHECK(page.state.recent == Keys{"settings"});
}

TEST_CASE("typing searches and says how much was found; a press chooses")
{
    Page page;
    REQUIRE(page.stage.press(Role::Button, "Search"));
    REQUIRE(page.stage.type(Role::ComboBox, Page::title, "lodz"));
    CHECK(page.stage.said().back() == "1 found");
    CHECK_FALSE(page.stage.has(Role::Option, "Settings"));
    REQUIRE(page.stage.press(Role::Option, "Łódź Meble"));
    CHECK(page.chosen == Keys{"lodz"});
    REQUIRE(page.stage.press(Role::Button, "Search"));
    CHECK(page.state.text.empty());
    REQUIRE(page.stage.type(Role::ComboBox, Page::title, "xyz"));
    CHECK(page.stage.has(Role::Paragraph, "Nothing found for “xyz”"));
    page.stage.key("Enter");
    CHECK(page.chosen.size() == 1);
}

TEST_CASE("Escape, and a press beside it, close without choosing")
{
    Page page;
    REQUIRE(page.stage.press(Role::Button, "Search"));
    CHECK_FALSE(page.stage.press(Role::Button, "Search"));
    REQUIRE(page.stage.key("Escape"));
    CHECK_FALSE(page.open());
    REQUIRE(page.stage.press(Role::Button, "Search"));
    page.stage.click_at({5, 590});
    CHECK_FALSE(page.open());
    CHECK(page.chosen.empty());
}
