// The hash of attachments is the one that everybody computes, however the bytes come.

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createSha256 } from '../../web/platform/sha256.js';

const expected = (bytes) => createHash('sha256').update(bytes).digest('hex');

function hashed(pieces) {
  const hash = createSha256();
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

test('every length around the size of a block', () => {
  for (let length = 0; length < 200; ++length) {
    const bytes = Buffer.alloc(length, length);
    assert.equal(hashed([bytes]), expected(bytes), `${length} bytes`);
  }
});

test('a file in pieces of any size has the hash of the whole', () => {
  const bytes = randomBytes(300_000);
  for (const size of [1, 63, 64, 65, 1000, 65_536]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
    assert.equal(hashed(pieces), expected(bytes), `pieces of ${size}`);
  }
});
