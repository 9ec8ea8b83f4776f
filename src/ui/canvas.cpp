#include "ui/canvas.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace ui {

Canvas::Canvas(GlyphSource source) : source_(std::move(source))
{
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_); // an earlier one would stay current otherwise
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    // Lines from a texture would be sampled; as triangles they are sharp in both renderers.
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    io.Fonts->TexMinWidth = 1024;
    fonts_ = add_fonts(*io.Fonts, source_);
    typesetter_.emplace(fonts_, source_);
    for (auto& layer : layers_) {
        layer = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
    }
}

Canvas::~Canvas()
{
    ImGui::SetCurrentContext(context_);
    for (auto& layer : layers_) layer.reset();
    ImGui::DestroyContext(context_);
}

Painter& Canvas::begin(const Theme& theme, const Sheet& sheet)
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(sheet.width_px), static_cast<float>(sheet.height_px)};
    io.DeltaTime = 1.0f / 60.0f; // nothing of ours moves by Dear ImGui's clock
    typesetter_->set_scale(sheet.device_px_per_css_px);
    ImGui::NewFrame();
    LayerLists lists{};
    for (std::size_t i = 0; i < layer_count; ++i) {
        lists[i] = layers_[i].get();
        lists[i]->_ResetForNewFrame();
        lists[i]->PushTexture(io.Fonts->TexRef);
        lists[i]->PushClipRectFullScreen();
    }
    painter_.emplace(lists, *typesetter_, theme);
    return *painter_;
}

ImDrawData* Canvas::end()
{
    ImGui::SetCurrentContext(context_); // there may be others: in tests there are
    painter_.reset();
    ImGui::Render();
    ImDrawData* drawing = ImGui::GetDrawData();
    for (auto& layer : layers_) drawing->AddDrawList(layer.get());
    return drawing;
}

void Canvas::forget_glyphs()
{
    ImGui::SetCurrentContext(context_);
    typesetter_->forget_metrics();
    for (const auto& phases : fonts_.fonts) {
        for (ImFont* font : phases) ImFontAtlasFontDiscardBakes(ImGui::GetIO().Fonts, font, 0);
    }
}

} // namespace ui
