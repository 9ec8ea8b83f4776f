// The system forces its colours on every page: this one takes them for all that it draws, and at once.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { opaqueHex } from '../../web/platform/system_colours.js';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** What a system colour is now, and how often each colour is on the canvas. @param {import('playwright-core').Page} page */
async function seen(page) {
  const { computed, counted, pixels } = await page.evaluate(async () => {
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.colorScheme = 'light dark';
    const system = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
    const computed = ['Canvas', 'CanvasText', 'Highlight', 'HighlightText', 'GrayText'].map((name) => [name, system(name)]);
    probe.remove();
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(0, 0, canvas.width, canvas.height);
    const words = new Map();
    for (const word of new Uint32Array(data.buffer)) words.set(word, (words.get(word) ?? 0) + 1);
    return { computed, counted: [...words].map(([word, count]) => [`rgb(${word & 255}, ${word >> 8 & 255}, ${word >> 16 & 255})`, count]), pixels: data.length / 4 };
  });
  return {
    colours: Object.fromEntries(computed.map(([name, colour]) => [name, opaqueHex(colour)])),
    counts: Object.fromEntries(counted.map(([colour, count]) => [opaqueHex(colour), count])),
    pixels,
  };
}

async function isDrawnInSystemColours(page) {
  const { colours, counts, pixels } = await seen(page);
  assert.ok(counts[colours.Canvas] > pixels / 2, 'the ground is Canvas');
  for (const name of ['CanvasText', 'Highlight', 'HighlightText', 'GrayText']) assert.ok(counts[colours[name]] > 20, `${name} is drawn`);
  return colours;
}

const until = (page, property, expected) => page.waitForFunction(([name, value]) => (
  getComputedStyle(document.documentElement).getPropertyValue(name ?? '').toUpperCase() === value), [property, expected]);

for (const colorScheme of ['light', 'dark']) {
  test(`a ${colorScheme} contrast theme of the system is what the gallery is drawn in, whatever theme was chosen`, () => onPage(browser, {
    address: '#/gallery', context: { colorScheme, forcedColors: 'active' },
    prepare: (page) => page.addInitScript(() => localStorage.setItem('claimdesk.theme', 'light')),
  }, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await isDrawnInSystemColours(page);
  }));
}

test('forced colours that come, change and go are followed at once, and what is typed stays', () => onPage(browser, {
  address: '#/gallery', context: { colorScheme: 'light' }, allowed: /willReadFrequently/,
}, async (page) => {
  const field = page.getByRole('textbox').first();
  await field.fill('Contoso');
  await until(page, '--page', '#FAFAFAFF');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await until(page, '--page', '#FFFFFFFF');
  const light = await isDrawnInSystemColours(page);
  assert.equal(await field.evaluate((one) => getComputedStyle(one).color), 'rgb(0, 0, 0)', 'the field that is typed into too');
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await until(page, '--page', '#000000FF');
  const dark = await isDrawnInSystemColours(page);
  assert.notDeepEqual(dark, light);
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
  await until(page, '--page', '#141414FF');
  assert.equal(await field.inputValue(), 'Contoso');
}));
