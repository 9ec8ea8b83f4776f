// Whether anybody gets the same bytes: what is committed is cloned into two folders whose paths differ in length, built
// in each without a cache, and what is published of both is compared. Takes as long as two builds from nothing.
// `node scripts/compare_releases.mjs`

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const places = ['a', join('another', 'clone-of-which-the-path-is-much-longer')];
/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, CCACHE_DISABLE: '1' } });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed in ${cwd}`);
}

/** @param {string} clone @returns {Map<string, Buffer>} */
function released(clone) {
  mkdirSync(dirname(clone), { recursive: true });
  run('git', ['clone', '--quiet', root, clone], root);
  cpSync(join(root, '.deps'), join(clone, '.deps'), { recursive: true, verbatimSymlinks: true }); // what scripts/setup fetched, by checksum
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  run('scripts/release', ['--no-setup'], clone);
  const folder = join(clone, 'release');
  return new Map(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** The first byte in which two files differ. @param {Buffer} one @param {Buffer} other */
function difference(one, other) {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? Math.min(one.length, other.length) : at;
}

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-compare-'));
try {
  const [one, other] = places.map((place) => released(join(folder, place)));
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const different = names.filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)));
  for (const [name, bytes] of one) console.log(`  ${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  for (const name of different) {
    console.error(`✗ ${name} differs from byte ${difference(one.get(name) ?? Buffer.alloc(0), other.get(name) ?? Buffer.alloc(0))} on`);
  }
  if (different.length > 0) process.exitCode = 1;
  else console.log(`» two clones gave the same ${names.length} files`);
} finally {
  rmSync(folder, { recursive: true });
}
