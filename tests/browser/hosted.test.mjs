// The page as a host serves it: at any address, without a network after one visit, one whole version at a time.

import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startServer } from '../../scripts/server.mjs';
import { onPage, startBrowser } from './support/page.mjs';
import { spoil, temporaryFolder, writeRelease } from './support/releases.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'web' }); });
after(() => browser.close());

const shown = (page, name = 'Customer associations') => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const kept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
const title = (words) => ({ 'assets/strings/en.json': (text) => text.replace('"claims.title": "Customer associations"', `"claims.title": "${words}"`) });

/**
 * A release on a server of its own, and a page that has opened it.
 * @param {{ at?: string, allowed?: RegExp }} options
 * @param {(page: import('playwright-core').Page, host: { publish: (changes?: object) => ReturnType<typeof writeRelease>, folder: string, stop: () => Promise<void> }) => Promise<unknown>} test_
 */
async function hosted({ at = '', allowed }, test_) {
  const folder = temporaryFolder();
  const publish = (changes) => writeRelease(join(folder.path, at), changes);
  publish();
  const server = await startServer({ root: folder.path });
  let running = true;
  const stop = async () => { if (running) await server.close(); running = false; };
  try {
    const options = { address: at, allowed, context: { serviceWorkers: 'allow', locale: 'en' } };
    await onPage({ browser: browser.browser, url: server.url }, options, async (page) => {
      await shown(page);
      await kept(page);
      await test_(page, { publish, folder: join(folder.path, at), stop });
    });
  } finally {
    await stop();
    folder.remove();
  }
}

const networkless = /ERR_CONNECTION_REFUSED|ERR_FAILED/;

for (const at of ['', 'a/b/']) {
  test(`at /${at} the page starts, and starts again without a network`, () => hosted({ at, allowed: networkless }, async (page, { stop }) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await stop();
    await page.reload();
    await shown(page);
    await page.evaluate(() => { location.hash = '#/settings'; });
    await page.getByRole('radio', { name: 'Polski' }).press('Space');
    await page.getByRole('heading', { level: 1, name: 'Ustawienia' }).waitFor();
    const origin = new URL(page.url()).origin;
    assert.deepEqual(asked.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url)), [], 'nothing is asked of anybody else');
  }));
}

test('a new version waits until it is wanted, and what was being typed is kept', () => hosted({}, async (page, { publish }) => {
  await page.getByRole('button', { name: 'New claim' }).click();
  await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso');
  await page.getByRole('textbox', { name: 'Domain name' }).click();
  publish(title('Second version'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const bar = page.getByRole('region', { name: 'A new version of Claimdesk is ready' });
  await bar.waitFor();
  await page.keyboard.type('contoso.c');
  await Promise.all([page.waitForEvent('load'), bar.getByRole('button', { name: 'Use it now' }).click()]);
  await page.getByRole('textbox', { name: 'Domain name' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Customer name' }).inputValue(), 'Contoso');
  assert.equal(await page.getByRole('textbox', { name: 'Domain name' }).inputValue(), 'contoso.c');
  await page.evaluate(() => { location.hash = '#/claims'; });
  await shown(page, 'Second version');
}));

test('who says Later stays with the version that runs, whole', () => hosted({}, async (page, { publish }) => {
  publish(title('Second version'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByRole('button', { name: 'Later' }).click();
  await page.reload();
  await shown(page);
  await page.getByRole('button', { name: 'Use it now' }).waitFor();
}));

test('a version of which a file is another than it should be is not taken', () => hosted({}, async (page, { publish, folder }) => {
  spoil(folder, publish(title('Second version')), 'assets/strings/pl.json');
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (installing) await new Promise((done) => { installing.onstatechange = done; });
    return installing?.state;
  });
  assert.equal(outcome, 'redundant');
  await page.reload();
  await shown(page);
  assert.equal(await page.locator('#update').isVisible(), false);
}));

test('from a version that does not start there is a way back to the one before', () => hosted({ allowed: /./ }, async (page, { publish }) => {
  publish({ 'claimdesk.js': () => 'export default () => { throw new Error("broken by its makers"); };' });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.getByRole('heading', { level: 1, name: 'Claimdesk could not be loaded' }).waitFor();
  await page.getByRole('button', { name: 'Use the version before' }).click();
  await shown(page);
  await page.reload();
  await shown(page);
}));

test('a page that is open stays with its version, also where another takes the new one and the host has the old no more', () => hosted({}, async (page, { publish, folder }) => {
  const before_ = readdirSync(folder).filter((name) => name.startsWith('v-'));
  publish(Object.fromEntries(['en', 'pl'].map((language) => [`assets/strings/${language}.json`, (text) => text.replace(/"settings.title": "[^"]*"/, '"settings.title": "Second"')])));
  for (const name of before_) rmSync(join(folder, name), { recursive: true, force: true });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await shown(other);
  await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Use it now' }).click()]);
  await other.evaluate(() => { location.hash = '#/settings'; });
  await shown(other, 'Second');
  await page.evaluate(() => { location.hash = '#/settings'; });
  await shown(page, 'Settings');
  await page.getByRole('radio', { name: 'Polski' }).press('Space');
  await shown(page, 'Ustawienia');
}));

test('nor does one of which a module is broken keep anybody from the one before', () => hosted({ allowed: /./ }, async (page, { publish }) => {
  publish({ 'platform/platform.js': () => 'export function createPlatform( {' });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.getByText('A part of Claimdesk did not arrive.').waitFor();
  await page.getByRole('button', { name: 'Use the version before' }).click();
  await shown(page);
}));

test('when the browser has lost what it kept, the page comes from its host again', () => hosted({}, async (page) => {
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
  await page.reload();
  await shown(page);
}));

test('a planted script does not run', () => hosted({ allowed: /Content Security Policy|TrustedScript|trusted-types|require-trusted/ }, async (page) => {
  const refused = await page.evaluate(() => new Promise((done) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective));
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.planted = true';
      document.head.append(script);
    } catch (error) {
      done(String(error));
    }
  }));
  assert.match(refused, /script/i);
  assert.equal(await page.evaluate(() => globalThis.planted), undefined);
}));

test('a host that knows no types, headers or compression is good enough', async () => {
  const folder = temporaryFolder();
  writeRelease(folder.path);
  const plain = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://host').pathname.replace(/\/$/, '/index.html');
    readFile(join(folder.path, path)).then((bytes) => {
      response.writeHead(200, { 'content-type': plain[path.split('.').at(-1)] ?? 'application/octet-stream' });
      response.end(bytes);
    }, () => response.writeHead(404).end());
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  try {
    await onPage({ browser: browser.browser, url: `http://127.0.0.1:${server.address().port}/` }, { context: { serviceWorkers: 'allow', locale: 'en' } }, async (page) => {
      await shown(page);
      await kept(page);
      await page.reload();
      await shown(page);
    });
  } finally {
    server.closeAllConnections();
    server.close();
    folder.remove();
  }
});

/** As where a person lets no site keep anything. Runs before anything of the page. */
function keepNothing() {
  const refuse = () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); };
  for (const name of ['localStorage', 'indexedDB', 'caches']) Object.defineProperty(globalThis, name, { get: refuse });
  Object.defineProperty(navigator.storage, 'getDirectory', { value: undefined });
  Object.getPrototypeOf(navigator.serviceWorker).register = async () => refuse();
}

test('where a site may keep nothing, the page runs, says so, and gives out what was done as a file', async () => {
  const folder = temporaryFolder();
  writeRelease(folder.path);
  const server = await startServer({ root: folder.path });
  try {
    await onPage({ browser: browser.browser, url: server.url }, { context: { locale: 'en' }, prepare: (page) => page.addInitScript(keepNothing) }, async (page) => {
      await shown(page);
      await page.getByText('This browser keeps nothing').first().waitFor();
      await page.getByRole('button', { name: 'New claim' }).click();
      await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso');
      await page.getByRole('textbox', { name: 'Domain name' }).click();
      await page.evaluate(() => { location.hash = '#/exchange'; });
      await page.getByRole('checkbox', { name: 'Compressed' }).press('Space');
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export 1 claim' }).click()]);
      assert.ok((await readFile(await file.path(), 'utf8')).includes('Contoso'));
    });
  } finally {
    await server.close();
    folder.remove();
  }
});

test('something is on the screen before the program has come', async () => {
  const folder = temporaryFolder();
  writeRelease(folder.path);
  const server = await startServer({ root: folder.path });
  let arrive = () => {};
  const arrived = new Promise((done) => { arrive = () => done(undefined); });
  try {
    await onPage({ browser: browser.browser, url: server.url }, {
      context: { locale: 'en' }, allowed: /preload/, prepare: (page) => page.route('**/claimdesk.wasm', async (route) => { await arrived; await route.continue(); }),
    }, async (page) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length === 1);
      assert.equal(await page.locator('#skeleton').isVisible(), true);
      arrive();
      await shown(page);
      await page.locator('#skeleton').waitFor({ state: 'detached' });
    });
  } finally {
    await server.close();
    folder.remove();
  }
});
