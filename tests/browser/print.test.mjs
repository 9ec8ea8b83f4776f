// What comes out of the printer: the page's content as a clean document, and nothing of the screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pdfPages } from './support/pdf_text.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

test('a printed page has its headings, texts, tables and values, and no picture of the screen', () => onPage(browser, { address: '#/gallery' }, async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const text = pdfPages(pdf).join('');
  const has = (words) => assert.ok(text.includes(words.replaceAll(' ', '')), `${words} in ${text.slice(0, 2000)}`);
  for (const words of [
    'Gallery', 'Tables and navigation', 'Claim name: Contoso D365 Sales 2021', 'Łódź Meble: Business Central', '東方精密',
    'Adventure Works Cycles', 'Page 3 of the statement of work is not signed, and the date is from 2019.', 'Partner action required',
  ]) has(words);
  for (const control of ['Open a dialog', 'Show a toast', 'Skip']) assert.ok(!text.includes(control.replaceAll(' ', '')), control);
  assert.ok(!pdf.includes('/Subtype /Image'), 'no picture');
  assert.equal(await page.locator('#paper').count(), 0, 'and the screen is as it was');
}));

test('a table is printed with the rows that are out of sight, and says where it ends', () => onPage(browser, { address: '#/gallery' }, async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByText('the square of 987').count(), 0);
  const text = pdfPages(await page.pdf({ format: 'A4' })).join('');
  for (const words of ['thesquareof987', 'thesquareof1000', '1–1,000/100,000']) assert.ok(text.includes(words), words);
  assert.ok(!text.includes('1002001'), 'and no more: 1,001 squared'); // “the square of 100”, before the next row’s 101, reads like that of 1001
  await page.waitForFunction(() => document.querySelectorAll('[role=row]').length < 200);
}));

test('a dialog that stands over the page is what is printed', () => onPage(browser, { address: '#/gallery' }, async (page) => {
  await page.getByRole('button', { name: 'Open a dialog' }).press('Enter');
  await page.getByRole('dialog', { name: 'Erase everything?' }).waitFor();
  const text = pdfPages(await page.pdf({ format: 'A4' })).join('');
  assert.equal(text, 'Eraseeverything?Allclaimsofthisworkspacewillbegone.');
}));

test('dark pages are printed black on white', () => onPage(browser, { address: '#/settings', context: { colorScheme: 'dark' } }, async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => {
    const { color } = getComputedStyle(/** @type {Element} */ (document.querySelector('#paper h1')));
    return [color, getComputedStyle(document.body).backgroundColor];
  });
  assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
}));
