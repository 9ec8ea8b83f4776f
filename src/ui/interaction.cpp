#include "ui/interaction.h"

#include "core/match.h"

#include <algorithm>

namespace ui {

namespace {

NodeId interactive_id(const Tree& tree, NodeId over)
{
    const Node* node = interactive_at_or_above(tree, over);
    if (node == nullptr || node->states.has(State::Disabled)) return 0;
    return node->id;
}

std::vector<NodeId> path_to_root(const Tree& tree, NodeId id)
{
    std::vector<NodeId> path;
    for (const Node* node = find(tree, id); node != nullptr; node = find(tree, node->parent)) {
        path.push_back(node->id);
    }
    path.push_back(0);
    return path;
}

bool same_key(const KeyClaim& claim, const KeyPressed& press)
{
    return claim.key == press.key && claim.modifiers == press.modifiers;
}

bool contains(const std::vector<NodeId>& ids, NodeId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

void Interaction::feed(InputEvent event)
{
    queue_.push_back(std::move(event));
}

void Interaction::begin_frame(const Tree& tree)
{
    activated_ = 0;
    edit_.reset();
    key_.reset();
    forget_what_is_gone(tree);
    while (!queue_.empty()) {
        const InputEvent event = std::move(queue_.front());
        queue_.pop_front();
        if (apply(tree, event)) break;
    }
}

void Interaction::end_frame()
{
    claims_ = std::move(next_claims_);
    next_claims_.clear();
}

bool Interaction::apply(const Tree& tree, const InputEvent& event)
{
    return core::match(
        event,
        [&](const PointerMoved& e) {
            hovered_ = e.kind == PointerKind::Touch ? 0 : interactive_id(tree, e.over);
            return false;
        },
        [&](const PointerPressed& e) {
            if (e.button != 0) return false;
            held_ = hovered_ = interactive_id(tree, e.over);
            return false;
        },
        [&](const PointerReleased& e) {
            if (e.button != 0) return false;
            const NodeId over = interactive_id(tree, e.over);
            if (over != 0 && over == held_) activated_ = over;
            held_ = 0;
            hovered_ = e.kind == PointerKind::Touch ? 0 : over; // nothing stays lit under no finger
            return activated_ != 0;
        },
        [&](const PointerLeft&) {
            hovered_ = held_ = 0;
            return false;
        },
        [&](const Activated& e) {
            activated_ = interactive_id(tree, e.node);
            return activated_ != 0;
        },
        [&](const FocusMoved& e) {
            focused_ = e.node;
            focus_visible_ = e.visible;
            return false;
        },
        [&](const KeyPressed& e) {
            key_ = e;
            key_path_ = path_to_root(tree, e.node);
            return true;
        },
        [&](const TextEdited& e) {
            edit_ = e;
            return true;
        },
        [&](const Scrolled& e) {
            scrolls_[e.node] = e.position;
            return false;
        });
}

void Interaction::forget_what_is_gone(const Tree& tree)
{
    const auto gone = [&](NodeId id) { return id != 0 && find(tree, id) == nullptr; };
    if (gone(hovered_)) hovered_ = 0;
    if (gone(held_)) held_ = 0;
    if (gone(focused_)) focused_ = 0;
    for (auto entry = scrolls_.begin(); entry != scrolls_.end();) {
        entry = gone(entry->first) ? scrolls_.erase(entry) : std::next(entry);
    }
}

std::optional<std::string> Interaction::edited(NodeId id) const
{
    if (!edit_ || edit_->node != id) return std::nullopt;
    return edit_->value;
}

Point Interaction::scrolled(NodeId id) const
{
    const auto found = scrolls_.find(id);
    return found == scrolls_.end() ? Point{} : found->second;
}

bool Interaction::key(KeyClaim claim)
{
    const bool pressed = key_ && same_key(claim, *key_) && contains(key_path_, claim.scope);
    next_claims_.push_back(std::move(claim));
    return pressed;
}

bool Interaction::takes_key(const Tree& tree, const KeyPressed& press) const
{
    const auto path = path_to_root(tree, press.node);
    return std::any_of(claims_.begin(), claims_.end(), [&](const KeyClaim& claim) {
        return same_key(claim, press) && contains(path, claim.scope);
    });
}

} // namespace ui
