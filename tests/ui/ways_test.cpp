#include "support/stage.h"
#include "ui/breadcrumb.h"
#include "ui/stepper.h"
#include "ui/tabs.h"
#include "ui/toolbar.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;
using ui::State;
using ui::TextProperty;

namespace {

struct TabsPage {
    std::size_t chosen = 0;
    Stage stage{[this](ui::Ui& ui) {
        const ui::Tabs options{
            .key = "tabs",
            .label = "Parts",
            .items = {{.key = "a", .label = "Overview"},
                      {.key = "b", .label = "Files", .count = "3"},
                      {.key = "c", .label = "Dispute", .disabled_because = "It is not rejected"},
                      {.key = "d", .label = "History"}},
            .chosen = chosen};
        if (const auto made = ui::tabs(ui, options, [] {})) chosen = *made;
    }};
};

struct StepsPage {
    std::optional<std::size_t> made;
    Stage stage;

    explicit StepsPage(float width)
        : stage([this](ui::Ui& ui) { draw(ui); }, {.size = {width, 600}})
    {}

    void draw(ui::Ui& ui)
    {
        const ui::Stepper options{
            .key = "steps",
            .label = "Steps",
            .steps = {
                {.key = "who", .label = "Who", .stage = ui::StepStage::Done},
                {.key = "what", .label = "What", .stage = ui::StepStage::Wrong},
                {.key = "proof", .label = "Proof", .stage = ui::StepStage::Current},
                {.key = "send", .label = "Send", .disabled_because = "Two things are missing"}}};
        if (const auto now = ui::stepper(ui, options)) made = now;
    }
};

struct ToolsPage {
    std::vector<std::size_t> used;
    Stage stage;

    explicit ToolsPage(float width)
        : stage([this](ui::Ui& ui) { draw(ui); }, {.size = {width, 600}})
    {}

    void draw(ui::Ui& ui)
    {
        const ui::Toolbar options{
            .key = "tools",
            .label = "Tools",
            .tools = {{.key = "add", .label = "Add files"},
                      {.key = "pin", .label = "Keep in sight", .pressed = true},
                      {.key = "send", .label = "Send", .disabled_because = "Nothing to send"},
                      {.key = "print", .label = "Print", .only_icon = true}}};
        if (const auto now = ui::toolbar(ui, options)) used.push_back(*now);
    }
};

using Used = std::vector<std::size_t>;

} // namespace

TEST_CASE("a tab is chosen by assistive technology, pointer and arrow keys, and names its panel")
{
    TabsPage page;
    CHECK(page.stage.has(Role::TabPanel, "Overview"));
    REQUIRE(page.stage.press(Role::Tab, "Files 3"));
    CHECK(page.stage.has(Role::TabPanel, "Files"));
    REQUIRE(page.stage.click(Role::Tab, "Overview"));
    CHECK(page.stage.node(Role::Tab, "Overview").states.has(State::Selected));
    page.stage.leave();
    REQUIRE(page.stage.tab());
    REQUIRE(page.stage.key("ArrowRight"));
    CHECK(page.stage.focused(Role::Tab, "Files 3"));
    CHECK(page.stage.has(Role::TabPanel, "Files"));
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("arrow keys pass a tab that cannot be chosen, which says why")
{
    TabsPage page;
    page.chosen = 1;
    page.stage.draw();
    REQUIRE(page.stage.focus(Role::Tab, "Files 3"));
    REQUIRE(page.stage.key("ArrowRight"));
    CHECK(page.chosen == 3);
    REQUIRE(page.stage.key("ArrowLeft"));
    CHECK(page.chosen == 1);
    REQUIRE(page.stage.key("End"));
    CHECK(page.chosen == 3);
    REQUIRE(page.stage.key("Home"));
    CHECK(page.chosen == 0);
    CHECK_FALSE(page.stage.press(Role::Tab, "Dispute"));
    CHECK(page.stage.node(Role::Tab, "Dispute").text(TextProperty::Description) ==
          "It is not rejected");
}

TEST_CASE("steps say what is done, where one is, and what needs attention; wide and narrow")
{
    for (const float width : {1024.0f, 320.0f}) {
        StepsPage page(width);
        const auto said = [&](const char* step) {
            return std::string(page.stage.node(Role::Button, step).text(TextProperty::Description));
        };
        CHECK(said("Who") == "done");
        CHECK(said("What") == "needs attention");
        CHECK(said("Proof") == "current step");
        CHECK(said("Send") == "Two things are missing");
        CHECK(page.stage.node(Role::ListItem, "Proof").states.has(State::Current));
        CHECK(ui::faults(page.stage.tree()).empty());
    }
}

TEST_CASE("a step is gone to by press and by arrow keys with Enter, unless it is locked")
{
    StepsPage page(1024);
    REQUIRE(page.stage.tab());
    CHECK(page.stage.focused(Role::Button, "Proof"));
    REQUIRE(page.stage.key("ArrowUp"));
    REQUIRE(page.stage.key("Enter"));
    CHECK(page.made == 1u);
    REQUIRE(page.stage.click(Role::Button, "Who"));
    CHECK(page.made == 0u);
    CHECK_FALSE(page.stage.press(Role::Button, "Send"));
}

TEST_CASE("a toolbar is one stop, with arrow keys between its tools")
{
    ToolsPage page(800);
    REQUIRE(page.stage.tab());
    CHECK(page.stage.focused(Role::Button, "Add files"));
    REQUIRE(page.stage.key("ArrowRight"));
    REQUIRE(page.stage.key("Enter"));
    REQUIRE(page.stage.key("ArrowLeft"));
    REQUIRE(page.stage.key("ArrowLeft"));
    CHECK(page.stage.focused(Role::Button, "Print"));
    CHECK(page.stage.press(Role::Button, "Print"));
    CHECK(page.used == Used{1, 3});
    CHECK_FALSE(page.stage.press(Role::Button, "Send"));
    CHECK(page.stage.node(Role::Button, "Keep in sight").states.has(State::Pressed));
}

TEST_CASE("tools that do not fit are in a menu, with their reasons")
{
    ToolsPage page(200);
    CHECK_FALSE(page.stage.has(Role::Button, "Print"));
    REQUIRE(page.stage.press(Role::Button, "More"));
    CHECK_FALSE(page.stage.press(Role::MenuItem, "Send"));
    REQUIRE(page.stage.press(Role::MenuItem, "Print"));
    CHECK(page.used == Used{3});
}

TEST_CASE("a breadcrumb leads back, and says where one is")
{
    Stage stage{[](ui::Ui& ui) {
        ui::breadcrumb(ui, {.key = "crumbs",
                            .crumbs = {{.key = "claims", .label = "Claims", .href = "#/claims"},
                                       {.key = "one", .label = "CA-7F3K-29QX"}}});
    }};
    CHECK(stage.node(Role::Link, "Claims").text(TextProperty::Href) == "#/claims");
    CHECK(stage.node(Role::ListItem, "CA-7F3K-29QX").states.has(State::Current));
    CHECK(ui::faults(stage.tree()).empty());
}
