#include "shell/raster/scene.h"

#include <array>
#include <cmath>
#include <cstring>
#include <imgui.h>
#include <optional>

namespace raster {

namespace {

constexpr float texel_tolerance = 1.0f / 64;
constexpr float texel_farthest = 16777216.0f;

int bits(float number)
{
    int word = 0;
    std::memcpy(&word, &number, sizeof word);
    return word;
}

bool is_number(ImVec2 point)
{
    return point.x == point.x && point.y == point.y;
}

bool same(ImVec2 a, ImVec2 b)
{
    return a.x == b.x && a.y == b.y;
}

int whole(float px)
{
    return static_cast<int>(std::clamp(px, -farthest, farthest));
}

// Rounded as the WebGL renderer rounds it.
Box scissor(const ImVec4& clip, const Box& frame)
{
    const bool has_area = clip.z > clip.x && clip.w > clip.y; // false where one is not a number
    if (!has_area) return {};
    const auto height = static_cast<float>(frame.height());
    const int left = whole(clip.x);
    const int bottom = frame.height() - whole(height - clip.w);
    const Box box{left, bottom - whole(clip.w - clip.y), left + whole(clip.z - clip.x), bottom};
    return intersection(box, frame);
}

// Whole pixels; nothing where the position is between them.
std::optional<Box> on_grid(ImVec2 from, ImVec2 to)
{
    const bool near = std::abs(from.x) < farthest && std::abs(from.y) < farthest &&
                      std::abs(to.x) < farthest && std::abs(to.y) < farthest;
    if (!near) return std::nullopt;
    const Box box{static_cast<int>(from.x), static_cast<int>(from.y), static_cast<int>(to.x),
                  static_cast<int>(to.y)};
    const auto exact = [](int whole_px, float px) { return static_cast<float>(whole_px) == px; };
    if (!exact(box.left, from.x) || !exact(box.top, from.y) || !exact(box.right, to.x) ||
        !exact(box.bottom, to.y)) {
        return std::nullopt;
    }
    return box;
}

Corner corner(const ImDrawVert& vertex)
{
    return {to_fixed(vertex.pos.x), to_fixed(vertex.pos.y), vertex.col};
}

bool same_place(const Corner& a, const Corner& b)
{
    return a.x == b.x && a.y == b.y;
}

std::uint64_t with_corner(std::uint64_t key, const Corner& corner)
{
    return mixed_key(mixed_key(key, pair(corner.x, corner.y)), corner.colour);
}

// One draw command: which triangles there are, and what to read them from.
class CommandReader {
public:
    CommandReader(const ImDrawList& list, const ImDrawCmd& command, const Box& clip,
                  const TextureChanges& changes, Scene& scene)
        : vertices_(list.VtxBuffer.Data + command.VtxOffset),
          vertex_count_(static_cast<std::size_t>(list.VtxBuffer.Size) - command.VtxOffset),
          indices_(list.IdxBuffer.Data + command.IdxOffset),
          index_count_(command.ElemCount),
          texture_(command.TexRef._TexData),
          clip_(clip),
          changes_(changes),
          scene_(scene),
          first_shape_(scene.shapes.size())
    {
        if (!is_readable(texture_)) texture_ = nullptr;
        if (texture_ == nullptr) return;
        width_ = static_cast<float>(texture_->Width);
        height_ = static_cast<float>(texture_->Height);
        texture_key_ = mixed_key(reinterpret_cast<std::uintptr_t>(texture_),
                                 static_cast<std::uint64_t>(texture_->UniqueID));
    }

    void read()
    {
        std::size_t at = 0;
        while (at + 3 <= index_count_) {
            std::size_t taken = quad(at);
            if (taken == 0) taken = polygon(at);
            if (taken == 0) taken = triangle(at);
            at += taken;
        }
    }

private:
    using Triangle = std::array<const ImDrawVert*, 3>;

    const ImDrawVert& vertex(std::size_t at) const { return vertices_[indices_[at]]; }
    bool exists(std::size_t at) const { return indices_[at] < vertex_count_; }

    // Each of these answers how many indices it took.
    std::size_t quad(std::size_t at);
    std::size_t polygon(std::size_t at);
    std::size_t triangle(std::size_t at);

    void rect(const ImDrawVert& a, const ImDrawVert& c);
    bool copy(const ImDrawVert& a, const ImDrawVert& c);
    std::optional<Box> texels_one_to_one(const Box& place, const ImDrawVert& a,
                                         const ImDrawVert& c) const;
    std::size_t fan_size(std::size_t at) const;
    void add_fan(std::size_t at, std::size_t size);
    void add_polygon(std::size_t first_corner, Pixel colour);
    void fade(const Triangle& triangle);
    bool joins(const Box& box, Pixel colour) const;
    void gradient(const Triangle& triangle);
    void textured(const Triangle& triangle);
    std::array<Corner, 3> flat_corners(const Triangle& triangle);
    Shape& add(Kind kind, const Box& box);
    Pixel flat_colour(const ImDrawVert& vertex);
    Place place(const ImDrawVert& vertex) const;

    const ImDrawVert* vertices_;
    std::size_t vertex_count_;
    const ImDrawIdx* indices_;
    std::size_t index_count_;
    const ImTextureData* texture_;
    Box clip_;
    const TextureChanges& changes_;
    Scene& scene_;
    float width_ = 1;
    float height_ = 1;
    std::uint64_t texture_key_ = 0;
    ImVec2 sampled_at_{-1, -1};
    Pixel sampled_ = white;
    std::size_t first_shape_; // of this command
};

// Two triangles that make an upright rectangle of one colour: a box or a glyph.
std::size_t CommandReader::quad(std::size_t at)
{
    if (at + 6 > index_count_) return 0;
    const ImDrawIdx* i = indices_ + at;
    if (i[3] != i[0] || i[4] != i[2]) return 0;
    if (!exists(at) || !exists(at + 1) || !exists(at + 2) || !exists(at + 5)) return 0;
    const ImDrawVert& a = vertices_[i[0]];
    const ImDrawVert& b = vertices_[i[1]];
    const ImDrawVert& c = vertices_[i[2]];
    const ImDrawVert& d = vertices_[i[5]];
    const bool upright =
        a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x;
    const bool one_colour = a.col == b.col && b.col == c.col && c.col == d.col;
    if (!upright || !one_colour) return 0;
    if (same(a.uv, c.uv) && same(a.uv, b.uv) && same(a.uv, d.uv)) {
        rect(a, c);
        return 6;
    }
    const bool straight =
        a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x;
    return straight && copy(a, c) ? 6 : 0;
}

void CommandReader::rect(const ImDrawVert& a, const ImDrawVert& c)
{
    const Pixel colour = flat_colour(a);
    if (alpha_of(colour) == 0) return;
    const std::array<Corner, 2> ends{corner(a), corner(c)};
    const Box box = intersection(pixel_bounds(ends.data(), ends.size()), clip_);
    if (!box.empty()) add(Kind::Rect, box).colour = colour;
}

// Only where every texel falls on exactly one pixel; false otherwise.
bool CommandReader::copy(const ImDrawVert& a, const ImDrawVert& c)
{
    if (texture_ == nullptr) return true; // nothing to show
    const std::optional<Box> place = on_grid(a.pos, c.pos);
    if (!place) return false;
    const std::optional<Box> texels = texels_one_to_one(*place, a, c);
    if (!texels) return false;

    const Box box = intersection(*place, clip_);
    if (box.empty() || alpha_of(a.col) == 0) return true;
    const int first = (texels->top + box.top - place->top) * texture_->Width + texels->left +
                      box.left - place->left;
    Shape& shape = add(Kind::Copy, box);
    shape.stale = touches(changes_, texture_, *texels);
    shape.colour = a.col;
    shape.first = static_cast<std::uint32_t>(first);
    shape.texture = texture_;
    shape.key = mixed_key(texture_key_, pair(first, static_cast<int>(a.col)));
    return true;
}

std::optional<Box> CommandReader::texels_one_to_one(const Box& place, const ImDrawVert& a,
                                                    const ImDrawVert& c) const
{
    const float u = a.uv.x * width_;
    const float v = a.uv.y * height_;
    const bool inside = u > -0.5f && v > -0.5f && u < width_ && v < height_;
    if (!inside || place.empty()) return std::nullopt;
    const int left = static_cast<int>(std::floor(u + 0.5f));
    const int top = static_cast<int>(std::floor(v + 0.5f));
    const Box texels{left, top, left + place.width(), top + place.height()};
    const auto near = [](float value, int to) {
        return std::abs(value - static_cast<float>(to)) < texel_tolerance;
    };
    const bool fits = near(u, texels.left) && near(v, texels.top) &&
                      near(c.uv.x * width_, texels.right) && near(c.uv.y * height_, texels.bottom);
    if (!fits || texels.right > texture_->Width || texels.bottom > texture_->Height) {
        return std::nullopt;
    }
    return texels;
}

std::size_t CommandReader::polygon(std::size_t at)
{
    if (!exists(at) || !exists(at + 1) || !exists(at + 2)) return 3;
    const std::size_t size = fan_size(at);
    if (size == 0) return 0;
    const std::size_t first = scene_.corners.size();
    add_fan(at, size);
    const bool convex =
        size == 1 || is_convex(&scene_.corners[first], scene_.corners.size() - first);
    if (!convex) {
        scene_.corners.resize(first);
        add_fan(at, 1);
    }
    add_polygon(first, flat_colour(vertex(at)));
    return convex ? 3 * size : 3;
}

// How many triangles from here share a corner and follow each other, all of one colour.
std::size_t CommandReader::fan_size(std::size_t at) const
{
    constexpr std::size_t most = 128;
    const ImDrawVert& hub = vertex(at);
    const auto alike = [&](std::size_t index) {
        const ImDrawVert& other = vertex(index);
        return other.col == hub.col && same(other.uv, hub.uv) && is_number(other.pos);
    };
    if (!alike(at + 1) || !alike(at + 2) || !alike(at)) return 0;
    std::size_t size = 1;
    for (std::size_t next = at + 3; next + 3 <= index_count_ && size < most; next += 3, ++size) {
        const bool follows =
            indices_[next] == indices_[at] && indices_[next + 1] == indices_[next - 1];
        if (!follows || !exists(next + 2) || !alike(next + 2)) break;
    }
    return size;
}

// Its corners; two neighbours at one place are one.
void CommandReader::add_fan(std::size_t at, std::size_t size)
{
    scene_.corners.push_back(corner(vertex(at)));
    const std::size_t first = scene_.corners.size() - 1;
    for (std::size_t i = 0; i <= size; ++i) {
        const Corner next = corner(vertex(i == 0 ? at + 1 : at + 3 * i - 1));
        if (!same_place(next, scene_.corners.back())) scene_.corners.push_back(next);
    }
    const bool closed = scene_.corners.size() - first > 1 &&
                        same_place(scene_.corners.back(), scene_.corners[first]);
    if (closed) scene_.corners.pop_back();
}

// Of all corners from there on.
void CommandReader::add_polygon(std::size_t first_corner, Pixel colour)
{
    const std::size_t count = scene_.corners.size() - first_corner;
    const Corner* corners = &scene_.corners[first_corner];
    const Box box = intersection(pixel_bounds(corners, count), clip_);
    if (count < 3 || box.empty() || alpha_of(colour) == 0) {
        scene_.corners.resize(first_corner);
        return;
    }
    Shape& shape = add(Kind::Polygon, box);
    shape.colour = colour;
    shape.first = static_cast<std::uint32_t>(first_corner);
    shape.corner_count = static_cast<std::uint32_t>(count);
    shape.key = colour;
    for (std::size_t i = 0; i < count; ++i) {
        shape.key = mixed_key(shape.key, pair(corners[i].x, corners[i].y));
    }
}

std::size_t CommandReader::triangle(std::size_t at)
{
    const Triangle corners{&vertex(at), &vertex(at + 1), &vertex(at + 2)};
    const auto& [a, b, c] = corners;
    for (const ImDrawVert* each : corners) {
        if (!is_number(each->pos) || !is_number(each->uv)) return 3;
    }
    if (!same(a->uv, b->uv) || !same(a->uv, c->uv))
        textured(corners);
    else if (same_rgb(a->col, b->col) && same_rgb(a->col, c->col))
        fade(corners);
    else
        gradient(corners);
    return 3;
}

// Smooth edges are long runs of little triangles: neighbours become one shape.
void CommandReader::fade(const Triangle& triangle)
{
    const std::array<Corner, 3> corners = flat_corners(triangle);
    const Box box = intersection(pixel_bounds(corners.data(), 3), clip_);
    if (box.empty()) return;
    if (!joins(box, corners[0].colour)) {
        Shape& shape = add(Kind::Fades, box);
        shape.first = static_cast<std::uint32_t>(scene_.corners.size());
    }
    Shape& shape = scene_.shapes.back();
    shape.box = bounds(shape.box, box);
    shape.corner_count += 3;
    for (const Corner& each : corners) shape.key = with_corner(shape.key, each);
    scene_.corners.insert(scene_.corners.end(), corners.begin(), corners.end());
}

// Not too far, or tiles would be drawn for what is not in them.
bool CommandReader::joins(const Box& box, Pixel colour) const
{
    constexpr int most = 96;
    if (scene_.shapes.size() == first_shape_) return false;
    const Shape& last = scene_.shapes.back();
    if (last.kind != Kind::Fades || !same_rgb(scene_.corners[last.first].colour, colour)) {
        return false;
    }
    const Box together = bounds(last.box, box);
    return together.width() <= most && together.height() <= most;
}

void CommandReader::gradient(const Triangle& triangle)
{
    const std::array<Corner, 3> corners = flat_corners(triangle);
    const Box box = intersection(pixel_bounds(corners.data(), 3), clip_);
    if (box.empty()) return;
    Shape& shape = add(Kind::Gradient, box);
    shape.first = static_cast<std::uint32_t>(scene_.corners.size());
    shape.corner_count = 3;
    shape.key = 1; // another than of the same corners as Fades
    for (const Corner& each : corners) shape.key = with_corner(shape.key, each);
    scene_.corners.insert(scene_.corners.end(), corners.begin(), corners.end());
}

void CommandReader::textured(const Triangle& triangle)
{
    const std::array<Corner, 3> corners{corner(*triangle[0]), corner(*triangle[1]),
                                        corner(*triangle[2])};
    const Box box = intersection(pixel_bounds(corners.data(), 3), clip_);
    if (box.empty() || texture_ == nullptr) return;
    Shape& shape = add(Kind::Textured, box);
    shape.stale = touches(changes_, texture_, {0, 0, texture_->Width, texture_->Height});
    shape.first = static_cast<std::uint32_t>(scene_.corners.size());
    shape.corner_count = 3;
    shape.first_place = static_cast<std::uint32_t>(scene_.places.size());
    shape.texture = texture_;
    shape.key = texture_key_;
    for (std::size_t i = 0; i < 3; ++i) {
        const Place there = place(*triangle[i]);
        shape.key =
            with_corner(mixed_key(shape.key, pair(bits(there.u), bits(there.v))), corners[i]);
        scene_.places.push_back(there);
    }
    scene_.corners.insert(scene_.corners.end(), corners.begin(), corners.end());
}

std::array<Corner, 3> CommandReader::flat_corners(const Triangle& triangle)
{
    std::array<Corner, 3> corners;
    for (std::size_t i = 0; i < 3; ++i) {
        corners[i] = corner(*triangle[i]);
        corners[i].colour = flat_colour(*triangle[i]);
    }
    return corners;
}

// Made in place: there are thousands.
Shape& CommandReader::add(Kind kind, const Box& box)
{
    Shape& shape = scene_.shapes.emplace_back();
    shape.box = box;
    shape.kind = kind;
    return shape;
}

// Where a shape reads one place of the texture only, nearly always a white one.
Pixel CommandReader::flat_colour(const ImDrawVert& vertex)
{
    if (texture_ == nullptr) return vertex.col;
    if (!same(vertex.uv, sampled_at_)) {
        sampled_at_ = vertex.uv;
        const Place there = place(vertex);
        sampled_ = is_number(vertex.uv) ? sample(*texture_, there.u, there.v) : white;
    }
    return sampled_ == white ? vertex.col : tinted(sampled_, vertex.col);
}

Place CommandReader::place(const ImDrawVert& vertex) const
{
    const auto texel = [](float at, float count) {
        return std::clamp(at * count, -texel_farthest, texel_farthest);
    };
    return {texel(vertex.uv.x, width_), texel(vertex.uv.y, height_)};
}

bool is_sound(const ImDrawList& list, const ImDrawCmd& command)
{
    const auto indices = static_cast<std::size_t>(list.IdxBuffer.Size);
    return command.VtxOffset <= static_cast<std::size_t>(list.VtxBuffer.Size) &&
           command.IdxOffset <= indices && command.ElemCount <= indices - command.IdxOffset;
}

} // namespace

void read_scene(const ImDrawData& drawing, const TextureChanges& changes, const Box& frame,
                Scene& scene)
{
    scene.shapes.clear();
    scene.corners.clear();
    scene.places.clear();
    for (const ImDrawList* list : drawing.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const Box clip = scissor(command.ClipRect, frame);
            if (command.UserCallback != nullptr || clip.empty() || !is_sound(*list, command)) {
                continue;
            }
            CommandReader(*list, command, clip, changes, scene).read();
        }
    }
}

} // namespace raster
