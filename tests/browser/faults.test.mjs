// Faults of a real browser and its disk that happen once in a machine's life: a corrupt database, a full volume, a
// blocked or killed opening, a program without memory, a trap in the midst of a call.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';
import { makeProfile, openProbe, serveProbe, startChromium } from './support/probe.mjs';

/** @type {Awaited<ReturnType<typeof serveProbe>>} */
let served;
before(async () => { served = await serveProbe(); });
after(() => served.close());

/** A profile that outlives its browsers. @param {string} name @param {(visit: (act: (chromium: Awaited<ReturnType<typeof startChromium>>) => Promise<void>) => Promise<void>, folder: string) => Promise<void>} run */
function check(name, run) {
  test(name, async () => {
    const profile = makeProfile();
    try {
      await run(async (act) => {
        const chromium = await startChromium(profile.folder);
        try {
          await act(chromium);
        } finally {
          await chromium.quit();
        }
      }, profile.folder);
    } finally {
      profile.remove();
    }
  });
}

const sorted = (ids) => [...ids].sort();

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))).filter((path) => statSync(path).isFile());
}

check('a database that the browser finds corrupt is healed from the folder, and it is told', async (visit, folder) => {
  let ids = [];
  await visit(async ({ context }) => {
    const { save } = await openProbe(context, served.url);
    ({ ids } = await save(5, 2000));
  });
  const spoilt = filesIn(join(folder, 'Default', 'IndexedDB')).filter((path) => /(\.log|\.ldb|CURRENT|MANIFEST-\d+|\.sqlite3?|\.db)$/.test(path) && statSync(path).size > 0);
  assert.ok(spoilt.length > 0, 'there is a database on the disk');
  for (const path of spoilt) {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.map((byte, at) => (at % 3 === 0 ? byte ^ 0x55 : byte)));
  }
  await visit(async ({ context }) => {
    const { read, save, page } = await openProbe(context, served.url);
    const { found, opened } = await read();
    assert.deepEqual(sorted(found), sorted(ids));
    assert.ok(opened[0].healed === 5 || opened[0].copies === 1, `one copy is told to be lacking: ${JSON.stringify(opened[0])}`);
    await page.waitForFunction(() => globalThis.probe.opened.length > 1 || globalThis.probe.opened[0].copies === 1);
    const more = await save();
    assert.ok(more.copies > 0);
    ids.push(...more.ids);
  });
  await visit(async ({ context }) => {
    assert.deepEqual(sorted((await (await openProbe(context, served.url)).read()).found), sorted(ids));
  });
});

check('a browser that is killed while it makes the database opens again with everything', async (visit, folder) => {
  let ids = [];
  await visit(async ({ context }) => {
    const { save, page } = await openProbe(context, served.url);
    ({ ids } = await save(5));
    await page.close();
    const session = await context.newCDPSession(await context.newPage());
    await session.send('Storage.clearDataForOrigin', { origin: served.url, storageTypes: 'indexeddb' });
  });
  for (const delay of [0, 150, 400]) {
    const chromium = await startChromium(folder);
    const page = await chromium.context.newPage();
    await page.addInitScript(() => { // the upgrade goes on and on
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function slow(...how) {
        const request = open.apply(this, how);
        request.addEventListener('upgradeneeded', () => {
          const store = request.result.createObjectStore('slow');
          const on = (number) => { store.put(new Uint8Array(1000), number).onsuccess = () => on(number + 1); };
          on(0);
          globalThis.upgrading = true;
        });
        return request;
      };
    });
    await page.goto(served.url);
    await page.waitForFunction(() => globalThis.probe);
    page.evaluate(() => globalThis.probe.start()).catch(() => {});
    await page.waitForFunction(() => globalThis.upgrading);
    await pause(delay);
    await chromium.kill();
  }
  await visit(async ({ context }) => {
    const { read, save } = await openProbe(context, served.url);
    assert.deepEqual(sorted((await read()).found), sorted(ids));
    assert.equal((await save()).copies, 2);
  });
});

check('a database that another page blocks is not waited for: the folder has everything', async (visit) => {
  await visit(async ({ context }) => {
    const first = await openProbe(context, served.url);
    const { ids } = await first.save(3);
    await first.page.close();
    const session = await context.newCDPSession(await context.newPage());
    await session.send('Storage.clearDataForOrigin', { origin: served.url, storageTypes: 'indexeddb' });
    const old = await context.newPage();
    await old.goto(`${served.url}plain.html`);
    await old.evaluate(() => new Promise((done) => { // an older version that does not let go
      const request = indexedDB.open('/claims', 20);
      request.onsuccess = () => { globalThis.held = request.result; done(); };
    }));
    const quickly = () => {
      const { setTimeout } = globalThis;
      globalThis.setTimeout = (act, ms, ...more) => setTimeout(act, ms === 10_000 ? 700 : ms, ...more);
    };
    const second = await openProbe(context, served.url, { prepare: (page) => page.addInitScript(quickly) });
    const { found, opened } = await second.read();
    assert.deepEqual(sorted(found), sorted(ids));
    assert.equal(opened[0].copies, 1);
    const saved = await second.save();
    assert.ok(saved.copies > 0);
    await old.close();
    await second.page.close();
    const third = await openProbe(context, served.url);
    assert.deepEqual(sorted((await third.read()).found), sorted([...ids, ...saved.ids]));
    assert.equal((await third.save()).copies, 2);
  });
});

/** A volume of its own, or null where this machine allows none. @param {string} folder */
function mountVolume(folder) {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('on a full volume nothing is called saved that is not, and with room it is saved', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-volume-'));
  if (!mountVolume(folder)) {
    rmSync(folder, { recursive: true });
    t.skip('no volume can be mounted here');
    return;
  }
  try {
    const chromium = await startChromium(folder, ['--disk-cache-size=1']);
    let kept = [];
    try {
      const { save, page } = await openProbe(chromium.context, served.url);
      kept = (await save(2)).ids;
      const filler = join(folder, 'filler');
      try {
        for (let i = 0; ; ++i) writeFileSync(`${filler}${i}`, Buffer.alloc(4 << 20, 1));
      } catch {
        // now it is full
      }
      let full = await save(20, 60_000);
      for (let more = 0; more < 5 && full.copies > 0; ++more) { // what the browser had room for before
        kept.push(...full.ids);
        full = await save(40, 60_000);
      }
      assert.equal(full.copies, 0, 'at last it is not saved');
      assert.ok(full.fault, 'and the page says so');
      for (const name of readdirSync(folder).filter((one) => one.startsWith('filler'))) rmSync(join(folder, name));
      await page.waitForFunction(() => {
        const { wasm, lastTicket, saved } = globalThis.probe;
        if (!(lastTicket in saved)) wasm._probe_again(lastTicket);
        return lastTicket in saved;
      }, undefined, { polling: 500 });
      kept.push(...full.ids);
    } finally {
      await chromium.quit();
    }
    const again = await startChromium(folder, ['--disk-cache-size=1']);
    try {
      const { found } = await (await openProbe(again.context, served.url)).read();
      assert.deepEqual(sorted(found), sorted(kept));
    } finally {
      await again.quit();
    }
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A claim with this customer, saved. @param {import('playwright-core').Page} page @param {string} customer */
async function begin(page, customer) {
  await page.getByRole('button', { name: 'New claim' }).or(page.getByRole('link', { name: 'New claim' })).first().click();
  await page.getByRole('textbox', { name: 'Customer name' }).fill(customer);
  await page.getByRole('textbox', { name: 'Domain name' }).focus();
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
}

/** The page says that it has stopped; loaded again it has what was saved. @param {import('playwright-core').Page} page */
async function stoppedAndWhole(page) {
  await page.getByRole('heading', { name: 'Claimdesk has stopped' }).waitFor();
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: 'Customer name' }).inputValue(), 'Contoso');
  await page.getByRole('textbox', { name: 'Customer name' }).fill('Fabrikam');
  await page.getByRole('textbox', { name: 'Domain name' }).focus();
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
  await page.reload();
  await page.getByRole('textbox', { name: 'Customer name' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Customer name' }).inputValue(), 'Fabrikam');
}

for (const [name, prepare, spoil] of /** @type {const} */ ([
  ['a program that gets no more memory stops, and what was saved is there afterwards', (page) => page.addInitScript(() => {
    const { grow } = WebAssembly.Memory.prototype;
    WebAssembly.Memory.prototype.grow = function perhaps(pages) {
      if (globalThis.noMemory) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
      return grow.call(this, pages);
    };
  }), async (page) => {
    await page.evaluate(() => { globalThis.noMemory = true; });
    await page.getByRole('textbox', { name: 'Domain name' }).evaluate((field) => {
      field.value = 'x'.repeat(200 << 20);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }],
  ['a trap in the midst of saving stops the program, and nothing is half done', (page) => page.addInitScript(() => {
    for (const how of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[how];
      WebAssembly[how] = async (...parts) => {
        const made = await original.apply(WebAssembly, parts);
        const instance = made.instance ?? made;
        const exports = { ...instance.exports };
        const { shell_disk: disk } = exports;
        exports.shell_disk = (...how2) => {
          if (globalThis.trap) throw new WebAssembly.RuntimeError('unreachable');
          return disk(...how2);
        };
        const wrapped = { exports };
        return made.instance ? { ...made, instance: wrapped, module: made.module } : wrapped;
      };
    }
  }), async (page) => {
    await page.evaluate(() => { globalThis.trap = true; });
    await page.getByRole('textbox', { name: 'Domain name' }).fill('contoso.com');
    await page.getByRole('textbox', { name: 'Customer name' }).focus();
  }],
])) {
  test(name, async () => {
    const browser = await startBrowser({ folder: 'dist' });
    try {
      await onPage(browser, { allowed: /RuntimeError|RangeError|unreachable|abort|memory/i, prepare }, async (page) => {
        await begin(page, 'Contoso');
        await spoil(page);
        await stoppedAndWhole(page);
      });
    } finally {
      await browser.close();
    }
  });
}
