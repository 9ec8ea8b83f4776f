// The page itself syncs: typed in by a person, with real servers set up as src/sync/hosts tells, in browser profiles
// that know nothing of each other.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { onPage, startBrowser } from '../browser/support/page.mjs';
import { temporaryFolder, writeOneFile } from '../browser/support/releases.mjs';
import { startServer } from '../../scripts/server.mjs';
import { startAzure } from './support/azure.mjs';
import { numbers, startFaultProxy } from './support/fault_proxy.mjs';
import { startHost } from './support/servers.mjs';

const proof = Buffer.concat([Buffer.from('%PDF-1.7 signed'), Buffer.alloc(300_000, 7)]);
/** What a browser says aloud of a network that fails, and that the page asks the host at all. */
const ofTheNetwork = /asked elsewhere: http:\/\/127\.0\.0\.1|Failed to load resource|request: http:\/\/127\.0\.0\.1|response: http:\/\/127\.0\.0\.1|blocked by CORS policy|ERR_/;

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** @typedef {import('playwright-core').Page} Page */

/** Several profiles at once, each with one page. @param {number} count @param {(...pages: Page[]) => Promise<unknown>} test @param {object} [context] */
async function onProfiles(count, test, context = {}) {
  const pages = /** @type {Page[]} */ ([]);
  const more = async () => {
    if (pages.length === count) return void await test(...pages);
    await onPage(browser, { address: '#/exchange', allowed: ofTheNetwork, context: { locale: 'en', ...context } }, async (page) => {
      pages.push(page);
      await more();
    });
    return undefined;
  };
  await more();
}

/** @param {Page} page @param {string} address */
const go = (page, address) => page.evaluate((to) => { location.hash = to; }, `#${address}`);

const card = (/** @type {Page} */ page) => page.getByRole('group', { name: 'Sync with a host' });

/** @param {string} address with name and password */
function partsOf(address) {
  const url = new URL(address);
  const [name, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  [url.username, url.password] = ['', ''];
  return { host: url.href, name, password };
}

/** @param {Page} page @param {{ host: string, name?: string, password?: string }} what */
async function tryAddress(page, { host, name = '', password = '' }) {
  await go(page, '/exchange');
  await card(page).getByRole('textbox', { name: 'Address of the host' }).fill(host);
  await card(page).getByRole('textbox', { name: 'Name (if the host asks for one)' }).fill(name);
  await page.locator('input[type=password]').fill(password);
  await card(page).getByRole('button', { name: 'Try the address' }).click();
}

/** @param {Page} page @param {string} address */
async function syncWith(page, address) {
  await tryAddress(page, partsOf(address));
  await card(page).getByRole('button', { name: 'Sync with it' }).click();
  await upToDate(page);
}

/** @param {Page} page */
const upToDate = (page) => card(page).getByText('Up to date', { exact: true }).waitFor({ timeout: 60_000 });

/** @param {Page} page */
async function syncNow(page) {
  await go(page, '/exchange');
  await card(page).getByRole('button', { name: 'Sync now' }).click();
  await upToDate(page);
}

/** @param {Page} page @param {string} customer */
async function makeClaim(page, customer) {
  await go(page, '/claims/new');
  await page.getByRole('textbox', { name: 'Customer name' }).fill(customer);
  await page.getByRole('textbox', { name: 'Domain name' }).click();
  await page.getByRole('status').filter({ hasText: /^Saved/ }).first().waitFor({ state: 'attached' });
}

/** A claim made on one side is seen on the other. @param {Page} from @param {Page} to */
async function comesBack(from, to) {
  await makeClaim(from, 'Fabrikam');
  await syncNow(from);
  await syncNow(to);
  await go(to, '/claims');
  await to.getByRole('gridcell', { name: 'Fabrikam' }).first().waitFor();
}

/** @param {Page} page */
async function attach(page) {
  await page.evaluate(() => { location.hash = location.hash.replace(/\/edit.*$/, '/edit/proof'); });
  await page.locator('input[type=file]').setInputFiles({ name: 'SOW.pdf', mimeType: 'application/pdf', buffer: proof });
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
}

/** The customers of all claims, as the list shows them. @param {Page} page @returns {Promise<string[]>} */
async function customers(page) {
  await go(page, '/claims');
  await page.getByRole('heading', { name: 'Customer associations', level: 1 }).waitFor();
  const cells = page.getByRole('gridcell', { name: /^(Customer \d|Contoso|Fabrikam|Northwind)/ });
  return (await cells.allInnerTexts()).sort();
}

/** What the browser keeps of the workspace, as text. @param {Page} page */
const keptFiles = (page) => page.evaluate(async () => {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('claimdesk')).getDirectoryHandle('claims-files').catch(() => null);
  const names = [];
  if (folder) for await (const name of folder.keys()) names.push(name);
  return names.sort();
});

for (const kind of /** @type {const} */ (['apache', 'nginx'])) {
  describe(kind, () => {
    /** @type {Awaited<ReturnType<typeof startHost>>} */
    let host;
    before(async () => { host = await startHost(kind, new URL(browser.url).origin); });
    after(() => host.close());

    test('a claim and its file come to another profile, and what is done there comes back', () => onProfiles(2, async (ola, rui) => {
      await makeClaim(ola, 'Contoso');
      await attach(ola);
      await syncWith(ola, host.address);
      await card(ola).getByText('1 attached file', { exact: false }).first().waitFor();
      await syncWith(rui, host.address);
      await card(rui).getByText('1 attached file', { exact: false }).first().waitFor();
      assert.deepEqual(await keptFiles(rui), await keptFiles(ola));
      await comesBack(rui, ola);
      await go(rui, '/claims');
      await rui.getByRole('gridcell', { name: 'Contoso' }).first().waitFor();
      await rui.reload(); // what came is kept, and sync goes on by itself
      await rui.getByRole('gridcell', { name: 'Contoso' }).first().waitFor();
      await go(rui, '/exchange');
      await upToDate(rui);
    }));

    test('the password is in the setting of this device, and nowhere else', () => onProfiles(1, async (page) => {
      await makeClaim(page, 'Contoso');
      await syncWith(page, host.address);
      assert.ok(!page.url().includes('horse'));
      assert.ok(!(await page.content()).includes('horse'));
      const settings = await page.evaluate(() => Object.entries(localStorage).filter(([, value]) => value.includes('horse')).map(([key]) => key));
      assert.deepEqual(settings, ['claimdesk.sync']);
      const names = (await readdir(host.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      for (const entry of names) assert.doesNotMatch(await readFile(join(entry.parentPath ?? entry.path, entry.name), 'latin1'), /horse/, entry.name);
      await card(page).getByRole('button', { name: 'Stop syncing' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Stop and forget the address' }).click();
      await card(page).getByRole('textbox', { name: 'Address of the host' }).waitFor();
      assert.equal(await page.evaluate(() => localStorage.getItem('claimdesk.sync')), null);
    }));

    test('without a network it waits and says so, and goes on when there is one', () => onProfiles(2, async (ola, rui) => {
      await syncWith(ola, host.address);
      await ola.context().setOffline(true);
      await makeClaim(ola, 'Northwind');
      await go(ola, '/exchange');
      await card(ola).getByRole('button', { name: 'Sync now' }).click();
      await card(ola).getByText('It did not work; it is tried again').waitFor({ timeout: 60_000 });
      await card(ola).getByText('No answer.', { exact: false }).first().waitFor();
      await ola.context().setOffline(false);
      await syncNow(ola);
      await syncWith(rui, host.address);
      await go(rui, '/claims');
      await rui.getByRole('gridcell', { name: 'Northwind' }).first().waitFor();
    }));
  });
}

describe('azure', () => {
  /** @type {Awaited<ReturnType<typeof startAzure>>} */
  let host;
  before(async () => { host = await startAzure(new URL(browser.url).origin); });
  after(() => host.close());

  for (const more of ['', 'w']) {
    test(`a claim and its file go there and back by a link that may ${more ? 'replace' : 'only add'}`, async () => {
      const { address, withPermissions } = await host.container(host.permissions.replace('c', `c${more}`));
      await onProfiles(3, async (ola, rui, guest) => {
        await makeClaim(ola, 'Contoso');
        await attach(ola);
        await syncWith(ola, address);
        await syncWith(rui, address);
        assert.deepEqual(await keptFiles(rui), await keptFiles(ola));
        await comesBack(rui, ola);
        await tryAddress(guest, { host: withPermissions('rl') });
        await card(guest).getByText('Claims can be received, and not sent').first().waitFor();
        await card(guest).getByRole('button', { name: 'Sync with it' }).click();
        await upToDate(guest);
        await go(guest, '/claims');
        await guest.getByRole('gridcell', { name: 'Fabrikam' }).first().waitFor();
        for (const page of [ola, rui, guest]) assert.doesNotMatch(`${page.url()} ${await page.content()}`, /sig=/);
      });
    });
  }
});

describe('one browser with several pages', () => {
  /** @type {Awaited<ReturnType<typeof startHost>>} */
  let host;
  before(async () => { host = await startHost('apache', new URL(browser.url).origin); });
  after(() => host.close());

  test('one of them syncs for all, also while nobody looks at it; another takes over when it is closed, and all stop together', () => onProfiles(2, async (first, guest) => {
    await syncWith(first, host.address);
    const second = await first.context().newPage();
    await second.goto(`${browser.url}#/exchange`);
    await card(second).getByText('Another window of this browser syncs for all').waitFor();
    await first.evaluate(() => { // as a browser does to a page that is out of sight
      Object.defineProperty(document, 'hidden', { value: true });
      globalThis.requestAnimationFrame = () => 0;
    });
    await makeClaim(second, 'Fabrikam');
    await syncWith(guest, host.address);
    const comes = async () => {
      await syncNow(guest);
      return (await customers(guest)).includes('Fabrikam');
    };
    for (let tries = 0; tries < 20 && !await comes(); tries += 1) await go(guest, '/exchange');
    assert.ok(await comes(), 'it was sent by the page that is hidden');
    await first.close();
    await go(second, '/exchange');
    await upToDate(second);
    const third = await second.context().newPage();
    await third.goto(`${browser.url}#/exchange`);
    await card(third).getByText('Another window of this browser syncs for all').waitFor();
    await card(third).getByRole('button', { name: 'Stop syncing' }).click();
    await third.getByRole('dialog').getByRole('button', { name: 'Stop and forget the address' }).click();
    await card(second).getByRole('textbox', { name: 'Address of the host' }).waitFor();
    await third.close();
  }));
});

test('the one file, opened from a disk, syncs too', async () => {
  const folder = temporaryFolder();
  writeOneFile(join(folder.path, 'claimdesk.html'));
  const host = await startHost('apache', 'null'); // the origin of a file
  try {
    const url = pathToFileURL(join(folder.path, 'claimdesk.html')).href;
    await onPage({ browser: browser.browser, url }, { address: '#/exchange', allowed: ofTheNetwork, context: { locale: 'en' } }, async (page) => {
      await makeClaim(page, 'Contoso');
      await syncWith(page, host.address);
      await card(page).getByText(/[1-9]\d* changes?/).first().waitFor();
      await page.reload();
      await go(page, '/exchange');
      await upToDate(page);
    });
    assert.equal((await readdir(join(host.folder, 'claimdesk-1/p'))).length, 1);
  } finally {
    await host.close();
    folder.remove();
  }
});

describe('what is wrong with a host is said in words', () => {
  const says = (/** @type {Page} */ page, /** @type {string} */ words) => card(page).getByText(words, { exact: false }).first().waitFor({ timeout: 40_000 });

  test('a wrong password, and a host that does not know this page', async () => {
    const host = await startHost('apache', new URL(browser.url).origin);
    const strict = await startHost('apache', 'https://claimdesk.example.org');
    try {
      await onProfiles(1, async (page) => {
        const { host: address, name, password } = partsOf(host.address);
        await tryAddress(page, { host: address, name, password: 'wrong' });
        await says(page, 'or they are wrong (401)');
        await card(page).getByRole('button', { name: 'Another address' }).click();
        await tryAddress(page, { host: partsOf(strict.address).host, name, password });
        await says(page, 'does not let this page ask (CORS)');
      });
    } finally {
      await host.close();
      await strict.close();
    }
  });

  test('a server that only hands out files is for receiving', async () => {
    const origin = new URL(browser.url).origin; // the page's own server: its files are there, and no claims
    await onProfiles(1, async (page) => {
      await tryAddress(page, { host: `${origin}/claims` });
      await says(page, 'Claims can be received, and not sent');
      await says(page, 'The host takes no files.');
    });
  });

  for (const [what, answer, words] of /** @type {const} */ ([
    ['a key that ran out', { status: 403 }, 'does not allow it (403)'],
    ['a host that has no time', { status: 503 }, 'The host is busy'],
    ['a host that breaks', { status: 500 }, 'has a fault of its own'],
    ['a redirect', { status: 302, location: '/elsewhere' }, 'it may send elsewhere (a redirect)'],
    ['a body that is cut', { status: 200, cut: true }, 'No answer.'],
  ])) {
    test(`${what}`, async () => {
      const server = createServer((_, response) => {
        const allowed = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization,content-type' };
        response.writeHead(answer.status, { ...allowed, ...('location' in answer ? { Location: answer.location } : {}), ...('cut' in answer ? { 'Content-Length': 1000 } : {}) });
        if ('cut' in answer) response.write('{"devices":', () => response.destroy());
        else response.end();
      });
      await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
      try {
        await onProfiles(1, async (page) => {
          await tryAddress(page, { host: `http://127.0.0.1:${server.address().port}/claims` });
          await card(page).getByText('Nothing can be read there').waitFor();
          await says(page, words);
        });
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });
  }

  test('a page for people in place of every file, and nobody at all', async () => {
    const server = await startServer({ root: 'web' });
    await onProfiles(1, async (page) => {
      await page.route(`${server.url}**`, (route) => route.fulfill({
        status: 200, contentType: 'text/html', headers: { 'Access-Control-Allow-Origin': '*' }, body: '<!doctype html><title>Log in</title>',
      }));
      await tryAddress(page, { host: `${server.url}claims` });
      await says(page, 'A web page stands in place of the file');
      await card(page).getByRole('button', { name: 'Another address' }).click();
      await tryAddress(page, { host: 'http://127.0.0.1:9/claims' });
      await says(page, 'No answer.');
    });
    await server.close();
  });
});

test('three profiles on a bad network end with the same claims', async () => {
  const seed = Number(process.env.CLAIMDESK_SEED ?? Math.floor(Math.random() * 2 ** 32));
  const schedules = Number(process.env.CLAIMDESK_SCHEDULES ?? 1);
  console.log(`CLAIMDESK_SEED=${seed} CLAIMDESK_SCHEDULES=${schedules}`);
  const next = numbers(seed);
  const origin = new URL(browser.url).origin;
  for (let schedule = 0; schedule < schedules; schedule += 1) {
    const host = await startHost('apache', origin);
    const proxy = await startFaultProxy({ target: new URL(host.address).origin, origin, next });
    const address = host.address.replace(new URL(host.address).host, new URL(proxy.origin).host);
    try {
      await onProfiles(3, async (...pages) => {
        for (const page of pages) await syncWith(page, address);
        proxy.told.bad = true;
        for (let edit = 0; edit < 9; edit += 1) {
          const page = pages[Math.floor(next() * pages.length)] ?? pages[0];
          await makeClaim(page, `Customer ${edit}`);
          if (next() < 0.3) await attach(page);
          await go(page, '/exchange');
          await card(page).getByRole('button', { name: 'Sync now' }).click({ timeout: 1000 }).catch(() => {}); // it may be at it
          if (next() < 0.3) await page.reload(); // in the midst of it
        }
        proxy.told.bad = false;
        for (let round = 0; round < 2; round += 1) for (const page of pages) await syncNow(page);
        const [first, ...others] = await Promise.all(pages.map(customers));
        assert.equal(first.length, 9, first.join(', '));
        for (const other of others) assert.deepEqual(other, first);
        const [files, ...copies] = await Promise.all(pages.map(keptFiles));
        for (const copy of copies) assert.deepEqual(copy, files);
      });
    } finally {
      console.log(`${proxy.told.requests} requests, ${proxy.told.faults} of them failed on purpose`);
      await proxy.close();
      await host.close();
    }
  }
});
