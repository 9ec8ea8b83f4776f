// The contract between the page (web/) and the program (shell/browser, compiled to WebAssembly).
// Every member of Platform is relayed by shell/browser/library_platform.js; every member of
// WasmModule that starts with an underscore stands in shell/browser/exports.txt. A test compares.
//
// Units: lengths that cross here are CSS pixels unless a name ends in _px (device pixels).
// Text is UTF-8 in wasm memory as (pointer, length in bytes).

/** What C++ may ask of the page. Called synchronously from inside C++. */
export interface Platform {
  /** Writes ascent and descent (device px, both positive) of a face at an em size as two floats at `out`. */
  fontMetrics(face: number, size_px: number, out: number): void;
  /** Measures and draws one glyph; writes advance, left, top, width, height, coloured as six floats at `out`. */
  glyphShape(face: number, size_px: number, phase: number, codepoint: number, out: number): void;
  /** Copies width × height straight-alpha RGBA of the glyph that glyphShape last drew to `out`. */
  glyphPixels(out: number): void;

  /** Puts the damaged rectangles (count × x, y, width, height as int32 at `rects`, device px) of an RGBA frame on the canvas. */
  present(pixels: number, width_px: number, height_px: number, rects: number, count: number): void;

  /** Applies a batch of mirror operations (web/README.md describes the bytes). */
  mirror(ptr: number, length: number): void;

  /** Theme as CSS declarations: `color-scheme:dark;--page:#141414;--text:#F5F5F5;…` (the names of assets/theme with hyphens). */
  theme(ptr: number, length: number): void;
  /** `<html lang>`. */
  language(ptr: number, length: number): void;
  /** document.title. */
  title(ptr: number, length: number): void;
  /** Changes the address: `#/…`. `replace` 1: no new history entry. */
  navigate(ptr: number, length: number, replace: number): void;

  /** Asks for an asset ("strings/pl.json"); the answer comes through _shell_response(ticket, …). */
  loadAsset(ticket: number, ptr: number, length: number): void;
  /** Remembers a small setting of this device (localStorage): key, value. Loss is harmless. */
  remember(keyPtr: number, keyLength: number, valuePtr: number, valueLength: number): void;

  /** Something happened outside a frame that needs one. */
  wake(): void;
  /** A CHECK failed: show the crash page with this text, stop the loop. */
  crash(ptr: number, length: number): void;
}

/** What the page may call. */
export interface WasmModule {
  HEAPU8: Uint8Array;

  /** A scratch buffer of at least `bytes`, valid until the next call into wasm. */
  _shell_buffer(bytes: number): number;

  /** Creates the app. Call once, after `_shell_setting` for each remembered setting. */
  _shell_start(): void;
  /** buffer: `key\0value`: what remember() kept ("language", "theme"), and `browser.languages`, navigator.languages with commas. */
  _shell_setting(length: number): void;
  /** CSS size of the page area, device-pixel ratio, exact device size of the canvas. */
  _shell_resize(width: number, height: number, ratio: number, width_px: number, height_px: number): void;
  /** bits: 1 dark, 2 more contrast, 4 forced colours, 8 reduced motion, 16 coarse pointer, 32 Mac keys; textScale = root font size / 16. */
  _shell_preferences(bits: number, textScale: number): void;
  /** buffer: the address after `#`, e.g. "/claims". */
  _shell_route(length: number): void;

  /** kind: 0 move, 1 down, 2 up, 3 cancel, 4 leave. node: mirror id under the pointer, 0 none. mods: 1 shift 2 ctrl 4 alt 8 meta. pointer: 0 mouse 1 touch 2 pen. */
  _shell_pointer(kind: number, node: number, x: number, y: number, button: number, mods: number, pointer: number): void;
  /** A context menu was asked for. Returns 1 if the program shows its own (then preventDefault). */
  _shell_menu(node: number, x: number, y: number): number;
  /** A press with no pointer behind it: keyboard, screen reader, voice control. */
  _shell_activate(node: number): void;
  /** Focus moved to a node (0: to none). visible: show the ring. */
  _shell_focus(node: number, visible: number): void;
  /** buffer: key name ("ArrowDown", "k"). Returns 1 if the program takes the key (then preventDefault). Never called while composing. */
  _shell_key(length: number, mods: number, node: number): number;
  /** buffer: the whole value of the field. Selection in UTF-16 units. composing: 1 during composition. */
  _shell_text(node: number, length: number, selectionStart: number, selectionEnd: number, composing: number): void;
  /** buffer: files chosen for or dropped on a node; for each its handle, size, media type and name, each ended by a zero byte. */
  _shell_files(node: number, length: number): void;
  /** Files are dragged over a node that takes them (0: over none). */
  _shell_files_over(node: number): void;
  /** A real scroll container was scrolled. */
  _shell_scroll(node: number, x: number, y: number): void;
  /** Answer to a ticket; status: 0 fine, 1 failed (buffer: reason). */
  _shell_response(ticket: number, status: number, length: number): void;
  /** The fonts of the system changed, or the canvas lost its content: draw everything anew. */
  _shell_redraw(): void;

  /** Draws a frame. Returns milliseconds until the next is wanted: 0 at the next animation frame, -1 not before something happens. */
  _shell_frame(now: number): number;
}
