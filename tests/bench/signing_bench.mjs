// What signing costs: making signatures and checking them in Chromium, as many at a time as the page does, each beside
// hashing the same bytes with the browser's own SHA-256, in turns in the same run. A figure for each, and what it comes to
// for 100,000.

import { startBrowser } from '../browser/support/page.mjs';

const count = Number(process.env.CLAIMDESK_SIGNATURES ?? 4000);
const rounds = Number(process.env.CLAIMDESK_ROUNDS ?? 5);
const atOnce = 200; // as app/update_signing.cpp asks for

/** In the page. @param {{ module: string, count: number, rounds: number, atOnce: number }} what */
async function measure({ module, count: all, rounds: turns, atOnce: some }) {
  const { createSigning } = await import(module);
  const signing = createSigning();
  const publicKey = await signing.publicKey();
  const texts = Array.from({ length: all }, () => crypto.getRandomValues(new Uint8Array(55))); // a name and an id
  /** @type {Uint8Array[]} */
  const proofs = [];
  const pieces = (/** @type {any[]} */ list) => Array.from({ length: Math.ceil(list.length / some) }, (_, i) => list.slice(i * some, (i + 1) * some));
  const timed = async (/** @type {() => Promise<unknown>} */ work) => {
    const from = performance.now();
    await work();
    return performance.now() - from;
  };
  const found = /** @type {Record<string, number[]>} */ ({ hash: [], sign: [], check: [] });
  for (let turn = 0; turn <= turns; turn += 1) {
    const hash = await timed(async () => { for (const piece of pieces(texts)) await Promise.all(piece.map((text) => crypto.subtle.digest('SHA-256', text))); });
    proofs.length = 0;
    const sign = await timed(async () => { for (const piece of pieces(texts)) proofs.push(...await signing.sign(piece)); });
    const signed = texts.map((text, at) => ({ publicKey, text, proof: proofs[at] }));
    let fitting = 0;
    const check = await timed(async () => { for (const piece of pieces(signed)) fitting += (await signing.check(piece)).reduce((/** @type {number} */ sum, /** @type {number} */ one) => sum + one, 0); });
    if (fitting !== all) throw new Error(`${all - fitting} signatures do not fit`);
    if (turn === 0) continue; // a first time
    found.hash?.push(hash);
    found.sign?.push(sign);
    found.check?.push(check);
  }
  return found;
}

const median = (/** @type {number[]} */ numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const browser = await startBrowser({ folder: 'web' });
try {
  const context = await browser.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(new URL('recovery.html', browser.url).href);
  const found = await page.evaluate(measure, { module: new URL('platform/signing.js', browser.url).href, count, rounds, atOnce });
  const base = median(found.hash ?? []);
  console.log(`${count} texts of 55 bytes, ${atOnce} at a time, median of ${rounds} rounds`);
  for (const [what, times] of Object.entries(found)) {
    const ms = median(times);
    const each = (ms / count * 1000).toFixed(0).padStart(6);
    console.log(`  ${what.padEnd(8)} ${each} µs each  ${(ms / base).toFixed(2).padStart(6)} x hashing  ${(ms / count * 100).toFixed(1).padStart(6)} s for 100,000`);
  }
} finally {
  await browser.close();
}
