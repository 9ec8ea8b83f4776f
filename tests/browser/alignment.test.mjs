// What is drawn and the real elements over it are at one place, whatever the zoom, the screen and the person's
// default font: the text of both is looked at, line by line and field by field, over the whole gallery.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inkShifts } from './support/ink.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** Scrolls the page itself, a screen further. @param {import('playwright-core').Page} page @returns {Promise<boolean>} whether there was more */
const scrollOn = (page) => page.evaluate(async () => {
  const area = /** @type {HTMLElement} */ (document.querySelector('main > .scroll'));
  const before_ = area.scrollTop;
  area.scrollTop = Math.round(before_ + area.clientHeight * 0.9);
  for (let i = 0; i < 4; ++i) await new Promise((done) => { requestAnimationFrame(done); });
  return area.scrollTop > before_;
});

/** @param {import('playwright-core').Page} page */
async function everyShift(page) {
  const shifts = [];
  do shifts.push(...await inkShifts(page)); while (await scrollOn(page));
  return shifts;
}

/**
 * On a screen of so many device pixels to a CSS pixel, as the browser has it from the system or from its zoom: put on by
 * developer tools, the ratio would be another thing, because then the browser lays out first and enlarges afterwards.
 */
function check(name, { ratio, font = 16, locale = 'en' }) {
  test(`at ${name}, drawn text and real text agree within a pixel`, async (t) => {
    const flags = [`--force-device-scale-factor=${ratio}`, `--window-size=${Math.round(1280 / Math.min(ratio, 1))},1500`];
    const started = await startBrowser({ folder: 'dist', flags });
    try {
      await onPage(started, {
        address: '#/gallery',
        context: { viewport: null, locale },
        prepare: (page) => page.addInitScript((size) => {
          document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = `${size}px`; });
        }, font),
      }, async (page) => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        const actual = await page.evaluate(() => window.devicePixelRatio);
        assert.ok(Math.abs(actual - ratio) < 0.001, `the screen's ratio is ${actual}`);
        const shifts = await everyShift(page);
        const worst = Math.max(...shifts.map(({ across, down }) => Math.max(Math.abs(across), Math.abs(down))));
        t.diagnostic(`${shifts.length} lines and fields; the farthest off is ${(worst * ratio).toFixed(2)} device px, ${worst.toFixed(2)} CSS px`);
        assert.ok(shifts.length > 150, `${shifts.length} lines are enough to go by`);
        const within = Math.max(1, 1 / ratio) + 0.01; // where a device pixel is larger than a CSS pixel, nothing finer can be seen
        assert.deepEqual(shifts.filter(({ across, down }) => Math.max(Math.abs(across), Math.abs(down)) > within), []);
      });
    } finally {
      await started.close();
    }
  });
}

for (const ratio of [1, 1.25, 1.5, 2, 3]) check(`ratio ${ratio}`, { ratio });
for (const zoom of [67, 75, 80, 90, 110, 175]) check(`zoom ${zoom} %`, { ratio: zoom / 100 });
check('zoom 110 % on a screen of ratio 1.5, in Polish', { ratio: 1.65, locale: 'pl' });
check('a default font of 20 px', { ratio: 1, font: 20 });
check('a default font of 24 px on a screen of ratio 1.25, in Chinese', { ratio: 1.25, font: 24, locale: 'zh-TW' });
