// Releases of the page, made in a folder from the newest build of it, with whatever a test changes in them.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withJoinedModules } from '../../../scripts/join_modules.mjs';
import { pageFiles, writeDist } from '../../../scripts/make_dist.mjs';
import { oneFile } from '../../../scripts/one_file.mjs';
import { versioned } from '../../../scripts/versions.mjs';

/** @typedef {import('../../../scripts/make_dist.mjs').PageFile} PageFile */

const root = fileURLToPath(new URL('../../..', import.meta.url));

function newestBuild() {
  const age = (build) => statSync(join(root, build, 'claimdesk.wasm'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['build/web-release', 'build/web-debug'].sort((a, b) => age(b) - age(a))[0];
}

/** Without what only debuggers read: a build for them is forty times as large. @param {Buffer} wasm */
function lean(wasm) {
  const kept = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length;) {
    const from = at;
    let [length, shift, byte] = [0, 0, 128];
    for (at += 1; byte & 128; at += 1, shift += 7) {
      byte = wasm[at] ?? 0;
      length += (byte & 127) * 2 ** shift;
    }
    at += length;
    if (wasm[from] !== 0) kept.push(wasm.subarray(from, at));
  }
  return Buffer.concat(kept);
}

/** @type {PageFile[] | undefined} */
let read;

/** @param {Record<string, (text: string) => string>} changes by file */
function files(changes) {
  read ??= pageFiles(newestBuild()).map((file) => (file.name === 'claimdesk.wasm' ? { ...file, bytes: lean(file.bytes) } : file));
  return read.map(({ name, bytes }) => ({ name, bytes: changes[name] ? Buffer.from(changes[name](bytes.toString())) : bytes }));
}

/** @param {string} folder @param {Record<string, (text: string) => string>} [changes] @param {(page: PageFile[]) => PageFile[]} [made] */
export function writeRelease(folder, changes = {}, made = (page) => page) {
  const release = versioned(withJoinedModules(made(files(changes))), { offline: true });
  writeDist(folder, release.files, { compressed: false });
  return release;
}

/** @param {string} path @param {string} [address] of a file within the release, whatever its version */
export function spoil(path, { files: all }, address) {
  const { name } = all.find((file) => file.name.endsWith(address)) ?? {};
  writeFileSync(join(path, name), `${readFileSync(join(path, name))} `);
}

/** @param {string} path */
export function writeOneFile(path) {
  writeFileSync(path, oneFile(files({})));
}

export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'claimdesk-release-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}
