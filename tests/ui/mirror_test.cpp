#include "ui/mirror.h"

#include "support/model_page.h"

#include <catch2/catch.hpp>

using ui::Node;
using ui::Role;
using ui::State;
using ui::Tree;

namespace {

Node node(ui::NodeId id, ui::NodeId parent, Role role, std::string name = {})
{
    return {
        .id = id, .parent = parent, .role = role, .rect = {1, 2, 3, 4}, .name = std::move(name)};
}

Tree toolbar(std::vector<ui::NodeId> buttons)
{
    Tree tree{.nodes = {node(100, 0, Role::Toolbar, "Tools")}};
    for (const ui::NodeId id : buttons) {
        tree.nodes.push_back(node(id, 100, Role::Button, "b" + std::to_string(id)));
    }
    return tree;
}

// Shows one tree after the other and answers which elements were taken out or moved by the last.
std::vector<ui::NodeId> check_shown(const std::vector<Tree>& trees)
{
    support::ModelPage page;
    Tree before;
    for (const Tree& tree : trees) {
        page.detached.clear();
        page.apply(ui::difference(before, tree));
        CHECK(support::mismatch(page, tree) == "");
        before = tree;
    }
    return page.detached;
}

} // namespace

TEST_CASE("nothing is sent for a tree that did not change")
{
    const Tree tree = toolbar({1, 2, 3});
    CHECK(ui::difference(tree, tree).empty());
}

TEST_CASE("the page shows what the tree says, from nothing and back")
{
    check_shown({toolbar({1, 2, 3}), toolbar({}), toolbar({3, 4}), Tree{}});
}

TEST_CASE("a row that goes to the other end is moved alone, the others stay where they are")
{
    CHECK(check_shown({toolbar({1, 2, 3, 4, 5}), toolbar({2, 3, 4, 5, 1})}) ==
          std::vector<ui::NodeId>{1});
    CHECK(check_shown({toolbar({1, 2, 3, 4, 5}), toolbar({5, 1, 2, 3, 4})}) ==
          std::vector<ui::NodeId>{5});
}

TEST_CASE("an element whose role changes is made anew, with everything in it")
{
    Tree before = toolbar({1, 2});
    Tree after = before;
    after.nodes[0].role = Role::Group;
    CHECK(check_shown({before, after}).size() == 3);
}

TEST_CASE("a node that survives the removal of its parent is made anew elsewhere")
{
    const Tree before{.nodes = {node(10, 0, Role::Group), node(11, 10, Role::Group),
                                node(12, 11, Role::Button, "Go")}};
    const Tree after{.nodes = {node(10, 0, Role::Group), node(12, 10, Role::Button, "Go")}};
    check_shown({before, after});
}

TEST_CASE("states, texts and numbers that go away are taken away")
{
    Tree before = toolbar({1});
    before.nodes[1].states = ui::States{}.with(State::Disabled);
    before.nodes[1].texts = {{ui::TextProperty::Description, "Not yet"}};
    before.nodes[1].numbers = {{ui::NumberProperty::Position, 1}};
    Tree after = before;
    after.nodes[1].states = {};
    after.nodes[1].texts = {};
    after.nodes[1].numbers = {{ui::NumberProperty::Position, 2}};
    check_shown({before, after});
}

TEST_CASE("a name that stands in the text is not said a second time")
{
    support::ModelPage page;
    Tree tree = toolbar({1});
    tree.nodes.push_back(node(2, 1, Role::TextRun, "b1"));
    page.apply(ui::difference({}, tree));
    CHECK(page.elements.at(1).texts.count(ui::TextProperty::Name) == 0);
    CHECK(page.elements.at(2).texts.at(ui::TextProperty::Name) == "b1");
    CHECK(page.elements.at(100).texts.at(ui::TextProperty::Name) == "Tools");

    Tree icon_alone = tree;
    icon_alone.nodes.pop_back();
    icon_alone.nodes[1].name_unseen = true;
    page.apply(ui::difference(tree, icon_alone));
    CHECK(page.elements.at(1).texts.at(ui::TextProperty::Name) == "b1");
}

TEST_CASE("focus and announcements come after everything else")
{
    support::ModelPage page;
    Tree tree = toolbar({1});
    tree.wants_focus = 1;
    tree.announcements = {{.urgent = false, .text = "12 claims"}};
    page.apply(ui::difference({}, tree));
    CHECK(page.focused == 1);
    CHECK(page.said == std::vector<std::string>{"12 claims"});
}

TEST_CASE(
    "a name that was broken into lines is said whole where spaces between them would be wrong")
{
    const auto said = [](const std::string& name, std::vector<std::string> lines) {
        Tree tree{.nodes = {node(1, 0, Role::Button, name)}};
        for (std::size_t i = 0; i < lines.size(); ++i) {
            tree.nodes.push_back(node(static_cast<ui::NodeId>(i) + 2, 1, Role::TextRun, lines[i]));
        }
        support::ModelPage page;
        page.apply(ui::difference(Tree{}, tree));
        const auto& texts = page.elements.at(1).texts;
        const auto found = texts.find(ui::TextProperty::Name);
        return found == texts.end() ? std::string{} : found->second;
    };
    const std::string chinese = "\u5BA2\u6236\u95DC\u806F";
    CHECK(said(chinese, {chinese.substr(0, 6), chinese.substr(6)}) == chinese);
    CHECK(said(chinese, {chinese}) == "");
    CHECK(said("Save the claim", {"Save the ", "claim"}) == "");
    CHECK(said("Save the claim", {"Save the", "claim"}) == "");
}
