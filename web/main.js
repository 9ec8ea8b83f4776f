// Starts the program and joins it to the page: events go in, frames come out. All it knows is who
// is told what; everything else is in platform/, one ability of the browser a module.

import { currentAddress, watchAddress } from './platform/address.js';
import { createAssets, inlinedAssets } from './platform/assets.js';
import { createCanvas } from './platform/canvas.js';
import { connectClipboard } from './platform/clipboard.js';
import { connectContextMenu } from './platform/context_menu.js';
import { createFieldValues } from './platform/field_values.js';
import { connectFiles } from './platform/files.js';
import { connectFocus } from './platform/focus.js';
import { applyFontFamilies } from './platform/fonts.js';
import { createGlyphs } from './platform/glyphs.js';
import { createInputs } from './platform/inputs.js';
import { connectKeyboard } from './platform/keyboard.js';
import { watchLifecycle } from './platform/lifecycle.js';
import { createMirror } from './platform/mirror.js';
import { createAnnouncer } from './platform/mirror_live.js';
import { createModality } from './platform/mirror_modal.js';
import { createNotes } from './platform/mirror_notes.js';
import { connectScrolling, createScrolling } from './platform/mirror_scroll.js';
import { createPlatform } from './platform/platform.js';
import { connectPointer } from './platform/pointer.js';
import { readPreferences, watchPreferences } from './platform/preferences.js';
import { createScheduler } from './platform/scheduler.js';
import { rememberedSettings } from './platform/settings.js';
import { isSupported } from './platform/support.js';
import { connectTextEntry } from './platform/text_entry.js';
import { applyRememberedTheme } from './platform/theme.js';
import { showTrouble } from './platform/trouble.js';
import { measureViewport, watchViewport } from './platform/viewport.js';
import { createWasmText } from './platform/wasm_text.js';

/** @typedef {import('./types.js').WasmModule} WasmModule */
/** @typedef {{ default(options: { platform: import('./types.js').Platform }): Promise<WasmModule> }} ProgramModule */

/** @param {string} id */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element ${id}`);
  return element;
}

const elements = { app: byId('app'), canvas: /** @type {HTMLCanvasElement} */ (byId('canvas')), root: byId('mirror') };

/** The program's answers come once it runs; until then nothing calls. @type {import('./platform/inputs.js').Inputs} */
let inputs;
/** @type {import('./platform/wasm_text.js').WasmText} */
let memory;
/** @type {WasmModule} */
let wasm;

const fields = createFieldValues();
const scrolling = createScrolling((node, x, y) => inputs.scroll(node, x, y));
const mirror = createMirror({
  root: elements.root,
  fields,
  scrolling,
  notes: createNotes(byId('notes')),
  modality: createModality(elements.root),
  announce: createAnnouncer({ polite: byId('say-politely'), urgent: byId('say-now') }),
});

const scheduler = createScheduler((now) => {
  const wait = wasm._shell_frame(now);
  if (wait !== 0) {
    fields.settle();
    scrolling.settle();
  }
  return wait;
});

/** @param {string} detail */
function crash(detail) {
  scheduler.stop();
  showTrouble('crashed', detail);
}

/** @param {import('./platform/glyphs.js').Glyphs} glyphs @param {(name: string) => Promise<string>} loadAsset */
function platformOf(glyphs, loadAsset) {
  return createPlatform({
    memory: () => memory,
    glyphs,
    mirror,
    present: createCanvas(elements.canvas),
    setLanguage(tag) {
      if (document.documentElement.lang === tag) return;
      document.documentElement.lang = tag;
      applyFontFamilies(tag);
      glyphs.setLanguage(tag);
      queueMicrotask(() => inputs.redraw()); // not in the midst of a frame
    },
    loadAsset: (ticket, name) => {
      loadAsset(name).then((text) => inputs.arrived(ticket, text), (reason) => inputs.failed(ticket, reason));
    },
    wake: scheduler.request,
    crash,
    shown: () => document.getElementById('skeleton')?.remove(),
  });
}

function connectInputs() {
  const { app, root, canvas } = elements;
  connectPointer({ app, mirror, report: inputs.pointer, activate: inputs.activate });
  connectContextMenu({ app, mirror, offer: inputs.menu });
  connectKeyboard({ page: window, mirror, offer: inputs.key });
  connectTextEntry({ root, mirror, fields, report: inputs.text });
  connectFocus({ root, mirror, report: inputs.focus });
  connectFiles({ app, mirror, report: inputs.files, hold: inputs.filesOver });
  connectScrolling({ root, mirror, scrolling });
  connectClipboard(root);
  watchAddress(inputs.route);
  watchPreferences(byId('rem'), inputs.preferences);
  watchLifecycle({ canvas, returned: scheduler.request, emptied: inputs.redraw });
  watchViewport(canvas, (viewport) => {
    inputs.viewport(viewport);
    scheduler.drawNow();
  });
}

async function start() {
  applyRememberedTheme(new Map(rememberedSettings()).get('theme'));
  applyFontFamilies(navigator.language);
  if (!isSupported()) return showTrouble('unsupported');
  const loadAsset = createAssets(inlinedAssets());
  const programAddress = new URL('claimdesk.js', document.baseURI).href;
  const [program, outlines] = await Promise.all([
    /** @type {Promise<ProgramModule>} */ (import(programAddress)),
    loadAsset('icons/outlines.json'),
  ]);
  const glyphs = createGlyphs(JSON.parse(outlines));
  wasm = await program.default({ platform: platformOf(glyphs, loadAsset) });
  memory = createWasmText(wasm);
  inputs = createInputs(wasm, memory, scheduler.request);
  inputs.settings();
  inputs.viewport(measureViewport(elements.canvas));
  inputs.preferences(readPreferences(byId('rem')));
  inputs.route(currentAddress());
  wasm._shell_start();
  connectInputs();
  return scheduler.request();
}

window.addEventListener('error', ({ error }) => {
  if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) crash(String(error));
});
start().catch((reason) => showTrouble('failed', String(reason)));
