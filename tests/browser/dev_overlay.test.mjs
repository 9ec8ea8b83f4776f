// `?dev`: what developers see, and that nobody else pays for it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

const overlayOf = (page) => page.getByRole('complementary', { name: 'Developer overlay' });

function check(name, address, test_, options = {}) {
  test(name, () => onPage(browser, { address, ...options }, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await test_(page);
  }));
}

check('the overlay says what the last frame took and consisted of', '?dev#/settings', async (page) => {
  const overlay = overlayOf(page);
  await overlay.getByText(/^frame \d+: \d+\.\d\d ms/).waitFor();
  const said = await overlay.locator('pre').innerText();
  for (const expected of [
    /screens \d+\.\d\d ms · drawing \d+\.\d\d ms · mirror \d+\.\d\d ms/, /[1-9]\d+ vertices · [1-9]\d+ triangles · [1-9]\d* commands/,
    /[1-9]\d* textures · atlas 1024×\d+ · [1-9]\d+ nodes/, /renderer cpu/, /damaged (\d+,\d+ \d+×\d+|nothing)/,
  ]) assert.match(said, expected);
});

check('the tree lists what there is in reading order, numbers the stops and marks the focus', '?dev#/settings', async (page) => {
  const tree = overlayOf(page).getByRole('list');
  const radio = page.getByRole('radio', { name: 'Dark' });
  await radio.focus();
  await tree.locator('[aria-current]').filter({ hasText: /^radio.*“Dark”|^radio/ }).waitFor();
  assert.match(await tree.locator('[aria-current]').innerText(), new RegExp(`#${await radio.getAttribute('id')}$`));
  const lines = await tree.getByRole('listitem').allInnerTexts();
  const stops = lines.flatMap((line) => /\[stop (\d+)\]/.exec(line)?.[1] ?? []).map(Number);
  assert.deepEqual(stops, stops.map((_, index) => index + 1));
  assert.equal(stops.length, await page.locator('#mirror [tabindex="0"]').count());
  assert.ok(lines.some((line) => /^heading/.test(line)) && lines.some((line) => /^text “Settings”/.test(line)), lines.join('\n'));
});

check('what the last change damaged is outlined, and stays so while nothing else changes', '?dev#/settings', async (page) => {
  const outlinesPart = () => {
    const areas = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#dev-damage i'))].map(({ style }) => parseFloat(style.width) * parseFloat(style.height));
    return areas.length > 0 && areas.every((area) => area > 0 && area < innerWidth * innerHeight);
  };
  await page.getByRole('radio', { name: 'Dark' }).focus();
  await page.waitForFunction(outlinesPart);
  const nothing = overlayOf(page).getByText(/damaged nothing/);
  for (let move = 0; move < 100 && (await nothing.count()) === 0; ++move) await page.mouse.move(600, 150 + move % 2); // beside the overlay; several may come in one frame
  await nothing.waitFor();
  assert.ok(await page.evaluate(outlinesPart), 'the frame that damaged nothing took no outline away');
});

check('at rest the overlay rests', '?dev#/gallery', async (page) => {
  await overlayOf(page).getByText(/^frame/).waitFor();
  await page.waitForTimeout(500);
  await page.evaluate(() => { globalThis.asked = []; });
  const before_ = await overlayOf(page).locator('pre').innerText();
  await page.waitForTimeout(3000);
  assert.deepEqual(await page.evaluate(() => globalThis.asked), []);
  assert.equal(await overlayOf(page).locator('pre').innerText(), before_);
}, {
  prepare: (page) => page.addInitScript(() => {
    globalThis.asked = [];
    for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval']) {
      const original = window[name].bind(window);
      window[name] = (...parts) => { globalThis.asked.push(name); return original(...parts); };
    }
  }),
});

check('who does not ask for it does not fetch it', '#/settings', async (page) => {
  assert.equal(await overlayOf(page).count(), 0);
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(fetched.length > 10);
  assert.deepEqual(fetched.filter((name) => name.includes('/dev/')), []);
});
