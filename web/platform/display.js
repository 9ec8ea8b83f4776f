// The canvas and what draws on it: WebGL where a graphics card stands behind it, else the program's
// own rasteriser. A canvas that has had one can never have the other, so changing means another canvas.

import { createCanvas } from './canvas.js';
import { chooseRenderer, measureFrame, rendererName } from './gl_choice.js';
import { createGlRenderer } from './gl_renderer.js';

/** @typedef {import('./gl_choice.js').RendererName} RendererName */
/** @typedef {import('./gl_frame.js').Frame} Frame */

/** How long a lost graphics card may take to come back while somebody is looking. */
const patienceMs = 3000;

/** `?renderer=gl` or `cpu`, for developers and tests; or the same kept on this device. */
export function wantedRenderer(search = window.location.search, kept = keptRenderer()) {
  return new URLSearchParams(search).get('renderer') ?? kept;
}

function keptRenderer() {
  try {
    return window.localStorage.getItem('claimdesk.renderer');
  } catch {
    return null; // forbidden by the person or by the browser
  }
}

/** @param {string | null} wanted @param {HTMLCanvasElement} canvas */
function openGl(wanted, canvas) {
  if (wanted === 'cpu') return null;
  const gl = canvas.getContext('webgl2', {
    alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power', failIfMajorPerformanceCaveat: wanted !== 'gl',
  });
  if (!gl) return null;
  const draw = createGlRenderer(gl);
  const choice = chooseRenderer({ wanted, name: rendererName(gl), measure: () => measureFrame(gl, draw) });
  if (choice === 'gl') return { gl, draw };
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // gives its memory back at once
  return null;
}

/**
 * @param {HTMLCanvasElement} initial as the page has it
 * @param {string | null} wanted
 * @param {() => void} emptied the canvas has lost what it showed, and what draws on it may be another
 */
export function createDisplay(initial, wanted, emptied) {
  let canvas = initial;
  let present = /** @type {ReturnType<typeof createCanvas> | null} */ (null);
  let patience = 0;
  const candidate = /** @type {HTMLCanvasElement} */ (initial.cloneNode());
  let opened = openGl(wanted, candidate);

  /** @param {HTMLCanvasElement} next */
  function replaceCanvas(next) {
    canvas.replaceWith(next);
    canvas = next;
  }

  function useRasteriser() {
    present = createCanvas(canvas);
    canvas.addEventListener('contextrestored', emptied);
  }

  function giveUp() {
    opened = null;
    document.removeEventListener('visibilitychange', waitForCard);
    replaceCanvas(/** @type {HTMLCanvasElement} */ (initial.cloneNode()));
    useRasteriser();
    emptied();
  }

  function waitForCard() {
    clearTimeout(patience);
    if (document.visibilityState === 'visible') patience = setTimeout(giveUp, patienceMs);
  }

  /** Its canvas may be given up and out of the page by then. @param {WebGL2RenderingContext} gl */
  function watchCard(gl) {
    canvas.addEventListener('webglcontextlost', (event) => {
      if (!opened) return;
      event.preventDefault(); // or it never comes back
      document.addEventListener('visibilitychange', waitForCard);
      waitForCard();
    });
    canvas.addEventListener('webglcontextrestored', () => {
      if (!opened) return;
      clearTimeout(patience);
      document.removeEventListener('visibilitychange', waitForCard);
      opened = { gl, draw: createGlRenderer(gl) };
      emptied();
    });
  }

  if (opened) {
    replaceCanvas(candidate);
    watchCard(opened.gl);
  } else useRasteriser();

  return {
    /** @returns {RendererName} */
    renderer: () => (opened ? 'gl' : 'cpu'),

    /** @param {Uint8ClampedArray<ArrayBuffer>} pixels @param {number} width @param {number} height @param {readonly import('./canvas.js').PixelRect[]} damaged */
    present: (pixels, width, height, damaged) => present?.(pixels, width, height, damaged),

    /** @param {Frame} frame */
    draw(frame) {
      if (canvas.width !== frame.width) canvas.width = frame.width;
      if (canvas.height !== frame.height) canvas.height = frame.height;
      if (!opened || opened.gl.isContextLost()) return;
      const { drawingBufferWidth, drawingBufferHeight } = opened.gl;
      const fits = drawingBufferWidth === frame.width && drawingBufferHeight === frame.height;
      if (fits) opened.draw(frame);
      else queueMicrotask(giveUp); // a larger screen than the card can draw; not in the midst of a frame
    },
  };
}

/** @typedef {ReturnType<typeof createDisplay>} Display */
