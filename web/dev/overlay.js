// What developers see with `?dev` in the address: the tree of meaning as it stands in the page, what
// the last frame took and consisted of, and what of the screen it changed. It is fetched only then,
// draws itself with elements of its own, and only when the program has drawn: at rest it rests too.

import { describeTree } from './tree.js';

/** @typedef {import('../types.js').WasmModule} WasmModule */
/** @typedef {import('../platform/canvas.js').PixelRect} PixelRect */

const metricNames = /** @type {const} */ ([
  'screensMs', 'drawingMs', 'mirrorMs', 'vertices', 'indices', 'commands', 'textures', 'atlasWidth', 'atlasHeight', 'nodes',
]);

/** @typedef {Record<typeof metricNames[number], number>} Metrics */

/** @param {WasmModule} wasm @returns {Metrics} */
function readMetrics(wasm) {
  const numbers = new Float64Array(wasm.HEAPU8.buffer, wasm._shell_metrics(), metricNames.length);
  return /** @type {Metrics} */ (Object.fromEntries(metricNames.map((name, index) => [name, numbers[index] ?? 0])));
}

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {Partial<HTMLElementTagNameMap[Tag]>} [properties] @param {...(Node | string)} content */
function make(tag, properties = {}, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** The part of the screen that a frame changed; WebGL draws all of it. @param {import('../platform/display.js').Display} display */
function watchDamage(display) {
  /** @type {PixelRect[]} */
  let damaged = [];
  const { present, draw } = display;
  display.present = (pixels, width, height, rects) => {
    damaged = [...rects];
    present(pixels, width, height, rects);
  };
  display.draw = (frame) => {
    damaged = [{ x: 0, y: 0, width: frame.width, height: frame.height }];
    draw(frame);
  };
  return () => damaged.splice(0);
}

/** @param {PixelRect} rect */
const corners = ({ x, y, width, height }) => `${x},${y} ${width}×${height}`;

/** @param {Metrics} metrics @param {number} frames */
function frameLines({ screensMs, drawingMs, mirrorMs }, frames) {
  const ms = (/** @type {number} */ time) => `${time.toFixed(2)} ms`;
  return [
    `frame ${frames}: ${ms(screensMs + drawingMs + mirrorMs)}`,
    `screens ${ms(screensMs)} · drawing ${ms(drawingMs)} · mirror ${ms(mirrorMs)}`,
  ];
}

/** @param {Metrics} metrics */
function drawingLines({ vertices, indices, commands, textures, atlasWidth, atlasHeight, nodes }) {
  return [
    `${vertices} vertices · ${indices / 3} triangles · ${commands} commands`,
    `${textures} textures · atlas ${atlasWidth}×${atlasHeight} · ${nodes} nodes`,
  ];
}

/**
 * @param {object} parts
 * @param {WasmModule} parts.wasm
 * @param {import('../platform/display.js').Display} parts.display
 * @param {HTMLElement} parts.root of the mirror
 * @returns {() => void} to be called after each frame
 */
export function createOverlay({ wasm, display, root }) {
  const takeDamage = watchDamage(display);
  const figures = make('pre', { id: 'dev-figures' });
  const tree = make('ol', { id: 'dev-tree' });
  const outlines = make('div', { id: 'dev-damage' });
  const treeSection = make('details', { open: true }, make('summary', {}, 'Tree of meaning'), tree);
  const panel = make('aside', { id: 'dev', ariaLabel: 'Developer overlay' },
    make('details', { open: true }, make('summary', {}, 'Last frame'), figures), treeSection);
  let frames = 0;

  /** @param {readonly PixelRect[]} rects */
  function outline(rects) {
    const ratio = window.devicePixelRatio;
    outlines.replaceChildren(...rects.map(({ x, y, width, height }) => {
      const box = make('i');
      Object.assign(box.style, {
        left: `${x / ratio}px`, top: `${y / ratio}px`, width: `${width / ratio}px`, height: `${height / ratio}px`,
      });
      return box;
    }));
  }

  function showTree() {
    if (!treeSection.open) return;
    tree.replaceChildren(...describeTree(root).map(({ depth, text, focused }) => {
      const line = make('li', {}, text);
      line.style.paddingLeft = `${depth}em`;
      if (focused) line.ariaCurrent = 'true';
      return line;
    }));
    tree.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  function update() {
    frames += 1;
    const metrics = readMetrics(wasm);
    const damaged = takeDamage();
    figures.textContent = [
      ...frameLines(metrics, frames),
      ...drawingLines(metrics),
      `renderer ${display.renderer()}`,
      `damaged ${damaged.map(corners).join(' · ') || 'nothing'}`,
    ].join('\n');
    if (damaged.length > 0) outline(damaged); // a frame that changes nothing leaves to be seen what changed last
    showTree();
  }

  document.head.append(make('link', { rel: 'stylesheet', href: new URL('overlay.css', import.meta.url).href }));
  document.body.append(outlines, panel);
  treeSection.addEventListener('toggle', showTree);
  document.addEventListener('focusin', showTree);
  return update;
}
