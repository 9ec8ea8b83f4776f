// dist/ holds exactly the page: what is new is written, what is gone is removed, what is the same is left alone.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { writeDist } from '../../scripts/make_dist.mjs';

const file = (name, content) => ({ name, bytes: Buffer.from(content) });
const long = 'the same words again and again; '.repeat(50);

/** @param {(dist: string) => void} body */
function inFolder(body) {
  const dist = mkdtempSync(join(tmpdir(), 'claimdesk-dist-'));
  try {
    body(dist);
  } finally {
    rmSync(dist, { recursive: true });
  }
}

test('compressed forms lie beside what compresses, and hold the same bytes', () => inFolder((dist) => {
  const rows = writeDist(dist, [file('a.js', long), file('b.png', long)], { compressed: true });
  assert.deepEqual(readdirSync(dist), ['a.js', 'a.js.br', 'a.js.gz', 'b.png']);
  assert.equal(brotliDecompressSync(readFileSync(join(dist, 'a.js.br'))).toString(), long);
  assert.equal(gunzipSync(readFileSync(join(dist, 'a.js.gz'))).toString(), long);
  const brotli = statSync(join(dist, 'a.js.br')).size;
  assert.deepEqual(rows, [
    { name: 'a.js', raw: long.length, brotli, changed: true },
    { name: 'b.png', raw: long.length, brotli: long.length, changed: true },
  ]);
}));

test('a changed file takes its compressed forms along, others keep theirs', () => inFolder((dist) => {
  const inode = (name) => statSync(join(dist, name)).ino;
  writeDist(dist, [file('a.js', long), file('b.js', long)], { compressed: true });
  const before = ['b.js', 'b.js.br'].map(inode);
  const rows = writeDist(dist, [file('a.js', `${long}!`), file('b.js', long)], { compressed: true });
  assert.deepEqual(rows.map(({ changed }) => changed), [true, false]);
  assert.equal(brotliDecompressSync(readFileSync(join(dist, 'a.js.br'))).toString(), `${long}!`);
  assert.deepEqual(['b.js', 'b.js.br'].map(inode), before);
}));

test('what no longer belongs to the page goes', () => inFolder((dist) => {
  writeDist(dist, [file('a.js', long), file('sub/b.js', long)], { compressed: true });
  writeDist(dist, [file('a.js', long)], { compressed: false });
  assert.deepEqual(readdirSync(dist, { recursive: true }).filter((name) => name.includes('.')), ['a.js']);
}));
