// Makes what is published of a build: both forms of the page, the licences of what they carry, a bill of materials,
// checksums. The same build gives the same bytes.
// `node scripts/release.mjs [--build build/web-release] [--out release] [--connect https://host]…`

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { billOfMaterials, components, licences } from './components.mjs';
import { connectOrigin, withPolicy } from './headers.mjs';
import { hostFiles } from './host_settings.mjs';
import { withJoinedModules } from './join_modules.mjs';
import { pageFiles } from './make_dist.mjs';
import { oneFile } from './one_file.mjs';
import { versioned } from './versions.mjs';
import { zip } from './zip.mjs';

/** @typedef {import('./make_dist.mjs').PageFile} PageFile */
/** @typedef {import('./headers.mjs').Connections} Connections */

const sha256 = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex');
const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, bytes: Buffer.from(text) });

/** The page that may ask these. @param {PageFile[]} page @param {Connections} connections @returns {PageFile[]} */
export function connected(page, connections) {
  return page.map((one) => (one.name === 'index.html' ? file(one.name, withPolicy(one.bytes.toString(), connections)) : one));
}

/** @param {string} build @param {Connections} [connections] @returns {PageFile[]} everything that is published, checksums last */
export function releaseFiles(build, connections = {}) {
  const page = connected(pageFiles(build), connections);
  const { version, files } = versioned(withJoinedModules(page), { offline: true });
  const all = components();
  const text = licences(all);
  const published = [
    { name: 'claimdesk-web.zip', bytes: zip([...files, ...hostFiles(connections), file('LICENSES.txt', text)]) },
    file('claimdesk.html', oneFile(page, connections)),
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

function main() {
  const { values: { build, out, connect, check } } = parseArgs({ options: {
    build: { type: 'string', default: 'build/web-release' }, out: { type: 'string', default: 'release' }, connect: { type: 'string', multiple: true }, check: { type: 'boolean' },
  } });
  const connections = connect ? { only: connect.filter((one) => one !== 'none').map(connectOrigin) } : {};
  if (check) return; // whether the names are right is better known before a build than after
  const files = releaseFiles(build, connections);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(out, name), bytes);
  console.log(bytesTable(files));
}

if (process.argv[1]?.endsWith('release.mjs')) {
  try {
    main();
  } catch (error) {
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}
