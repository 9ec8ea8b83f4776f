#include "ui/choice.h"

#include "support/stage.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Checked;
using ui::Role;
using ui::State;

namespace {

struct Page {
    Checked terms = Checked::No;
    bool notify = false;
    std::string locked = {};
    support::Setting setting{};
    Stage stage{[this](ui::Ui& ui) {
                    const ui::CheckBox box{.about = {.key = "terms",
                                                     .label = "The customer has signed",
                                                     .disabled_because = locked},
                                           .checked = terms};
                    if (const auto set = ui::check_box(ui, box)) {
                        terms = *set ? Checked::Yes : Checked::No;
                    }
                    const ui::Switch options{.about = {.key = "notify", .label = "Tell me by mail"},
                                             .on = notify};
                    if (const auto set = ui::switch_(ui, options)) notify = *set;
                },
                setting};

    bool shows(Role role, std::string_view name, State state) const
    {
        return stage.node(role, name).states.has(state);
    }
};

enum class Way { Press, Click, Key };

bool act(Stage& stage, Way way, Role role, std::string_view name)
{
    if (way == Way::Press) return stage.press(role, name);
    if (way == Way::Click) return stage.click(role, name);
    return stage.focus(role, name) && stage.key(" ");
}

} // namespace

TEST_CASE("a check box and a switch change by every means, and show it at once")
{
    for (const Way way : {Way::Press, Way::Click, Way::Key}) {
        Page page;
        REQUIRE(act(page.stage, way, Role::CheckBox, "The customer has signed"));
        CHECK(page.terms == Checked::Yes);
        CHECK(page.shows(Role::CheckBox, "The customer has signed", State::Checked));
        REQUIRE(act(page.stage, way, Role::CheckBox, "The customer has signed"));
        CHECK(page.terms == Checked::No);

        REQUIRE(act(page.stage, way, Role::Switch, "Tell me by mail"));
        CHECK(page.notify);
        CHECK(page.shows(Role::Switch, "Tell me by mail", State::Checked));
        CHECK(ui::faults(page.stage.tree()).empty());
    }
}

TEST_CASE("a box that stands for some of its things becomes all of them")
{
    Page page;
    page.terms = Checked::Some;
    page.stage.draw();
    CHECK(page.shows(Role::CheckBox, "The customer has signed", State::Mixed));
    CHECK_FALSE(page.shows(Role::CheckBox, "The customer has signed", State::Checked));
    page.stage.press(Role::CheckBox, "The customer has signed");
    CHECK(page.terms == Checked::Yes);
}

TEST_CASE("a locked box says why and stays as it is")
{
    Page page;
    page.locked = "Only the customer can confirm this.";
    page.stage.draw();
    CHECK_FALSE(page.stage.press(Role::CheckBox, "The customer has signed"));
    page.stage.focus(Role::CheckBox, "The customer has signed");
    page.stage.key(" ");
    CHECK(page.terms == Checked::No);
    CHECK(page.stage.node(Role::CheckBox, "The customer has signed")
              .text(ui::TextProperty::Description) == "Only the customer can confirm this.");
}

TEST_CASE("a long label wraps in a narrow column, and the whole of it can be pressed")
{
    Page page{.setting = {.size = {160, 600}}};
    const ui::Node& box = page.stage.node(Role::CheckBox, "The customer has signed");
    CHECK(box.rect.right() <= 144.5f);
    CHECK(box.rect.height > 40);
}

TEST_CASE("the knob of a switch glides, and not where motion is not wanted")
{
    Page moving;
    const int before = moving.stage.frames();
    moving.stage.press(Role::Switch, "Tell me by mail");
    CHECK(moving.stage.frames() > before + 5);

    Page still{.setting = {.preferences = {.reduced_motion = true}}};
    const int then = still.stage.frames();
    still.stage.press(Role::Switch, "Tell me by mail");
    CHECK(still.stage.frames() <= then + 2);
}
