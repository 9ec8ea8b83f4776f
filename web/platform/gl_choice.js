// Whether a graphics card stands behind WebGL. Where it is made up in software, our own rasteriser is
// several times quicker, and many people work on remote desktops without a card. Browsers give
// software out as a card at times, so its name is looked at, and then a few frames are timed.

/** @typedef {'gl' | 'cpu'} RendererName */

const software = /swiftshader|llvmpipe|lavapipe|softpipe|swrast|software|microsoft basic|\bwarp\b|vmware|svga3d|virtualbox|vboxvideo|remote display|gdi generic|mesa offscreen/i;

/** @param {string} name as WebGL tells it unmasked; empty where the browser keeps it to itself */
export const isSoftware = (name) => software.test(name);

/** A card needs 1 to 3 ms for a frame of the probe, software 15 to 60. */
export const slowestFrameMs = 10;

/**
 * @param {object} facts
 * @param {string | null} facts.wanted what a developer or a test asks for
 * @param {string} facts.name
 * @param {() => number} facts.measure milliseconds for a frame
 * @returns {RendererName}
 */
export function chooseRenderer({ wanted, name, measure }) {
  if (wanted === 'gl' || wanted === 'cpu') return wanted;
  return !isSoftware(name) && measure() <= slowestFrameMs ? 'gl' : 'cpu';
}

/** @param {WebGL2RenderingContext} gl */
export function rendererName(gl) {
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? '');
}

const probeSide = 1024;
const probeLayers = 8;

/** Translucent squares over one another, as many pixels as a large screen has.
 * @returns {import('./gl_frame.js').Frame} */
function probeFrame() {
  const corners = [[0, 0], [probeSide, 0], [probeSide, probeSide], [0, probeSide]];
  const vertices = new Float32Array(corners.flatMap(([x = 0, y = 0]) => [x, y, 0, 0, 0]));
  new Uint32Array(vertices.buffer).forEach((_, index, words) => { if (index % 5 === 4) words[index] = 0x01FFFFFF; });
  const indices = Uint16Array.from({ length: 6 * probeLayers }, (_, index) => [0, 1, 2, 0, 2, 3][index % 6] ?? 0);
  const all = { x: 0, y: 0, width: probeSide, height: probeSide };
  const dot = { x: 0, y: 0, width: 1, height: 1 };
  return {
    width: probeSide,
    height: probeSide,
    textures: [{ id: -1, width: 1, height: 1, part: dot, texels: new Uint8Array(4).fill(255) }],
    lists: [{
      vertices: new Uint8Array(vertices.buffer),
      indices: new Uint8Array(indices.buffer),
      commands: [{ texture: -1, clip: all, count: indices.length, indexOffset: 0, vertexOffset: 0 }],
    }],
  };
}

/** The least of a few frames, each waited for; the first also makes the card ready and does not count.
 * @param {WebGL2RenderingContext} gl @param {(frame: import('./gl_frame.js').Frame) => void} draw */
export function measureFrame(gl, draw) {
  gl.canvas.width = gl.canvas.height = probeSide;
  const pixel = new Uint8Array(4);
  const times = [0, 1, 2, 3].map(() => {
    const from = performance.now();
    draw(probeFrame());
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return performance.now() - from;
  });
  return Math.min(...times.slice(1));
}
