// What a frame of the gallery costs in Chromium by each renderer: drawn whole, and with one row changed. Each beside
// an empty page's canvas that is painted anew, measured in turns in the same run: the ratio is the figure, the
// milliseconds are for orientation. The frame rate is not limited, so a frame lasts as long as it takes, with what
// the browser itself does with it. There is no graphics card here: WebGL is SwiftShader's.

import { startBrowser } from '../browser/support/page.mjs';

const rounds = Number(process.env.CLAIMDESK_ROUNDS ?? 7);
const framesInRound = 15;
const sizes = [{ width: 1280, height: 800 }, { width: 3840, height: 2160 }];

/** Keeps the program's exports, so that a frame can be asked for without an event. */
function keepExports() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...parts) => {
      const made = await original.apply(WebAssembly, parts);
      globalThis.wasm = (made.instance ?? made).exports;
      return made;
    };
  }
}

/** Of each frame: milliseconds from one animation frame to the next while each does its work; and of the work alone. */
async function timeFrames({ what, renderer, frames }) {
  const nextFrame = () => new Promise((done) => { requestAnimationFrame(done); });
  const { wasm } = globalThis;
  const row = document.querySelector('[role=grid] [role=row]:nth-of-type(3), [role=row]:nth-child(3)');
  const rowId = Number(row?.id.slice(1) ?? 0);
  const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
  const work = {
    blank(turn) {
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }));
      context.fillStyle = turn % 2 ? '#fff' : '#eee';
      context.fillRect(0, 0, canvas.width, canvas.height);
    },
    whole() {
      if (renderer === 'cpu') wasm.shell_renderer(0); // by WebGL every frame is drawn whole
      wasm.shell_frame(performance.now());
    },
    row(turn) {
      wasm.shell_pointer(turn % 2 ? 0 : 4, rowId, 1, 1, 0, 0, 0);
      wasm.shell_frame(performance.now());
    },
  }[what];
  if (what === 'row' && rowId === 0) throw new Error('There is no row to change');
  const times = [];
  for (let turn = 0; turn <= frames; ++turn) {
    const from = performance.now();
    work(turn);
    const worked = performance.now();
    await nextFrame();
    times.push({ frame: performance.now() - from, script: worked - from });
  }
  return times.slice(1); // the first also brings the page to the front
}

/** @param {number[]} numbers */
function typical(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { least: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

async function openGallery(context, url, renderer) {
  const page = await context.newPage();
  await page.addInitScript(keepExports);
  await page.goto(`${url}?renderer=${renderer}#/gallery`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('grid').first().evaluate((grid) => grid.scrollIntoView({ block: 'center' }));
  return page;
}

async function openBlank(context, { width, height }) {
  const page = await context.newPage();
  await page.setContent(`<body style="margin:0"><canvas width="${width}" height="${height}"></canvas>`);
  return page;
}

async function measure({ browser, url }, size) {
  const context = await browser.newContext({ viewport: size, bypassCSP: true });
  const cpu = await openGallery(context, url, 'cpu');
  const gl = await openGallery(context, url, 'gl');
  const blank = await openBlank(context, size);
  const cases = [
    { name: 'empty canvas', page: blank, what: 'blank', renderer: '' },
    { name: 'rasteriser, whole', page: cpu, what: 'whole', renderer: 'cpu' },
    { name: 'rasteriser, one row', page: cpu, what: 'row', renderer: 'cpu' },
    { name: 'WebGL, whole', page: gl, what: 'whole', renderer: 'gl' },
    { name: 'WebGL, one row', page: gl, what: 'row', renderer: 'gl' },
  ].map((one) => ({ ...one, times: /** @type {{ frame: number, script: number }[]} */ ([]) }));
  for (let round = 0; round < rounds; ++round) {
    for (const { page, what, renderer, times } of cases) {
      await page.bringToFront();
      times.push(...await page.evaluate(timeFrames, { what, renderer, frames: framesInRound }));
    }
  }
  await context.close();
  return cases.map(({ name, times }) => ({ name, frame: typical(times.map(({ frame }) => frame)), script: typical(times.map(({ script }) => script)) }));
}

const started = await startBrowser({ folder: 'dist', software3d: true, flags: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
try {
  for (const size of sizes) {
    const [blank, ...others] = await measure(started, size);
    const ms = (/** @type {number} */ time) => time.toFixed(2).padStart(7);
    console.log(`${size.width} x ${size.height}: a frame with an empty canvas takes ${blank.frame.median.toFixed(2)} ms (least ${blank.frame.least.toFixed(2)})`);
    for (const { name, frame, script } of others) {
      console.log(`  ${name.padEnd(20)} ${ms(frame.median)} ms a frame (least ${ms(frame.least)}), the page's own work ${ms(script.median)} (least ${ms(script.least)})  ${(frame.median / blank.frame.median).toFixed(2).padStart(7)} x the empty canvas`);
    }
  }
} finally {
  await started.close();
}
