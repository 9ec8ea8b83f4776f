// Letters for the canvas, measured and drawn by the browser's own text rasteriser, one code point
// at a time, at quarters of a pixel: the places where the browser itself puts letters. White glyphs
// are coverage only; anything else has colours of its own (emoji).

import { canvasFont } from './fonts.js';
import { cut, inkOf } from './glyph_ink.js';

/** @typedef {import('./fonts.js').TextFace} TextFace */

/**
 * @typedef {object} GlyphShape device pixels, relative to the pen on the baseline, y downwards
 * @property {number} advance
 * @property {number} left
 * @property {number} top
 * @property {number} width
 * @property {number} height
 * @property {boolean} coloured
 */

/** @typedef {{ shape: GlyphShape, pixels: Uint8ClampedArray }} Glyph */

const nothing = new Uint8ClampedArray(0);
const smallest = 64;

/** @param {number} side */
function createPaper(side) {
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no text outside the page');
  return context;
}

/** @param {TextMetrics} measured @param {number} shift */
function boxOf(measured, shift) {
  const left = Math.floor(shift - measured.actualBoundingBoxLeft) - 1;
  const top = Math.floor(-measured.actualBoundingBoxAscent) - 1;
  const width = Math.ceil(shift + measured.actualBoundingBoxRight) + 1 - left;
  const height = Math.ceil(measured.actualBoundingBoxDescent) + 1 - top;
  return { left, top, width, height };
}

/** @param {readonly string[]} iconOutlines SVG paths on a grid of 20 units, in the order of the icons */
export function createGlyphs(iconOutlines) {
  let paper = createPaper(smallest);
  let language = '';
  let setFont = '';
  /** @type {Uint8ClampedArray} */
  let lastPixels = nothing;

  /** Cleared, and at least so large. @param {number} width @param {number} height */
  function clearPaper(width, height) {
    const side = Math.max(width, height);
    if (side > paper.canvas.width) {
      paper = createPaper(2 ** Math.ceil(Math.log2(side)));
      setFont = '';
    }
    paper.setTransform(1, 0, 0, 1, 0, 0);
    paper.clearRect(0, 0, width, height);
    paper.fillStyle = '#fff';
  }

  /** @param {TextFace} face @param {number} sizePx */
  function useFont(face, sizePx) {
    const font = canvasFont(face, sizePx, language);
    if (font === setFont) return;
    Object.assign(paper, { lang: language || 'inherit' }); // decides between Chinese and Japanese forms
    paper.font = font;
    paper.textRendering = 'geometricPrecision';
    setFont = font;
  }

  /** @param {number} advance @param {{ left: number, top: number, width: number, height: number }} box @returns {Glyph} */
  function readBack(advance, { left, top, width, height }) {
    const image = paper.getImageData(0, 0, width, height);
    const ink = inkOf(image);
    if (!ink) return { shape: { advance, left: 0, top: 0, width: 0, height: 0, coloured: false }, pixels: nothing };
    const shape = {
      advance, left: left + ink.left, top: top + ink.top,
      width: ink.right - ink.left, height: ink.bottom - ink.top, coloured: ink.coloured,
    };
    return { shape, pixels: cut(image, ink) };
  }

  /** @param {TextFace} face @param {number} sizePx @param {number} phase @param {string} letter */
  function letterGlyph(face, sizePx, phase, letter) {
    useFont(face, sizePx);
    const measured = paper.measureText(letter);
    const box = boxOf(measured, phase / 4);
    clearPaper(box.width, box.height);
    useFont(face, sizePx);
    paper.fillText(letter, phase / 4 - box.left, -box.top);
    return readBack(measured.width, box);
  }

  /** @param {number} sizePx @param {number} index */
  function iconGlyph(sizePx, index) {
    const side = Math.ceil(sizePx);
    clearPaper(side, side);
    paper.setTransform(sizePx / 20, 0, 0, sizePx / 20, 0, 0);
    paper.fill(new Path2D(iconOutlines[index] ?? ''));
    return readBack(sizePx, { left: 0, top: -side, width: side, height: side });
  }

  return {
    /** @param {string} tag the next glyphs are drawn for readers of this language */
    setLanguage(tag) {
      language = tag;
      setFont = '';
    },

    /** @param {TextFace} face @param {number} sizePx */
    metrics(face, sizePx) {
      useFont(face, sizePx);
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = paper.measureText('x');
      return { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
    },

    /** @param {TextFace | 'icons'} face @param {number} sizePx @param {number} phase quarters of a pixel @param {number} codepoint */
    draw(face, sizePx, phase, codepoint) {
      const glyph = face === 'icons'
        ? iconGlyph(sizePx, codepoint - 0xe000)
        : letterGlyph(face, sizePx, phase, String.fromCodePoint(codepoint));
      lastPixels = glyph.pixels;
      return glyph.shape;
    },

    /** Of the glyph drawn last: RGBA, colours not multiplied by alpha. */
    pixels: () => lastPixels,
  };
}

/** @typedef {ReturnType<typeof createGlyphs>} Glyphs */
