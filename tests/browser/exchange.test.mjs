// Claims out of one browser profile and into another, with their files, by real files: compressed and sealed by the
// browser itself.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { bundleProblems } from '../support/bundle_schema.mjs';
import { onPage, startBrowser } from './support/page.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const reader = fileURLToPath(new URL('../bundle/read_bundle.py', import.meta.url));
const proof = Buffer.concat([Buffer.from('%PDF-1.7 signed'), Buffer.alloc(400_000, 7)]);

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

const go = (page, address) => page.evaluate((to) => { location.hash = to; }, `#${address}`);

/** A claim with a customer and a file. @param {import('playwright-core').Page} page */
async function makeClaim(page, customer = 'Contoso') {
  await page.getByRole('button', { name: 'New claim' }).first().click();
  await page.getByRole('textbox', { name: 'Customer name' }).fill(customer);
  await page.getByRole('textbox', { name: 'Domain name' }).click();
  await page.evaluate(() => { location.hash = location.hash.replace(/\/edit.*$/, '/edit/proof'); });
  await page.locator('input[type=file]').setInputFiles({ name: 'SOW.pdf', mimeType: 'application/pdf', buffer: proof });
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
}

/** What the press of the button hands over. */
async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  await page.getByText('It was read back, and every part is right.').first().waitFor();
  return { name: download.suggestedFilename(), path: await download.path(), bytes: await readFile(await download.path()) };
}

async function exported(page, prepare = async () => {}) {
  await go(page, '/exchange');
  await page.getByRole('heading', { name: 'Exchange', level: 1 }).waitFor();
  await prepare();
  return downloaded(page, 'Export 1 claim');
}

async function offer(page, { name, bytes }) {
  await go(page, '/exchange');
  await page.getByRole('heading', { name: 'Exchange', level: 1 }).waitFor();
  await page.locator('input[type=file][accept*=".sealed"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

async function importIt(page) {
  await page.getByRole('button', { name: 'Import 1 claim' }).click();
  await page.getByText('1 claim imported').first().waitFor();
}

/** The attached file of the only claim, as it is kept. */
const keptSizes = (page) => page.evaluate(() => new Promise((done) => {
  const open = indexedDB.open('/claims/files');
  open.onsuccess = () => {
    const all = open.result.transaction('FILES').objectStore('FILES').getAll();
    all.onsuccess = () => {
      open.result.close();
      done(all.result.map(({ size }) => size));
    };
  };
}));

/** @type {{ name: string, bytes: Buffer }} */
let plain;

test('a bundle is compressed by the browser, follows its schema, and is read by another program', () => onPage(browser, {}, async (page) => {
  await makeClaim(page);
  const file = await exported(page);
  plain = file;
  assert.match(file.name, /^claimdesk-\d{4}-\d\d-\d\d\.json\.gz$/);
  assert.deepEqual(bundleProblems(gunzipSync(file.bytes).toString()), []);
  const read = JSON.parse(spawnSync('python3', [reader, file.path], { encoding: 'utf8' }).stdout);
  assert.deepEqual(Object.values(read.files), [proof.length]);
  assert.equal(Object.keys(read.claims).length, 1);
}));

test('another profile imports the claim with its file, and has it after a reload', () => onPage(browser, {}, async (page) => {
  await offer(page, plain);
  await page.getByText('1 new').first().waitFor();
  assert.deepEqual(await page.evaluate(() => indexedDB.databases().then((all) => all.some(({ name }) => name === '/claims/files'))) && await keptSizes(page), false);
  await importIt(page);
  await page.reload();
  await go(page, '/claims');
  await page.getByText('Contoso').first().waitFor();
  assert.deepEqual(await keptSizes(page), [proof.length]);
  await offer(page, plain);
  await page.getByText('1 the same').first().waitFor();
}));

test('a sealed bundle opens in another profile with its passphrase only', async () => {
  let sealed;
  await onPage(browser, {}, async (page) => {
    await makeClaim(page);
    sealed = await exported(page, () => page.getByRole('textbox', { name: 'Passphrase (optional)' }).fill('zażółć 東方'));
  });
  assert.match(sealed.name, /\.json\.gz\.sealed$/);
  assert.equal(sealed.bytes.subarray(0, 14).toString(), 'CLAIMDESK-SEAL');
  await onPage(browser, {}, async (page) => {
    await offer(page, sealed);
    const field = page.getByRole('textbox', { name: 'Passphrase of this bundle' });
    await field.fill('wrong');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('It does not open').first().waitFor();
    await field.fill('zażółć 東方');
    await page.getByRole('button', { name: 'Open' }).click();
    await importIt(page);
    assert.deepEqual(await keptSizes(page), [proof.length]);
  });
});

test('a damaged file is refused with its reason, and nothing is changed', () => onPage(browser, {}, async (page) => {
  await offer(page, { name: 'cut.json.gz', bytes: plain.bytes.subarray(0, plain.bytes.length - 100) });
  await page.getByText('Nothing was changed.').first().waitFor();
  await page.getByRole('button', { name: 'Choose another' }).click();
  await offer(page, { name: 'holiday.png', bytes: Buffer.from('no bundle') });
  await page.getByText('This is not a Claimdesk bundle. If it is to prove a claim, open the claim and add it there.').first().waitFor();
  await go(page, '/claims');
  await page.getByRole('heading', { name: 'Customer associations', level: 1 }).waitFor();
  assert.equal(await page.getByText('Contoso').count(), 0);
}));

test('a large bundle shows how far it is, and can be cancelled', () => onPage(browser, {}, async (page) => {
  const line = `${JSON.stringify('A'.repeat(262_144))},\n`;
  const head = gunzipSync(plain.bytes).toString().split('"files":[')[0];
  const bytes = Buffer.from(`${head}"files":[\n{"file":"${'0'.repeat(64)}","size":200000000,"pieces":[\n${line.repeat(150)}`);
  await page.evaluate(() => { // as soon as it can be cancelled: it is read in no time
    new MutationObserver((_, watching) => {
      const cancel = [...document.querySelectorAll('button')].find((button) => `${button.ariaLabel}${button.textContent}`.includes('Cancel'));
      if (!cancel || !document.querySelector('progress, [role=progressbar]')) return;
      watching.disconnect();
      globalThis.cancelled = true;
      cancel.click();
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  await offer(page, { name: 'large.json', bytes });
  await page.waitForFunction(() => globalThis.cancelled);
  await page.getByRole('textbox', { name: 'Or paste its text' }).waitFor();
}));

/** Drops the plain bundle on the page's heading. @param {import('playwright-core').Page} page */
async function dropOnHeading(page) {
  const target = page.getByRole('heading', { name: 'Customer associations', level: 1 });
  await target.waitFor();
  const data = await page.evaluateHandle(([name, base64]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, [plain.name, plain.bytes.toString('base64')]);
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await target.dispatchEvent('drop', { dataTransfer: data });
}

test('a bundle dropped on another page is looked into', () => onPage(browser, {}, async (page) => {
  await page.getByRole('heading', { name: 'No claims yet' }).waitFor();
  await dropOnHeading(page);
  await page.getByText('1 new').first().waitFor();
  assert.equal(new URL(page.url()).hash, '#/exchange');
}));

test('a bundle dropped while the workspace still opens is looked into once it is open', () => {
  let open = () => {};
  const opened = new Promise((done) => { open = () => done(undefined); });
  return onPage(browser, {
    prepare: (page) => page.route('**/assets/editions/*', async (route) => { await opened; await route.continue(); }),
  }, async (page) => {
    await dropOnHeading(page);
    await page.getByRole('heading', { name: 'Exchange', level: 1 }).waitFor();
    assert.equal(await page.getByText('1 new').count(), 0);
    open();
    await page.getByText('1 new').first().waitFor();
  });
});

test('an address with a bundle asks before anything is fetched', async () => {
  const address = new URL('assets/offered.json.gz', browser.url).href;
  await onPage(browser, {
    address: `#/exchange?bundle=${encodeURIComponent(address)}`,
    prepare: (page) => page.route('**/offered.json.gz', (route) => route.fulfill({ contentType: 'application/octet-stream', body: plain.bytes })),
  }, async (page) => {
    let asked = false;
    page.on('request', (request) => { asked ||= request.url().endsWith('offered.json.gz'); });
    await page.getByRole('button', { name: 'Fetch it', exact: true }).waitFor();
    assert.equal(asked, false);
    await page.getByRole('button', { name: 'Fetch it', exact: true }).click();
    await importIt(page);
  });
});

test('everything is erased when the word was typed, in every copy', () => onPage(browser, {}, async (page) => {
  await makeClaim(page);
  await go(page, '/settings/storage');
  await page.getByText('2 independent copies').first().waitFor();
  await page.getByRole('button', { name: 'Erase everything in this browser…' }).click();
  await page.getByRole('textbox', { name: 'Type erase to confirm' }).fill('erase');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Erase', exact: true }).click()]);
  await go(page, '/claims');
  await page.getByRole('heading', { name: 'Customer associations', level: 1 }).waitFor();
  assert.equal(await page.getByText('Contoso').count(), 0);
  const left = await page.evaluate(async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('claimdesk', { create: true });
    const names = [];
    for await (const [name, folder] of root.entries()) {
      if (!name.endsWith('-files')) continue; // the page makes it anew, without anything in it
      for await (const file of folder.keys()) names.push(`${name}/${file}`);
    }
    return names;
  });
  assert.deepEqual(left, []);
}));

test('axe-core finds nothing on Exchange and Storage', () => onPage(browser, { context: { bypassCSP: true } }, async (page) => {
  for (const address of ['/exchange', '/settings/storage']) {
    await go(page, address);
    await page.getByRole('heading', { level: 1, name: address === '/exchange' ? 'Exchange' : 'Storage' }).waitFor();
    await page.addScriptTag({ path: axe });
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { rules: { region: { enabled: true } } }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.length]), []);
  }
}));
