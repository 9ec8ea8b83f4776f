// The page as an app of the device: what its manifest says, bundles that are opened with it or shared with it, shortcuts,
// and the button that installs it.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../../scripts/server.mjs';
import { onPage, startBrowser } from './support/page.mjs';
import { temporaryFolder, writeRelease } from './support/releases.mjs';

const bundleFile = fileURLToPath(new URL('../compat/bundle_v1.json', import.meta.url));
const bundle = await readFile(bundleFile, 'utf8');

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
/** @type {ReturnType<typeof temporaryFolder>} */
let folder;
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
before(async () => {
  browser = await startBrowser({ folder: 'web' });
  folder = temporaryFolder();
  writeRelease(folder.path);
  server = await startServer({ root: folder.path });
});
after(async () => {
  await browser.close();
  await server.close();
  folder.remove();
});

const context = { serviceWorkers: 'allow', locale: 'en' };
const shown = (page, name = 'Customer associations') => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const planned = (page) => page.getByText('What this import would do').first().waitFor();

/** The system's side of launches, where the page is not installed. Runs before anything of it. */
function standForSystem() {
  const waiting = [];
  let consumer;
  globalThis.launch = (launch) => (consumer ? consumer(launch) : waiting.push(launch));
  Object.defineProperty(globalThis, 'launchQueue', {
    value: {
      setConsumer(take) {
        consumer = take;
        for (const launch of waiting.splice(0)) take(launch);
      },
    },
  });
}

/** @param {object} options @param {(page: import('playwright-core').Page) => Promise<unknown>} test_ */
const check = (options, test_) => onPage({ browser: browser.browser, url: server.url }, { context, prepare: (page) => page.addInitScript(standForSystem), ...options }, test_);

/** Files that a person opens with the app. @param {import('playwright-core').Page} page @param {{ name: string, text: string }[]} files */
const openWith = (page, ...files) => page.evaluate((list) => globalThis.launch({
  files: list.map(({ name, text }) => ({ getFile: async () => new File([text], name) })),
}), files);

test('browsers find nothing wrong with the manifest, and its addresses lead somewhere', () => check({}, async (page) => {
  await shown(page);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data ?? '');
  for (const { src } of manifest.icons) assert.equal(await page.evaluate(async (address) => (await fetch(address)).status, src), 200, src);
  for (const { name, url } of manifest.shortcuts) {
    await page.goto(new URL(url, page.url()).href);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    assert.equal(await page.getByRole('heading', { level: 1, name: 'There is no such page' }).count(), 0, name);
  }
  assert.deepEqual(manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat()).sort(), ['.gz', '.json', '.sealed']);
}));

test('a bundle that is opened with the app is shown as what importing it would do', () => check({}, async (page) => {
  await shown(page);
  await openWith(page, { name: 'claims.json', text: bundle });
  await shown(page, 'Exchange');
  await planned(page);
}));

test('so is one with which the app is started, and no more when it is loaded again', () => check({
  prepare: async (page) => {
    await page.addInitScript(standForSystem);
    await page.addInitScript((text) => globalThis.launch({ files: [{ getFile: async () => new File([text], 'claims.json') }] }), bundle);
  },
}, async (page) => {
  await planned(page);
  await page.evaluate(() => { location.hash = '#/claims'; });
  await shown(page);
  await page.reload();
  await shown(page);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  assert.match(page.url(), /#\/claims$/);
}));

test('a file of another kind is told where it belongs', () => check({}, async (page) => {
  await shown(page);
  await openWith(page, { name: 'proof.pdf', text: '%PDF-1.7 signed' });
  await page.getByText('If it is to prove a claim, open the claim and add it there.').first().waitFor();
}));

test('the shortcut of a new claim begins one, with the list behind it, in the window that is open', () => check({}, async (page) => {
  await shown(page);
  await page.goto(`${server.url}#/claims/new`);
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
  await page.goBack();
  await page.getByRole('grid').waitFor();
  assert.equal(await page.getByRole('grid').getByRole('link', { name: /^CA-/ }).count(), 1);
}));

/** As the system does it: a form with the file goes to the address that the manifest names. Answers with the window that opens. @param {import('playwright-core').Page} page */
async function share(page, { name, mimeType, text }) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  const { action, method, enctype, params } = await page.evaluate(async () => (await (await fetch('manifest.webmanifest')).json()).share_target);
  const opened = await page.context().newPage();
  await opened.setContent(`<form action="${new URL(action, server.url)}" method="${method}" enctype="${enctype}"><input type="file" name="${params.files[0].name}"><button>Share</button></form>`);
  await opened.locator('input').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await opened.getByRole('button', { name: 'Share' }).click();
  return opened;
}

test('a bundle that is shared with the app is shown as what importing it would do, and kept nowhere else', () => check({}, async (page) => {
  await shown(page);
  const opened = await share(page, { name: 'zgłoszenia.json', mimeType: 'application/json', text: bundle });
  await planned(opened);
  await opened.getByText('zgłoszenia.json').first().waitFor();
  assert.equal(opened.url(), `${server.url}#/exchange`);
  assert.deepEqual((await opened.evaluate(() => caches.keys())).filter((name) => name.endsWith('shared')), []);
  await opened.reload();
  await opened.getByRole('textbox', { name: 'Or paste its text' }).waitFor();
}));

test('a PDF that is shared with the app is told where it belongs', () => check({}, async (page) => {
  await shown(page);
  const opened = await share(page, { name: 'proof.pdf', mimeType: 'application/pdf', text: '%PDF-1.7 signed' });
  await opened.getByText('If it is to prove a claim, open the claim and add it there.').first().waitFor();
}));

test('the button installs where the browser offers it, and goes when it is done', () => check({ address: '#/settings' }, async (page) => {
  await shown(page, 'Settings');
  const button = page.getByRole('button', { name: 'Install Claimdesk' });
  await page.getByText('This browser installs pages from its own menu').first().waitFor();
  assert.equal(await button.count(), 0);
  await page.evaluate(() => {
    globalThis.prompts = 0;
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: async () => { globalThis.prompts += 1; } });
    globalThis.keptFromBar = !globalThis.dispatchEvent(offer);
  });
  await button.click();
  assert.deepEqual(await page.evaluate(() => [globalThis.prompts, globalThis.keptFromBar]), [1, true]);
  await button.waitFor({ state: 'detached' });
  await page.evaluate(() => globalThis.dispatchEvent(new Event('appinstalled')));
  await page.getByText('Claimdesk runs as an installed app.').first().waitFor();
}));

/** With a profile that lasts, in which pages can be installed. @param {(page: import('playwright-core').Page) => Promise<unknown>} test_ */
async function inProfile(test_) {
  const profile = mkdtempSync(join(tmpdir(), 'claimdesk-installed-'));
  const browsing = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false, locale: 'en',
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    await test_(browsing.pages()[0] ?? await browsing.newPage());
  } finally {
    await browsing.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

test('the browser installs the page, and a bundle that is opened with the app is shown there, once', () => inProfile(async (page) => {
  await page.goto(server.url);
  await shown(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  const browsing = await page.context().newCDPSession(page);
  assert.deepEqual((await browsing.send('Page.getInstallabilityErrors')).installabilityErrors, []);
  const app = { manifestId: server.url };
  await browsing.send('PWA.install', app);
  const { fileHandlers } = await browsing.send('PWA.getOsAppState', app);
  assert.deepEqual(fileHandlers.flatMap(({ accepts }) => accepts.flatMap(({ fileExtensions }) => fileExtensions)).sort(), ['.gz', '.json', '.sealed']);
  await browsing.send('PWA.launchFilesInApp', { ...app, files: [bundleFile] });
  await planned(page);
  await page.evaluate(() => { location.hash = '#/claims'; });
  await shown(page);
  await page.reload();
  await shown(page);
  await page.getByRole('button', { name: 'New claim' }).click();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
}));
