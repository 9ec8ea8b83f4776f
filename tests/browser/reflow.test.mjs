// The page in little room: the narrowest phones, and a screen at 400 % of zoom. Nothing scrolls sideways but tables within themselves, and every
// control is within the page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** What stands out of the page's sides, where nothing that scrolls holds it. */
const outside = (page) => page.evaluate(() => [...document.querySelectorAll('#mirror .run, #mirror button, #mirror input, #mirror textarea, #mirror a')].filter((one) => {
  const { left, right, width } = one.getBoundingClientRect();
  if (width === 0 || (left >= -0.5 && right <= innerWidth + 0.5)) return false;
  for (let area = one.parentElement; area; area = area.parentElement) {
    if (area.matches('.scroll') && area.scrollWidth > area.clientWidth) return false;
  }
  return true;
}).map((one) => `${one.getAttribute('aria-label') ?? one.textContent ?? one.outerHTML.slice(0, 80)}`));

const sideways = (page) => page.evaluate(() => [document.documentElement, ...document.querySelectorAll('main > .scroll')].map((one) => one.scrollWidth - one.clientWidth));

for (const [name, context] of [
  ['a phone 360 wide', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 }],
  ['a screen of 1440 x 900 at 400 %', { viewport: { width: 360, height: 225 }, deviceScaleFactor: 4 }],
  ['a screen of 1280 x 1024 at 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ['a screen 3840 wide', { viewport: { width: 3840, height: 2160 } }],
]) {
  for (const [address, locale] of [['#/gallery', 'en'], ['#/claims', 'pl'], ['#/settings', 'zh-TW']]) {
    test(`${name} shows ${address} whole, in ${locale}`, () => onPage(browser, { address, context: { ...context, locale } }, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.deepEqual(await sideways(page), [0, 0]);
      assert.deepEqual(await outside(page), []);
    }));
  }
}
