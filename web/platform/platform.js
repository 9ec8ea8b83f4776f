// What the program may ask of the page, made of the modules beside this one. Here, and only here,
// pointers into the program's memory become values.

import { navigate } from './address.js';
import { remember } from './settings.js';
import { applyTheme } from './theme.js';

/** @typedef {import('../types.js').Platform} Platform */

/**
 * @typedef {object} PlatformParts
 * @property {() => import('./wasm_text.js').WasmText} memory
 * @property {import('./glyphs.js').Glyphs} glyphs
 * @property {ReturnType<typeof import('./canvas.js').createCanvas>} present
 * @property {import('./mirror.js').Mirror} mirror
 * @property {(tag: string) => void} setLanguage
 * @property {(ticket: number, name: string) => void} loadAsset
 * @property {() => void} wake
 * @property {(detail: string) => void} crash
 * @property {() => void} shown a frame was put on the screen
 */

const faces = /** @type {const} */ (['regular', 'semibold', 'mono', 'icons']);

/** @param {number} face */
const textFace = (face) => (face === 1 ? 'semibold' : face === 2 ? 'mono' : 'regular');

/** @param {Int32Array} numbers four for each rectangle */
function rectsFrom(numbers) {
  return Array.from({ length: numbers.length / 4 }, (_, index) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.subarray(index * 4, index * 4 + 4);
    return { x, y, width, height };
  });
}

/** @param {PlatformParts} parts @returns {Platform} */
export function createPlatform({ memory, glyphs, present, mirror, setLanguage, loadAsset, wake, crash, shown }) {
  return {
    fontMetrics(face, sizePx, out) {
      const { ascent, descent } = glyphs.metrics(textFace(face), sizePx);
      memory().writeFloats(out, [ascent, descent]);
    },
    glyphShape(face, sizePx, phase, codepoint, out) {
      const { advance, left, top, width, height, coloured } = glyphs.draw(faces[face] ?? 'regular', sizePx, phase, codepoint);
      memory().writeFloats(out, [advance, left, top, width, height, coloured ? 1 : 0]);
    },
    glyphPixels: (out) => memory().writePixels(out, glyphs.pixels()),
    present(pixels, width, height, rects, count) {
      const frame = memory().pixels(pixels, width * height * 4);
      present(frame, width, height, rectsFrom(memory().readInts(rects, count * 4)));
      shown();
    },
    mirror: (pointer, length) => mirror.apply(memory().bytes(pointer, length)),
    theme: (pointer, length) => applyTheme(memory().read(pointer, length)),
    language: (pointer, length) => setLanguage(memory().read(pointer, length)),
    title: (pointer, length) => { document.title = memory().read(pointer, length); },
    navigate: (pointer, length, replace) => navigate(memory().read(pointer, length), replace !== 0),
    loadAsset: (ticket, pointer, length) => loadAsset(ticket, memory().read(pointer, length)),
    remember: (key, keyLength, value, valueLength) => remember(memory().read(key, keyLength), memory().read(value, valueLength)),
    wake,
    crash: (pointer, length) => crash(memory().read(pointer, length)),
  };
}
