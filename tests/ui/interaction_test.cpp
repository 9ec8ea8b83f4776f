#include "ui/interaction.h"

#include <catch2/catch.hpp>

using ui::Activated;
using ui::Interaction;
using ui::Node;
using ui::PointerKind;
using ui::Role;
using ui::State;
using ui::Tree;

namespace {

constexpr ui::NodeId save = 1;
constexpr ui::NodeId save_text = 2;
constexpr ui::NodeId cancel = 3;
constexpr ui::NodeId field = 4;
constexpr ui::NodeId locked = 5;

Tree form()
{
    return {.nodes = {
                {.id = 10, .role = Role::Form},
                {.id = save, .parent = 10, .role = Role::Button},
                {.id = save_text, .parent = save, .role = Role::TextRun},
                {.id = cancel, .parent = 10, .role = Role::Button},
                {.id = field, .parent = 10, .role = Role::TextField},
                {.id = locked,
                 .parent = 10,
                 .role = Role::Button,
                 .states = ui::States{}.with(State::Disabled)},
            }};
}

// Feeds the events and answers which controls were activated, frame by frame.
std::vector<ui::NodeId> activations(const std::vector<ui::InputEvent>& events)
{
    Interaction interaction;
    const Tree tree = form();
    for (const ui::InputEvent& event : events) interaction.feed(event);
    std::vector<ui::NodeId> activated;
    do {
        interaction.begin_frame(tree);
        for (const Node& node : tree.nodes) {
            if (interaction.activated(node.id)) activated.push_back(node.id);
        }
        interaction.end_frame();
    } while (interaction.waiting());
    return activated;
}

using Ids = std::vector<ui::NodeId>;

} // namespace

TEST_CASE("a press is down and up on the same control, on its text too")
{
    CHECK(activations({ui::PointerPressed{.over = save}, ui::PointerReleased{.over = save_text}}) ==
          Ids{save});
    CHECK(activations({ui::PointerPressed{.over = save},
                       ui::PointerReleased{.over = cancel, .at = {200, 0}}}) == Ids{});
    CHECK(activations({ui::PointerPressed{.over = 0}, ui::PointerReleased{.over = save}}) == Ids{});
}

TEST_CASE("a control that moves from under a mouse between down and up is pressed all the same")
{
    const ui::Point down{100, 100};
    CHECK(activations({ui::PointerPressed{.over = save, .at = down},
                       ui::PointerReleased{.over = cancel, .at = {101, 100}}}) == Ids{save});
    CHECK(activations({ui::PointerPressed{.over = save, .at = down, .kind = PointerKind::Touch},
                       ui::PointerReleased{
                           .over = cancel, .at = down, .kind = PointerKind::Touch}}) == Ids{});
}

TEST_CASE("the other mouse buttons press nothing")
{
    CHECK(activations({ui::PointerPressed{.over = save, .button = 2},
                       ui::PointerReleased{.over = save, .button = 2}}) == Ids{});
}

TEST_CASE("a press that the browser takes for a scroll is no press")
{
    CHECK(activations({ui::PointerPressed{.over = save, .kind = PointerKind::Touch},
                       ui::PointerLeft{},
                       ui::PointerReleased{.over = save, .kind = PointerKind::Touch}}) == Ids{});
}

TEST_CASE("assistive technology presses without a pointer")
{
    CHECK(activations({Activated{.node = save}}) == Ids{save});
}

TEST_CASE("a disabled control cannot be pressed by any means")
{
    CHECK(activations({Activated{.node = locked}}) == Ids{});
    CHECK(activations({ui::PointerPressed{.over = locked}, ui::PointerReleased{.over = locked}}) ==
          Ids{});
}

TEST_CASE("quick acts are answered one after the other, none is lost")
{
    CHECK(activations({Activated{.node = save}, Activated{.node = save},
                       Activated{.node = cancel}}) == Ids{save, save, cancel});
}

TEST_CASE("nothing stays lit under a finger that has gone")
{
    Interaction interaction;
    const Tree tree = form();
    interaction.feed(ui::PointerPressed{.over = save, .kind = PointerKind::Touch});
    interaction.begin_frame(tree);
    CHECK(interaction.held(save));
    interaction.feed(ui::PointerReleased{.over = save, .kind = PointerKind::Touch});
    interaction.begin_frame(tree);
    CHECK_FALSE(interaction.hovered(save));
}

TEST_CASE("a control that is gone keeps neither focus nor hover")
{
    Interaction interaction;
    interaction.feed(ui::FocusMoved{.node = field, .visible = true});
    interaction.feed(ui::PointerMoved{.over = save});
    interaction.begin_frame(form());
    CHECK(interaction.shows_focus(field));
    CHECK(interaction.hovered(save));
    interaction.begin_frame(Tree{});
    CHECK(interaction.focus() == 0);
    CHECK_FALSE(interaction.hovered(save));
}

TEST_CASE("typed text reaches the field it was typed into, whole")
{
    Interaction interaction;
    interaction.feed(ui::TextEdited{.node = field, .value = "Łódź 客戶"});
    interaction.begin_frame(form());
    CHECK(interaction.edited(field) == "Łódź 客戶");
    CHECK_FALSE(interaction.edited(save).has_value());
    interaction.begin_frame(form());
    CHECK_FALSE(interaction.edited(field).has_value());
}

TEST_CASE("a key is taken only where the focus is at or below what asked for it")
{
    Interaction interaction;
    const Tree tree = form();
    interaction.begin_frame(tree);
    CHECK_FALSE(interaction.key({.scope = save, .key = "ArrowDown"}));
    interaction.key({.scope = 0, .key = "k", .modifiers = {.control = true}});
    interaction.end_frame();

    CHECK(interaction.takes_key(tree, {.node = save, .key = "ArrowDown"}));
    CHECK(interaction.takes_key(tree, {.node = save_text, .key = "ArrowDown"}));
    CHECK_FALSE(interaction.takes_key(tree, {.node = cancel, .key = "ArrowDown"}));
    CHECK_FALSE(interaction.takes_key(
        tree, {.node = save, .key = "ArrowDown", .modifiers = {.shift = true}}));
    CHECK(interaction.takes_key(tree, {.key = "k", .modifiers = {.control = true}}));

    interaction.feed(ui::KeyPressed{.node = save, .key = "ArrowDown"});
    interaction.begin_frame(tree);
    CHECK(interaction.key({.scope = save, .key = "ArrowDown"}));
    interaction.begin_frame(tree);
    CHECK_FALSE(interaction.key({.scope = save, .key = "ArrowDown"}));
}
