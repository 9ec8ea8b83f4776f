// The partner's pages with a year of claims, in the real page.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';
import { openYear } from './support/screens.mjs';

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-proofs-'));
/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());
after(() => rmSync(folder, { recursive: true, force: true }));

test('a comment being written survives a reload', () => onPage(browser, { address: 'recovery.html' }, async (page) => {
  const year = await openYear(page, browser.url);
  await year.show({ name: 'claim', claim: 'Litware', address: '' });
  await page.getByRole('textbox', { name: 'Comment' }).fill('We are still waiting for');
  await page.reload();
  await page.getByRole('textbox', { name: 'Comment' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Comment' }).inputValue(), 'We are still waiting for');
}));

test('a view that was saved is found again after a reload', () => onPage(browser, { address: 'recovery.html' }, async (page) => {
  const year = await openYear(page, browser.url);
  await year.show({ name: 'list', address: '/claims' });
  await page.getByRole('searchbox').fill('Litware');
  await page.waitForURL(/q=Litware/);
  await page.getByRole('button', { name: /^View: All claims/ }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/view=Mine/);
  await page.evaluate(() => { location.hash = '/claims'; });
  await page.reload();
  await page.getByRole('button', { name: 'View: All claims' }).click();
  await page.getByRole('menuitem', { name: 'Mine' }).or(page.getByRole('menuitemradio', { name: 'Mine' })).click();
  await page.waitForURL(/view=Mine/);
  assert.equal(await page.getByRole('searchbox').inputValue(), 'Litware');
}));

test('forty files at once are taken one by one, while one works on; a forty-first is refused', () => onPage(browser, { address: '#/claims' }, async (page) => {
  await page.getByRole('button', { name: 'New claim' }).or(page.getByRole('link', { name: 'New claim' })).first().click();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
  const goTo = (step) => page.evaluate((name) => { location.hash = location.hash.replace(/\/edit.*$/, `/edit/${name}`); }, step);
  const offer = (numbers) => page.locator('input[type=file]').first().setInputFiles(numbers.map((number) => {
    const path = join(folder, `proof ${number}.pdf`);
    writeFileSync(path, Buffer.concat([Buffer.from(`%PDF-1.7 ${number}`), Buffer.alloc(1_000_000)]));
    return path; // from the disk, not through the driver
  }));
  await goTo('proof');
  await offer(Array.from({ length: 40 }, (_, index) => index + 1));
  await page.getByRole('button', { name: 'Remove proof 1.pdf' }).waitFor();
  await goTo('contacts');
  await page.getByRole('textbox', { name: 'Customer contact: name' }).fill('Anna Nowak');
  await goTo('proof');
  await page.getByRole('button', { name: 'Remove proof 40.pdf' }).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Remove proof \d+\.pdf$/ }).count(), 40);
  await offer([41]);
  await page.getByText(/40 files/).first().waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Remove proof 40.pdf' }).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Remove proof \d+\.pdf$/ }).count(), 40);
  await goTo('contacts');
  await page.getByRole('textbox', { name: 'Customer contact: name' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Customer contact: name' }).inputValue(), 'Anna Nowak');
}));
