// What a file is named by is the same whichever way it was worked out, and many files come one by one.

import assert from 'node:assert/strict';
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { hashBlob } from '../../web/platform/file_hash.js';
import { createTakingFiles } from '../../web/platform/taking_files.js';

const expected = (bytes) => createHash('sha256').update(bytes).digest('hex');

for (const [name, own] of [['the browser’s own hash', webcrypto.subtle], ['our hash, where the browser has none', undefined]]) {
  test(`a file is named by its content, by ${name}`, async () => {
    for (const size of [0, 1, 100_000, 3_000_001]) {
      const bytes = randomBytes(size);
      const told = [];
      assert.equal(await hashBlob(new Blob([bytes]), (done) => told.push(done), own), expected(bytes), `${size} bytes`);
      assert.equal(told.at(-1) ?? 0, size);
    }
  });
}

test('a file too large to be read whole is read in pieces, to the same name', async () => {
  const piece = randomBytes(1 << 20);
  const pieces = Array.from({ length: 33 }, () => piece);
  const read = [];
  const blob = new Blob(pieces);
  const watched = { size: blob.size, slice: (from, to) => { read.push(Math.min(to, blob.size) - from); return blob.slice(from, to); } };
  assert.equal(await hashBlob(/** @type {Blob} */ (watched), () => {}, webcrypto.subtle), expected(Buffer.concat(pieces)));
  assert.ok(Math.max(...read) <= 1 << 20);
});

/** Takes files whose keeping is ended by hand. */
function taking() {
  const began = [];
  const told = [];
  const files = createTakingFiles({
    told: (ticket, what) => told.push([ticket, what]),
    offered: /** @type {any} */ ({ file: (handle) => ({ name: `${handle}`, size: 10 }), forget: () => {} }),
    attachments: () => /** @type {any} */ ({ add: (file) => new Promise((done, failed) => { began.push({ name: file.name, done: () => done({ digest: `d${file.name}` }), failed }); }) }),
  });
  const settled = () => new Promise((done) => { setImmediate(done); });
  return { files, began, told, settled };
}

test('files are taken one after the other; one that fails or is stopped does not hold up the rest', async () => {
  const { files, began, told, settled } = taking();
  for (const number of [1, 2, 3, 4]) files.take(number, number);
  await settled();
  assert.deepEqual(began.map(({ name }) => name), ['1']);
  files.forget(3, 3);
  began[0].failed(new Error('The disk is full'));
  await settled();
  assert.deepEqual(began.map(({ name }) => name), ['1', '2']);
  began[1].done();
  await settled();
  assert.deepEqual(began.map(({ name }) => name), ['1', '2', '4']);
  began[2].done();
  await settled();
  assert.deepEqual(told, [[1, null], [2, 'd2'], [4, 'd4']]);
});
