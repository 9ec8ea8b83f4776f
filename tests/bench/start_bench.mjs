// How long the page takes from being opened to its first paint and to being of use (its heading is there and drawn), beside an
// empty page and an empty page with WebGL2, in turns in the same run: the ratios to those are the figures. Cold: never
// opened before; warm: opened again, from what sw.js keeps. Bytes: what each form consists of, as it is and with brotli.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** What a file is there for. @type {readonly [part: string, names: RegExp][]} */
const parts = [
  ['PDF reader', /\/pdfjs\//], ['program', /\/claimdesk\.(js|wasm)$/], ['words', /\/assets\/strings\//], ['help, demo', /\/assets\/(help|demo)\//], ['rules, looks', /\/assets\//],
  ['the page', /\.(js|html|css)$/], ['icons', /./],
];

const brotli = (/** @type {Buffer} */ bytes) => brotliCompressSync(bytes).length;

/** @param {ReturnType<typeof writeRelease>} release @returns {Map<string, { raw: number, brotli: number }>} */
function hostedParts({ files }) {
  const found = new Map(parts.map(([part]) => [part, { raw: 0, brotli: 0 }]));
  for (const { name, bytes } of files) {
    const sum = found.get(parts.find(([, names]) => names.test(name))?.[0] ?? '');
    if (!sum) continue;
    sum.raw += bytes.length;
    sum.brotli += /\.png$/.test(name) ? bytes.length : brotli(bytes);
  }
  return found;
}

/** What stands in the page that is one file. @param {Buffer} file @returns {Map<string, { raw: number, brotli: number }>} */
function carriedParts(file) {
  const html = file.toString();
  const within = (/** @type {RegExp} */ pattern) => Buffer.from(pattern.exec(html)?.[1] ?? '');
  const known = new Map([
    ['program', within(/id="carried-program">([^<]*)/)], ['assets', within(/id="carried-assets">([^<]*)/)],
    ['script', within(/<script type="module">([\s\S]*?)<\/script>/)], ['style', within(/<style>([\s\S]*?)<\/style>/)],
  ]);
  const rest = file.length - [...known.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  return new Map([...[...known].map(([part, bytes]) => /** @type {const} */ ([part, { raw: bytes.length, brotli: brotli(bytes) }])), ['the rest', { raw: rest, brotli: 0 }]]);
}

/** @param {string} form @param {Map<string, { raw: number, brotli: number }>} found @param {number} [whole] with brotli, where its parts are sent as one */
function printBytes(form, found, whole) {
  const sum = (/** @type {'raw' | 'brotli'} */ what) => [...found.values()].reduce((all, one) => all + one[what], 0);
  const line = (/** @type {string} */ name, /** @type {number} */ raw, /** @type {number} */ small) =>
    console.log(`  ${name.padEnd(24)} ${raw.toLocaleString('en').padStart(12)} bytes ${small.toLocaleString('en').padStart(12)} brotli`);
  line(form, sum('raw'), whole ?? sum('brotli'));
  for (const [part, { raw, brotli: small }] of found) line(`  ${part}`, raw, small);
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
  const baseGl = median(found['empty WebGL2 page']?.use ?? []);
  for (const [name, { paint, use }] of Object.entries(found)) {
    const [first, useful] = [median(paint), median(use)];
    console.log(`  ${name.padEnd(18)} first paint ${first.toFixed(0).padStart(5)} ms, of use ${useful.toFixed(0).padStart(5)} ms  ${(useful / base).toFixed(1).padStart(6)} x the empty page ${(useful / baseGl).toFixed(1).padStart(6)} x with WebGL2`);
  }
  printBytes('hosted', hostedParts(release));
  const one = readFileSync(join(folder.path, 'claimdesk.html'));
  printBytes('one file', carriedParts(one), brotli(one));
} finally {
  await started.close();
  await server.close();
  folder.remove();
}
