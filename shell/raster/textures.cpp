#include "shell/raster/textures.h"

#include <cmath>
#include <imgui.h>

namespace raster {

namespace {

void note_changes(const ImTextureData& texture, TextureChanges& changes)
{
    if (texture.Status == ImTextureStatus_WantCreate) {
        changes.push_back({.texture = &texture, .area = {0, 0, texture.Width, texture.Height}});
    } else if (texture.Status == ImTextureStatus_WantUpdates) {
        for (const ImTextureRect& rect : texture.Updates) {
            changes.push_back(
                {.texture = &texture, .area = {rect.x, rect.y, rect.x + rect.w, rect.y + rect.h}});
        }
    }
}

void answer(ImTextureData& texture)
{
    switch (texture.Status) {
    case ImTextureStatus_WantCreate:
    case ImTextureStatus_WantUpdates: texture.SetStatus(ImTextureStatus_OK); break;
    case ImTextureStatus_WantDestroy:
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
        break;
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed: break;
    }
}

// Weights are in 256ths.
Lanes mixed(Lanes a, Lanes b, unsigned weight_of_b)
{
    constexpr Lanes low_bytes = 0x00FF00FF00FF00FFu;
    return ((a * (256 - weight_of_b) + b * weight_of_b + half_of_255) >> 8) & low_bytes;
}

} // namespace

TextureChanges accept_textures(const ImDrawData& drawing)
{
    TextureChanges changes;
    if (drawing.Textures == nullptr) return changes;
    for (ImTextureData* texture : *drawing.Textures) {
        if (texture->Status == ImTextureStatus_OK) continue;
        note_changes(*texture, changes);
        answer(*texture);
    }
    return changes;
}

bool touches(const TextureChanges& changes, const ImTextureData* texture, const Box& area)
{
    return std::any_of(changes.begin(), changes.end(), [&](const TextureChange& change) {
        return change.texture == texture && !intersection(change.area, area).empty();
    });
}

bool is_readable(const ImTextureData* texture)
{
    return texture != nullptr && texture->Pixels != nullptr &&
           texture->Format == ImTextureFormat_RGBA32 && texture->Width > 0 && texture->Height > 0;
}

const Pixel* texels_of(const ImTextureData& texture)
{
    return static_cast<const Pixel*>(static_cast<const void*>(texture.Pixels));
}

Pixel sample(const ImTextureData& texture, double u, double v)
{
    const auto fixed = [](double texel, int count) { // in 256ths, from the first texel's centre
        return static_cast<int>(
            std::floor(std::clamp(texel - 0.5, 0.0, count - 1.0) * 256.0 + 0.5));
    };
    const int x = fixed(u, texture.Width);
    const int y = fixed(v, texture.Height);
    const Pixel* first = texels_of(texture) + (y >> 8) * texture.Width;
    const Pixel* second = (y >> 8) + 1 < texture.Height ? first + texture.Width : first;
    const int left = x >> 8;
    const int right = std::min(left + 1, texture.Width - 1);
    const auto across = static_cast<unsigned>(x & 255);
    const auto down = static_cast<unsigned>(y & 255);
    return gathered(mixed(mixed(spread(first[left]), spread(first[right]), across),
                          mixed(spread(second[left]), spread(second[right]), across), down));
}

} // namespace raster
