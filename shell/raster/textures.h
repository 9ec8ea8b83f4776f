// Dear ImGui's textures. Their pixels stay in Dear ImGui's memory and are read from there, so
// accepting one costs nothing; what changed since the last frame is told, since a drawing that
// looks the same may now show something else.
#pragma once

#include "shell/raster/boxes.h"
#include "shell/raster/pixel.h"

#include <vector>

struct ImDrawData;
struct ImTextureData;

namespace raster {

struct TextureChange {
    const ImTextureData* texture = nullptr;
    Box area; // in texels
};

using TextureChanges = std::vector<TextureChange>;

// Answers what Dear ImGui wants of its textures (create, update, destroy).
TextureChanges accept_textures(const ImDrawData& drawing);

bool touches(const TextureChanges& changes, const ImTextureData* texture, const Box& area);

// Whether there is something to read: RGBA, with pixels.
bool is_readable(const ImTextureData* texture);
const Pixel* texels_of(const ImTextureData& texture);

// Between four texels, as a GPU would; u and v are in texels, edges are continued.
Pixel sample(const ImTextureData& texture, double u, double v);

} // namespace raster
