// A claim made in the real page: typed, kept over a reload, found by assistive technology.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const steps = ['partner', 'solution', 'customer', 'products', 'contacts', 'proof', 'review'];

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** A new claim, opened at its first step. @param {import('playwright-core').Page} page */
async function begin(page) {
  await page.getByRole('button', { name: 'New claim' }).or(page.getByRole('link', { name: 'New claim' })).first().click();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
}

const stepAddress = (page, step) => page.evaluate((name) => { location.hash = location.hash.replace(/\/edit.*$/, `/edit/${name}`); }, step);

test('what is typed is there after a reload, also what was being typed', () => onPage(browser, {}, async (page) => {
  await begin(page);
  await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso');
  await page.getByRole('textbox', { name: 'Domain name' }).fill('https://www.contoso.com/about');
  await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).click();
  await page.keyboard.type('{72F988BF86F141AF91AB2D7CD011DB47}');
  await page.reload();
  await page.getByRole('textbox', { name: 'Domain name' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Customer name' }).inputValue(), 'Contoso');
  assert.equal(await page.getByRole('textbox', { name: 'Domain name' }).inputValue(), 'contoso.com');
  assert.equal(await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).inputValue(), '72f988bf-86f1-41af-91ab-2d7cd011db47');
}));

test('back, forward and reload keep the step', () => onPage(browser, {}, async (page) => {
  await begin(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  const second = page.getByRole('heading', { name: 'What kind of work was it?' });
  await second.waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
  await page.goForward();
  await second.waitFor();
  await page.reload();
  await second.waitFor();
}));

test('what is typed in the moment in which one goes elsewhere is kept', () => onPage(browser, {}, async (page) => {
  await begin(page);
  const name = page.getByRole('textbox', { name: 'Customer name' });
  await name.focus();
  await name.evaluate((field) => { // both before the page has drawn either
    /** @type {HTMLInputElement} */ (field).value = 'Contoso';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    location.hash = location.hash.replace(/\/edit.*$/, '/edit/proof');
  });
  await page.getByRole('heading', { name: 'What shows that you did the work?' }).waitFor();
  await page.goBack();
  await name.waitFor();
  assert.equal(await name.inputValue(), 'Contoso');
}));

test('a file is read and attached', () => onPage(browser, {}, async (page) => {
  await begin(page);
  await stepAddress(page, 'proof');
  await page.locator('input[type=file]').setInputFiles({ name: 'SOW.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') });
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
}));

test('axe-core finds nothing on any step', () => onPage(browser, {
  context: { bypassCSP: true },
}, async (page) => {
  await begin(page);
  await page.addScriptTag({ path: axe });
  for (const step of steps) {
    await stepAddress(page, step);
    await page.waitForFunction((name) => location.hash.endsWith(name), step);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`));
    assert.deepEqual(violations, [], step);
  }
}));
