// How long the page takes from being opened to its first paint and to being of use (its heading is there and drawn), beside an
// empty page and an empty page with WebGL2, in turns in the same run: the ratio to the empty page is the figure. Cold: never
// opened before; warm: opened again, from what sw.js keeps. Bytes: what the host sends of each part.

import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { startServer } from '../../scripts/server.mjs';
import { startBrowser } from '../browser/support/page.mjs';
import { temporaryFolder, writeOneFile, writeRelease } from '../browser/support/releases.mjs';

const rounds = Number(process.env.CLAIMDESK_ROUNDS ?? 5);

/** Notes when the page is of use. Runs before anything of it. */
function watchUse() {
  const useful = () => document.querySelector('#mirror [role=heading] .run, h1') !== null && !document.getElementById('skeleton');
  const look = () => { if (useful()) globalThis.usefulAt = performance.now(); else requestAnimationFrame(look); };
  look();
}

async function open(context, url) {
  const page = await context.newPage();
  await page.addInitScript(watchUse);
  await page.goto(url);
  const times = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && globalThis.usefulAt ? { paint: paint.startTime, use: globalThis.usefulAt } : null;
  });
  const found = await times.jsonValue();
  return { page, ...found };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Of each kind of file. @param {ReturnType<typeof writeRelease>} release */
function bytesOf({ files }) {
  const kinds = new Map();
  for (const { name, bytes } of files) {
    const kind = name.includes('/assets/') ? 'assets' : extname(name).slice(1);
    const [raw, brotli] = kinds.get(kind) ?? [0, 0];
    kinds.set(kind, [raw + bytes.length, brotli + (/\.png$/.test(name) ? bytes.length : brotliCompressSync(bytes).length)]);
  }
  return kinds;
}

const folder = temporaryFolder();
const release = writeRelease(folder.path);
writeOneFile(join(folder.path, 'claimdesk.html'));
writeFileSync(join(folder.path, 'empty.html'), '<!doctype html><h1>Empty</h1>');
writeFileSync(join(folder.path, 'webgl.html'), '<!doctype html><h1>Empty</h1><canvas id="c"></canvas><script>document.getElementById("c").getContext("webgl2").clear(16384)</script>');
const server = await startServer({ root: folder.path });
const started = await startBrowser({ folder: 'web', software3d: true });
const newContext = () => started.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'allow', bypassCSP: true });

/** @type {Record<string, { paint: number[], use: number[] }>} */
const found = {};
function note(name, { paint, use }) {
  found[name] ??= { paint: [], use: [] };
  found[name].paint.push(paint);
  found[name].use.push(use);
}

try {
  for (let round = 0; round < rounds; ++round) {
    for (const [name, address] of [
      ['empty page', `${server.url}empty.html`], ['empty WebGL2 page', `${server.url}webgl.html`],
      ['hosted, cold', server.url], ['one file', pathToFileURL(join(folder.path, 'claimdesk.html')).href],
    ]) {
      const context = await newContext();
      const opened = await open(context, address);
      note(name, opened);
      if (name === 'hosted, cold') {
        await opened.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
        await opened.page.close();
        note('hosted, warm', await open(context, address));
      }
      await context.close();
    }
  }
  const base = median(found['empty page']?.use ?? []);
  for (const [name, { paint, use }] of Object.entries(found)) {
    const [first, useful] = [median(paint), median(use)];
    console.log(`  ${name.padEnd(18)} first paint ${first.toFixed(0).padStart(5)} ms, of use ${useful.toFixed(0).padStart(5)} ms  ${(useful / base).toFixed(1).padStart(6)} x the empty page`);
  }
  for (const [kind, [raw, brotli]] of bytesOf(release)) console.log(`  ${kind.padEnd(12)} ${raw.toLocaleString('en').padStart(12)} bytes ${brotli.toLocaleString('en').padStart(12)} brotli`);
  const one = readFileSync(join(folder.path, 'claimdesk.html'));
  console.log(`  ${'one file'.padEnd(12)} ${one.length.toLocaleString('en').padStart(12)} bytes ${brotliCompressSync(one).length.toLocaleString('en').padStart(12)} brotli`);
} finally {
  await started.close();
  await server.close();
  folder.remove();
}
