// Letters drawn for the canvas are the letters that the browser itself would set over it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { batch, op, treeOperations } from '../support/mirror_batch.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'web' }); });
after(() => browser.close());

const faces = ['regular', 'semibold', 'mono'];
const [regular, semibold, mono, icons] = [0, 1, 2, 3];

const hideLine = (page) => page.evaluate((bytes) => globalThis.program.send(bytes), [...batch(op.remove(1))]);

/** Shows a line of text over the canvas, at 40, 40. */
const showLine = (page, words, face, size) => page.evaluate((bytes) => globalThis.program.send(bytes), [...batch(...treeOperations([
  [1, 'paragraph', { at: [40, 40, 900, 40] }, [[2, 'textRun', { at: [40, 40, 900, 40], texts: { name: words }, type: [face, size, 40] }]]],
]))]);

/** How wide the browser sets the line, and how wide its glyphs are one by one; CSS px. */
const widths = (page, words, face, size) => page.evaluate(([text, which, em]) => {
  const range = document.createRange();
  range.selectNodeContents(/** @type {Element} */ (document.querySelector('.run')));
  const ratio = window.devicePixelRatio;
  const glyphs = [...text].map((letter) => globalThis.program.draw(which, em * ratio, 0, letter.codePointAt(0)).advance / ratio);
  return { browser: range.getBoundingClientRect().width, glyphs: glyphs.reduce((sum, advance) => sum + advance, 0) };
}, [words, face, size]);

const lines = [
  ['Latin that kerning would pull together', 'AVATAR To Wa. Type fi ffi ﬁ', regular, 14],
  ['Polish', 'Zażółć gęślą jaźń – „Łódź”', semibold, 20],
  ['Chinese with full-width marks', '「客戶關聯」，（申請）。', regular, 14],
  ['mixed scripts', 'Claim 申請 #12 · żółw', regular, 12],
  ['identifiers', '8f3c-0O1l-IDCA_2024', mono, 13],
];

for (const ratio of [1, 1.25, 1.5, 2, 3]) {
  test(`text is as wide as the browser sets it, at ratio ${ratio}`, () => onPage(
    browser, { fake: true, context: { deviceScaleFactor: ratio } }, async (page) => {
      for (const [name, words, face, size] of lines) {
        await showLine(page, words, face, size);
        const found = await widths(page, words, face, size);
        await hideLine(page);
        assert.ok(found.glyphs > 50 && Math.abs(found.browser - found.glyphs) < 0.05, `${name} ${faces[face]} ${size}: ${JSON.stringify(found)}`);
      }
    },
  ));
}

/** Paints glyphs into the page's canvas where the browser puts letters: at the nearest quarter of a pixel, on the
 * typesetter's baseline, which is rounded in device pixels. */
const paintGlyphs = (page, words, face, size) => page.evaluate(([text, which, em]) => {
  const ratio = window.devicePixelRatio;
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  [, , , , canvas.width, canvas.height] = globalThis.program.calls.findLast(([kind]) => kind === 'resize');
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  globalThis.program.platform.fontMetrics(which, em * ratio, 1 << 19);
  const [ascent, descent] = globalThis.program.floats(1 << 19, 2).map(Math.round);
  const baseline = Math.round(40 * ratio + Math.floor((40 * ratio - ascent - descent) / 2) + ascent);
  let pen = 40 * ratio;
  for (const letter of text) {
    const quarters = Math.round(pen * 4);
    const whole = Math.floor(quarters / 4);
    const glyph = globalThis.program.draw(which, em * ratio, quarters % 4, letter.codePointAt(0));
    if (glyph.width > 0) {
      const image = new ImageData(Uint8ClampedArray.from(glyph.pixels), glyph.width, glyph.height);
      const sheet = new OffscreenCanvas(glyph.width, glyph.height);
      /** @type {OffscreenCanvasRenderingContext2D} */ (sheet.getContext('2d')).putImageData(image, 0, 0);
      context.drawImage(sheet, whole + glyph.left, baseline + glyph.top);
    }
    pen += glyph.advance;
  }
}, [words, face, size]);

/** The share of ink that differs between two pictures of the page. */
const difference = (page, first, second) => page.evaluate(async (pictures) => {
  const [a, b] = await Promise.all(pictures.map(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d'));
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }));
  let [ink, differs] = [0, 0];
  for (let at = 0; at < a.length; at += 4) {
    ink += a[at];
    differs += Math.abs(a[at] - b[at]);
  }
  return { ink, share: differs / ink };
}, [first, second].map((picture) => picture.toString('base64')));

/** The browser's own text instead of what was painted. */
async function showBrowserText(page, words, face, size) {
  await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).fillRect(0, 0, canvas.width, canvas.height);
    const { style } = /** @type {HTMLElement} */ (document.getElementById('mirror'));
    for (const property of ['color', '-webkit-text-fill-color']) style.setProperty(property, '#fff');
  });
  await showLine(page, words, face, size);
}

/** A ratio that is emulated lays text out in CSS pixels; a real screen's in device pixels, so this one is real. */
async function onScreen(ratio, test_) {
  const screen = await startBrowser({ folder: 'web', flags: [`--force-device-scale-factor=${ratio}`, '--window-size=1000,500'] });
  try {
    await onPage(screen, { fake: true, context: { viewport: null } }, test_);
  } finally {
    await screen.close();
  }
}

for (const ratio of [1, 1.25, 1.5, 2, 3]) {
  test(`text is drawn where and as the browser draws it, at ratio ${ratio}`, () => onScreen(ratio, async (page) => {
    const clip = { x: 30, y: 30, width: 500, height: 60 };
    await page.evaluate(() => globalThis.program.platform.present(0, 2, 2, 0, 0)); // away with the skeleton
    for (const [name, words, face, size] of lines) {
      await paintGlyphs(page, words, face, size);
      const drawn = await page.screenshot({ clip });
      await showBrowserText(page, words, face, size);
      const { ink, share } = await difference(page, await page.screenshot({ clip }), drawn);
      await hideLine(page);
      assert.ok(ink > 10_000, `there is text: ${name}`);
      assert.ok(share < 0.01, `${name}: ${(share * 100).toFixed(1)} % of the ink differs`);
    }
  }));
}

/** A page whose glyphs are asked for one by one. */
function check(name, test_) {
  test(name, () => onPage(browser, { fake: true }, (page) => test_((...request) => page.evaluate((args) => globalThis.program.draw(...args), request))));
}

check('a glyph a quarter of a pixel further is another picture of the same width', async (draw) => {
  const pictures = [];
  for (const phase of [0, 1, 2, 3]) pictures.push(await draw(regular, 14, phase, 'n'.codePointAt(0)));
  assert.equal(new Set(pictures.map(({ advance }) => advance)).size, 1);
  assert.equal(new Set(pictures.map(({ pixels }) => pixels.join())).size, 4);
});

check('a letter is white with coverage', async (draw) => {
  const { pixels, coloured } = await draw(regular, 28, 0, 'ż'.codePointAt(0));
  assert.equal(coloured, false);
  assert.ok(pixels.every((value, index) => index % 4 === 3 || value === 255 || pixels[index - index % 4 + 3] <= 16));
});

check('an emoji keeps its colours', async (draw) => {
  const { coloured, width, height } = await draw(regular, 28, 0, 0x1f4ce);
  assert.equal(coloured, true);
  assert.ok(width > 10 && height > 10);
});

check('a space is only an advance', async (draw) => {
  const { advance, width, height, pixels } = await draw(regular, 14, 0, 32);
  assert.ok(advance > 2);
  assert.deepEqual([width, height, pixels.length], [0, 0, 0]);
});

check('glyphs larger than the paper are drawn whole', async (draw) => {
  const small = await draw(semibold, 28, 0, 'W'.codePointAt(0));
  const large = await draw(semibold, 280, 0, 'W'.codePointAt(0));
  assert.ok(Math.abs(large.width / small.width - 10) < 0.7, `${large.width} ${small.width}`);
  assert.ok(Math.abs(large.height / small.height - 10) < 0.7);
});

check('every icon has ink within its square, at every size', async (draw) => {
  for (let index = 0; index < 27; ++index) {
    for (const size of [16, 20, 25, 40]) {
      const icon = await draw(icons, size, 0, 0xe000 + index);
      assert.ok(icon.width > size / 4 && icon.height > size / 20, `icon ${index} at ${size}`);
      assert.ok(icon.left >= 0 && icon.top >= -size && icon.left + icon.width <= size && icon.top + icon.height <= 0);
      assert.equal(icon.advance, size);
      assert.equal(icon.coloured, false);
    }
  }
});

test('the language decides between forms of the same Chinese character', () => onPage(browser, { fake: true }, async (page) => {
  const fonts = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--font-text'));
  await page.evaluate(() => globalThis.program.ask('language', 'zh-TW'));
  const traditional = await fonts();
  await page.evaluate(() => globalThis.program.ask('language', 'zh-CN'));
  assert.notEqual(await fonts(), traditional);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  await page.waitForFunction(() => globalThis.program.calls.filter(([name]) => name === 'redraw').length === 2);
}));
