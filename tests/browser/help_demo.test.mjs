// Help and the demo in the real page: searched, linked, travelled through, left without a trace.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** What this browser keeps of the page, by name and size. @param {import('playwright-core').Page} page */
const kept = (page) => page.evaluate(async () => {
  const databases = (await indexedDB.databases()).map(({ name }) => name).sort();
  const root = await navigator.storage.getDirectory();
  const files = [];
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await walk(handle, `${path}${name}/`);
      else files.push(`${path}${name} ${(await handle.getFile()).size}`);
    }
  };
  await walk(root, '');
  return { databases, files: files.sort(), settings: Object.entries(localStorage).sort() };
});

test('help is found by searching, and its address leads there', () => onPage(browser, { address: '#/help' }, async (page) => {
  await page.getByRole('searchbox', { name: 'Search Help' }).fill('bought CSP');
  await page.getByRole('link', { name: 'The subscription was bought through CSP' }).click();
  await page.getByRole('heading', { name: 'The subscription was bought through CSP' }).waitFor();
  assert.match(page.url(), /#\/help\/trouble\/csp$/);
  await page.reload();
  const heading = page.getByRole('heading', { name: 'The subscription was bought through CSP' });
  await heading.waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-label="Main"], main')?.scrollTop !== undefined);
  assert.ok((await heading.boundingBox()).y < 800, 'the part is in sight');
}));

test('a step of the wizard leads to its help, and back leads to the step', () => onPage(browser, {}, async (page) => {
  await page.getByRole('button', { name: 'New claim' }).click();
  await page.getByRole('link', { name: 'Learn more: Partner and customer' }).click();
  await page.getByRole('heading', { name: 'MPN ID (partner location)' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
}));

test('the drawing of a claim’s life is there to be pressed', () => onPage(browser, { address: '#/help/life' }, async (page) => {
  await page.getByRole('img', { name: '2. Editing → Submitted: Submit claim' }).waitFor();
  await page.getByRole('tab', { name: 'Edition 2023' }).click();
  await page.getByRole('button', { name: 'Rejected final' }).click();
  await page.getByRole('heading', { name: 'Rejected final' }).waitFor();
  await page.getByRole('heading', { name: 'Draft' }).waitFor({ state: 'detached' });
}));

test('the demo opens, travels, is reset and left, and the browser keeps nothing of it', () => onPage(browser, { context: { viewport: { width: 1440, height: 900 } } }, async (page) => {
  const open = page.getByRole('button', { name: 'Open the demo' });
  await open.waitFor();
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
  // Once a visit, when all has been quiet for a while, the page looks for files that nobody names any more.
  await page.evaluate(async () => {
    while (!(await indexedDB.databases()).some(({ name }) => name === '/claims/files')) await new Promise((done) => { requestAnimationFrame(done); });
  });
  const before = await kept(page);
  await open.click();
  const bar = page.getByRole('region', { name: 'Demo' });
  await bar.getByText(/all made up/).waitFor();
  assert.match(page.url(), /\?demo#\/claims$/);
  await bar.getByRole('button', { name: '+1 business day' }).click();
  await bar.getByText(/travelling in time/).waitFor();
  await bar.getByRole('button', { name: 'Back to now' }).click();
  await bar.getByText(/all made up/).waitFor();
  await page.getByRole('button', { name: 'New claim' }).click();
  await page.getByRole('textbox', { name: 'Customer name' }).fill('Only in the demo');
  await page.getByRole('link', { name: 'Customer associations' }).first().click();
  await bar.getByRole('button', { name: 'Reset' }).click();
  await bar.getByRole('button', { name: 'Leave the demo' }).click();
  await open.waitFor();
  assert.doesNotMatch(page.url(), /demo/);
  assert.deepEqual(await kept(page), before);
  await page.reload();
  await open.waitFor();
  assert.deepEqual((await kept(page)).databases, before.databases);
}));

test('the demo’s files are read and searched as others are', () => onPage(browser, { address: '?demo&as=reviewer#/review' }, async (page) => {
  await page.getByRole('button', { name: 'Begin with the first' }).click();
  await page.getByRole('document').getByText('Pickle & Pine').first().waitFor();
  await page.getByRole('listitem').filter({ hasText: /Customer: Pickle & Pine.*\s*Found/ }).first().waitFor();
}));

test('an address opens the demo at a prepared moment', () => onPage(browser, { address: '?demo&as=reviewer&on=2020-03-02#/claims' }, async (page) => {
  await page.getByRole('region', { name: 'Demo' }).getByText(/2 Mar 2020/).waitFor();
  await page.getByRole('button', { name: 'Reviewer', exact: true }).waitFor();
}));

for (const address of ['#/help', '#/help/life', '#/help/trouble', '#/help/fields', '?demo#/claims']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe-core finds nothing at ${address}, ${colorScheme}`, () => onPage(browser, { address, context: { bypassCSP: true, colorScheme } }, async (page) => {
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForFunction(() => document.querySelectorAll('#mirror .run').length > 20);
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
    }));
  }
}
