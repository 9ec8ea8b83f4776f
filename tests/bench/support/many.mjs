// Many claims in a page that is measured: a store of them made natively, put into both copies of a browser, and the
// page's own account of when what is seen of it.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const build = process.env.CLAIMDESK_BUILD ?? 'native';

/** A store of so many claims as files. @param {string} folder @param {number} claims @param {boolean} signed */
function makeStore(folder, claims, signed) {
  const made = spawnSync(join(root, `build/${build}/claimdesk_store_bench`), [], {
    env: { ...process.env, CLAIMDESK_FOLDER: folder, CLAIMDESK_CLAIMS: String(claims), ...(signed ? { CLAIMDESK_SIGNED: 'yes' } : {}) }, encoding: 'utf8',
  });
  const numbers = /^(\d+) (\d+) (\d+)$/m.exec(made.stdout);
  if (!numbers) throw new Error(`No store was made: ${made.stdout}${made.stderr}`);
  return { events: Number(numbers[2]), bytes: Number(numbers[3]) };
}

/** The page with a store of so many claims beside it, and a page with nothing in it. @param {number} claims */
export function servedWith(claims, { signed = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-many-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  mkdirSync(join(folder, 'store'));
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>Empty</title><link rel="icon" href="icon.svg"><p>Nothing');
  return { folder, made: makeStore(join(folder, 'store'), claims, signed), names: readdirSync(join(folder, 'store')) };
}

/** Puts files into both copies, as the page would have left them. Runs in a page without the program. */
export async function fill(names) {
  const open = () => new Promise((done, failed) => {
    const request = indexedDB.open('/claims', 21);
    request.onupgradeneeded = () => request.result.createObjectStore('FILE_DATA').createIndex('timestamp', 'timestamp', { unique: false });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const database = await open();
  const ours = await (await navigator.storage.getDirectory()).getDirectoryHandle('claimdesk', { create: true });
  const folder = await ours.getDirectoryHandle('claims', { create: true });
  for (const [index, name] of names.entries()) {
    const contents = new Uint8Array(await (await fetch(`store/${name}`)).arrayBuffer());
    await new Promise((done, failed) => {
      const transaction = database.transaction('FILE_DATA', 'readwrite');
      transaction.objectStore('FILE_DATA').put({ timestamp: new Date(1e12 + index), mode: 0o100644, contents }, `/claims/${name}`);
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
    });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(contents);
    await file.close();
  }
  database.close();
}

/** Notes when what is seen changes, and how long the page stood still. Before the page's own scripts. */
export function watch() {
  const seen = { rows: 0, whole: 0, longest: 0, memory: null };
  globalThis.seen = seen;
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...parts) => {
      const made = await original.apply(WebAssembly, parts);
      seen.memory = () => Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory)?.buffer.byteLength ?? 0;
      return made;
    };
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const rows = document.querySelectorAll('[role=grid] [role=row]').length > 1;
    if (rows && !seen.rows) seen.rows = performance.now();
    if (rows && !document.querySelector('[role=progressbar]')) seen.whole = performance.now();
    if (!seen.whole) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {number[]} numbers @param {number} part */
export function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

/** @param {string} name of a file in /proc @param {string} pid */
function said(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    return ''; // it has ended meanwhile
  }
}

/** What comes after the name in /proc/PID/stat: its state, its parent, … @param {string} pid */
const statOf = (pid) => said(pid, 'stat').replace(/^.*\) /, '').split(' ');

/** What the browser on a profile takes, with every process that it has started. @param {string} profile @returns {{ pss: number, pages: number[], cpuMs: number }} pages: proportional set sizes, largest first */
export function processesOf(profile) {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => [pid, statOf(pid)[1] ?? '']));
  const ours = new Set([...parents.keys()].filter((pid) => said(pid, 'cmdline').includes(profile)));
  for (let before = -1; before !== ours.size;) {
    before = ours.size;
    for (const [pid, parent] of parents) if (ours.has(parent)) ours.add(pid);
  }
  const found = { pss: 0, pages: /** @type {number[]} */ ([]), cpuMs: 0 };
  for (const pid of ours) {
    const bytes = Number(/^Pss: *(\d+)/m.exec(said(pid, 'smaps_rollup'))?.[1] ?? 0) * 1024;
    const stat = statOf(pid);
    found.pss += bytes;
    found.cpuMs += (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) * 10;
    if (said(pid, 'cmdline').includes('--type=renderer')) found.pages.push(bytes);
  }
  found.pages.sort((a, b) => b - a);
  return found;
}

/** The most that is seen while something is done. @template T @param {string} profile @param {() => Promise<T>} work @returns {Promise<{ result: T, pss: number, page: number, ms: number }>} */
export async function watched(profile, work) {
  const peak = { pss: 0, page: 0 };
  const look = () => {
    const { pss, pages } = processesOf(profile);
    peak.pss = Math.max(peak.pss, pss);
    peak.page = Math.max(peak.page, pages[0] ?? 0);
  };
  look();
  const timer = setInterval(look, 100);
  const begin = performance.now();
  try {
    const result = await work();
    const ms = performance.now() - begin;
    look();
    return { result, ms, ...peak };
  } finally {
    clearInterval(timer);
  }
}

/** Files of this disk, as the person's choice: the driver itself would carry them through its own memory. @param {import('playwright-core').Page} page @param {string} selector @param {string[]} files */
export async function choose(page, selector, files) {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(selector)})` });
  await session.send('DOM.setFileInputFiles', { files, objectId: result.objectId });
}

/** Presses Export, until the file has been read back and lies in the folder. @param {{ browser: import('playwright-core').Browser, page: import('playwright-core').Page, folder: string, profile: string }} from */
export async function exportAll({ browser, page, folder, profile }) {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const names = /** @type {string[]} */ ([]);
  session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => names.push(suggestedFilename));
  const landed = new Promise((done) => { session.on('Browser.downloadProgress', ({ state }) => { if (state === 'completed') done(undefined); }); });
  const found = await watched(profile, async () => {
    await page.getByRole('button', { name: /^Export / }).click({ timeout: 600_000 });
    await page.getByText('It was read back, and every part is right.').first().waitFor({ timeout: 1_800_000 });
  });
  await landed;
  return { ...found, bundle: join(folder, names[0] ?? '') };
}
