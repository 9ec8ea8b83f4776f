// Starts the program and joins it to the page: events go in, frames come out. All it knows is who is told what; everything else is in platform/, one ability of the browser a module.

import { currentAddress } from './platform/address.js';
import { createDisplay, wantedRenderer } from './platform/display.js';
import { connectEvents } from './platform/events.js';
import { fetchText } from './platform/fetch_text.js';
import { createFieldValues } from './platform/field_values.js';
import { applyFontFamilies } from './platform/fonts.js';
import { createGlyphs } from './platform/glyphs.js';
import { beginAssets, loadAsset } from './platform/head_start.js';
import { createInputs } from './platform/inputs.js';
import { createInstalling } from './platform/installing.js';
import { createMirror } from './platform/mirror.js';
import { createAnnouncer } from './platform/mirror_live.js';
import { createModality } from './platform/mirror_modal.js';
import { createNotes } from './platform/mirror_notes.js';
import { createScrolling } from './platform/mirror_scroll.js';
import { importProgram } from './platform/parts.js';
import { connectPlaces } from './platform/places.js';
import { createPlatform } from './platform/platform.js';
import { readPreferences } from './platform/preferences.js';
import { createPreview } from './platform/preview.js';
import { createScheduler } from './platform/scheduler.js';
import { rememberedSettings } from './platform/settings.js';
import { createStorage } from './platform/storage.js';
import { isBlocked, isSupported } from './platform/support.js';
import { applyRememberedTheme } from './platform/theme.js';
import { showTrouble, watchForTraps } from './platform/trouble.js';
import { createTrustedScripts } from './platform/trusted_scripts.js';
import { keepVersion } from './platform/updates.js';
import { measureViewport } from './platform/viewport.js';
import { instantiate } from './platform/wasm_program.js';
import { createWasmText } from './platform/wasm_text.js';

/** @typedef {import('./types.js').WasmModule} WasmModule */

/** @param {string} id */
function byId(id) {
  const element = document.getElementById(id);
  if (element) return element;
  throw new Error(`The page has no element ${id}`);
}

const elements = { app: byId('app'), canvas: /** @type {HTMLCanvasElement} */ (byId('canvas')), root: byId('mirror'), rem: byId('rem') };

/** The program's answers come once it runs; until then nothing calls. @type {import('./platform/inputs.js').Inputs} */
let inputs;
/** @type {import('./platform/wasm_text.js').WasmText} */
let memory;
/** @type {WasmModule} */
let wasm;
/** @type {import('./platform/places.js').Places} */
let places;

const fields = createFieldValues();
const installing = createInstalling((installation) => inputs?.installation(installation));
const scrolling = createScrolling((node, x, y) => inputs.scroll(node, x, y));
const { startWorker, address: scriptAddress } = createTrustedScripts();
const storage = createStorage({ program: () => wasm, inputs: () => inputs, startWorker });
const { documents, ...waysToFiles } = createPreview({ root: elements.root, storage, startWorker, inputs: () => inputs });
const mirror = createMirror({
  root: elements.root,
  fields,
  scrolling,
  notes: createNotes(byId('notes')),
  modality: createModality(elements.root),
  documents,
  announce: createAnnouncer({ polite: byId('say-politely'), urgent: byId('say-now') }),
});

/** What developers see of a frame; nothing unless the address asks for it. */
let afterFrame = () => {};
const scheduler = createScheduler({
  frame(now) {
    const wait = wasm._shell_frame(now);
    if (wait !== 0) {
      fields.settle();
      scrolling.settle();
    }
    afterFrame();
    return wait;
  },
  workUnseen: () => wasm._shell_work_unseen() !== 0,
});

/** @param {string} detail */
function crash(detail) {
  scheduler.stop();
  showTrouble('crashed', detail);
}

/** @param {number} ticket @param {Promise<string>} coming a text that the program asked for */
const answered = (ticket, coming) => coming.then((text) => inputs.arrived(ticket, text), (reason) => inputs.failed(ticket, reason));

/** @param {import('./platform/glyphs.js').Glyphs} glyphs @param {import('./platform/display.js').Display} display */
function platformOf(glyphs, display) {
  return createPlatform({
    memory: () => memory,
    glyphs,
    mirror,
    display,
    setLanguage(tag) {
      if (document.documentElement.lang === tag) return;
      document.documentElement.lang = tag;
      applyFontFamilies(tag);
      glyphs.setLanguage(tag);
      queueMicrotask(() => inputs.redraw()); // not in the midst of a frame
    },
    loadAsset: (ticket, name) => void answered(ticket, loadAsset(name)),
    fetchText: (ticket, address) => void answered(ticket, fetchText(address)),
    places: () => places,
    ...waysToFiles,
    install: installing.ask,
    storage,
    wake: scheduler.request,
    crash,
    shown: () => document.getElementById('skeleton')?.remove(),
  });
}

async function start() {
  applyRememberedTheme(new Map(rememberedSettings()).get('theme'));
  applyFontFamilies(navigator.language);
  if (!isSupported()) return showTrouble(isBlocked() ? 'blocked' : 'unsupported');
  const coming = Promise.all([importProgram(), beginAssets()]);
  const display = createDisplay(elements.canvas, wantedRenderer(), () => inputs?.renderer(display.renderer()));
  const [program, outlines] = await coming;
  const glyphs = createGlyphs(JSON.parse(outlines));
  wasm = await program.default({ platform: platformOf(glyphs, display), instantiateWasm: instantiate((reason) => showTrouble('failed', reason)) });
  memory = createWasmText(wasm);
  inputs = createInputs(wasm, memory, elements.root, scheduler.request);
  inputs.settings();
  inputs.renderer(display.renderer());
  inputs.viewport(measureViewport(elements.app));
  inputs.preferences(readPreferences(elements.rem));
  installing.tell();
  inputs.route(currentAddress());
  inputs.start();
  const { offered } = connectEvents({ ...elements, mirror, fields, scrolling, inputs, scheduler });
  places = connectPlaces({ wasm, memory, request: scheduler.request, offered, inputs, storage });
  if (new URLSearchParams(window.location.search).has('dev')) {
    const { createOverlay } = await import('./dev/overlay.js');
    afterFrame = createOverlay({ wasm, display, root: elements.root });
  }
  scheduler.request();
  return keepVersion(scriptAddress).catch(() => undefined); // a browser that keeps nothing of sites
}

watchForTraps(crash);
start().catch((reason) => showTrouble('failed', String(reason)));
