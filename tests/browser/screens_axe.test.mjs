// axe-core over every screen of the partner's side, in light and dark.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';
import { openYear, screens } from './support/screens.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** What lies over the page belongs to no landmark: that one rule is for the page itself. @param {import('playwright-core').Page} page */
const violations = (page) => page.evaluate(async () => {
  const over = document.querySelector('[role=dialog], [role=menu]') !== null;
  return (await globalThis.axe.run({ rules: { region: { enabled: !over } } })).violations
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`);
});

for (const theme of ['light', 'dark']) {
  test(`axe-core finds nothing on any screen, ${theme}`, () => onPage(browser, {
    address: 'recovery.html',
    context: { bypassCSP: true, reducedMotion: 'reduce' },
    prepare: (page) => page.addInitScript((name) => localStorage.setItem('claimdesk.theme', name), theme),
  }, async (page) => {
    const year = await openYear(page, browser.url);
    await page.addScriptTag({ path: axe });
    /** @type {string[]} */
    const found = [];
    for (const screen of screens) {
      await year.show(screen);
      found.push(...(await violations(page)).map((violation) => `${screen.name}: ${violation}`));
    }
    assert.deepEqual(found, []);
  }));

  test(`axe-core finds nothing on the empty list, ${theme}`, () => onPage(browser, {
    context: { bypassCSP: true },
    prepare: (page) => page.addInitScript((name) => localStorage.setItem('claimdesk.theme', name), theme),
  }, async (page) => {
    await page.getByRole('button', { name: 'Make the first claim' }).waitFor();
    await page.addScriptTag({ path: axe });
    assert.deepEqual(await violations(page), []);
  }));
}
