// For those who show Claimdesk to others: larger text, a ring around the pointer, the whole screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** @param {import('playwright-core').Page} page */
const heightOf = async (page) => (await page.getByRole('link', { name: 'Settings' }).boundingBox()).height;

/** By its element, wherever it is. @param {import('playwright-core').Page} page @param {string} size */
const choose = (page, size) => page.getByRole('radio', { name: size }).dispatchEvent('click');

/** Scrolled to, and there: what scrolls the page moves it a frame later. @param {import('playwright-core').Locator} locator */
async function inSight(locator) {
  await locator.scrollIntoViewIfNeeded();
  await locator.evaluate((element) => new Promise((resolve) => {
    const look = () => (element.getBoundingClientRect().bottom <= innerHeight ? resolve(undefined) : requestAnimationFrame(look));
    look();
  }));
}

test('larger text makes everything larger, at once and after a reload', () => onPage(browser, { address: '#/settings' }, async (page) => {
  const before = await heightOf(page);
  await choose(page, '150 %');
  await page.waitForFunction((height) => document.querySelector('nav a, [role=navigation] a').getBoundingClientRect().height > height * 1.4, before);
  await page.reload();
  await page.getByRole('radio', { name: '150 %' }).waitFor();
  await page.waitForFunction((height) => document.querySelector('nav a, [role=navigation] a').getBoundingClientRect().height > height * 1.4, before);
  await choose(page, '100 %');
  await page.waitForFunction((height) => document.querySelector('nav a, [role=navigation] a').getBoundingClientRect().height < height * 1.1, before);
}));

test('the ring follows the pointer without a frame, and is gone when it is turned off', () => onPage(browser, { address: '#/settings' }, async (page) => {
  const ring = page.locator('#pointer-ring');
  assert.equal(await ring.count(), 0);
  const choice = page.getByRole('checkbox', { name: 'Ring around the pointer' });
  await choice.dispatchEvent('click');
  await ring.waitFor({ state: 'attached' });
  await page.mouse.move(700, 400);
  await ring.waitFor({ state: 'visible' });
  const middle = async () => {
    const { x, y, width, height } = await ring.boundingBox();
    return [x + width / 2, y + height / 2];
  };
  assert.deepEqual(await middle(), [700, 400]);
  await page.mouse.move(500, 300);
  assert.deepEqual(await middle(), [500, 300]);
  await page.reload();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await ring.waitFor({ state: 'attached' });
  await page.mouse.move(420, 320);
  await ring.waitFor({ state: 'visible' });
  await inSight(choice);
  await choice.click({ force: true }); // through the ring
  await ring.waitFor({ state: 'detached' });
}));

test('the whole screen is filled by a press and left by another', () => onPage(browser, { address: '#/settings' }, async (page) => {
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.getByRole('button', { name: 'Full screen', exact: true }).click();
  await page.getByRole('button', { name: 'Leave full screen' }).waitFor();
  assert.ok(await full());
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await page.getByRole('button', { name: 'Full screen', exact: true }).waitFor();
  assert.ok(!(await full()));
}));

test('where the browser cannot fill the screen nothing offers it', () => onPage(browser, {
  address: '#/settings', prepare: (page) => page.addInitScript(() => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false })),
}, async (page) => {
  await page.getByRole('checkbox', { name: 'Ring around the pointer' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Full screen' }).count(), 0);
}));
