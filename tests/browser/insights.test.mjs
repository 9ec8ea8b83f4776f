// Insights in the real page: a chart leaves it as a picture.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** Of a PNG: its size and how many colours it has, decoded by the browser. @param {import('playwright-core').Page} page @param {Buffer} bytes */
const look = (page, bytes) => page.evaluate(async (base64) => {
  const letters = atob(base64);
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width: bitmap.width, colours: new Set(new Uint32Array(data.buffer)).size, corner: [...data.slice(0, 4)] };
}, bytes.toString('base64'));

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`a chart is saved as a picture, in the ${colorScheme} theme`, () => onPage(browser, { address: '?demo#/insights', context: { colorScheme } }, async (page) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: 'Save as picture: Decisions by reason' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'Decisions by reason.png');
    const picture = await look(page, await readFile(await download.path()));
    assert.equal(picture.width, 1920);
    assert.ok(picture.colours > 20, `${picture.colours} colours: letters and bars are drawn`);
    assert.equal(picture.corner[3], 255);
    assert.equal(picture.corner[0] > 128, colorScheme === 'light');
  }));
}
