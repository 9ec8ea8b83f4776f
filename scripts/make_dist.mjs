// Lays the page together in dist/, as it is to be hosted: what web/ holds, what a build made of C++, and assets/.
// `node scripts/make_dist.mjs build/web-release`. Beside each file of a release lies what a host with static
// compression sends (.br, .gz). Only what changed is written, what no longer belongs is removed. Prints the bytes.

import {
  existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { iconOutlines } from './icon_outlines.mjs';
import { withJoinedModules } from './join_modules.mjs';
import { versioned } from './versions.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const compressible = new Set(['.html', '.css', '.js', '.json', '.webmanifest', '.wasm', '.svg', '.txt', '.csv']);
const compressors = new Map([['.br', brotli], ['.gz', (bytes) => gzipSync(bytes, { level: 9 })]]);
/** Of pdf.js what shows pages: no viewer, no scripts of PDFs, no source maps. Asked for with the first PDF only. */
const pdfParts = [
  ['legacy/build', /^pdf\.min\.mjs$|^pdf\.worker\.min\.mjs$/], ['cmaps', /\.bcmap$/], ['standard_fonts', /\.(pfb|ttf)$|^LICENSE/],
  ['wasm', /^(openjpeg|jbig2|qcms_bg)\.wasm$|^LICENSE_(PDFJS_)?(OPENJPEG|JBIG2|QCMS)$/],
];
const notForThePage = /(^|\/)([A-Z]+\.md|jsconfig\.json|package\.json|.*\.d\.ts|schema\/.*|pictures\/.*|icons\/icons\.json)$/;

/** @typedef {{ name: string, bytes: Buffer }} PageFile */

/** Everything that the page consists of. @param {string} build @returns {PageFile[]} */
export function pageFiles(build) {
  const program = readdirSync(build).filter((name) => /^claimdesk\.(js|wasm)$/.test(name));
  if (program.length !== 2) throw new Error(`${build} holds no claimdesk.js and claimdesk.wasm: build it first.`);
  return [
    ...filesUnder(join(root, 'web'), ''),
    ...filesUnder(join(root, 'assets'), 'assets'),
    ...program.map((name) => ({ name, bytes: readFileSync(join(build, name)) })),
    ...pdfFiles(),
    { name: 'assets/icons/outlines.json', bytes: Buffer.from(JSON.stringify(iconOutlines())) },
  ].filter(({ name }) => !notForThePage.test(name));
}

/** pdf.js, laid into pdfjs/. @returns {PageFile[]} */
function pdfFiles() {
  const library = join(root, 'node_modules/pdfjs-dist');
  if (!existsSync(library)) throw new Error('node_modules holds no pdfjs-dist: scripts/setup installs it.');
  return pdfParts.flatMap(([folder, wanted]) => filesUnder(join(library, folder), '').filter(({ name }) => wanted.test(name)).map(({ name, bytes }) => ({
    name: folder === 'legacy/build' ? `pdfjs/${name.replace('.mjs', '.js')}` : `pdfjs/${folder}/${name}`, bytes, // many hosts do not know .mjs
  }))).concat({ name: 'pdfjs/LICENSE.txt', bytes: readFileSync(join(library, 'LICENSE')) });
}

/** @param {string} folder @param {string} prefix @returns {PageFile[]} */
function filesUnder(folder, prefix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const name = prefix ? `${prefix}/${entry.name}` : entry.name;
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path, name) : [{ name, bytes: readFileSync(path) }];
  });
}

/** Makes `dist` hold exactly these files and their compressed forms.
 * @param {string} dist @param {PageFile[]} files @param {{ compressed: boolean }} options compressing takes seconds */
export function writeDist(dist, files, { compressed }) {
  const rows = files.map((file) => writeFile(dist, file, compressed && compressible.has(extname(file.name))));
  const wanted = new Set(rows.flatMap(({ name, forms }) => [name, ...[...forms.keys()].map((suffix) => name + suffix)]));
  for (const { name } of filesUnder(dist, '')) if (!wanted.has(name)) rmSync(join(dist, name));
  removeEmpty(dist);
  return rows.map(({ name, raw, changed, forms }) => ({ name, raw, brotli: forms.get('.br') ?? raw, changed }));
}

/** @param {string} folder @returns {boolean} whether nothing is left in it */
function removeEmpty(folder) {
  const left = readdirSync(folder, { withFileTypes: true }).filter((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || !removeEmpty(path)) return true;
    rmdirSync(path);
    return false;
  });
  return left.length === 0;
}

/** @param {string} dist @param {PageFile} file @param {boolean} compressed */
function writeFile(dist, { name, bytes }, compressed) {
  const path = join(dist, name);
  mkdirSync(dirname(path), { recursive: true });
  const suffixes = compressed ? [...compressors.keys()] : [];
  const changed = !same(path, bytes);
  if (changed) {
    for (const suffix of compressors.keys()) rmSync(path + suffix, { force: true });
    replace(path, bytes);
  }
  const forms = suffixes.map((suffix) => {
    if (!existsSync(path + suffix)) replace(path + suffix, compressors.get(suffix)(bytes));
    return [suffix, statSync(path + suffix).size];
  });
  return { name, raw: bytes.length, changed, forms: new Map(forms) };
}

function same(path, bytes) {
  return existsSync(path) && readFileSync(path).equals(bytes);
}

/** A server that is running, or a run that is stopped, sees the old file or the new one, never a half. */
function replace(path, bytes) {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });
}

/** All files where some changed, else only their sum. @param {ReturnType<typeof writeDist>} rows */
function bytesTable(rows) {
  const total = (what) => rows.reduce((sum, row) => sum + row[what], 0);
  const all = [...(rows.some(({ changed }) => changed) ? rows : []), { name: `${rows.length} files`, raw: total('raw'), brotli: total('brotli') }];
  const width = Math.max(...all.map(({ name }) => name.length));
  const line = (name, raw, brotli) => `  ${name.padEnd(width)} ${raw.padStart(12)} ${brotli.padStart(12)}`;
  const figure = (number) => number.toLocaleString('en');
  return [
    line('', 'bytes', 'brotli'),
    ...all.map(({ name, raw, brotli }) => line(name, figure(raw), figure(brotli))),
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [build = 'build/web-release'] = process.argv.slice(2);
  const compressed = basename(build) === 'web-release'; // and joined: what is worked on is read as it stands in web/
  try {
    const page = pageFiles(build);
    const { files } = versioned(compressed ? withJoinedModules(page) : page, { offline: compressed });
    console.log(bytesTable(writeDist(join(root, 'dist'), files, { compressed })));
  } catch (error) {
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}
