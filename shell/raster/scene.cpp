#include "shell/raster/scene.h"

#include <array>
#include <cmath>
#include <cstring>
#include <imgui.h>
#include <optional>

namespace raster {

namespace {

constexpr float farthest = 2097152.0f; // 2^21 px: products of differences fit in 64 bits
constexpr float texel_tolerance = 1.0f / 64;
constexpr float texel_farthest = 16777216.0f;

std::uint64_t both(int a, int b)
{
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32) |
           static_cast<std::uint32_t>(b);
}

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

int to_fixed(float px)
{
    const double scaled = static_cast<double>(std::clamp(px, -farthest, farthest)) * fixed_one;
    return static_cast<int>(scaled + std::copysign(0.5, scaled));
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

Box pixels_between(int left, int top, int right, int bottom)
{
    return {first_centre(left), first_centre(top), first_centre(right), first_centre(bottom)};
}

std::int64_t turn(const Corner& a, const Corner& b, const Corner& c)
{
    return static_cast<std::int64_t>(b.x - a.x) * (c.y - b.y) -
           static_cast<std::int64_t>(b.y - a.y) * (c.x - b.x);
}

// Every corner turns the same way, and its outline goes down once and up once.
bool is_convex(const Corner* corners, std::size_t count)
{
    bool left = false;
    bool right = false;
    int changes = 0;
    int direction = 0;
    int first_direction = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Corner& a = corners[i];
        const Corner& b = corners[i + 1 < count ? i + 1 : 0];
        const Corner& c = corners[i + 2 < count ? i + 2 : i + 2 - count];
        const std::int64_t turned = turn(a, b, c);
        left = left || turned < 0;
        right = right || turned > 0;
        const int down = (b.y > a.y) - (b.y < a.y);
        if (down == 0) continue;
        if (direction == 0) first_direction = down;
        if (direction != 0 && down != direction) ++changes;
        direction = down;
    }
    if (direction != first_direction) ++changes;
    return !(left && right) && changes <= 2;
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
          scene_(scene)
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
    const ImDrawVert& vertex(std::size_t at) const { return vertices_[indices_[at]]; }

    bool exist(std::size_t at, std::size_t count) const
    {
        for (std::size_t i = at; i < at + count; ++i) {
            if (indices_[i] >= vertex_count_) return false;
        }
        return true;
    }

    // Each of these answers how many indices it took.
    std::size_t quad(std::size_t at);
    std::size_t polygon(std::size_t at);
    std::size_t triangle(std::size_t at);

    void rect(const ImDrawVert& a, const ImDrawVert& c);
    bool copy(const ImDrawVert& a, const ImDrawVert& c);
    std::optional<Box> texels_one_to_one(const Box& place, const ImDrawVert& a,
                                         const ImDrawVert& c) const;
    std::size_t fan_size(std::size_t at) const;
    void add_corner(std::size_t first, const ImDrawVert& vertex);
    void add_shape(Shape shape);
    std::uint64_t key_of(const Shape& shape) const;
    Corner corner(const ImDrawVert& vertex) const;
    Box whole_texture() const { return {0, 0, texture_->Width, texture_->Height}; }
    Pixel flat_colour(const ImDrawVert& vertex);

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
};

// Two triangles that make an upright rectangle of one colour: a box or a glyph.
std::size_t CommandReader::quad(std::size_t at)
{
    if (at + 6 > index_count_) return 0;
    const ImDrawIdx* i = indices_ + at;
    if (i[3] != i[0] || i[4] != i[2] || !exist(at, 6)) return 0;
    const ImDrawVert& a = vertices_[i[0]];
    const ImDrawVert& b = vertices_[i[1]];
    const ImDrawVert& c = vertices_[i[2]];
    const ImDrawVert& d = vertices_[i[5]];
    const bool upright =
        a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x;
    const bool one_colour = a.col == b.col && b.col == c.col && c.col == d.col;
    if (!upright || !one_colour) return 0;
    if (same(a.uv, b.uv) && same(a.uv, c.uv) && same(a.uv, d.uv)) {
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
    const auto [left, right] = std::minmax({to_fixed(a.pos.x), to_fixed(c.pos.x)});
    const auto [top, bottom] = std::minmax({to_fixed(a.pos.y), to_fixed(c.pos.y)});
    const Box box = intersection(pixels_between(left, top, right, bottom), clip_);
    if (!box.empty()) scene_.shapes.push_back({.box = box, .kind = Kind::Rect, .colour = colour});
}

// Only where every texel falls on exactly one pixel; false otherwise.
bool CommandReader::copy(const ImDrawVert& a, const ImDrawVert& c)
{
    if (texture_ == nullptr) return true; // nothing to show
    const Box fixed{to_fixed(a.pos.x), to_fixed(a.pos.y), to_fixed(c.pos.x), to_fixed(c.pos.y)};
    if (((fixed.left | fixed.top | fixed.right | fixed.bottom) & (fixed_one - 1)) != 0)
        return false;
    const Box place{fixed.left >> 8, fixed.top >> 8, fixed.right >> 8, fixed.bottom >> 8};
    const std::optional<Box> texels = texels_one_to_one(place, a, c);
    if (!texels) return false;

    const Box box = intersection(place, clip_);
    if (box.empty() || alpha_of(a.col) == 0) return true;
    const int first = (texels->top + box.top - place.top) * texture_->Width + texels->left +
                      box.left - place.left;
    std::uint64_t key = mixed_key(texture_key_, both(first, static_cast<int>(a.col)));
    key = mixed_key(key, both(box.left, box.top));
    key = mixed_key(key, both(box.right, box.bottom));
    scene_.shapes.push_back({.box = box,
                             .kind = Kind::Copy,
                             .stale = touches(changes_, texture_, *texels),
                             .colour = a.col,
                             .first = static_cast<std::uint32_t>(first),
                             .texture = texture_,
                             .key = key});
    return true;
}

std::optional<Box> CommandReader::texels_one_to_one(const Box& place, const ImDrawVert& a,
                                                    const ImDrawVert& c) const
{
    if (place.empty()) return std::nullopt;
    const float u = a.uv.x * width_;
    const float v = a.uv.y * height_;
    const bool inside = u > -0.5f && v > -0.5f && u < width_ && v < height_;
    if (!inside) return std::nullopt;
    const int left = static_cast<int>(u + 0.5f);
    const int top = static_cast<int>(v + 0.5f);
    const Box texels{left, top, left + place.width(), top + place.height()};
    const auto far = [](float value, int from) {
        return !(std::abs(value - static_cast<float>(from)) < texel_tolerance);
    };
    if (far(u, texels.left) || far(v, texels.top) || far(c.uv.x * width_, texels.right) ||
        far(c.uv.y * height_, texels.bottom)) {
        return std::nullopt;
    }
    if (texels.right > texture_->Width || texels.bottom > texture_->Height) return std::nullopt;
    return texels;
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
    if (!alike(at) || !alike(at + 1) || !alike(at + 2)) return 0;
    std::size_t size = 1;
    for (std::size_t next = at + 3; next + 3 <= index_count_ && size < most; next += 3, ++size) {
        const bool follows =
            indices_[next] == indices_[at] && indices_[next + 1] == indices_[next - 1];
        if (!follows || !exist(next, 3) || !alike(next + 2)) break;
    }
    return size;
}

std::size_t CommandReader::polygon(std::size_t at)
{
    if (!exist(at, 3)) return 3;
    std::size_t size = fan_size(at);
    if (size == 0) return 0;
    const std::size_t first = scene_.corners.size();
    add_corner(first, vertex(at));
    add_corner(first, vertex(at + 1));
    for (std::size_t i = 0; i < size; ++i) add_corner(first, vertex(at + 3 * i + 2));
    if (size > 1 && !is_convex(&scene_.corners[first], scene_.corners.size() - first)) {
        scene_.corners.resize(first);
        size = 1;
        for (std::size_t i = 0; i < 3; ++i) add_corner(first, vertex(at + i));
    }
    add_shape({.kind = Kind::Polygon,
               .colour = flat_colour(vertex(at)),
               .first = static_cast<std::uint32_t>(first)});
    return 3 * size;
}

// Of the polygon that starts at `first`; two at one place are one.
void CommandReader::add_corner(std::size_t first, const ImDrawVert& vertex)
{
    const Corner next = corner(vertex);
    const bool again = scene_.corners.size() > first && scene_.corners.back().x == next.x &&
                       scene_.corners.back().y == next.y;
    if (!again) scene_.corners.push_back(next);
}

std::size_t CommandReader::triangle(std::size_t at)
{
    const std::array<const ImDrawVert*, 3> v{&vertex(at), &vertex(at + 1), &vertex(at + 2)};
    for (const ImDrawVert* each : v) {
        if (!is_number(each->pos) || !is_number(each->uv)) return 3;
    }
    const bool textured = !same(v[0]->uv, v[1]->uv) || !same(v[0]->uv, v[2]->uv);
    if (textured && texture_ == nullptr) return 3;
    const std::size_t first = scene_.corners.size();
    for (const ImDrawVert* each : v) {
        scene_.corners.push_back(corner(*each));
        if (!textured) scene_.corners.back().colour = flat_colour(*each);
    }
    const bool fades =
        same_rgb(v[0]->col, v[1]->col) && same_rgb(v[0]->col, v[2]->col) && !textured;
    add_shape({.kind = textured ? Kind::Textured
                       : fades  ? Kind::Fade
                                : Kind::Gradient,
               .first = static_cast<std::uint32_t>(first),
               .texture = textured ? texture_ : nullptr});
    return 3;
}

// Its corners are all from `first` on. One that shows nothing is dropped, corners and all.
void CommandReader::add_shape(Shape shape)
{
    const Corner* corners = scene_.corners.data() + shape.first;
    shape.corner_count = static_cast<std::uint32_t>(scene_.corners.size()) - shape.first;
    Box fixed{corners->x, corners->y, corners->x, corners->y};
    unsigned alphas = alpha_of(shape.colour);
    for (std::uint32_t i = 0; i < shape.corner_count; ++i) {
        const Corner& each = corners[i];
        fixed = bounds(fixed, {each.x, each.y, each.x, each.y});
        if (shape.kind != Kind::Polygon) alphas |= alpha_of(each.colour);
    }
    const Box area = pixels_between(fixed.left, fixed.top, fixed.right, fixed.bottom);
    shape.box = intersection(area, clip_);
    if (shape.box.empty() || alphas == 0) {
        scene_.corners.resize(shape.first);
        return;
    }
    shape.key = key_of(shape);
    shape.stale = shape.texture != nullptr && touches(changes_, shape.texture, whole_texture());
    scene_.shapes.push_back(shape);
}

std::uint64_t CommandReader::key_of(const Shape& shape) const
{
    std::uint64_t key = mixed_key(shape.colour, static_cast<std::uint64_t>(shape.kind));
    for (std::uint32_t i = 0; i < shape.corner_count; ++i) {
        const Corner& each = scene_.corners[shape.first + i];
        key = mixed_key(key, both(each.x, each.y));
        if (shape.kind != Kind::Polygon) key = mixed_key(key, each.colour);
        if (shape.texture != nullptr) key = mixed_key(key, both(bits(each.u), bits(each.v)));
    }
    if (shape.texture != nullptr) key = mixed_key(key, texture_key_);
    key = mixed_key(key, both(shape.box.left, shape.box.top));
    return mixed_key(key, both(shape.box.right, shape.box.bottom));
}

Corner CommandReader::corner(const ImDrawVert& vertex) const
{
    const auto texel = [](float at, float count) {
        return std::clamp(at * count, -texel_farthest, texel_farthest);
    };
    return {.x = to_fixed(vertex.pos.x),
            .y = to_fixed(vertex.pos.y),
            .colour = vertex.col,
            .u = texel(vertex.uv.x, width_),
            .v = texel(vertex.uv.y, height_)};
}

// Where a shape reads one place of the texture only, nearly always a white one.
Pixel CommandReader::flat_colour(const ImDrawVert& vertex)
{
    if (texture_ == nullptr) return vertex.col;
    if (!same(vertex.uv, sampled_at_)) {
        sampled_at_ = vertex.uv;
        const Corner there = corner(vertex);
        sampled_ = is_number(vertex.uv) ? sample(*texture_, there.u, there.v) : white;
    }
    return sampled_ == white ? vertex.col : tinted(sampled_, vertex.col);
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
