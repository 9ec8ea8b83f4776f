// Opening and saving in Chromium at 1,000 and 10,000 claims (CLAIMDESK_CLAIMS: at most so many), in two copies on a real
// disk. Beside our figures, in the same run and the same browser: reading the same bytes from IndexedDB with nothing else,
// and one bare strict transaction. The ratios are the figures; milliseconds are for orientation.

import { rmSync } from 'node:fs';
import { makeProfile, startChromium } from '../browser/support/probe.mjs';
import { startServer } from '../../scripts/server.mjs';
import { fill, quantile, servedWith, watch } from './support/many.mjs';

const most = Number(process.env.CLAIMDESK_CLAIMS ?? 10_000);
const saves = 200;

/** Every row of the database, one after the other, and nothing else. */
async function readAll() {
  const database = await new Promise((done) => { const request = indexedDB.open('/claims'); request.onsuccess = () => done(request.result); });
  const begin = performance.now();
  const keys = await new Promise((done) => { const request = database.transaction('FILE_DATA').objectStore('FILE_DATA').getAllKeys(); request.onsuccess = () => done(request.result); });
  let bytes = 0;
  for (const key of keys) {
    const row = await new Promise((done) => { const request = database.transaction('FILE_DATA').objectStore('FILE_DATA').get(key); request.onsuccess = () => done(request.result); });
    bytes += row.contents.length;
  }
  database.close();
  return { ms: performance.now() - begin, bytes };
}

/** One strict transaction of 2 KB after the other. */
async function bareTransactions(count) {
  const database = await new Promise((done) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => done(request.result);
  });
  const times = [];
  for (let i = 0; i < count; ++i) {
    const begin = performance.now();
    await new Promise((done, failed) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put(new Uint8Array(2048).fill(i), i);
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
    });
    times.push(performance.now() - begin);
  }
  database.close();
  return times;
}

/** What a person saves, from the act to its acknowledgement: a field left, until the bar says that it is saved. */
async function timeSaves(count) {
  const status = () => [...document.querySelectorAll('[role=status]')].map((one) => `${one.getAttribute('aria-label') ?? ''}${one.textContent}`).join();
  const until = (condition) => new Promise((done) => {
    if (condition()) return done();
    const observer = new MutationObserver(() => { if (condition()) { observer.disconnect(); done(); } });
    return observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const times = [];
  const field = () => [...document.querySelectorAll('input')].find((one) => one.labels?.[0]?.textContent?.includes('Customer name'));
  for (let i = 0; i < count; ++i) {
    const input = field();
    input.focus();
    input.value = `Contoso ${i}`;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    const begin = performance.now();
    input.blur();
    await until(() => /Saving/.test(status()));
    await until(() => /Saved/.test(status()));
    times.push(performance.now() - begin);
  }
  return times;
}

const ms = (/** @type {number} */ time) => `${time.toFixed(time < 20 ? 2 : 0).padStart(8)} ms`;

/** @param {string} what @param {number} time @param {number} [plain] */
function print(what, time, plain) {
  console.log(`  ${what.padEnd(46)} ${ms(time)}${plain ? `  ${(time / plain).toFixed(2).padStart(7)} x` : ''}`);
}

async function openPage(context, url) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.seen.whole > 0, undefined, { timeout: 1_200_000, polling: 200 });
  const seen = await page.evaluate(() => ({ ...globalThis.seen, memory: globalThis.seen.memory?.() ?? 0 }));
  const session = await context.newCDPSession(page);
  const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'));
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return { page, seen, heap };
}

function printOpening(what, { seen, heap }, plain) {
  console.log(`  ${what}`);
  print('until claims are shown', seen.rows, plain);
  print('until everything is read and checked', seen.whole, plain);
  print('longest time that the page stood still', seen.longest, plain);
  console.log(`  ${'memory of the program, and of JavaScript'.padEnd(46)} ${(seen.memory / 1e6).toFixed(0).padStart(8)} MB ${(heap / 1e6).toFixed(0).padStart(5)} MB`);
}

async function printSaves(page, bare) {
  await page.getByRole('button', { name: 'New claim' }).first().click();
  await page.getByRole('textbox', { name: 'Customer name' }).waitFor();
  const times = await page.evaluate(timeSaves, saves);
  for (const [name, part] of /** @type {const} */ ([['p50', 0.5], ['p99', 0.99]])) {
    print(`one bare strict transaction, ${name}`, quantile(bare, part));
    print(`one save of a person, in two copies, ${name}`, quantile(times, part), quantile(bare, part));
  }
}

async function bench(claims) {
  const { folder, made, names } = servedWith(claims);
  const profile = makeProfile();
  const server = await startServer({ root: folder, port: 0 });
  const chromium = await startChromium(profile.folder);
  try {
    const filling = await chromium.context.newPage();
    await filling.goto(`${server.url}empty.html`);
    await filling.evaluate(fill, names);
    const plain = await filling.evaluate(readAll);
    const bare = await filling.evaluate(bareTransactions, saves);
    await filling.close();
    console.log(`${claims} claims, ${made.events} events, ${(made.bytes / 1e6).toFixed(1)} MB; reading them from IndexedDB with nothing else: ${plain.ms.toFixed(0)} ms`);
    const first = await openPage(chromium.context, server.url);
    printOpening('first opening', first, plain.ms);
    await first.page.waitForTimeout(15_000 + claims / 10); // at rest it keeps rows for the next
    await first.page.close();
    const second = await openPage(chromium.context, server.url);
    printOpening('next opening', second, plain.ms);
    await printSaves(second.page, bare);
  } finally {
    await chromium.quit();
    await server.close();
    profile.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const claims of [1_000, 10_000, 100_000]) if (claims <= most) await bench(claims);
