#include "ui/ui.h"

#include <cmath>
#include <numeric>

namespace ui {

Node& Ui::add(Node node)
{
    std::vector<Node>& nodes = this->nodes();
    if (nodes.empty() && &nodes == nodes_.data()) {
        nodes.reserve(stage_.shown.nodes.size() + stage_.shown.nodes.size() / 8); // much as before
    }
    node.parent = parent_;
    nodes.push_back(std::move(node));
    return nodes.back();
}

std::size_t Ui::inside(Node node, const Body& body)
{
    const std::size_t index = nodes().size();
    const NodeId outer = parent_;
    const NodeId outer_base = id_base_;
    const int outer_runs = runs_;
    parent_ = id_base_ = add(std::move(node)).id;
    runs_ = 0;
    body();
    parent_ = outer;
    id_base_ = outer_base;
    runs_ = outer_runs;
    return index;
}

void Ui::around(Node node, const Body& body)
{
    const float from = column_.y;
    const std::size_t index = inside(std::move(node), body);
    nodes()[index].rect = {column_.area.x, from, column_.area.width, column_.y - from};
}

void Ui::over_page(Layer layer, const Body& body)
{
    Painter& paint = painter();
    const Layer outer_layer = paint.layer();
    const Point outer_origin = paint.origin();
    const NodeId outer_parent = parent_;
    const int outer_runs = runs_;
    paint.set_layer(layer);
    paint.set_origin({});
    paint.clip_to_page();
    parent_ = 0; // but ids go on from id_base_
    runs_ = 0;
    within({0, 0, size().width, size().height}, body);
    parent_ = outer_parent;
    runs_ = outer_runs;
    paint.unclip();
    paint.set_origin(outer_origin);
    paint.set_layer(outer_layer);
}

Rect Ui::on_page(const Rect& rect) const
{
    const Point origin = stage_.painter.origin();
    return rect.moved(origin.x, origin.y);
}

Tree Ui::take_tree()
{
    tree_.nodes = std::move(nodes_.front());
    for (auto layer = nodes_.begin() + 1; layer != nodes_.end(); ++layer) {
        tree_.nodes.insert(tree_.nodes.end(), std::make_move_iterator(layer->begin()),
                           std::make_move_iterator(layer->end()));
    }
    for (Node& node : tree_.nodes) node.rect = painter().snapped(node.rect);
    return std::move(tree_);
}

void Ui::text_run(Point at, std::string_view text, TextStyle style, Ink ink, float width_max)
{
    const float whole = typesetter().width(text, style);
    const bool cut = width_max > 0 && whole > width_max;
    const std::string shown = cut ? typesetter().fitted(text, style, width_max) : std::string(text);
    painter().text(at, shown, style, ink);
    add({.id = id("run" + std::to_string(runs_++)),
         .role = Role::TextRun,
         .rect = {at.x, at.y, cut ? width_max : whole, style.line},
         .type = {.face = static_cast<std::uint8_t>(style.face),
                  .size = style.size,
                  .line = style.line},
         .name = std::string(text)});
}

void Ui::announce(std::string text, bool urgent)
{
    tree_.announcements.push_back({.urgent = urgent, .text = std::move(text)});
}

Rect Ui::take(float height)
{
    const Rect piece{column_.area.x, column_.y, column_.area.width, height};
    column_.y += height;
    return piece;
}

Rect Ui::rest() const
{
    return {column_.area.x, column_.y, column_.area.width,
            std::max(0.0f, column_.area.bottom() - column_.y)};
}

float Ui::within(const Rect& area, const Body& body)
{
    const Column outer = column_;
    column_ = {.area = area, .y = area.y};
    body();
    const float used = column_.y - area.y;
    column_ = outer;
    return used;
}

void Ui::columns(const std::vector<float>& shares, float gap,
                 const std::function<void(std::size_t)>& body)
{
    const float whole = std::accumulate(shares.begin(), shares.end(), 0.0f);
    const float room = width() - gap * static_cast<float>(shares.size() - 1);
    const float left = column_.area.x;
    float before = 0;
    float tallest = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const float from = std::floor(room * before / whole);
        before += shares[i];
        const float to = std::floor(room * before / whole); // the last one ends where the room does
        const Rect area{left + from + gap * static_cast<float>(i), column_.y, to - from,
                        rest().height};
        tallest = std::max(tallest, within(area, [&] { body(i); }));
    }
    column_.y += tallest;
}

} // namespace ui
