// Signatures as others meet them: checked by a script that shares nothing with us, not even a library for the curve.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const script = fileURLToPath(new URL('../compat/verify_signature.py', import.meta.url));
const { subtle } = webcrypto;
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
const idOf = (text) => sha256('claimdesk-event-v1\0', text);

async function makeKey() {
  const { privateKey, publicKey } = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const point = Buffer.from(await subtle.exportKey('raw', publicKey));
  return { privateKey, point, name: sha256(point).toString('hex').slice(0, 32) };
}

/** An event that names the key, as it is written. @param {string} said @param {string} [key] */
const eventBy = (said, key) => JSON.stringify({
  body: { text: said }, by: { name: 'Zoë', role: 'reviewer' }, claim: 'CA-1', ...(key && { key }),
  kind: 'comment-added', lam: 1, prev: [], seq: 1, t: '2020-06-29T12:30:00.000Z', v: 1, w: '0'.repeat(32),
});

/** @param {string} text @param {Awaited<ReturnType<typeof makeKey>>} by */
async function signatureOf(text, { privateKey, point }) {
  const signed = Buffer.concat([Buffer.from('claimdesk-signature-v1\0'), idOf(text)]);
  const proof = Buffer.from(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, signed));
  return Buffer.concat([[1], point, proof].map((part) => Buffer.from(part)));
}

/** @typedef {{ text: string, signature?: Buffer }} Event */

/** @param {Event[][]} lines of claims */
const bundleOf = (lines) => JSON.stringify({
  format: 'claimdesk-bundle', version: 1, written: '2020-07-01T08:00:00.000Z', documents: [], files: [],
  claims: lines.map((events) => ({
    claim: 'CA-1', events: events.map(({ text }) => text),
    ...(events.some(({ signature }) => signature) && { signatures: events.map(({ signature }) => signature?.toString('base64') ?? '') }),
  })),
});

/** @param {string | Buffer} bundle */
function verify(bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'signatures-'));
  try {
    writeFileSync(join(folder, 'bundle'), bundle);
    const { status, stdout, stderr } = spawnSync('python3', [script, join(folder, 'bundle')], { encoding: 'utf8' });
    assert.equal(stderr, '');
    return { status, lines: stdout.trimEnd().split('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} name @param {(key: Awaited<ReturnType<typeof makeKey>>) => Promise<Event[]>} make @param {'good' | 'BAD' | 'unsigned'} verdict of each */
function check(name, make, verdict) {
  test(name, async () => {
    const events = await make(await makeKey());
    const { status, lines } = verify(bundleOf([events]));
    const keys = events.map(({ text }) => JSON.parse(text).key ?? '-');
    assert.deepEqual(lines, events.map(({ text }, at) => `${idOf(text).toString('hex')} ${keys[at]} ${verdict}`));
    assert.equal(status, verdict === 'BAD' ? 1 : 0);
  });
}

/** @param {Buffer} bytes @param {number} at */
const flipped = (bytes, at) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));

/** What becomes of a good signature. @param {(signature: Buffer) => Buffer[]} change */
const changed = (change) => async (key) => {
  const text = eventBy('Zażółć 東方', key.name);
  return change(await signatureOf(text, key)).map((signature) => ({ text, signature }));
};

check('a signature is good by plain arithmetic, too', async (key) => {
  const texts = Array.from({ length: 12 }, (_, at) => eventBy(`Zażółć 東方 ${at}`, key.name));
  return Promise.all(texts.map(async (text) => ({ text, signature: await signatureOf(text, key) })));
}, 'good');

check('an event that was changed has lost its signature', async (key) => {
  const text = eventBy('yes', key.name);
  const signature = await signatureOf(text, key);
  return [text.replace('yes', 'no'), text.replace('Zoë', 'Zoe'), `${text} `].map((other) => ({ text: other, signature }));
}, 'BAD');

check('a signature that was changed anywhere is none', changed((good) => [0, 1, 2, 65, 66, 97, 98, 129].map((at) => flipped(good, at))), 'BAD');

check('what is no signature is none', changed((good) => [
  good.subarray(0, 129), Buffer.concat([good, Buffer.from([0])]), Buffer.from([1]), Buffer.from('signed by me'),
  Buffer.concat([good.subarray(0, 66), Buffer.alloc(64)]), // r and s are 0
  Buffer.concat([good.subarray(0, 66), Buffer.alloc(64, 255)]), // and greater than the group
]), 'BAD');

check('a key that is no point of the curve signs nothing', async (key) => Promise.all([Buffer.alloc(65, 4), flipped(key.point, 64), flipped(key.point, 0)].map(async (point) => {
  const text = eventBy('what', sha256(point).toString('hex').slice(0, 32));
  return { text, signature: await signatureOf(text, { ...key, point }) };
})), 'BAD');

check('nobody signs what names the key of somebody else', async (key) => {
  const text = eventBy('mine', (await makeKey()).name);
  return [{ text, signature: await signatureOf(text, key) }];
}, 'BAD');

check('what names no key is unsigned, whatever comes with it', async (key) => {
  const text = eventBy('nobody’s');
  return [{ text, signature: await signatureOf(text, key) }];
}, 'unsigned');

check('an event without a signature is told from one with a bad one', async (key) => [{ text: eventBy('a') }, { text: eventBy('b', key.name) }], 'unsigned');

test('one bad signature is found among lines with others, with none, and compressed', async () => {
  const key = await makeKey();
  const signed = async (said) => ({ text: eventBy(said, key.name), signature: await signatureOf(eventBy(said, key.name), key) });
  const [one, two, three] = await Promise.all(['one', 'two', 'three'].map(signed));
  const bundle = bundleOf([[one, { text: eventBy('unsigned') }], [{ text: eventBy('none of this line') }], [{ ...two, signature: one.signature }, three]]);
  for (const bytes of [bundle, gzipSync(bundle)]) {
    const { status, lines } = verify(bytes);
    assert.deepEqual(lines.map((line) => line.split(' ').at(-1)), ['good', 'unsigned', 'unsigned', 'BAD', 'good']);
    assert.equal(status, 1);
  }
});
