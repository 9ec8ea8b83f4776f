// Who said so, by the browser's own keys: what is done in the page is signed, anybody can check it, and what was changed on
// its way is noticed.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { changeSignature, forged } from './support/forging.mjs';
import { onPage, startBrowser } from './support/page.mjs';

const verifier = fileURLToPath(new URL('../compat/verify_signature.py', import.meta.url));
const words = /\b[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz](?:-[a-z]{5}){3}\b/;
const insecureHost = 'partner.test';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
/** @type {string} */
let folder;
before(async () => {
  browser = await startBrowser({ folder: 'dist', flags: [`--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`] });
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-signing-'));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const go = (page, address) => page.evaluate((to) => { location.hash = to; }, `#${address}`);
const text = (page, what) => page.getByText(what).first().waitFor({ state: 'attached' });

/** @param {import('playwright-core').Page} page */
async function makeClaim(page) {
  await page.getByRole('button', { name: 'New claim' }).first().click();
  await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso');
  await page.getByRole('textbox', { name: 'Domain name' }).click();
}

/** @param {import('playwright-core').Page} page */
async function keyWords(page) {
  await go(page, '/settings');
  const card = page.getByRole('group', { name: 'Signing key' });
  await card.getByText(words).waitFor({ state: 'attached' });
  return words.exec(await card.innerText())?.[0];
}

/** @param {import('playwright-core').Page} page @param {string} [below] */
async function openOnlyClaim(page, below = '') {
  await go(page, '/claims');
  const link = page.getByRole('link', { name: /^CA-|Contoso/ }).first();
  const address = await link.getAttribute('href');
  await go(page, `${address.replace(/^#/, '').replace(/\/edit.*/, '')}${below}`);
}

/** @param {import('playwright-core').Page} page */
async function exported(page) {
  await go(page, '/exchange');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export 1 claim' }).click()]);
  await text(page, 'It was read back, and every part is right.');
  return gunzipSync(await readFile(await download.path())).toString();
}

/** @param {import('playwright-core').Page} page @param {string} bundle */
async function importBundle(page, bundle) {
  await go(page, '/exchange');
  const buffer = Buffer.from(bundle);
  await page.locator('input[type=file][accept*=".sealed"]').setInputFiles({ name: 'from-elsewhere.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Import 1 claim' }).click();
  await text(page, '1 claim imported');
}

/** What the program in another language says of each event. @param {string} bundle */
async function verdicts(bundle) {
  const path = join(folder, 'bundle.json');
  await writeFile(path, bundle);
  const { stdout } = spawnSync('python3', [verifier, path], { encoding: 'utf8' });
  return stdout.trim().split('\n').map((line) => line.split(' ').at(-1));
}

/** @type {string} */
let bundle;
/** @type {string | undefined} */
let signer;

test('what is done is signed, by a key that stays the same, and a program in another language says so too', () => onPage(browser, {}, async (page) => {
  await makeClaim(page);
  signer = await keyWords(page);
  await openOnlyClaim(page, '/history');
  await text(page, /signed on this device/);
  bundle = await exported(page);
  const found = await verdicts(bundle);
  assert.ok(found.length > 1);
  assert.deepEqual([...new Set(found)], ['good']);

  await page.reload();
  assert.equal(await keyWords(page), signer);
  await openOnlyClaim(page, '/history');
  await text(page, /signed on this device/);
  const other = await page.context().newPage();
  await other.goto(browser.url);
  assert.equal(await keyWords(other), signer);
}));

test('another browser sees whose key it was, and hands the signatures on as they came', () => onPage(browser, {}, async (page) => {
  await importBundle(page, bundle);
  await openOnlyClaim(page, '/history');
  await text(page, new RegExp(`signed on device ${signer}`));
  await page.reload();
  await text(page, new RegExp(`signed on device ${signer}`));
  assert.equal(await page.getByText('Not known to be genuine').count(), 0);
  assert.notEqual(await keyWords(page), signer);
  const signatures = (text_) => text_.split('\n').filter((line) => line.startsWith('{"claim"')).map((line) => JSON.parse(line.replace(/,$/, '')).signatures);
  assert.deepEqual(signatures(await exported(page)), signatures(bundle));
}));

/** Of the last event only: the others stay as they are. @type {Record<string, { change: (part: any) => void, said: RegExp }>} */
const forgeries = {
  'a changed signature': {
    change: changeSignature,
    said: /The signature does not fit this entry/,
  },
  'a changed event': {
    change: (part) => part.events.splice(-1, 1, part.events.at(-1).replace(/"name":"[^"]*"/, '"name":"Somebody else"')),
    said: /The signature does not fit this entry/,
  },
  'a signature taken away': { change: (part) => part.signatures.splice(-1, 1, ''), said: /came without a signature/ },
};

for (const [name, { change, said }] of Object.entries(forgeries)) {
  test(`${name} is noticed, here and by another program`, () => onPage(browser, {}, async (page) => {
    const changed = forged(bundle, change);
    assert.ok((await verdicts(changed)).some((verdict) => verdict !== 'good'));
    await importBundle(page, changed);
    await openOnlyClaim(page);
    await text(page, 'Not known to be genuine');
    await openOnlyClaim(page, '/history');
    await text(page, said);
  }));
}

test('on plain http everything works, unsigned, and Settings says so', () => onPage({ ...browser, url: browser.url.replace(/127\.0\.0\.1|localhost/, insecureHost) }, { allowed: /Cross-Origin-Opener-Policy header has been ignored/ }, async (page) => {
  assert.equal(await page.evaluate(() => isSecureContext), false);
  await makeClaim(page);
  await go(page, '/settings');
  await text(page, 'This browser has no key for this page');
  await openOnlyClaim(page, '/history');
  await text(page, /not signed/);
  assert.deepEqual([...new Set(await verdicts(await exported(page)))], ['unsigned']);
}));
