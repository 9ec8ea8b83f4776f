// A table of drafts by real files: as spreadsheets save them, in several encodings; ten thousand rows; what has errors saved, mended and taken.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';
import { settle } from './support/screens.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

const go = (page, address) => page.evaluate((to) => { location.hash = to; }, `#${address}`);

/** @param {import('playwright-core').Page} page @param {Buffer | string} content */
async function choose(page, content, name = 'claims.csv') {
  await go(page, '/exchange');
  await page.locator('input[type=file][accept*=".csv"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

const planned = (page) => page.getByRole('heading', { name: 'What this table would come to' }).waitFor();

/** @param {import('playwright-core').Page} page @param {string} claim */
async function isListed(page, claim) {
  await go(page, `/claims?q=${encodeURIComponent(claim)}`);
  await page.getByRole('grid').getByRole('link', { name: claim, exact: true }).waitFor();
}

test('a table is matched, looked at, rematched and taken; its bad rows are saved, mended and taken too', () => onPage(browser, {}, async (page) => {
  await choose(page, `Claim name;Kunde;Tenant ID;Products\r\nŁódź;Contoso;${tenant};Teams\r\nFabrikam;Fabrikam;=1+1;Fax\r\n`);
  await planned(page);
  await page.getByText('1 draft would be made · 1 row has an error').first().waitFor();
  await page.getByText('The catalogue has no product “Fax”.').first().waitFor();

  await page.getByRole('combobox', { name: 'Kunde' }).click();
  await page.getByRole('option', { name: 'Customer name', exact: true }).click();
  await page.getByRole('tab', { name: /^Drafts/ }).click();
  await page.getByRole('grid', { name: 'Drafts' }).getByText('Contoso').first().waitFor();

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the row with errors' }).click()]);
  const bad = await readFile(await download.path(), 'utf8');
  assert.equal(download.suggestedFilename(), 'claimdesk-errors.csv');
  assert.match(bad, /^\uFEFFClaim name,Customer name,Tenant ID,Products,Errors\r\nFabrikam,Fabrikam,"'=1\+1",Fax,"/);
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').first().waitFor();

  await page.getByRole('button', { name: 'Choose another table' }).click();
  await choose(page, bad.replace('"\'=1+1"', '').replace('Fax,', 'Exchange,'), download.suggestedFilename());
  await planned(page);
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').first().waitFor();
  await page.reload();
  await isListed(page, 'Fabrikam');
  await isListed(page, 'Łódź');
}));

/** As Excel saves “Unicode text”. @param {string} text */
const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
/** As Excel saves CSV where Polish is spoken. @param {string} text */
const windows1250 = (text) => Buffer.from([...text].map((letter) => ({ ó: 0xf3, ź: 0x9f, Ł: 0xa3, ł: 0xb3 })[letter] ?? letter.charCodeAt(0)));

for (const { form, language, content } of [
  { form: 'UTF-16 with tabs', language: 'en-US', content: utf16('Claim name\tCustomer name\r\nŁódź 東方\tContoso\r\n') },
  { form: 'Windows-1250 with semicolons', language: 'pl-PL', content: windows1250('Nazwa zgłoszenia;Nazwa klienta\r\nŁódź;Contoso\r\n') },
]) {
  test(`a table in ${form} is read`, () => onPage(browser, { context: { locale: language } }, async (page) => {
    await choose(page, content);
    await page.getByText(/Łódź/).first().waitFor();
    await page.getByText(/Contoso/).first().waitFor();
  }));
}

test('a table that is dropped on the list of claims opens Exchange with it', () => onPage(browser, {}, async (page) => {
  const target = page.getByRole('heading', { name: 'Customer associations', level: 1 });
  await target.waitFor();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Claim name\nContoso\n'], 'claims.csv'));
    return transfer;
  });
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await target.dispatchEvent('drop', { dataTransfer: data });
  await planned(page);
  assert.equal(new URL(page.url()).hash, '#/exchange');
}));

test('ten thousand rows are checked and taken while the page stays alive, and are all there after a reload', { timeout: 300_000 }, () => onPage(browser, {}, async (page) => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    return `Claim ${index};Customer ${index};customer${index}.com;${id};4712233;Microsoft 365;Usage;Teams, Exchange`;
  });
  const began = performance.now();
  await choose(page, `Claim name;Customer name;Domain name;Tenant ID;MPN ID;Solution area;Activity;Products\n${rows.join('\n')}\n`);
  await page.getByRole('progressbar').waitFor();
  await planned(page);
  const checked = performance.now();
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, entry.duration);
    }).observe({ type: 'longtask' });
  });
  await page.getByRole('button', { name: 'Make 10,000 drafts' }).click();
  await page.getByText('10,000 drafts made').first().waitFor({ timeout: 120_000 });
  const made = performance.now();
  await go(page, '/claims');
  await page.getByText(/Saved/).first().waitFor({ timeout: 120_000 });
  const saved = performance.now();
  const longest = await page.evaluate(() => globalThis.longest);
  console.log(`10,000 rows: checked in ${Math.round(checked - began)} ms, made in ${Math.round(made - checked)} ms, saved ${Math.round(saved - made)} ms later; longest pause ${Math.round(longest)} ms`);
  await page.reload();
  await page.getByText(/10,000 of 10,000 claims/).first().waitFor({ timeout: 120_000 });
  await isListed(page, 'Claim 9999');
}));

test('a long check can be cancelled, and nothing is kept', () => onPage(browser, {}, async (page) => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `Claim ${index},Customer,Teams`);
  await choose(page, `Claim name,Customer name,Products\n${rows.join('\n')}\n`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Download a table to fill in' }).waitFor();
  await go(page, '/claims');
  await page.getByRole('heading', { name: 'No claims yet' }).waitFor();
}));

for (const theme of ['light', 'dark']) {
  test(`axe-core finds nothing where a table is looked at, ${theme}`, () => onPage(browser, {
    context: { bypassCSP: true, reducedMotion: 'reduce' },
    prepare: (page) => page.addInitScript((name) => localStorage.setItem('claimdesk.theme', name), theme),
  }, async (page) => {
    await choose(page, 'Claim name,Tenant ID,x\nContoso,no,1\nFabrikam,,2\n');
    await planned(page);
    await page.addScriptTag({ path: axe });
    for (const tab of [/^What was found/, /^Drafts/]) {
      await page.getByRole('tab', { name: tab }).click();
      await settle(page);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { rules: { region: { enabled: true } } }));
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.length]), []);
    }
  }));
}
