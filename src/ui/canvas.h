// Dear ImGui as a sheet to draw on: its context, its fonts, one draw list a frame.
#pragma once

#include "ui/glyph_font.h"
#include "ui/painter.h"
#include "ui/typesetter.h"

#include <array>
#include <memory>
#include <optional>

struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace ui {

struct Sheet {
    float device_px_per_css_px = 1;
    int width_px = 0;
    int height_px = 0;
};

class Canvas {
public:
    explicit Canvas(GlyphSource source);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    Painter& begin(const Theme& theme, const Sheet& sheet);
    ImDrawData* end();
    // The platform's fonts changed: ask for every glyph anew.
    void forget_glyphs();

private:
    GlyphSource source_;
    ImGuiContext* context_ = nullptr;
    std::array<std::unique_ptr<ImDrawList>, layer_count> layers_;
    FontSet fonts_;
    std::optional<Typesetter> typesetter_;
    std::optional<Painter> painter_;
};

} // namespace ui
