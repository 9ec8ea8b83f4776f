#include "shell/headless/focus.h"

#include <algorithm>

namespace headless {

using ui::Node;
using ui::NodeId;
using ui::NumberProperty;
using ui::Role;
using ui::State;
using ui::Tree;

namespace {

bool usable_stop(const Tree& tree, const Node& node)
{
    return is_stop(node) && ui::within_reach(tree, node.id);
}

NodeId topmost_modal(const Tree& tree)
{
    const auto modal = std::find_if(tree.nodes.rbegin(), tree.nodes.rend(),
                                    [](const Node& node) { return node.states.has(State::Modal); });
    return modal == tree.nodes.rend() ? 0 : modal->id;
}

bool has_focusable(const Tree& tree, NodeId id)
{
    const Node* node = id == 0 ? nullptr : ui::find(tree, id);
    return node != nullptr && node->states.has(State::Focusable) && ui::within_reach(tree, id);
}

// The first stop of the new tree that stood after the node in the old one, else the last there is.
NodeId following(const Tree& before, const Tree& after, NodeId gone)
{
    bool passed = false;
    for (const Node& node : before.nodes) {
        const Node* now = passed ? ui::find(after, node.id) : nullptr;
        if (now != nullptr && usable_stop(after, *now)) return now->id;
        passed = passed || node.id == gone;
    }
    return stop_before(after, 0);
}

} // namespace

bool is_stop(const Node& node)
{
    if (!node.states.has(State::Focusable) || node.states.has(State::Hidden)) return false;
    return std::none_of(node.numbers.begin(), node.numbers.end(), [](const auto& entry) {
        return entry.first == NumberProperty::TabIndex && entry.second < 0;
    });
}

NodeId stop_after(const Tree& tree, NodeId focused)
{
    bool passed = ui::find(tree, focused) == nullptr;
    for (const Node& node : tree.nodes) {
        if (passed && usable_stop(tree, node)) return node.id;
        passed = passed || node.id == focused;
    }
    return 0;
}

NodeId stop_before(const Tree& tree, NodeId focused)
{
    NodeId last = 0;
    for (const Node& node : tree.nodes) {
        if (node.id == focused) return last;
        if (usable_stop(tree, node)) last = node.id;
    }
    return last;
}

bool presses(Role role, std::string_view key)
{
    const bool choice = role == Role::CheckBox || role == Role::Radio || role == Role::Switch;
    const bool button = role == Role::Button || role == Role::Option || role == Role::Tab ||
                        role == Role::MenuItem || role == Role::FileButton;
    if (key == "Enter") return button || role == Role::Link;
    return key == " " && (button || choice);
}

NodeId FocusKeeper::returned_from(const Tree& tree)
{
    for (std::size_t i = 0; i < opened_.size(); ++i) {
        const Node* dialog = ui::find(tree, opened_[i].dialog);
        if (dialog != nullptr && dialog->states.has(State::Modal)) continue;
        const NodeId from = opened_[i].from;
        opened_.resize(i);
        return from;
    }
    return 0;
}

NodeId FocusKeeper::after_change(const Tree& before, const Tree& after, NodeId focused)
{
    const NodeId modal = topmost_modal(after);
    const bool known = std::any_of(opened_.begin(), opened_.end(),
                                   [&](const Opened& one) { return one.dialog == modal; });
    if (modal != 0 && !known) opened_.push_back({.dialog = modal, .from = focused});
    const NodeId from = returned_from(after);
    if (has_focusable(after, after.wants_focus)) return after.wants_focus;
    if (focused == 0 || has_focusable(after, focused)) return focused;
    if (ui::find(after, focused) != nullptr) return 0; // out of reach: nobody hands it on
    return has_focusable(after, from) ? from : following(before, after, focused);
}

} // namespace headless
