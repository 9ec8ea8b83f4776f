// Attached files and the page that saves everything: with the page's own modules, in a real browser.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { readTar } from '../../web/platform/tar.js';
import { openProbe, probeForTests } from './support/probe.mjs';

const probing = probeForTests();

const digestOf = (text) => createHash('sha256').update(text).digest('hex');

/** A page with `attachments` at hand. @param {{ date?: string }} [options] */
async function open({ date } = {}) {
  const page = await probing.chromium.context.newPage();
  await page.goto(`${probing.served.url}plain.html`);
  await page.evaluate(async (today) => {
    const [{ createAttachments }, { createFolderDisk }, { createTrustedScripts }] = await Promise.all([
      import('./platform/attachments.js'), import('./platform/folder_disk.js'), import('./platform/trusted_scripts.js'),
    ]);
    const { startWorker } = createTrustedScripts();
    const folder = createFolderDisk({ start: () => startWorker('platform/folder_worker.js') });
    await folder.open('/claims');
    globalThis.attachments = createAttachments({ place: '/claims', folder, now: () => (today ? new Date(today) : new Date()) });
  }, date);
  return page;
}

async function fresh() {
  for (const page of probing.chromium.context.pages()) await page.close();
  const page = await probing.chromium.context.newPage();
  await (await page.context().newCDPSession(page)).send('Storage.clearDataForOrigin', { origin: probing.served.url, storageTypes: 'all' });
}

function check(name, run) {
  test(name, async () => {
    await fresh();
    await run();
  });
}

const add = (page, text, type = 'text/plain') => page.evaluate(([content, kind]) => {
  const steps = [];
  return globalThis.attachments.add(new File([content], 'a.txt', { type: kind }), (done) => steps.push(done)).then((kept) => ({ ...kept, steps }));
}, [text, type]);
const read = (page, digest) => page.evaluate((hash) => globalThis.attachments.blobOf(hash).then((blob) => blob.text()), digest);
const wipe = async (storageTypes) => {
  const page = await probing.chromium.context.newPage();
  await (await page.context().newCDPSession(page)).send('Storage.clearDataForOrigin', { origin: probing.served.url, storageTypes });
  await page.close();
};

check('a file is kept in two copies under the hash of its content, and is there after a reload', async () => {
  const page = await open();
  const text = 'Łódź 客戶 '.repeat(200_000);
  const kept = await add(page, text);
  assert.deepEqual([kept.digest, kept.size, kept.type, kept.copies], [digestOf(text), Buffer.byteLength(text), 'text/plain', 2]);
  assert.equal(kept.steps.at(-1), kept.size);
  await page.close();
  assert.equal(await read(await open(), kept.digest), text);
});

check('the same content twice is one file', async () => {
  const page = await open();
  const [one, two] = [await add(page, 'same'), await add(page, 'same', 'text/csv')];
  assert.equal(one.digest, two.digest);
  assert.deepEqual(await page.evaluate(() => globalThis.attachments.list()), [one.digest]);
});

for (const kind of ['indexeddb', 'file_systems']) {
  check(`a file that one copy has lost (${kind}) is read from the other`, async () => {
    const page = await open();
    const { digest } = await add(page, 'proof');
    await page.close();
    await wipe(kind);
    assert.equal(await read(await open(), digest), 'proof');
  });
}

check('a file that is damaged in the database is read from the folder, and mended', async () => {
  const page = await open();
  const { digest } = await add(page, 'proof');
  await page.evaluate((hash) => new Promise((done) => {
    const request = indexedDB.open('/claims/files');
    request.onsuccess = () => {
      const files = request.result.transaction('FILES', 'readwrite').objectStore('FILES');
      files.put({ blob: new Blob(['prOof']), size: 5, type: '', added: new Date() }, hash).onsuccess = () => { request.result.close(); done(); };
    };
  }), digest);
  assert.equal(await read(page, digest), 'proof');
  await wipe('file_systems');
  assert.equal(await read(await open(), digest), 'proof');
});

/** @param {import('playwright-core').Page} page @param {string[] | null} named */
const tidy = (page, named) => page.evaluate((digests) => globalThis.attachments.tidy(async () => digests && new Set(digests)), named);
const inDays = (days) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();

check('what no claim names is removed a week after somebody added it, and nothing else', async () => {
  const page = await open();
  const [named, loose, again] = [await add(page, 'named'), await add(page, 'loose'), await add(page, 'again')];
  assert.deepEqual(await tidy(page, [named.digest]), { removed: 0, healed: 0 });
  const nearly = await open({ date: inDays(6.9) });
  assert.equal((await tidy(nearly, [named.digest])).removed, 0);
  const later = await open({ date: inDays(7.1) });
  assert.equal((await tidy(later, null)).removed, 0, 'as long as nobody knows what is named');
  await add(later, 'again'); // attached once more, and not named yet
  assert.equal((await tidy(later, [named.digest])).removed, 1);
  assert.equal(await read(later, named.digest), 'named');
  assert.equal(await read(later, again.digest), 'again');
  await assert.rejects(read(later, loose.digest));
});

check('what one copy lacks it gets from the other before anybody asks for it', async () => {
  for (const lost of ['indexeddb', 'file_systems']) {
    const page = await open();
    const { digest } = await add(page, `kept whatever ${lost}`);
    await wipe(lost);
    const healing = await open();
    assert.ok((await tidy(healing, [digest])).healed > 0);
    await wipe(lost === 'indexeddb' ? 'file_systems' : 'indexeddb');
    assert.equal(await read(await open(), digest), `kept whatever ${lost}`);
  }
});

check('a file that a broken write has left is no copy of anything', async () => {
  const page = await open();
  const digest = digestOf('whole');
  await page.evaluate(async (name) => {
    const ours = await (await navigator.storage.getDirectory()).getDirectoryHandle('claimdesk');
    const file = await (await (await ours.getDirectoryHandle('claims-files')).getFileHandle(name, { create: true })).createWritable();
    await file.write('who');
    await file.close();
  }, digest);
  assert.deepEqual(await tidy(page, [digest]), { removed: 0, healed: 0 });
  assert.deepEqual(await page.evaluate(() => globalThis.attachments.list()), []);
});

check('without the program everything that is kept can be saved to a file', async () => {
  const probe = await openProbe(probing.chromium.context, probing.served.url);
  await probe.save(3);
  const { digest } = await add(await open(), 'proof');
  const page = await probing.chromium.context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/*.wasm', (route) => route.abort()); // broken
  await page.goto(`${probing.served.url}recovery.html`);
  const { archive, troubles } = await page.evaluate(async () => {
    const { backUp } = await import('./platform/backup.js');
    const saved = await backUp('/claims', new Date());
    return { archive: [...new Uint8Array(await saved.archive.arrayBuffer())], troubles: saved.troubles };
  });
  const entries = await readTar(new Blob([Uint8Array.from(archive)]));
  const names = entries.map(({ name }) => name.replace(/[0-9a-f]{32}-/, 'W-')).sort();
  assert.deepEqual(names, [`files/${digest}`, 'journal-copy/W-000001.seg', 'journal/W-000001.seg']);
  assert.equal(await entries.find(({ name }) => name.startsWith('files/')).content.text(), 'proof');
  assert.deepEqual(troubles, []);
  await page.getByRole('button', { name: 'Save to a file' }).click();
  await page.getByRole('status').filter({ hasText: '.tar: 3' }).waitFor();
  assert.deepEqual(errors, []);
});
