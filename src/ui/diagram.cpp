#include "ui/diagram.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

#include <cmath>
#include <imgui.h>

namespace ui {

namespace {

constexpr float box_width_max = 132;
constexpr float box_height = 60;
constexpr float row_height = 124;
constexpr float mark_radius = 10;
constexpr float head_length = 8;
constexpr int pieces = 24; // of a curve
constexpr std::array bends{0.0f, 26.0f, -26.0f, 52.0f, -52.0f, 84.0f, -84.0f, 120.0f, -120.0f};

float between(float from, float to, float share)
{
    return from + (to - from) * share;
}

float distance(Point one, Point other)
{
    return std::hypot(one.x - other.x, one.y - other.y);
}

// A curve from the edge of one box to the edge of another.
struct Curve {
    Point from{};
    Point bend{};
    Point to{};

    Point at(float share) const
    {
        const Point first{between(from.x, bend.x, share), between(from.y, bend.y, share)};
        const Point second{between(bend.x, to.x, share), between(bend.y, to.y, share)};
        return {between(first.x, second.x, share), between(first.y, second.y, share)};
    }
};

struct Way {
    Curve curve{};
    float start = 0; // shares of the curve that are seen: outside both boxes
    float end = 1;

    Point mark() const { return curve.at((start + end) / 2); }
};

Curve bent(Point from, Point to, float by)
{
    const float length = std::max(1.0f, distance(from, to));
    const Point aside{-(to.y - from.y) / length, (to.x - from.x) / length};
    return {
        .from = from,
        .bend = {(from.x + to.x) / 2 + aside.x * by * 2, (from.y + to.y) / 2 + aside.y * by * 2},
        .to = to};
}

Way clipped(const Curve& curve, const Rect& from, const Rect& to)
{
    Way way{.curve = curve};
    constexpr float step = 1.0f / 200;
    while (way.start < 0.5f && from.inset(-2).contains(curve.at(way.start))) way.start += step;
    while (way.end > 0.5f && to.inset(-3).contains(curve.at(way.end))) way.end -= step;
    return way;
}

struct Layout {
    std::vector<Rect> boxes{};
    std::vector<Way> ways{};
};

// How much is in the way: other boxes count most, then marks that lie upon each other, then length.
float cost_of(const Way& way, const DiagramArrow& arrow, const Layout& layout)
{
    float cost = 0;
    for (int i = 0; i <= pieces; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(pieces);
        const Point point = way.curve.at(between(way.start, way.end, share));
        for (std::size_t box = 0; box < layout.boxes.size(); ++box) {
            if (box == arrow.from || box == arrow.to) continue;
            if (layout.boxes[box].inset(-6).contains(point)) cost += 100;
        }
        for (const Way& other : layout.ways) {
            if (distance(other.mark(), point) < mark_radius + 3) cost += 12;
        }
    }
    for (const Rect& box : layout.boxes) {
        if (box.inset(-mark_radius - 1).contains(way.mark())) cost += 60;
    }
    for (const Way& other : layout.ways) {
        if (distance(other.mark(), way.mark()) < 2 * mark_radius + 4) cost += 90;
    }
    return cost;
}

bool has_return(const Diagram& diagram, const DiagramArrow& arrow)
{
    for (const DiagramArrow& other : diagram.arrows) {
        if (other.from == arrow.to && other.to == arrow.from) return true;
    }
    return false;
}

Way way_of(const Diagram& diagram, const DiagramArrow& arrow, const Layout& layout)
{
    const Rect& from = layout.boxes[arrow.from];
    const Rect& to = layout.boxes[arrow.to];
    const float aside = has_return(diagram, arrow) ? 12.0f : 0.0f; // each keeps to its side
    std::optional<Way> best;
    float best_cost = 0;
    for (const float bend : bends) {
        const Way way = clipped(bent(from.centre(), to.centre(), aside + bend), from, to);
        const float cost = cost_of(way, arrow, layout) + std::abs(bend) / 4;
        if (best && cost >= best_cost) continue;
        best = way;
        best_cost = cost;
    }
    return best.value_or(Way{});
}

Layout layout_of(const Diagram& diagram, const Rect& area)
{
    float last_column = 0;
    for (const DiagramBox& box : diagram.boxes) last_column = std::max(last_column, box.at.x);
    const float pitch = area.width / (last_column + 1);
    const float width = std::floor(std::min(box_width_max, pitch * 0.74f));
    Layout layout;
    for (const DiagramBox& box : diagram.boxes) {
        const float x = std::floor(area.x + pitch * (box.at.x + 0.5f) - width / 2);
        const float y = area.y + 16 + box.at.y * row_height;
        layout.boxes.push_back({x, y, width, box_height});
    }
    for (const DiagramArrow& arrow : diagram.arrows) {
        layout.ways.push_back(way_of(diagram, arrow, layout));
    }
    return layout;
}

// --- drawing ---

ImU32 colour_of(const Ui& ui, Ink ink)
{
    const Colour colour = ui.theme()[ink];
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

// Dear ImGui's own coordinates: device pixels of the page.
ImVec2 pixels(Ui& ui, Point point)
{
    const Point origin = ui.painter().origin();
    const float scale = ui.typesetter().scale();
    return {(origin.x + point.x) * scale, (origin.y + point.y) * scale};
}

void draw_line(Ui& ui, const Way& way, const DiagramArrow& arrow, Ink ink)
{
    const float width = std::max(1.0f, std::round(1.5f * ui.typesetter().scale()));
    for (int i = 0; i < pieces; ++i) {
        if (arrow.line == ArrowLine::Dashed && i % 2 == 1) continue;
        const auto point = [&](int piece) {
            const float share = static_cast<float>(piece) / static_cast<float>(pieces);
            return pixels(ui, way.curve.at(between(way.start, way.end, share)));
        };
        ui.painter().list().AddLine(point(i), point(i + 1), colour_of(ui, ink), width);
    }
}

void draw_head(Ui& ui, const Way& way, Ink ink)
{
    const Point tip = way.curve.at(way.end);
    const Point before = way.curve.at(way.end - 0.04f);
    const float length = std::max(0.1f, distance(tip, before));
    const Point back{(before.x - tip.x) / length * head_length,
                     (before.y - tip.y) / length * head_length};
    const Point left{tip.x + back.x - back.y / 2, tip.y + back.y + back.x / 2};
    const Point right{tip.x + back.x + back.y / 2, tip.y + back.y - back.x / 2};
    ui.painter().list().AddTriangleFilled(pixels(ui, tip), pixels(ui, left), pixels(ui, right),
                                          colour_of(ui, ink));
}

void draw_mark(Ui& ui, const Way& way, const DiagramArrow& arrow, bool lit)
{
    const Point middle = way.mark();
    const Rect area{middle.x - mark_radius, middle.y - mark_radius, 2 * mark_radius,
                    2 * mark_radius};
    const Rect spot{std::floor(area.x), std::floor(area.y), area.width, area.height};
    ui.painter().box(spot, lit ? Ink::Accent : Ink::Surface, lit ? Ink::Accent : Ink::ControlLine,
                     mark_radius);
    ui.inside({.id = ui.id(arrow.key),
               .role = Role::Image,
               .rect = spot,
               .name = arrow.name,
               .name_unseen = true},
              [&] {});
    const float width = ui.typesetter().width(arrow.mark, type::caption_strong);
    ui.painter().text({spot.centre().x - width / 2, spot.y + 2}, arrow.mark, type::caption_strong,
                      lit ? Ink::OnAccent : Ink::Text);
}

void draw_box_content(Ui& ui, const Rect& area, const DiagramBox& box)
{
    ui.painter().icon({area.centre().x - 8, area.y + 5, 16, 16}, box.icon, ink_of(box.tone));
    const auto lines =
        ui.typesetter().wrap(box.label, type::caption_strong, std::max(1.0f, area.width - 8));
    float y = area.y + 22 + (lines.size() == 1 ? 8.0f : 0.0f);
    for (const TextLine& line : lines) {
        if (y + type::caption_strong.line > area.bottom()) break;
        const std::string_view text =
            std::string_view(box.label).substr(line.begin, line.end - line.begin);
        ui.text_run({area.centre().x - line.width / 2, y}, text, type::caption_strong, Ink::Text);
        y += type::caption_strong.line;
    }
}

bool draw_box(Ui& ui, const Rect& area, const DiagramBox& box, bool chosen)
{
    const NodeId id = ui.id(box.key);
    const bool lit = chosen || ui.interaction().hovered(id);
    ui.painter().box(area, tint_of(box.tone), lit ? Ink::Accent : ink_of(box.tone), 6,
                     chosen ? 2.0f : 1.0f);
    ui.inside(
        {.id = id,
         .role = Role::Button,
         .states = States{}.with(State::Focusable).with(State::Toggle).with(State::Pressed, chosen),
         .rect = area,
         .name = box.label},
        [&] { draw_box_content(ui, area, box); });
    focus_ring(ui, id, area, 6);
    return ui.interaction().activated(id);
}

} // namespace

std::optional<std::size_t> diagram(Ui& ui, const Diagram& diagram)
{
    float rows = 0;
    for (const DiagramBox& box : diagram.boxes) rows = std::max(rows, box.at.y);
    const Rect area = ui.take(rows * row_height + box_height + 32);
    const Layout layout = layout_of(diagram, area);
    std::optional<std::size_t> pressed;
    ui.inside({.id = ui.id(diagram.key), .role = Role::Group, .rect = area, .name = diagram.name},
              [&] {
                  for (std::size_t i = 0; i < diagram.arrows.size(); ++i) {
                      const bool lit = diagram.chosen == diagram.arrows[i].from;
                      const Ink ink = lit ? Ink::Accent : Ink::ControlLine;
                      draw_line(ui, layout.ways[i], diagram.arrows[i], ink);
                      draw_head(ui, layout.ways[i], ink);
                  }
                  for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
                      const bool chosen = diagram.chosen == i;
                      if (draw_box(ui, layout.boxes[i], diagram.boxes[i], chosen)) pressed = i;
                  }
                  for (std::size_t i = 0; i < diagram.arrows.size(); ++i) {
                      draw_mark(ui, layout.ways[i], diagram.arrows[i],
                                diagram.chosen == diagram.arrows[i].from);
                  }
              });
    return pressed;
}

} // namespace ui
