// How Dear ImGui is compiled: its draw lists, fonts and textures are used, its windows, widgets,
// built-in font and file access are not. Every program here must see the same settings.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_USE_WCHAR32

// Our font loader takes the place of the built-in rasteriser: glyphs come from the platform.
#define IMGUI_ENABLE_FREETYPE
