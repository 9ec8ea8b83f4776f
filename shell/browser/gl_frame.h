// A frame for the page's WebGL, as numbers: where Dear ImGui's vertices, indices and texels lie in
// memory, and what is drawn with them. web/platform/gl_frame.js reads them. Texture ids are Dear
// ImGui's own, so nothing has to be remembered here.
#pragma once

#include <vector>

struct ImDrawData;

namespace browser {

enum class TexturesSent { Changed, All }; // All: the graphics card has none of them

struct GlSheet {
    int width_px = 0;
    int height_px = 0;
    TexturesSent textures = TexturesSent::Changed;
};

// Answers Dear ImGui's wishes about textures, as the page will have done what the frame says.
std::vector<int> gl_frame(ImDrawData& drawing, const GlSheet& sheet);

} // namespace browser
