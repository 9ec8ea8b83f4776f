// Sync with real servers, set up as src/sync/hosts tells, through the fetch of a real browser in a page of another origin.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { startServer } from '../../scripts/server.mjs';
import { madeBy, startDevice } from './support/device.mjs';
import { startHost, startOrigin } from './support/servers.mjs';

const listings = /** @type {const} */ ({ apache: 'webdav', nginx: 'index' });

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof startOrigin>>} */
let pages;

before(async () => {
  pages = await startOrigin();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false, args: ['--disable-gpu'] });
});
after(async () => {
  await browser.close();
  await pages.close();
});

async function pageOf(origin) {
  const page = await browser.newPage();
  await page.goto(origin);
  return page;
}

/** The same numbers on every machine. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Between a device and the host: what a bad network does. @param {import('./support/device.mjs').Make} make @param {() => number} next @returns {import('./support/device.mjs').Make} */
function badly(make, next) {
  return async (request) => {
    const chance = next();
    if (chance < 0.05) return { status: 'unreachable', body: '' };
    if (chance < 0.10) return make(request).then(() => ({ status: 'timed_out', body: '' })); // it has happened
    if (chance < 0.15) return { status: [429, 500, 503][Math.floor(next() * 3)], body: '' };
    const answer = await make(request);
    if (chance < 0.20) return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 8) * 4) };
    if (chance < 0.22) return { status: 200, body: btoa('<!doctype html><title>Log in</title>') };
    return answer;
  };
}

for (const kind of /** @type {const} */ (['apache', 'nginx'])) {
  describe(kind, () => {
    /** @type {Awaited<ReturnType<typeof startHost>>} */
    let host;
    before(async () => { host = await startHost(kind, pages.origin); });
    after(() => host.close());

    test('what it can do is found out by trying', async () => {
      const device = startDevice(host.address, madeBy(await pageOf(pages.origin)));
      await device.does('test');
      await device.close();
      assert.deepEqual(device.told.report, { listing: listings[kind], writes: true, reading: null, writing: null });
    });

    test('three devices that edit by turns end with the same, also on a bad network', async () => {
      const seed = Number(process.env.CLAIMDESK_SEED ?? Math.floor(Math.random() * 2 ** 32));
      console.log(`CLAIMDESK_SEED=${seed}`);
      const next = numbers(seed);
      const good = madeBy(await pageOf(pages.origin));
      let bad = false;
      const make = (request) => (bad ? badly(good, next) : good)(request);
      const devices = [0, 1, 2].map(() => startDevice(host.address, make));
      for (const device of devices) await device.does('test');
      bad = true;
      for (let edit = 0; edit < 24; ++edit) {
        const device = devices[Math.floor(next() * 3)];
        await device.does(`edit ${edit}`);
        await device.does('sync');
      }
      bad = false;
      for (let round = 0; round < 3; ++round) for (const device of devices) await device.does('sync-later');
      const [first, ...others] = devices.map(({ told }) => ({ ...told.state, device: '' }));
      assert.equal(first.events, 24);
      assert.equal(first.files, 5);
      assert.deepEqual([first.waiting, first.failures, first.troubles], [0, 0, []]);
      for (const other of others) assert.deepEqual(other, first);
      for (const device of devices) await device.close();
    });

    test('what lies there says no password, and can be handed out by any static server', async () => {
      const copy = await mkdtemp(join(tmpdir(), 'copy-'));
      await cp(host.folder, copy, { recursive: true });
      const names = (await readdir(copy, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      for (const entry of names) {
        const text = await readFile(join(entry.parentPath ?? entry.path, entry.name), 'latin1');
        assert.doesNotMatch(text, /correct|horse|127\.0\.0\.1/, entry.name);
      }
      await writeFile(join(copy, 'index.html'), '<!doctype html><link rel="icon" href="data:,">');
      await cp(new URL('../../web/platform/host_requests.js', import.meta.url), join(copy, 'host_requests.js'));
      const server = await startServer({ root: copy });
      const device = startDevice(server.url, madeBy(await pageOf(server.url)));
      await device.does('test');
      assert.deepEqual(device.told.report, { listing: 'none', writes: false, reading: null, writing: 'not_allowed' });
      assert.equal((await device.does('sync')).events, 0); // nobody is found: there is no roster
      const devices = (await readdir(join(copy, 'claimdesk-1/w'))).sort();
      await writeFile(join(copy, 'claimdesk-1/roster.json'), roster(devices));
      const state = await device.does('sync');
      assert.deepEqual([state.events, state.files, state.troubles], [24, 5, []]);
      await device.close();
      await server.close();
      await rm(copy, { recursive: true });
    });

    test('a wrong password is told from a host that is not there', async () => {
      const make = madeBy(await pageOf(pages.origin));
      const wrong = startDevice(host.address.replace('horse', 'hors'), make);
      await wrong.does('test');
      assert.equal(wrong.told.report.reading, 'login_needed');
      const nowhere = startDevice('http://127.0.0.1:9/claims', make);
      await nowhere.does('test');
      assert.equal(nowhere.told.report.reading, 'unreachable');
      await wrong.close();
      await nowhere.close();
    });

    test('a page of any other origin gets nothing from it', async () => {
      const other = await startOrigin();
      const device = startDevice(host.address, madeBy(await pageOf(other.origin)));
      await device.does('test');
      assert.equal(device.told.report.reading, 'unreachable');
      await device.close();
      await other.close();
    });

    test('nobody can remove or rename what lies there', async () => {
      const { origin, pathname, username, password } = new URL(host.address);
      const headers = { Authorization: `Basic ${btoa(`${username}:${decodeURIComponent(password)}`)}`, Destination: `${origin}${pathname}/elsewhere`, Overwrite: 'T' };
      const path = `${pathname}/claimdesk-1/w/`;
      const before = await readdir(join(host.folder, 'claimdesk-1/w'));
      assert.ok(before.length > 0);
      for (const method of ['DELETE', 'MOVE', 'COPY']) {
        for (const name of ['', `${before[0]}/head.json`]) {
          const { status } = await fetch(`${origin}${path}${name}`, { method, headers });
          assert.ok(status === 403 || status === 405, `${method}: ${status}`);
        }
      }
      assert.deepEqual(await readdir(join(host.folder, 'claimdesk-1/w')), before);
    });
  });
}

/** As src/sync/README.md has it, written down a second time. @param {string[]} devices */
function roster(devices) {
  const object = `{"devices":${JSON.stringify(devices)},"format":"claimdesk-roster","version":1`;
  return `${object},"digest":"${createHash('sha256').update(object).digest('hex')}"}\n`;
}
