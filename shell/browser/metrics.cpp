#include "shell/browser/metrics.h"

#include <emscripten/emscripten.h>
#include <imgui.h>

namespace browser {

double Metrics::lap()
{
    const double now_ms = emscripten_get_now();
    const double passed = now_ms - since_ms_;
    since_ms_ = now_ms;
    return passed;
}

void Metrics::begin()
{
    lap();
}

void Metrics::screens_done()
{
    numbers_[0] = lap();
}

void Metrics::drawing_done(const ImDrawData& drawing)
{
    numbers_[1] = lap();
    int commands = 0;
    for (const ImDrawList* list : drawing.CmdLists) commands += list->CmdBuffer.Size;
    const ImTextureData& atlas = *ImGui::GetIO().Fonts->TexData;
    numbers_[3] = drawing.TotalVtxCount;
    numbers_[4] = drawing.TotalIdxCount;
    numbers_[5] = commands;
    numbers_[6] = drawing.Textures->Size;
    numbers_[7] = atlas.Width;
    numbers_[8] = atlas.Height;
}

void Metrics::mirror_done(const ui::Tree& shown)
{
    numbers_[2] = lap();
    numbers_[9] = static_cast<double>(shown.nodes.size());
}

} // namespace browser
