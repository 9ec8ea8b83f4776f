// Whom decisions are believed of, between three browsers that hand bundles to each other: a reviewer of the list, and
// somebody who is not on it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { activities, file, words } from './support/filing.mjs';
import { mouse } from './support/hands.mjs';
import { changeSignature, forged } from './support/forging.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** @typedef {import('playwright-core').Page} Page */
/** @param {Page} page @param {string} address */
const go = (page, address) => page.evaluate((to) => { location.hash = to; }, `#${address}`);
/** @param {Page} page @param {string | RegExp} what */
const text = (page, what) => page.getByText(what).first().waitFor({ state: 'attached' });
/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const saved = (page) => page.getByText(/^(Saved|All changes saved)/).first().waitFor({ state: 'attached' });

/** @param {Page} page */
async function exported(page) {
  await go(page, '/exchange');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export 1 claim' }).click()]);
  await text(page, 'It was read back, and every part is right.');
  await text(page, /^1 claim( ·|$)/); // a list is none
  return gunzipSync(await readFile(await download.path())).toString();
}

/** Nothing of it is taken in yet. @param {Page} page @param {string} bundle */
async function lookInto(page, bundle) {
  await go(page, '/exchange');
  const input = page.locator('input[type=file][accept*=".sealed"]');
  const another = page.getByRole('button', { name: 'Choose another', exact: true }); // after an import
  await input.or(another).first().waitFor({ state: 'attached' });
  if (await another.count() > 0) await another.click();
  await input.setInputFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(bundle) });
}

/** @param {Page} page @param {string} bundle @param {string} button */
async function take(page, bundle, button = 'Import 1 claim') {
  await lookInto(page, bundle);
  await press(page, button);
  await page.getByRole('button', { name: 'Choose another', exact: true }).waitFor({ state: 'attached' });
}

/** @param {Page} page @param {string} role */
async function become(page, role) {
  await page.getByRole('banner').getByRole('button', { name: /^(Incentives admin|Reviewer)$/ }).click();
  await page.getByRole('menuitem', { name: role, exact: true }).click();
  await page.getByRole('banner').getByRole('button', { name: role, exact: true }).waitFor();
}

/** As a reviewer, on the claim's page. @param {Page} page @param {string} claim */
async function approve(page, claim) {
  await go(page, `/claims/${claim}`);
  await press(page, 'Start review');
  await press(page, 'Approve');
  await press(page, 'Confirm');
  await text(page, /^Approved$/);
}

/** @type {string} */
let claim;
/** What the partner hands out: the claim, submitted, and the list, on which is nobody but themselves. @type {string} */
let fromPartner;
/** The same, approved by somebody of the list. @type {string} */
let approved;

/** Somebody else's browser, following the list that came with the bundle. @param {Page} page @param {string} bundle */
async function follow(page, bundle) {
  await take(page, bundle);
  await go(page, '/settings');
  await press(page, 'Follow this list');
  await text(page, /Only decisions that somebody of this list signed/);
}

test('a list is founded, a claim filed; from then on only the list decides', () => onPage(browser, {}, async (page) => {
  await go(page, '/settings');
  await page.getByRole('textbox', { name: 'Name of the workspace' }).fill('Northwind, partner team');
  await page.getByRole('textbox', { name: 'Your name on the list' }).fill('Ola');
  await press(page, 'Start the list with this device');
  await text(page, 'Ola · Admin');
  await press(page, 'Let only this list decide');
  await text(page, /Only decisions that somebody of this list signed/);
  await page.reload();
  await go(page, '/settings');
  await text(page, 'Ola · Admin');
  await text(page, /Only decisions that somebody of this list signed/);

  await go(page, '/claims');
  await press(page, words['claims.empty.begin']);
  await file(page, mouse(page), activities[0].filing('2020'), (step) => page.getByRole('heading', { name: words[`wizard.${step}.title`] }).waitFor());
  await text(page, /^Submitted$/);
  claim = /CA-\w+/.exec(page.url())?.[0] ?? '';
  fromPartner = await exported(page);
  assert.match(fromPartner, /list-founded/);

  await become(page, 'Reviewer');
  await approve(page, claim);
  await page.reload();
  await text(page, /^Approved$/);
  await become(page, 'Incentives admin');
  approved = await exported(page);
}));

test('who is not on the list cannot decide, and is told why', () => onPage(browser, {}, async (page) => {
  await follow(page, fromPartner);
  await become(page, 'Reviewer');
  await go(page, `/claims/${claim}`);
  await page.getByRole('button', { name: 'Start review', disabled: true }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Approve', disabled: false }).count(), 0);
  await text(page, /is not on their list/);
}));

test('an approval of the list counts in another browser, before and after a reload', () => onPage(browser, {}, async (page) => {
  await follow(page, fromPartner);
  await take(page, approved);
  for (const again of [false, true]) {
    if (again) await page.reload();
    await go(page, `/claims/${claim}`);
    await text(page, /^Approved$/);
  }
  await go(page, `/claims/${claim}/history`);
  await text(page, /signed by Ola/);
}));

/** @type {Record<string, { change: (part: any) => void, said: RegExp }>} */
const forgeries = {
  'a signature that was changed': {
    change: changeSignature,
    said: /has no signature that fits/,
  },
  'an approval that was edited': {
    change: (part) => part.events.splice(-1, 1, part.events.at(-1).replace(/"t":"(\d{3})\d/, '"t":"$10')),
    said: /has no signature that fits/,
  },
  'an approval without its key': {
    change: (part) => part.events.splice(-1, 1, part.events.at(-1).replace(/"key":"[0-9a-f]+",/, '')),
    said: /this one is not signed/,
  },
};

for (const [name, { change, said }] of Object.entries(forgeries)) {
  test(`${name} has no effect, and the claim says why`, () => onPage(browser, {}, async (page) => {
    await follow(page, forged(approved, change));
    await go(page, `/claims/${claim}`);
    await text(page, said);
    await text(page, /^In review$/);
    assert.equal(await page.getByText(/^Approved$/).count(), 0);
    await page.reload();
    await text(page, said);
    assert.equal(await page.getByText(/^Approved$/).count(), 0);
  }));
}

test('a copy with a garbled signature that came first gives way to the true one', () => onPage(browser, {}, async (page) => {
  await follow(page, forged(approved, changeSignature));
  await go(page, `/claims/${claim}`);
  await text(page, /^In review$/);
  await take(page, approved);
  for (const again of [false, true]) {
    if (again) await page.reload();
    await go(page, `/claims/${claim}`);
    await text(page, /^Approved$/);
    assert.equal(await page.getByText(/has no signature that fits/).count(), 0);
  }
  await saved(page);
}));

test('an approval made with the page and another key has no effect where the list is followed', async () => {
  let made = '';
  await onPage(browser, {}, async (page) => { // here nobody follows it
    await take(page, fromPartner);
    await become(page, 'Reviewer');
    await approve(page, claim);
    await become(page, 'Incentives admin');
    made = await exported(page);
  });
  await onPage(browser, {}, async (page) => {
    await follow(page, fromPartner);
    await lookInto(page, made);
    await text(page, '2 decisions in it have no effect here'); // before anybody has decided
    await take(page, made);
    await go(page, `/claims/${claim}`);
    await text(page, /is not on their list/);
    await text(page, /^Submitted$/);
    assert.equal(await page.getByText(/^Approved$/).count(), 0);
  });
});

test('an invitation is the list alone', async () => {
  let invitation = '';
  await onPage(browser, {}, async (page) => {
    await go(page, '/settings');
    await page.getByRole('textbox', { name: 'Your name on the list' }).fill('Ola');
    await press(page, 'Start the list with this device');
    await text(page, 'Ola · Admin');
    await saved(page);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save an invitation')]);
    assert.match(download.suggestedFilename(), /^claimdesk-invitation-.*\.json$/);
    invitation = (await readFile(await download.path())).toString();
  });
  assert.doesNotMatch(invitation, /"claim":"CA-/);
  await onPage(browser, {}, async (page) => {
    await take(page, invitation, 'Take in the list of trusted reviewers');
    await go(page, '/settings');
    await text(page, /A list has arrived: .*, started by Ola/);
    await press(page, 'Follow this list');
    await text(page, 'Ola · Admin');
  });
});
