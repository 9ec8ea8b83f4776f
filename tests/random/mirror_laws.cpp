#include "support/model_page.h"
#include "support/random.h"
#include "ui/mirror.h"

#include <catch2/catch.hpp>

namespace {

using support::Random;

ui::Node random_node(Random& random, ui::NodeId id, ui::NodeId parent)
{
    const std::vector<std::string> words{"", "Save", "Łódź", "客戶關聯", "Two words"};
    ui::Node node{.id = id,
                  .parent = parent,
                  .role = static_cast<ui::Role>(random.below(4) == 0 ? random.below(44) : 14),
                  .rect = {static_cast<float>(random.below(9)), 0, 10, 10},
                  .name = random.pick(words),
                  .name_unseen = random.chance(10)};
    if (random.chance(30)) node.states = node.states.with(ui::State::Checked);
    if (random.chance(30)) node.texts = {{ui::TextProperty::Value, random.pick(words)}};
    if (random.chance(20)) node.numbers = {{ui::NumberProperty::Level, random.between(1, 4)}};
    if (random.chance(20)) node.type = {.face = 1, .size = 14, .line = 20};
    if (random.chance(10)) node.scroll = {.position = {0, 5}, .content = {100, 200}};
    return node;
}

// Few ids, so that two trees share many of them, in other places and under other parents.
ui::Tree random_tree(Random& random)
{
    std::vector<ui::NodeId> ids;
    for (ui::NodeId id = 1; id <= 14; ++id) {
        if (random.chance(70)) ids.push_back(id);
    }
    random.shuffle(ids);
    ui::Tree tree;
    std::vector<ui::NodeId> open{0};
    for (const ui::NodeId id : ids) {
        while (open.size() > 1 && random.chance(40)) open.pop_back();
        tree.nodes.push_back(random_node(random, id, open.back()));
        if (random.chance(60)) open.push_back(id);
    }
    return tree;
}

} // namespace

TEST_CASE("whatever tree follows whatever tree, the page shows the last one", "[random]")
{
    support::check_cases("mirror follows the tree", 100'000, [](Random& random) {
        support::ModelPage page;
        ui::Tree shown;
        for (int step = 0; step < 3; ++step) {
            const ui::Tree next = random_tree(random);
            page.apply(ui::difference(shown, next));
            REQUIRE(support::mismatch(page, next) == "");
            shown = next;
        }
    });
}
