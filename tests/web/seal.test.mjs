// A sealed file opens with its passphrase, whole, and in no other way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webcrypto } from 'node:crypto';
import { packed, unpacked } from '../../web/platform/packed_bytes.js';
import { isSealed, sealing, sealRounds, unsealing } from '../../web/platform/seal.js';

globalThis.crypto ??= webcrypto;

const blockBytes = 1 << 20;
const sealedBlock = blockBytes + 16;
const headerBytes = 43;

const bytesOf = async (stream) => new Uint8Array(await new Response(stream).arrayBuffer());
const streamOf = (bytes, size = 65536) => new ReadableStream({
  start(controller) {
    for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
    controller.close();
  },
});
const sealed = (bytes, passphrase) => bytesOf(streamOf(bytes).pipeThrough(sealing(passphrase, 600_000)));
const opened = (bytes, passphrase, size) => bytesOf(streamOf(bytes, size).pipeThrough(unsealing(passphrase)));

function some(length) {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = (at * 31 + (at >> 8)) & 255;
  return bytes;
}

test('what is sealed opens, of any length and in pieces of any size', async () => {
  for (const length of [0, 1, blockBytes - 1, blockBytes, blockBytes + 1, 2 * blockBytes + 5]) {
    const bytes = some(length);
    const closed = await sealed(bytes, 'zażółć');
    assert.ok(isSealed(closed));
    assert.deepEqual(await opened(closed, 'zażółć', 70_000), bytes, `${length}`);
  }
  const small = await sealed(some(100), 'a');
  assert.deepEqual(await opened(small, 'a', 1), some(100));
});

test('a passphrase typed with combined or with separate accents is the same', async () => {
  assert.deepEqual(await opened(await sealed(some(10), 'é'), 'e\u0301'), some(10));
});

test('the same bytes are sealed to other bytes each time, and the derivation is slow', async () => {
  assert.notDeepEqual(await sealed(some(10), 'a'), await sealed(some(10), 'a'));
  assert.ok(sealRounds >= 600_000);
});

test('a wrong passphrase and a changed, moved, missing or cut block are told alike', async () => {
  const closed = await sealed(some(2 * blockBytes + 5), 'right');
  const blocks = (order) => [closed.slice(0, headerBytes), ...order.map((number) => {
    const from = headerBytes + number * sealedBlock;
    return closed.slice(from, from + sealedBlock);
  })];
  const joined = (parts) => new Uint8Array(Buffer.concat(parts));
  const flipped = (at) => {
    const copy = closed.slice();
    copy[at] ^= 1;
    return copy;
  };
  const hostile = [
    [closed, 'wrong'],
    ...[20, 40, 43, 5000, headerBytes + sealedBlock, closed.length - 1].map((at) => [flipped(at), 'right']),
    [joined(blocks([1, 0, 2])), 'right'],
    [joined(blocks([0, 2])), 'right'],
    [joined(blocks([0, 1])), 'right'],
    [closed.slice(0, closed.length - 1), 'right'],
    [closed.slice(0, headerBytes + sealedBlock), 'right'],
    [closed.slice(0, 30), 'right'],
  ];
  for (const [bytes, passphrase] of hostile) {
    await assert.rejects(opened(bytes, passphrase), { fault: 'wrong-passphrase' });
  }
});

test('a header that asks for too little or too much work is refused', async () => {
  const closed = await sealed(some(10), 'a');
  for (const rounds of [1, 599_999, 10_000_001, 0xffffffff]) {
    new DataView(closed.buffer).setUint32(16, rounds);
    await assert.rejects(opened(closed, 'a'), { fault: 'damaged' });
  }
});

test('what a file is, its first bytes tell: plain, compressed, sealed, both', async () => {
  const bytes = some(300_000);
  for (const compressed of [false, true]) {
    for (const passphrase of ['', 'right']) {
      const made = await bytesOf(packed(streamOf(bytes), { compressed, passphrase }));
      assert.equal(isSealed(made), passphrase !== '');
      assert.deepEqual(await bytesOf(await unpacked(streamOf(made, 5), passphrase)), bytes);
      if (passphrase) await assert.rejects(unpacked(streamOf(made), ''), { fault: 'sealed' });
    }
  }
});

test('compressed bytes that were changed are damaged, not short', async () => {
  const made = await bytesOf(packed(streamOf(some(300_000)), { compressed: true, passphrase: '' }));
  const changed = made.map((byte, at) => (at === made.length - 6 ? byte ^ 255 : byte)); // its checksum
  await assert.rejects(async () => bytesOf(await unpacked(streamOf(changed), '')), { fault: 'damaged' });
});
