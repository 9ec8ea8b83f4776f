// Makes what is published of a build: both forms of the page, the licences of what they carry, a bill of materials,
// checksums. The same build gives the same bytes. `node scripts/release.mjs [--build build/web-release] [--out release]`

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { billOfMaterials, components, licences } from './components.mjs';
import { policyHeaders } from './headers.mjs';
import { withJoinedModules } from './join_modules.mjs';
import { pageFiles } from './make_dist.mjs';
import { oneFile } from './one_file.mjs';
import { versioned } from './versions.mjs';
import { zip } from './zip.mjs';

/** @typedef {import('./make_dist.mjs').PageFile} PageFile */

const sha256 = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex');
const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, bytes: Buffer.from(text) });

/** For hosts that read such a file (Netlify, Cloudflare Pages); others are told the same in their own way. */
function headersFile() {
  const lines = Object.entries(policyHeaders()).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '  Cache-Control: no-cache', '/v-*', '  ! Cache-Control', '  Cache-Control: public, max-age=31536000, immutable', ''].join('\n');
}

/** @param {string} build @returns {PageFile[]} everything that is published, checksums last */
export function releaseFiles(build) {
  const page = pageFiles(build);
  const { version, files } = versioned(withJoinedModules(page), { offline: true });
  const all = components();
  const text = licences(all);
  const published = [
    { name: 'claimdesk-web.zip', bytes: zip([...files, file('_headers', headersFile()), file('LICENSES.txt', text)]) },
    file('claimdesk.html', oneFile(page)),
    file('LICENSES.txt', text),
  ];
  const hashes = published.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) }));
  const everything = [...published, file('claimdesk.cdx.json', billOfMaterials(all, { version, files: hashes }))];
  return [...everything, file('SHA256SUMS', everything.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join(''))];
}

/** @param {PageFile[]} files */
function bytesTable(files) {
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return files.map(({ name, bytes }) => {
    const brotli = brotliCompressSync(bytes, quick).length;
    return `  ${name.padEnd(20)} ${bytes.length.toLocaleString('en').padStart(12)} bytes ${brotli.toLocaleString('en').padStart(12)} brotli`;
  }).join('\n');
}

if (process.argv[1]?.endsWith('release.mjs')) {
  const { values: { build, out } } = parseArgs({ options: { build: { type: 'string', default: 'build/web-release' }, out: { type: 'string', default: 'release' } } });
  const files = releaseFiles(build);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(out, name), bytes);
  console.log(bytesTable(files));
}
