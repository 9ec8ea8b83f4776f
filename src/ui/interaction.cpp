#include "ui/interaction.h"

#include "core/match.h"

#include <algorithm>

namespace ui {

namespace {

NodeId interactive_id(const Tree& tree, NodeId over)
{
    const Node* node = interactive_at_or_above(tree, over);
    if (node == nullptr || node->states.has(State::Disabled)) return 0;
    return within_reach(tree, node->id) ? node->id : 0;
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

// Released on what it was pressed on. What the press itself changes (a field is left, its note goes
// away) may move that from under a mouse which has not moved: it is pressed all the same.
bool is_press(const Tree& tree, NodeId held, Point pressed_at, const PointerReleased& released)
{
    constexpr float still_px = 4;
    if (held == 0 || interactive_id(tree, held) != held) return false;
    if (interactive_id(tree, released.over) == held) return true;
    const Point by{released.at.x - pressed_at.x, released.at.y - pressed_at.y};
    return released.kind == PointerKind::Mouse && by.x * by.x + by.y * by.y <= still_px * still_px;
}

} // namespace

void Interaction::feed(InputEvent event)
{
    queue_.push_back(std::move(event));
}

void Interaction::begin_frame(const Tree& tree)
{
    acted_ = false;
    activated_ = 0;
    activation_modifiers_ = {};
    pressed_over_.reset();
    menu_.reset();
    edit_.reset();
    offer_.reset();
    key_.reset();
    zoomed_.reset();
    forget_what_is_gone(tree);
    while (!queue_.empty()) {
        const InputEvent event = std::move(queue_.front());
        queue_.pop_front();
        acted_ = apply(tree, event);
        if (acted_) break;
    }
    over_path_ = path_to_root(tree, over_);
    focus_path_ = path_to_root(tree, focused_);
}

void Interaction::end_frame()
{
    claims_ = std::move(next_claims_);
    next_claims_.clear();
    menu_claims_ = std::move(next_menu_claims_);
    next_menu_claims_.clear();
}

bool Interaction::apply(const Tree& tree, const InputEvent& event)
{
    return core::match(
        event,
        [&](const PointerMoved& e) {
            pointer_ = e.at;
            over_ = e.kind == PointerKind::Touch ? 0 : e.over;
            hovered_ = interactive_id(tree, over_);
            return false;
        },
        [&](const PointerPressed& e) {
            pointer_ = pressed_at_ = e.at;
            press_modifiers_ = e.modifiers;
            over_ = e.over;
            pressed_over_ = e.over;
            if (e.button == 0) held_ = hovered_ = interactive_id(tree, e.over);
            return true; // so that popups see every press
        },
        [&](const PointerReleased& e) {
            if (e.button != 0) return false;
            pointer_ = e.at;
            if (is_press(tree, held_, pressed_at_, e)) activated_ = held_;
            activation_modifiers_ = press_modifiers_;
            held_ = 0;
            over_ = e.kind == PointerKind::Touch ? 0 : e.over; // nothing stays lit under no finger
            hovered_ = interactive_id(tree, over_);
            return activated_ != 0;
        },
        [&](const PointerLeft&) {
            over_ = hovered_ = held_ = 0;
            return false;
        },
        [&](const MenuAsked& e) {
            menu_ = e;
            menu_path_ = path_to_root(tree, e.over);
            held_ = 0;
            return true;
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
        },
        [&](const FilesOffered& e) {
            if (interactive_id(tree, e.node) != e.node) return false;
            offer_ = e;
            return true;
        },
        [&](const FilesHeldOver& e) {
            files_over_ = interactive_id(tree, e.node);
            return false;
        },
        [&](const DocumentTold& e) {
            documents_[e.node] = e;
            return false;
        },
        [&](const DocumentZoomed& e) {
            zoomed_ = e;
            return true;
        });
}

void Interaction::forget_what_is_gone(const Tree& tree)
{
    const auto gone = [&](NodeId id) { return id != 0 && find(tree, id) == nullptr; };
    if (gone(over_)) over_ = 0;
    if (gone(hovered_)) hovered_ = 0;
    if (gone(held_)) held_ = 0;
    if (gone(focused_)) focused_ = 0;
    if (gone(files_over_)) files_over_ = 0;
    for (auto entry = scrolls_.begin(); entry != scrolls_.end();) {
        entry = gone(entry->first) ? scrolls_.erase(entry) : std::next(entry);
    }
    for (auto entry = documents_.begin(); entry != documents_.end();) {
        entry = gone(entry->first) ? documents_.erase(entry) : std::next(entry);
    }
}

bool Interaction::pointer_within(NodeId id) const
{
    return contains(over_path_, id);
}

bool Interaction::focus_within(NodeId id) const
{
    return contains(focus_path_, id);
}

NodeId Interaction::focus_on_its_way() const
{
    NodeId node = 0;
    for (const InputEvent& event : queue_) {
        if (const auto* moved = std::get_if<FocusMoved>(&event)) node = moved->node;
    }
    return node;
}

std::optional<std::string> Interaction::edited(NodeId id) const
{
    if (!edit_ || edit_->node != id) return std::nullopt;
    return edit_->value;
}

std::vector<OfferedFile> Interaction::offered(NodeId id) const
{
    return offer_ && offer_->node == id ? offer_->files : std::vector<OfferedFile>{};
}

std::optional<Point> Interaction::dragged(NodeId id) const
{
    if (held_ != id) return std::nullopt;
    return Point{pointer_.x - pressed_at_.x, pointer_.y - pressed_at_.y};
}

std::optional<Point> Interaction::menu_asked(NodeId id)
{
    next_menu_claims_.push_back(id);
    if (!menu_ || !contains(menu_path_, id)) return std::nullopt;
    return menu_->at;
}

bool Interaction::takes_menu(const Tree& tree, NodeId over) const
{
    const auto path = path_to_root(tree, over);
    return std::any_of(menu_claims_.begin(), menu_claims_.end(),
                       [&](NodeId id) { return contains(path, id); });
}

bool Interaction::pressed_outside(const Tree& tree, NodeId id) const
{
    return pressed_over_ && !contains(path_to_root(tree, *pressed_over_), id);
}

DocumentTold Interaction::document(NodeId id) const
{
    const auto found = documents_.find(id);
    return found == documents_.end() ? DocumentTold{.node = id} : found->second;
}

std::optional<int> Interaction::document_zoomed(NodeId id) const
{
    if (!zoomed_ || zoomed_->node != id) return std::nullopt;
    return zoomed_->zoom_percent;
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
    if (pressed) key_.reset();
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
