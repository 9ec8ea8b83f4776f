// The partner's pages with a year of claims, in the real page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';
import { openYear } from './support/screens.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

test('a comment being written survives a reload', () => onPage(browser, { address: 'recovery.html' }, async (page) => {
  const year = await openYear(page, browser.url);
  await year.show({ name: 'claim', claim: 'Litware', address: '' });
  await page.getByRole('textbox', { name: 'Comment' }).fill('We are still waiting for');
  await page.reload();
  await page.getByRole('textbox', { name: 'Comment' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Comment' }).inputValue(), 'We are still waiting for');
}));
