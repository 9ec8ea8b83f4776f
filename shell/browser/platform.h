// The page's side, as C functions: library_platform.js relays each to web/platform.
// Text is (pointer, length in bytes), UTF-8. web/types.d.ts describes every one.
#pragma once

extern "C" {

void platform_font_metrics(int face, float size_px, float* out);
void platform_glyph_shape(int face, float size_px, int phase, unsigned codepoint, float* out);
void platform_glyph_pixels(unsigned char* out);
void platform_present(const unsigned char* pixels, int width_px, int height_px, const int* rects,
                      int count);
void platform_mirror(const unsigned char* bytes, int length);
void platform_theme(const char* text, int length);
void platform_language(const char* text, int length);
void platform_title(const char* text, int length);
void platform_navigate(const char* text, int length, int replace);
void platform_load_asset(int ticket, const char* text, int length);
void platform_remember(const char* key, int key_length, const char* value, int value_length);
void platform_wake();
void platform_crash(const char* text, int length);
}
