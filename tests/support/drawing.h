// A frame of Dear ImGui's draw data without Dear ImGui's context: one draw list, one atlas with a
// white corner and some glyphs, for tests and benchmarks of what draws it.
#pragma once

#include <cstdint>
#include <imgui.h>
#include <imgui_internal.h>
#include <memory>

namespace support {

inline constexpr int atlas_size = 256;

// Where something is in the atlas, in texels.
struct Patch {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

class Drawing {
public:
    Drawing(int width, int height);
    ~Drawing();
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

    // Begins a new frame in the same list and atlas.
    ImDrawList& begin();
    const ImDrawData& end();

    ImDrawList& list() { return list_; }
    ImTextureData& atlas() { return *atlas_; }

    void glyph(float x, float y, const Patch& patch, ImU32 colour);
    void stretched(ImVec2 from, ImVec2 to, const Patch& patch, ImU32 colour);
    void triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c);
    ImDrawVert corner(float x, float y, ImU32 colour) const;                   // of the white texel
    ImDrawVert corner(float x, float y, ImU32 colour, float u, float v) const; // in texels

    ImU32* texel(int x, int y);
    // As Dear ImGui tells a backend that this part of the atlas is new.
    void announce_update(const Patch& patch);
    // As if the atlas had been packed anew: another texture, with the same pixels.
    void replace_atlas();

private:
    int width_ = 0;
    int height_ = 0;
    ImDrawListSharedData shared_;
    ImDrawList list_;
    std::unique_ptr<ImTextureData> atlas_;
    std::unique_ptr<ImTextureData> old_atlas_;
    ImVector<ImTextureData*> textures_;
    ImDrawData data_;
};

// Glyph-like: white with smooth edges, clear around. The seed decides the form.
void draw_glyph(Drawing& drawing, const Patch& patch, std::uint64_t seed);
// Emoji-like: any colours, straight alpha.
void draw_picture(Drawing& drawing, const Patch& patch, std::uint64_t seed);

} // namespace support
