// A folder with the probe (tests/browser/probe) and the page's storage modules, served as the page is;
// and a Chromium of its own that can be killed, with a profile that outlives it.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../../../scripts/server.mjs';
import { browserFlags, unseen } from './flags.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const builds = ['build/web-release', 'build/web-debug'];

const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', ...browserFlags, `--disable-features=${unseen.join(',')}`];

/** Serves the probe. @param {number} [port] the same each time, where an origin is to outlive the server */
export async function serveProbe(port = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-probe-'));
  const build = builds.map((name) => join(root, name)).find((name) => existsSync(join(name, 'claimdesk_probe.wasm')));
  if (!build) throw new Error('There is no claimdesk_probe.wasm: scripts/build web-release makes it.');
  cpSync(join(root, 'tests/browser/probe'), folder, { recursive: true });
  cpSync(join(root, 'web/platform'), join(folder, 'platform'), { recursive: true });
  for (const name of ['claimdesk_probe.js', 'claimdesk_probe.wasm']) cpSync(join(build, name), join(folder, name));
  for (const name of ['recovery.html', 'recovery.js', 'recovery.css', 'icon.svg']) cpSync(join(root, 'web', name), join(folder, name));
  const server = await startServer({ root: folder, port });
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where a browser keeps what it keeps. */
export function makeProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts Chromium on a profile. @param {string} profile @param {string[]} [more] */
export async function startChromium(profile, more = []) {
  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', [...flags, ...more, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true, stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise((found, failed) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      const match = /DevTools listening on (\S+)/.exec(said);
      if (match) found(match[1]);
    });
    child.once('exit', () => failed(new Error(`Chromium did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const gone = new Promise((done) => { child.once('close', done); });
  return {
    browser,
    context: browser.contexts()[0],
    /** As the system does when it needs the memory: at once, and every process of it. */
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => {});
    },
    /** As a person does. */
    async quit() {
      process.kill(child.pid, 'SIGTERM');
      await gone;
      await browser.close().catch(() => {});
    },
  };
}

/** A page with the journal open. @param {import('playwright-core').BrowserContext} context @param {string} url @param {{ writer?: string, prepare?: (page: import('playwright-core').Page) => Promise<unknown> }} [options] */
export async function openProbe(context, url, { writer, prepare } = {}) {
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  await prepare?.(page);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.probe);
  await page.evaluate((name) => globalThis.probe.start(name), writer);
  const read = () => page.evaluate(() => {
    const { found, rows, saved, failed, acts, opened, documents } = globalThis.probe;
    return { found, rows, saved, failed, acts, opened, documents };
  });
  return {
    page,
    errors,
    read,
    /** @param {number} [count] @param {number} [size] @returns {Promise<{ ids: string[], copies: number, fault?: string }>} */
    save: (count, size) => page.evaluate(([events, bytes]) => globalThis.probe.save(events, bytes), [count ?? 1, size ?? 200]),
    /** Until all of these events have arrived. @param {string[]} ids */
    finds: (ids) => page.waitForFunction((wanted) => wanted.every((id) => globalThis.probe.found.includes(id)), ids),
  };
}

/** All of it for a file of tests: served, and a browser with a profile, from the first test to the last. */
export function probeForTests() {
  const profile = makeProfile();
  const probe = {
    /** @type {Awaited<ReturnType<typeof serveProbe>>} */
    served: /** @type {any} */ (null),
    /** @type {Awaited<ReturnType<typeof startChromium>>} */
    chromium: /** @type {any} */ (null),
  };
  before(async () => {
    probe.served = await serveProbe();
    probe.chromium = await startChromium(profile.folder);
  });
  after(async () => {
    await probe.chromium.quit();
    await probe.served.close();
    profile.remove();
  });
  return probe;
}
