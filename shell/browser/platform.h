// The page's side, as C functions: library_platform.js relays each to web/platform.
// Text is (pointer, length in bytes), UTF-8. web/types.d.ts describes every one.
#pragma once

extern "C" {

void platform_font_metrics(int face, float size_px, float* out);
void platform_glyph_shape(int face, float size_px, int phase, unsigned codepoint, float* out);
void platform_glyph_pixels(unsigned char* out);
void platform_present(const unsigned char* pixels, int width_px, int height_px, const int* rects,
                      int count);
void platform_draw(const int* words, int count);
void platform_mirror(const unsigned char* bytes, int length);
void platform_theme(const char* text, int length);
void platform_text_size(int percent);
void platform_ring_pointer(int ringed);
void platform_fill_screen(int fill);
void platform_language(const char* text, int length);
void platform_title(const char* text, int length);
void platform_navigate(const char* text, int length, int replace);
void platform_load_asset(int ticket, const char* text, int length);
void platform_fetch_text(int ticket, const char* address, int length);
void platform_remember(const char* key, int key_length, const char* value, int value_length);
void platform_offer_file(const char* name, int name_length, const char* type, int type_length,
                         const char* bytes, int length);
void platform_offer_drawing(const char* name, int name_length, const char* svg, int length);
void platform_disk_open(int disk, int ticket, const char* place, int length);
void platform_disk_list(int disk, int ticket);
void platform_disk_read(int disk, int ticket, const char* name, int length);
void platform_disk_write(int disk, int ticket, const char* name, int length, int offset,
                         const char* bytes, int size, int last);
void platform_disk_remove(int disk, int ticket, const char* name, int length, double version);
void platform_take_file(int ticket, unsigned handle);
void platform_forget_file(int ticket, unsigned handle);
void platform_read_offered(int ticket, unsigned handle);
void platform_save_file(const char* digest, int length, const char* name, int name_length);
void platform_read_file_text(int ticket, const char* digest, int length, const char* name,
                             int name_length);
void platform_lend_file(const char* digest, int length, const char* bytes, int size);
void platform_take_back_files();
void platform_stream_open(int stream, int kind, const char* name, int length,
                          const char* passphrase, int passphrase_length);
void platform_stream_read(int stream);
void platform_stream_create(int stream, int kept, int compressed, const char* passphrase,
                            int length);
void platform_stream_write(int stream, const char* bytes, int length);
void platform_stream_finish(int stream);
void platform_stream_offer(int stream, const char* name, int length, int to_folder);
void platform_stream_close(int stream);
void platform_storage(int wish);
void platform_sync_turn(int take, int forget);
void platform_sync_remember(const char* bytes, int length);
void platform_sync_wake(double ms);
void platform_host_ask(int ticket, int file, double bytes_max, const char* said, int length,
                       const char* body, int size);
void platform_list_kept_files();
void platform_find_key();
void platform_sign(int ticket, int each, const char* texts, int length);
void platform_check_signatures(int ticket, int each, const char* signatures, int length);
void platform_install();
void platform_wake();
void platform_crash(const char* text, int length);
}
