// What is kept in a real browser: in two copies, over reloads, wipes, refusals and several tabs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openProbe, probeForTests } from './support/probe.mjs';

const probing = probeForTests();

const origin = () => probing.served.url;
const cdp = (page) => page.context().newCDPSession(page);

/** Everything that the origin keeps is erased, so that each test begins alone. */
async function fresh() {
  for (const page of probing.chromium.context.pages()) await page.close();
  const page = await probing.chromium.context.newPage();
  const session = await cdp(page);
  await session.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'all' });
  return page;
}

const open = (options) => openProbe(probing.chromium.context, probing.served.url, options);
const sorted = (ids) => [...ids].sort();

/** @param {string} name @param {() => Promise<void>} run */
function check(name, run) {
  test(name, async () => {
    await fresh();
    await run();
  });
}

/** Opens the page again and compares. */
async function reopened(ids, options) {
  const again = await open(options);
  const { found, opened } = await again.read();
  assert.deepEqual(sorted(found), sorted(ids));
  assert.deepEqual(again.errors, []);
  return { ...again, opened: opened[0] };
}

check('what was saved is there after a reload, and was written in two copies', async () => {
  const first = await open();
  const one = await first.save();
  const three = await first.save(3);
  assert.deepEqual([one.copies, three.copies], [2, 2]);
  await first.page.close();
  const { opened } = await reopened([...one.ids, ...three.ids]);
  assert.deepEqual(opened, { copies: 2, wiped: false, healed: 0, aside: 0, missing: 0, newer: false });
});

for (const [kind, types] of [['database', 'indexeddb'], ['folder', 'file_systems']]) {
  check(`a wiped ${kind} is healed from the other copy, and it is told`, async () => {
    const first = await open();
    const { ids } = await first.save(5);
    await first.page.close();
    const page = await probing.chromium.context.newPage();
    await (await cdp(page)).send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: types });
    const second = await reopened(ids);
    assert.equal(second.opened.healed, 5);
    await second.page.waitForFunction(() => globalThis.probe.opened.length > 1); // and has been written back
    await second.page.close();
    assert.equal((await reopened(ids)).opened.healed, 0);
  });
}

check('when every copy was evicted, the witness tells: this is no new workspace', async () => {
  const first = await open();
  await first.save(4);
  await first.page.close();
  const page = await probing.chromium.context.newPage();
  await (await cdp(page)).send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'indexeddb,file_systems' });
  const { opened } = await reopened([]);
  assert.equal(opened.wiped, true);
  assert.equal(opened.missing, 4);
});

check('two tabs see what the other writes, within a second', async () => {
  const [left, right] = [await open(), await open()];
  const [fromLeft, fromRight] = await Promise.all([left.save(2), right.save(3)]);
  const from = performance.now();
  await Promise.all([left.finds(fromRight.ids), right.finds(fromLeft.ids)]);
  assert.ok(performance.now() - from < 1000);
  await left.page.close();
  await right.page.close();
  await reopened([...fromLeft.ids, ...fromRight.ids]);
});

check('a duplicated tab that writes under the same name loses nothing of either', async () => {
  const writer = 'ab'.repeat(16);
  const [tab, twin] = [await open({ writer }), await open({ writer })];
  const saved = await Promise.all([tab.save(1, 100), twin.save(1, 101), tab.save(1, 102), twin.save(1, 103)]);
  assert.ok(saved.every(({ copies }) => copies > 0));
  await tab.page.close();
  await twin.page.close();
  await reopened(saved.flatMap(({ ids }) => ids));
});

check('stock IDBFS could read what is left in the database', async () => {
  const first = await open();
  await first.save(2);
  const files = await first.page.evaluate(async () => {
    const create = (await import('./claimdesk_probe.js')).default;
    const { FS, IDBFS } = await create({ platform: {} });
    FS.mkdir('/claims');
    FS.mount(IDBFS, {}, '/claims');
    await new Promise((done, failed) => { FS.syncfs(true, (error) => (error ? failed(error) : done())); });
    return FS.readdir('/claims').filter((name) => name.endsWith('.seg')).map((name) => FS.readFile(`/claims/${name}`).length);
  });
  assert.equal(files.length, 1);
  assert.ok(files[0] > 400);
});

/** What goes wrong in the browser, and what the page says then. */
function checkFailure(name, spoil, expected) {
  check(name, async () => {
    const { save, page } = await open({ prepare: (made) => made.addInitScript(spoil) });
    const before = await save();
    assert.equal(before.copies, 2);
    await page.evaluate(() => globalThis.spoil());
    const { copies, fault } = await save();
    assert.deepEqual({ copies, fault }, expected);
    await page.evaluate(() => globalThis.mend());
    const after = await save();
    assert.equal(after.copies, 2);
    await page.close();
    const { acts } = { acts: after.ids };
    assert.ok((await (await open()).read()).found.includes(acts[0]));
  });
}

const noFolder = () => {
  Object.defineProperty(navigator.storage, 'getDirectory', { value: undefined });
};

checkFailure('a put that fails is not called saved: the other copy is counted alone', () => {
  const { put } = IDBObjectStore.prototype;
  globalThis.spoil = () => { IDBObjectStore.prototype.put = () => { throw new DOMException('spoilt', 'DataError'); }; };
  globalThis.mend = () => { IDBObjectStore.prototype.put = put; };
}, { copies: 1, fault: undefined });

checkFailure('a transaction that aborts is not called saved', () => {
  const { transaction } = IDBDatabase.prototype;
  globalThis.spoil = () => {
    IDBDatabase.prototype.transaction = function aborting(...how) {
      const made = transaction.apply(this, how);
      if (how[1] === 'readwrite') made.commit = () => made.abort();
      return made;
    };
  };
  globalThis.mend = () => { IDBDatabase.prototype.transaction = transaction; };
}, { copies: 1, fault: undefined });

checkFailure('a connection that was lost is made again', () => {
  const { transaction } = IDBDatabase.prototype;
  globalThis.spoil = () => {
    let times = 1;
    IDBDatabase.prototype.transaction = function closing(...how) {
      if (times > 0) {
        times -= 1;
        this.close();
      }
      return transaction.apply(this, how);
    };
  };
  globalThis.mend = () => { IDBDatabase.prototype.transaction = transaction; };
}, { copies: 2, fault: undefined });

checkFailure('a transaction that never ends is not waited for', () => {
  const { transaction } = IDBDatabase.prototype;
  const realTimeout = globalThis.setTimeout;
  globalThis.setTimeout = (act, ms, ...more) => realTimeout(act, ms === 10_000 ? 500 : ms, ...more);
  globalThis.spoil = () => {
    IDBDatabase.prototype.transaction = function endless(...how) {
      const made = transaction.apply(this, how);
      Object.defineProperty(made, 'oncomplete', { set: () => {} });
      return made;
    };
  };
  globalThis.mend = () => { IDBDatabase.prototype.transaction = transaction; };
}, { copies: 1, fault: undefined });

check('a database that cannot be opened leaves what the folder has, and can be saved to', async () => {
  const first = await open();
  const { ids } = await first.save(2);
  await first.page.close();
  const broken = () => { IDBFactory.prototype.open = () => { throw new DOMException('internal', 'UnknownError'); }; };
  const { opened, save } = await reopened(ids, { prepare: (made) => made.addInitScript(broken) });
  assert.equal(opened.copies, 1);
  assert.equal((await save()).copies, 1);
});

check('without the folder there is one copy, and it says so', async () => {
  const { save, page } = await open({ prepare: (made) => made.addInitScript(noFolder) });
  const { ids, copies } = await save();
  assert.equal(copies, 1);
  await page.close();
  const { opened } = await reopened(ids, { prepare: (made) => made.addInitScript(noFolder) });
  assert.equal(opened.copies, 1);
});

check('where the browser keeps nothing, nothing is said to be saved', async () => {
  const refuse = () => {
    Object.defineProperty(navigator.storage, 'getDirectory', { value: undefined });
    IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
  };
  const { save, read } = await open({ prepare: (made) => made.addInitScript(refuse) });
  assert.equal((await read()).opened[0].copies, 0);
  assert.deepEqual({ ...(await save()), ids: [] }, { ids: [], copies: 0, fault: 'no-storage' });
});

/** Sets how much the origin may keep, before it has kept anything: Chromium remembers for a while how much is left. */
async function limit(page, quotaSize) {
  await (await cdp(page)).send('Storage.overrideQuotaForOrigin', { origin: origin(), ...(quotaSize && { quotaSize }) });
}

for (const [where, prepare] of [['database and folder', undefined], ['database', (made) => made.addInitScript(noFolder)]]) {
  check(`a full ${where} is an error, nothing is half-written, and with room it is saved`, async () => {
    const { save, page } = await open({ prepare });
    await limit(page, 1000);
    const { copies, fault, ids } = await save(40, 60_000);
    assert.deepEqual({ copies, fault }, { copies: 0, fault: 'full' });
    assert.deepEqual((await (await open({ prepare })).read()).found, []);
    await limit(page);
    await page.waitForFunction(() => {
      const { wasm, lastTicket, saved } = globalThis.probe;
      if (!(lastTicket in saved)) wasm._probe_again(lastTicket);
      return lastTicket in saved;
    }, undefined, { polling: 300 });
    await page.close();
    await reopened(ids);
  });
}

check('a database of a later version is refused and left as it is', async () => {
  const first = await open();
  const { ids } = await first.save();
  await first.page.close();
  const page = await probing.chromium.context.newPage();
  await page.goto(`${probing.served.url}probe_page.js`);
  await page.evaluate(() => new Promise((done, failed) => {
    const request = indexedDB.open('/claims', 22);
    request.onsuccess = () => { request.result.close(); done(); };
    request.onerror = () => failed(request.error);
  }));
  const { opened, save } = await reopened(ids);
  assert.equal(opened.newer, true);
  assert.equal((await save()).copies, 1); // the folder goes on
});

check('the clock may stand still: every save is kept', async () => {
  const { save, page } = await open({ prepare: (made) => made.addInitScript(() => { Date.now = () => 1_600_000_000_000; }) });
  const ids = [];
  for (let i = 0; i < 10; ++i) ids.push(...(await save()).ids);
  await page.close();
  await reopened(ids);
});

check('a frozen tab reads what it missed when it comes back', async () => {
  const [sleeper, other] = [await open(), await open()];
  const session = await cdp(sleeper.page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  const { ids } = await other.save(2);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await sleeper.finds(ids);
});

check('a renderer that crashes while it writes takes nothing with it', async () => {
  const [dying, other] = [await open(), await open()];
  const { ids } = await dying.save(3);
  await dying.page.evaluate(() => { void globalThis.probe.save(50, 5000); });
  const session = await cdp(dying.page);
  void session.send('Page.crash').catch(() => {}); // nobody is left to answer
  await dying.page.waitForEvent('crash');
  const after = await other.save();
  assert.equal(after.copies, 2);
  const again = await open();
  const { found } = await again.read();
  for (const id of [...ids, ...after.ids]) assert.ok(found.includes(id));
});
