// What the page tells the program: each call hands over plain numbers and text, and asks for a frame.

import { rememberedSettings } from './settings.js';

/** @typedef {import('../types.js').WasmModule} WasmModule */

/**
 * @param {WasmModule} wasm
 * @param {import('./wasm_text.js').WasmText} memory
 * @param {() => void} request a frame
 */
export function createInputs(wasm, memory, request) {
  return {
    /** Everything that was remembered, once, before the start. */
    settings() {
      const settings = [...rememberedSettings(), ['browser.languages', navigator.languages.join(',')]];
      for (const [key, value] of settings) wasm._shell_setting(memory.write(`${key}\0${value}`));
    },
    /** @param {import('./viewport.js').Viewport} viewport */
    viewport: ({ width, height, ratio, widthPx, heightPx }) => wasm._shell_resize(width, height, ratio, widthPx, heightPx),
    /** @param {import('./preferences.js').Preferences} preferences */
    preferences({ bits, textScale }) {
      wasm._shell_preferences(bits, textScale);
      request();
    },
    /** @param {string} address */
    route(address) {
      wasm._shell_route(memory.write(address));
      request();
    },
    /** @param {import('./pointer.js').PointerReport} report */
    pointer({ kind, node, x, y, button, modifiers, pointer }) {
      wasm._shell_pointer(kind, node, x, y, button, modifiers, pointer);
      request();
    },
    /** @param {number} node @param {number} x @param {number} y @returns {boolean} whether the program shows a menu of its own */
    menu(node, x, y) {
      const taken = wasm._shell_menu(node, x, y) !== 0;
      if (taken) request();
      return taken;
    },
    /** @param {number} node */
    activate(node) {
      wasm._shell_activate(node);
      request();
    },
    /** @param {number} node @param {boolean} visible */
    focus(node, visible) {
      wasm._shell_focus(node, visible ? 1 : 0);
      request();
    },
    /** @param {string} key @param {number} modifiers @param {number} node @returns {boolean} whether the program takes it */
    key(key, modifiers, node) {
      const taken = wasm._shell_key(memory.write(key), modifiers, node) !== 0;
      if (taken) request();
      return taken;
    },
    /** @param {import('./text_entry.js').Edit} edit */
    text({ node, value, selectionStart, selectionEnd, composing }) {
      wasm._shell_text(node, memory.write(value), selectionStart, selectionEnd, composing ? 1 : 0);
      request();
    },
    /** @param {number} node @param {import('./files.js').OfferedFile[]} files */
    files(node, files) {
      const list = files.flatMap(({ handle, size, type, name }) => [handle, size, type, name]);
      wasm._shell_files(node, memory.write(list.map((part) => `${part}\0`).join('')));
      request();
    },
    /** @param {number} node 0: none */
    filesOver(node) {
      wasm._shell_files_over(node);
      request();
    },
    /** @param {number} node @param {number} x @param {number} y */
    scroll(node, x, y) {
      wasm._shell_scroll(node, x, y);
      request();
    },
    /** @param {number} ticket @param {string} text */
    arrived(ticket, text) {
      wasm._shell_response(ticket, 0, memory.write(text));
      request();
    },
    /** @param {number} ticket @param {unknown} reason */
    failed(ticket, reason) {
      wasm._shell_response(ticket, 1, memory.write(String(reason)));
      request();
    },
    redraw() {
      wasm._shell_redraw();
      request();
    },
  };
}

/** @typedef {ReturnType<typeof createInputs>} Inputs */
