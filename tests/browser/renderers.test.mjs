// WebGL and our own rasteriser: one picture, and what becomes of it when a graphics card is lost.
// The card here is SwiftShader, which the page would never choose by itself.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';
import { difference } from './support/pictures.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist', software3d: true }); });
after(() => browser.close());

/** Chromium says so when a picture of a WebGL page is taken. */
const allowed = /GPU stall due to ReadPixels/;

const shown = (page) => page.getByRole('heading', { level: 1 }).waitFor();

/** Two animation frames later everything that was asked for is on the screen. @param {import('playwright-core').Page} page */
async function picture(page) {
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  return page.screenshot({ caret: 'hide' });
}

/** @param {import('playwright-core').Page} page */
const rendererOf = (page) => page.evaluate(() => {
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  return canvas.getContext('2d') ? 'cpu' : canvas.getContext('webgl2') ? 'gl' : 'none';
});

/** The gallery by one renderer. */
async function galleryBy(renderer, context) {
  let png = Buffer.alloc(0);
  await onPage(browser, { address: `?renderer=${renderer}#/gallery`, context, allowed }, async (page) => {
    await shown(page);
    assert.equal(await rendererOf(page), renderer);
    png = await picture(page);
  });
  return png;
}

const tall = { width: 1280, height: 4000 };
for (const context of [
  { viewport: tall, deviceScaleFactor: 1, colorScheme: 'light' },
  { viewport: tall, deviceScaleFactor: 1.25, colorScheme: 'dark' },
  { viewport: { width: 390, height: 2600 }, deviceScaleFactor: 3, colorScheme: 'light' },
]) {
  test(`both renderers draw the same gallery, ${context.colorScheme}, ${context.viewport.width} wide at ratio ${context.deviceScaleFactor}`, async (t) => {
    const [cpu, gl] = [await galleryBy('cpu', context), await galleryBy('gl', context)];
    const { pixels, differing, largest } = difference(cpu, gl);
    t.diagnostic(`largest difference of a channel ${largest} of 255; ${differing} of ${pixels} pixels differ (${(100 * differing / pixels).toFixed(3)} %)`);
    assert.ok(largest <= 16, `edges may be smoothed a little otherwise, not by ${largest} levels`);
    assert.ok(differing < pixels / 500, `${differing} of ${pixels} pixels`);
  });
}

test('a screen larger than the graphics card can draw is drawn without it', () => onPage(browser, {
  address: '?renderer=gl#/settings', context: { viewport: { width: 800, height: 9000 } }, allowed: /ReadPixels|CONTEXT_LOST|too large|exceeds/i,
}, async (page) => {
  await shown(page);
  await page.waitForFunction(() => { // the canvas that takes the other's place has its size a moment later
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    return canvas.height === 9000 && canvas.getContext('2d');
  });
}));

test('without a graphics card the page takes its own rasteriser', () => onPage(browser, {}, async (page) => {
  await shown(page);
  assert.equal(await rendererOf(page), 'cpu');
}));

test('this device may keep a renderer, and the address goes before it', () => onPage(browser, {
  prepare: (page) => page.addInitScript(() => localStorage.setItem('claimdesk.renderer', 'gl')), allowed,
}, async (page) => {
  await shown(page);
  assert.equal(await rendererOf(page), 'gl');
  await page.goto(`${browser.url}?renderer=cpu`);
  await shown(page);
  assert.equal(await rendererOf(page), 'cpu');
}));

/** @param {import('playwright-core').Page} page @param {'loseContext' | 'restoreContext'} what */
const card = (page, what) => page.evaluate((act) => {
  const gl = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).getContext('webgl2');
  globalThis.card ??= gl?.getExtension('WEBGL_lose_context');
  globalThis.card[act]();
}, what);

/** A page drawn by WebGL, with something typed into a field. */
function checkLoss(name, test_) {
  test(name, () => onPage(browser, { address: '?renderer=gl#/gallery', allowed: /ReadPixels|CONTEXT_LOST|context lost/i }, async (page) => {
    await shown(page);
    const field = page.getByRole('textbox').first();
    await field.focus();
    await field.fill('Contoso 客戶');
    await test_(page, field);
  }));
}

checkLoss('a graphics card that is lost and comes back shows the same screen', async (page, field) => {
  const before_ = await picture(page);
  await card(page, 'loseContext');
  await page.waitForFunction(() => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).getContext('webgl2')?.isContextLost());
  await card(page, 'restoreContext');
  await page.waitForFunction(() => !/** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).getContext('webgl2')?.isContextLost());
  assert.deepEqual(difference(before_, await picture(page)), { pixels: 1280 * 800, differing: 0, largest: 0 });
  assert.equal(await field.inputValue(), 'Contoso 客戶');
  assert.equal(await rendererOf(page), 'gl');
});

checkLoss('what is typed while the card is away is on the screen when it comes back', async (page, field) => {
  await card(page, 'loseContext');
  await field.press('End');
  await page.keyboard.type(' Ltd');
  await card(page, 'restoreContext');
  await page.keyboard.press('Tab');
  assert.equal(await field.inputValue(), 'Contoso 客戶 Ltd');
  const restored = await picture(page);
  await page.evaluate(() => document.getElementById('canvas')?.remove());
  assert.notEqual(difference(restored, await picture(page)).differing, 0, 'the canvas shows it');
});

checkLoss('a card that stays away is done without, and nothing is loaded anew', async (page, field) => {
  const before_ = await picture(page);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true, lostCanvas: document.getElementById('canvas') }));
  await card(page, 'loseContext');
  await field.press('End');
  await page.keyboard.type('!');
  await page.waitForFunction(() => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).getContext('2d'));
  await page.keyboard.press('Backspace');
  assert.equal(await field.inputValue(), 'Contoso 客戶');
  assert.equal(await page.evaluate(() => globalThis.sameDocument && document.querySelectorAll('canvas').length), 1);
  const { differing, largest, pixels } = difference(before_, await picture(page));
  assert.ok(largest <= 16 && differing < pixels / 500, `${differing} pixels, up to ${largest} levels`);
  await page.evaluate(() => new Promise((done) => {
    globalThis.lostCanvas.addEventListener('webglcontextrestored', done);
    globalThis.card.restoreContext();
  }));
  const drawn = () => page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    return canvas.toDataURL();
  });
  const before2d = await drawn();
  await page.keyboard.press('Tab');
  await picture(page);
  assert.notEqual(await drawn(), before2d, 'a card that comes back too late is not drawn on');
});
