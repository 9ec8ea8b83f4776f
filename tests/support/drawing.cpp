#include "support/drawing.h"

#include <algorithm>
#include <random>

namespace support {

namespace {

using Dice = std::minstd_rand; // the same numbers everywhere

constexpr float texel_size = 1.0f / atlas_size;

} // namespace

Drawing::Drawing(int width, int height) : width_(width), height_(height), list_(nullptr)
{
    shared_.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                           ImDrawListFlags_AllowVtxOffset;
    shared_.SetCircleTessellationMaxError(0.3f);
    shared_.CurveTessellationTol = 1.25f;
    shared_.TexUvWhitePixel = {texel_size, texel_size};
    shared_.ClipRectFullscreen = {0, 0, static_cast<float>(width), static_cast<float>(height)};
    list_._SetDrawListSharedData(&shared_);
    replace_atlas();
    for (int y = 0; y < 2; ++y) {
        for (int x = 0; x < 2; ++x) *texel(x, y) = IM_COL32_WHITE;
    }
}

Drawing::~Drawing()
{
    list_._SetDrawListSharedData(nullptr);
}

ImDrawList& Drawing::begin()
{
    list_._ResetForNewFrame();
    list_.PushClipRect({0, 0}, {static_cast<float>(width_), static_cast<float>(height_)});
    list_.PushTexture(atlas_->GetTexRef());
    return list_;
}

const ImDrawData& Drawing::end()
{
    list_._PopUnusedDrawCmd();
    data_.Clear();
    data_.Valid = true;
    data_.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    data_.FramebufferScale = {1, 1};
    data_.CmdLists.push_back(&list_);
    data_.CmdListsCount = 1;
    data_.TotalVtxCount = list_.VtxBuffer.Size;
    data_.TotalIdxCount = list_.IdxBuffer.Size;
    data_.Textures = &textures_;
    return data_;
}

void Drawing::glyph(float x, float y, const Patch& patch, ImU32 colour)
{
    stretched({x, y}, {x + static_cast<float>(patch.width), y + static_cast<float>(patch.height)},
              patch, colour);
}

void Drawing::stretched(ImVec2 from, ImVec2 to, const Patch& patch, ImU32 colour)
{
    const auto at = [](int x, int y) {
        return ImVec2{static_cast<float>(x) * texel_size, static_cast<float>(y) * texel_size};
    };
    list_.PrimReserve(6, 4);
    list_.PrimRectUV(from, to, at(patch.x, patch.y),
                     at(patch.x + patch.width, patch.y + patch.height), colour);
}

void Drawing::triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c)
{
    list_.PrimReserve(3, 3);
    for (const ImDrawVert* each : {&a, &b, &c}) list_.PrimVtx(each->pos, each->uv, each->col);
}

ImDrawVert Drawing::corner(float x, float y, ImU32 colour) const
{
    return {.pos = {x, y}, .uv = shared_.TexUvWhitePixel, .col = colour};
}

ImDrawVert Drawing::corner(float x, float y, ImU32 colour, float u, float v) const
{
    return {.pos = {x, y}, .uv = {u * texel_size, v * texel_size}, .col = colour};
}

ImU32* Drawing::texel(int x, int y)
{
    return static_cast<ImU32*>(atlas_->GetPixelsAt(x, y));
}

void Drawing::announce_update(const Patch& patch)
{
    if (atlas_->Status == ImTextureStatus_WantCreate) return; // all of it is new
    if (atlas_->Status == ImTextureStatus_OK) atlas_->Updates.resize(0);
    const auto narrow = [](int number) { return static_cast<unsigned short>(number); };
    atlas_->Updates.push_back(
        {narrow(patch.x), narrow(patch.y), narrow(patch.width), narrow(patch.height)});
    atlas_->SetStatus(ImTextureStatus_WantUpdates);
}

void Drawing::replace_atlas()
{
    auto next = std::make_unique<ImTextureData>();
    next->Create(ImTextureFormat_RGBA32, atlas_size, atlas_size);
    next->UniqueID = atlas_ ? atlas_->UniqueID + 1 : 1;
    if (atlas_) std::copy_n(atlas_->Pixels, atlas_->GetSizeInBytes(), next->Pixels);
    old_atlas_ = std::move(atlas_); // a list drawn before may still show it
    atlas_ = std::move(next);
    textures_.resize(0);
    textures_.push_back(atlas_.get());
}

void draw_glyph(Drawing& drawing, const Patch& patch, std::uint64_t seed)
{
    Dice dice(static_cast<Dice::result_type>(seed));
    const auto between = [&dice](unsigned least, unsigned most) {
        return static_cast<int>(least + dice() % (most - least + 1));
    };
    const int slope = between(1, 5);
    const int stem = between(1, 3) * patch.width / 9;
    for (int y = 0; y < patch.height; ++y) {
        for (int x = 0; x < patch.width; ++x) {
            const int distance = (x * slope + y) % (patch.width + 2);
            const int alpha = distance < stem ? 255 : distance == stem ? between(1, 254) : 0;
            const ImU32 rgb = alpha == 0 && between(0, 1) == 0 ? 0u : 0x00FFFFFFu;
            *drawing.texel(patch.x + x, patch.y + y) = rgb | (static_cast<ImU32>(alpha) << 24);
        }
    }
    drawing.announce_update(patch);
}

void draw_picture(Drawing& drawing, const Patch& patch, std::uint64_t seed)
{
    Dice dice(static_cast<Dice::result_type>(seed));
    for (int y = 0; y < patch.height; ++y) {
        for (int x = 0; x < patch.width; ++x) {
            *drawing.texel(patch.x + x, patch.y + y) =
                static_cast<ImU32>(dice() >> 4) ^ static_cast<ImU32>(dice() << 8);
        }
    }
    drawing.announce_update(patch);
}

} // namespace support
