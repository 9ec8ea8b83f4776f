// Where what a tree describes is on the page, and what of it is seen.
#pragma once

#include "shell/headless/shell.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace support {

using ui::Rect;
using ui::Role;

// A line of text as it is seen: on the page, and what scroll areas cut off taken away.
struct Line {
    std::string text{};
    ui::Rect seen{};
};

class Places {
public:
    Places(const headless::Shell& shell, ui::Rect page) : tree_(shell.tree()), page_(page)
    {
        for (const ui::Node& node : tree_.nodes) by_id_[node.id] = &node;
    }

    ui::Rect on_page(const ui::Node& node) const
    {
        const ui::Node* area = scroll_area_above(node);
        if (area == nullptr) return node.rect;
        const ui::Rect around = on_page(*area);
        return {around.x + node.rect.x - area->scroll.position.x,
                around.y + node.rect.y - area->scroll.position.y, node.rect.width,
                node.rect.height};
    }

    ui::Rect seen(const ui::Node& node) const
    {
        ui::Rect rect = on_page(node).intersected(page_);
        for (const ui::Node* area = scroll_area_above(node); area != nullptr;
             area = scroll_area_above(*area)) {
            rect = rect.intersected(on_page(*area));
        }
        return rect;
    }

    // Of what is in reach: a panel or a dialog lies over the page.
    std::vector<Line> lines() const
    {
        const bool covered = std::any_of(tree_.nodes.begin(), tree_.nodes.end(),
                                         [this](const ui::Node& node) { return is_over(node); });
        std::vector<Line> lines;
        for (const ui::Node& node : tree_.nodes) {
            if (node.role != ui::Role::TextRun || is_raised(node)) continue;
            if (covered && !is_in_cover(node)) continue;
            const ui::Rect rect = seen(node);
            if (!rect.empty()) lines.push_back({.text = node.name, .seen = rect});
        }
        return lines;
    }

private:
    const ui::Node* above(const ui::Node& node) const
    {
        const auto found = by_id_.find(node.parent);
        return found == by_id_.end() ? nullptr : found->second;
    }

    const ui::Node* scroll_area_above(const ui::Node& node) const
    {
        const ui::Node* at = above(node);
        while (at != nullptr && at->scroll == ui::ScrollState{}) at = above(*at);
        return at;
    }

    // A dialog, or a panel at the edge of the page from top to bottom.
    bool is_over(const ui::Node& node) const
    {
        if (node.role == ui::Role::Dialog) return true;
        const ui::Rect rect = on_page(node);
        return node.role == ui::Role::Complementary && rect.right() >= page_.right() &&
               rect.bottom() >= page_.bottom();
    }

    bool is_in_cover(const ui::Node& node) const
    {
        const ui::Node* at = above(node);
        while (at != nullptr && !is_over(*at)) at = above(*at);
        return at != nullptr;
    }

    bool is_raised(const ui::Node& node) const
    {
        for (const ui::Node* at = &node; at != nullptr; at = above(*at)) {
            for (const auto& [property, value] : at->numbers) {
                if (property == ui::NumberProperty::Raised && value != 0) return true;
            }
        }
        return false;
    }

    const ui::Tree& tree_;
    ui::Rect page_;
    std::unordered_map<ui::NodeId, const ui::Node*> by_id_;
};

// A page to look at, and how the demo was opened for it.
struct Page {
    std::string query;
    std::string address;
};

// Each page that is there once; every step of a draft; and of these states one claim, as the
// partner, the reviewer and the customer see it.
std::vector<Page> pages_of(const headless::Shell& demo, const std::set<claims::State>& states);

} // namespace support
