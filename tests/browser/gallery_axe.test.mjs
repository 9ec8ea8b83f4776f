// axe-core over the gallery in each theme, and with everything that opens standing open.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** Everything belongs to a landmark, but menus and lists that a control opens: they lie over all landmarks, and belong to their control by aria-controls. */
async function violations(page, inLandmarks) {
  return page.evaluate(async (region) => (await globalThis.axe.run({ rules: { region: { enabled: region } } })).violations
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`), inLandmarks);
}

const button = (page, name) => page.getByRole('button', { name, exact: true });

/** What opens, how, and what says that it is open. */
const overlays = [
  ['nothing', async () => undefined, 'main'],
  ['a dialog', (page) => button(page, 'Open a dialog').press('Enter'), '[role=dialog]'],
  ['a side panel', (page) => button(page, 'Open a side panel').press('Enter'), '[role=complementary]'],
  ['a menu', (page) => button(page, 'View: My work').press('Enter'), '[role=menu]'],
  ['the command palette', (page) => page.keyboard.press('Control+k'), '[role=dialog]'],
  ['a list to choose from', (page) => page.getByRole('combobox', { name: 'Activity' }).press('ArrowDown'), '[role=listbox]'],
  ['a list to search in', (page) => page.getByRole('combobox', { name: 'Product', exact: true }).press('ArrowDown'), '[role=listbox]'],
  ['a calendar', (page) => button(page, 'Choose a date: Work began on').press('Enter'), '[role=dialog], [role=grid] [aria-selected]'],
  ['a toast', (page) => button(page, 'Show a toast').press('Enter'), '[aria-label^="Draft"]'],
];

const inNoLandmark = new Set(['[role=menu]', '[role=listbox]']);

for (const theme of ['light', 'dark', 'contrast']) {
  test(`axe-core finds nothing on the gallery, ${theme}, whatever is open`, () => onPage(browser, {
    address: '#/gallery',
    context: { bypassCSP: true, reducedMotion: 'reduce' },
    prepare: (page) => page.addInitScript((name) => localStorage.setItem('claimdesk.theme', name), theme),
  }, async (page) => {
    for (const [what, open, sign] of overlays) {
      await page.evaluate(() => { location.hash = '#/settings'; });
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
      await page.evaluate(() => { location.hash = '#/gallery'; });
      await page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor();
      if (!await page.evaluate(() => 'axe' in globalThis)) await page.addScriptTag({ path: axe });
      await open(page);
      await page.locator(sign).first().waitFor();
      assert.deepEqual(await violations(page, !inNoLandmark.has(sign)), [], `${what} open`);
      await page.keyboard.press('Escape');
    }
  }));
}
