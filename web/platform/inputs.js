// What the page tells the program: each call hands over plain numbers and text, and asks for a frame.
// Where a person's default font is larger than usual, everything is: the program is told of a smaller
// page with more device pixels to a CSS pixel, and the mirror over its drawing is enlarged alike.

import { createAnswers } from './answers.js';
import { createFileInputs } from './file_inputs.js';
import { settingsToTell } from './settings.js';

/** @typedef {import('../types.js').WasmModule} WasmModule */

/**
 * @param {WasmModule} wasm
 * @param {import('./wasm_text.js').WasmText} memory
 * @param {HTMLElement} root of the mirror
 * @param {() => void} request a frame
 */
export function createInputs(wasm, memory, root, request) {
  let scale = 1;
  /** @type {import('./viewport.js').Viewport | null} */
  let shown = null;

  function tellViewport() {
    if (!shown) return;
    const { width, height, ratio, widthPx, heightPx } = shown;
    wasm._shell_resize(width / scale, height / scale, ratio * scale, widthPx, heightPx);
  }

  let preferred = { bits: 0, colours: '' };

  /** A frame, if the program takes it. @param {boolean} taken */
  function asked(taken) {
    if (taken) request();
    return taken;
  }

  /** @param {number} more bits */
  function tellPreferences(more) {
    wasm._shell_preferences(preferred.bits | more, memory.write(preferred.colours));
    request();
  }

  /** @param {number} textScale */
  function enlarge(textScale) {
    if (textScale === scale || !(textScale > 0) || !CSS.supports('zoom', '2')) return;
    scale = textScale;
    root.style.setProperty('zoom', String(scale)); // not a transform: text is laid out at the size at which it is seen
    tellViewport();
  }

  return {
    /** Everything that was remembered, once, before the start. */
    settings() {
      for (const [key, value] of settingsToTell()) wasm._shell_setting(memory.write(`${key}\0${value}`));
    },
    /** Once everything else was said. This page load writes under a name that no other has. */
    start() {
      const random = crypto.getRandomValues(new Uint8Array(16));
      wasm._shell_start(memory.write(Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')));
    },
    /** @param {import('./viewport.js').Viewport} viewport */
    viewport(viewport) {
      shown = viewport;
      tellViewport();
    },
    /** @param {import('./preferences.js').Preferences} preferences */
    preferences({ bits, textScale, colours }) {
      enlarge(textScale);
      preferred = { bits, colours };
      tellPreferences(0);
    },
    /** Whether what is drawn is for paper: then tables have all their rows. @param {boolean} on */
    printing: (on) => tellPreferences(on ? 32 : 0),
    /** @param {string} address */
    route(address) {
      wasm._shell_route(memory.write(address));
      request();
    },
    /** @param {import('./pointer.js').PointerReport} report */
    pointer({ kind, node, x, y, button, modifiers, pointer }) {
      wasm._shell_pointer(kind, node, x / scale, y / scale, button, modifiers, pointer);
      request();
    },
    /** @param {number} node @param {number} x @param {number} y @returns {boolean} whether the program shows a menu of its own */
    menu(node, x, y) {
      return asked(wasm._shell_menu(node, x / scale, y / scale) !== 0);
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
      return asked(wasm._shell_key(memory.write(key), modifiers, node) !== 0);
    },
    /** @param {import('./text_entry.js').Edit} edit */
    text({ node, value, selectionStart, selectionEnd, composing }) {
      wasm._shell_text(node, memory.write(value), selectionStart, selectionEnd, composing ? 1 : 0);
      request();
    },
    /** @param {number} node @param {number} x @param {number} y */
    scroll(node, x, y) {
      wasm._shell_scroll(node, x, y);
      request();
    },
    /** @param {import('./gl_choice.js').RendererName} name */
    renderer(name) {
      wasm._shell_renderer(name === 'gl' ? 1 : 0);
      request();
    },
    /** @param {number} installation screens::Installation */
    installation(installation) {
      wasm._shell_installation(installation);
      request();
    },
    /** The disks have had nothing to do for a while. */
    atRest() {
      if (wasm._shell_rest() !== 0) request();
    },
    /** Which of these attached files some history names, looked up in pieces so that the page stays alive; null where not every
     * event could be read. @param {string[]} digests @returns {Promise<ReadonlySet<string> | null>} */
    async namedFiles(digests) {
      let state = wasm._shell_seek_files(memory.write(digests.join('\0')));
      while (state === 1) {
        await new Promise((done) => { setTimeout(done); });
        state = wasm._shell_seek_files(0);
      }
      return state === 0 ? new Set(digests.filter((_, index) => wasm._shell_is_named(index) === 1)) : null;
    },
    /** What is kept may have changed while this page did not look. */
    changed() {
      wasm._shell_changed();
      request();
    },
    ...createFileInputs(wasm, memory, request),
    ...createAnswers(wasm, memory, request),
    hidden: () => wasm._shell_hidden(),
    redraw: () => void (wasm._shell_redraw(), request()),
  };
}

/** @typedef {ReturnType<typeof createInputs>} Inputs */
