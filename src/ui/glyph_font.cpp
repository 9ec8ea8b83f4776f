#include "ui/glyph_font.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>
#include <vector>

namespace ui {

namespace {

// What a font remembers about itself; lives in ImFontConfig::FontData, which the atlas frees:
// FontLoaderData has to be empty until the font has been added.
struct LoaderData {
    GlyphSource* source = nullptr;
    Face face = Face::Regular;
    int phase = 0;
};

const LoaderData& loader_data(const ImFontConfig* config)
{
    return *static_cast<const LoaderData*>(config->FontData);
}

GlyphRequest request_for(const ImFontConfig* config, const ImFontBaked* baked, ImWchar codepoint)
{
    const LoaderData& data = loader_data(config);
    return {.face = data.face,
            .size_px = baked->Size / size_steps,
            .phase = data.phase,
            .codepoint = static_cast<char32_t>(codepoint)};
}

bool source_init(ImFontAtlas*, ImFontConfig* config)
{
    return config->FontData != nullptr;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar codepoint)
{
    return codepoint >= 0x20; // the browser draws something for each of them
}

// We place text on baselines of our own, so glyphs are kept relative to the baseline.
bool baked_init(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*)
{
    baked->Ascent = 0.0f;
    baked->Descent = 0.0f;
    return true;
}

void place(ImFontGlyph& glyph, const GlyphShape& shape)
{
    glyph.X0 = static_cast<float>(shape.left);
    glyph.Y0 = static_cast<float>(shape.top);
    glyph.X1 = static_cast<float>(shape.left + shape.width);
    glyph.Y1 = static_cast<float>(shape.top + shape.height);
    glyph.Visible = true;
    glyph.Colored = shape.coloured;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*,
                ImWchar codepoint, ImFontGlyph* glyph, float* advance)
{
    const GlyphRequest request = request_for(config, baked, codepoint);
    GlyphSource& source = *loader_data(config).source;
    const GlyphShape shape = source.shape(request);
    if (advance != nullptr) {
        *advance = shape.advance;
        return true;
    }
    glyph->Codepoint = codepoint & 0x3FFFFFFu; // the field has 26 bits
    glyph->AdvanceX = shape.advance;
    if (shape.width == 0 || shape.height == 0) return true;

    const ImFontAtlasRectId pack = ImFontAtlasPackAddRect(atlas, shape.width, shape.height);
    if (pack == ImFontAtlasRectId_Invalid) return false;
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(shape.width * shape.height) * 4);
    source.pixels(request, rgba.data());
    place(*glyph, shape);
    glyph->PackId = pack;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph,
                                       ImFontAtlasPackGetRect(atlas, pack), rgba.data(),
                                       ImTextureFormat_RGBA32, shape.width * 4);
    return true;
}

ImFontLoader make_loader()
{
    ImFontLoader loader;
    loader.Name = "platform glyphs";
    loader.FontSrcInit = source_init;
    loader.FontSrcContainsGlyph = contains_glyph;
    loader.FontBakedInit = baked_init;
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
}

const ImFontLoader& platform_loader()
{
    static const ImFontLoader loader = make_loader();
    return loader;
}

ImFont* add_font(ImFontAtlas& atlas, GlyphSource& source, Face face, int phase)
{
    auto* data = IM_NEW(LoaderData)();
    *data = {.source = &source, .face = face, .phase = phase};
    ImFontConfig config;
    config.FontLoader = &platform_loader();
    config.FontData = data;
    config.FontDataSize = sizeof(LoaderData);
    config.SizePixels = 14.0f * size_steps;
    return atlas.AddFont(&config);
}

} // namespace

FontSet add_fonts(ImFontAtlas& atlas, GlyphSource& source)
{
    FontSet set;
    for (std::size_t face = 0; face < face_count; ++face) {
        for (std::size_t phase = 0; phase < phase_count; ++phase) {
            set.fonts[face][phase] =
                add_font(atlas, source, static_cast<Face>(face), static_cast<int>(phase));
        }
    }
    return set;
}

} // namespace ui

// Dear ImGui asks for its default loader by this name (see imgui_config.h); ours is the only one.
namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader()
{
    return &ui::platform_loader();
}

bool DebugEditFontLoaderFlags(ImGuiFreeTypeLoaderFlags*)
{
    return false;
}

} // namespace ImGuiFreeType
