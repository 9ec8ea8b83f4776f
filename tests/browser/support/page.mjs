// Opens the page in Debian's Chromium, either as it is hosted (dist/) or with a fake program in the
// program's place. Anything the browser complains about fails the test: errors, warnings, refused requests.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { iconOutlines } from '../../../scripts/icon_outlines.mjs';
import { startServer } from '../../../scripts/server.mjs';
import { browserFlags, unseen } from './flags.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sights = `${root}build/failures`;
let sightsKept = 0;

/** What the driver turns off, as far as it concerns a page: of two lists the browser takes the last. */
const driverFeatures = [
  'AutoDeElevate', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'BoundaryEventDispatchTracksNodeRemoval', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades',
  'OptimizationHints', 'PaintHolding', 'RenderDocument', 'ThirdPartyStoragePartitioning', 'Translate',
];
const flags = [...browserFlags, `--disable-features=${[...driverFeatures, ...unseen].join(',')}`];

const withoutCard = ['--disable-gpu'];
const cardInSoftware = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** One browser and one server for a file of tests. @param {{ folder: 'dist' | 'web', flags?: string[], software3d?: boolean, keepsPages?: boolean }} options software3d: WebGL, by
 * SwiftShader; keepsPages: for the back button, as browsers do that nobody drives */
export async function startBrowser({ folder, flags: more = [], software3d = false, keepsPages = false }) {
  const server = await startServer({ root: `${root}${folder}`, port: 0 });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false, args: [...flags, ...(software3d ? cardInSoftware : withoutCard), ...more],
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
  });
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** As the browser's Back button does; the page that asks is often gone before it could answer. @param {import('playwright-core').Page} page */
export async function goBack(page) {
  await page.evaluate(() => { setTimeout(() => history.back()); });
}

/** What the driver says where it keeps a page from keeping itself: most tests want each visit to be the first. */
const withoutWorker = 'Service Worker registration blocked by Playwright';

/** Everything the browser complains about, and whatever is asked of anybody else than the page's own host. @param {import('playwright-core').Page} page @param {string} home */
function listenForComplaints(page, home) {
  const complaints = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(blob|data|file):/.test(request.url())) complaints.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.text() === withoutWorker) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason === 'net::ERR_ABORTED') return; // the page went away, or was loaded again, meanwhile
    complaints.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`response: ${response.url()} ${response.status()}`);
  });
  return complaints;
}

async function withFakeProgram(page) {
  const program = await readFile(new URL('fake_program.js', import.meta.url), 'utf8');
  const json = (value) => ({ contentType: 'application/json', body: JSON.stringify(value) });
  await page.route('**/claimdesk.js', (route) => route.fulfill({ contentType: 'text/javascript', body: program }));
  await page.route('**/claimdesk.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: '' }));
  await page.route('**/assets/icons/outlines.json', (route) => route.fulfill(json(iconOutlines())));
  for (const early of ['rules.json', 'strings/*.json']) await page.route(`**/assets/${early}`, (route) => route.fulfill(json({}))); // fetched unasked
}

/** What a failed test had before it: a picture of each page, and what its address and its content say. @param {import('playwright-core').BrowserContext} context */
async function keepSight(context) {
  await mkdir(sights, { recursive: true });
  for (const page of context.pages()) {
    const path = `${sights}/${process.pid}-${++sightsKept}.png`;
    const seen = await page.screenshot({ path, timeout: 5000 }).then(() => `seen: ${path}`, (reason) => `no picture: ${reason.message}`);
    const said = await page.getByRole('main').innerText({ timeout: 1000 }).catch(() => '');
    console.log(`${page.url()}\n${seen}\n${said.replaceAll(/\n+/g, ' | ').slice(0, 1500)}`);
  }
}

/**
 * Runs a test on a fresh page, then looks whether the browser complained.
 * @param {Awaited<ReturnType<typeof startBrowser>>} started
 * @param {{ address?: string, fake?: boolean, context?: object, allowed?: RegExp, prepare?: (page: import('playwright-core').Page) => Promise<unknown> }} options
 *   context: Playwright's options; allowed: complaints that the test is about
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} test
 */
export async function onPage({ browser, url }, { address = '', fake = false, context: options = {}, allowed, prepare }, test) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    const complaints = listenForComplaints(page, new URL('/', url).href);
    if (fake) await withFakeProgram(page);
    await prepare?.(page);
    await page.goto(url + address);
    if (fake) await page.waitForFunction(() => globalThis.program?.frames > 0);
    await test(page);
    assert.deepEqual(complaints.filter((complaint) => !allowed?.test(complaint)), []);
  } catch (error) {
    await keepSight(context);
    throw error;
  } finally {
    await context.close();
  }
}
