// What this device signs is true for everybody, what somebody else made up is not, and the key is always one.

import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { createSigner } from '../../web/platform/signer.js';
import { createSigning } from '../../web/platform/signing.js';
import { createFakeIndexedDb } from '../support/fake_indexeddb.mjs';

const { subtle } = webcrypto;
const impatient = { watchdogMs: 5 };
const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @param {object | undefined} browser its IndexedDB @param {() => Promise<void>} run */
async function inBrowser(browser, run) {
  globalThis.indexedDB = browser;
  try {
    await run();
  } finally {
    delete globalThis.indexedDB;
  }
}

/** @param {string} name @param {(browser: ReturnType<typeof createFakeIndexedDb>) => Promise<void>} run */
function check(name, run) {
  test(name, () => {
    const browser = createFakeIndexedDb();
    return inBrowser(browser, () => run(browser));
  });
}

/** @param {string} text @param {ReturnType<typeof createSigning>} [by] */
async function signed(text, by = createSigning(subtle)) {
  const [proof] = await by.sign([bytesOf(text)]);
  return { publicKey: await by.publicKey(), text: bytesOf(text), proof };
}

/** @param {Uint8Array} bytes @param {number} at */
const flipped = (bytes, at) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

const other = createSigning(subtle);

check('what a device signs is found true, by itself and by others', async () => {
  const own = createSigning(subtle);
  const all = await Promise.all(['one', 'two', ''].map((text) => signed(text, own)));
  assert.deepEqual(all.map(({ publicKey, proof }) => [publicKey.length, publicKey[0], proof.length]), all.map(() => [65, 4, 64]));
  for (const by of [own, other]) assert.deepEqual([...await by.check(all)], [1, 1, 1]);
  assert.deepEqual([...await other.check([])], []);
});

check('another text, signature or key is found out, wherever it was changed, among others that are true', async () => {
  const good = await signed('what happened');
  const stranger = await signed('what happened', createSigning(subtle));
  const { publicKey: strange } = await inMemory();
  const forged = [
    { ...good, text: bytesOf('what happened!') },
    ...[0, 31, 32, 63].map((at) => ({ ...good, proof: flipped(good.proof, at) })),
    { ...good, proof: new Uint8Array(64) },
    { ...good, proof: good.proof.subarray(0, 63) },
    { ...good, proof: new Uint8Array(0) },
    { ...good, publicKey: strange },
    ...[0, 1, 33, 64].map((at) => ({ ...good, publicKey: flipped(good.publicKey, at) })),
    { ...good, publicKey: new Uint8Array(65) },
    { ...good, publicKey: new Uint8Array(65).fill(4) },
    { ...good, publicKey: new Uint8Array(0) },
  ];
  const found = await other.check([good, ...forged, stranger]);
  assert.deepEqual([...found], [1, ...forged.map(() => 0), 1]);
});

/** A signature by a key that no browser keeps. */
async function inMemory() {
  const { publicKey, privateKey } = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const text = bytesOf('by somebody');
  const proof = new Uint8Array(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, text));
  return { publicKey: new Uint8Array(await subtle.exportKey('raw', publicKey)), text, proof };
}

check('keys that were met lately are remembered, and signatures by more people than that are checked all the same', async () => {
  let imported = 0;
  const counting = /** @type {SubtleCrypto} */ ({
    importKey: (...what) => ((imported += 1), subtle.importKey(...what)),
    verify: (...what) => subtle.verify(...what),
  });
  const many = await Promise.all(Array.from({ length: 300 }, inMemory));
  const by = createSigning(counting);
  for (const [signatures, expected] of [[many, 300], [many.slice(44, 45), 300], [many.slice(0, 1), 301], [many.slice(44, 45), 301]]) {
    assert.deepEqual(new Set(await by.check(signatures)), new Set([1]));
    assert.equal(imported, expected);
  }
});

check('the key is there on the next visit, and nobody can read its secret half', async (browser) => {
  const first = await createSigning(subtle).publicKey();
  assert.deepEqual(await createSigning(subtle).publicKey(), first);
  const { privateKey } = browser.rows('claimdesk-keys', 'KEYS').get('device');
  for (const format of /** @type {const} */ (['pkcs8', 'jwk'])) await assert.rejects(subtle.exportKey(format, privateKey));
});

check('tabs that ask for the key at the same moment get the same one', async (browser) => {
  let together = () => {};
  const everybody = new Promise((go) => { together = () => go(undefined); });
  let made = 0;
  const held = /** @type {SubtleCrypto} */ ({
    generateKey: async (...how) => {
      if ((made += 1) === 3) together();
      await everybody; // so each found nothing kept
      return subtle.generateKey(...how);
    },
    exportKey: (...what) => subtle.exportKey(...what),
    sign: (...what) => subtle.sign(...what),
  });
  const tabs = [1, 2, 3].map(() => createSigning(held));
  const keys = await Promise.all(tabs.map((tab) => tab.publicKey()));
  assert.equal(made, 3);
  assert.deepEqual([keys[1], keys[2]], [keys[0], keys[0]]);
  assert.equal(browser.rows('claimdesk-keys', 'KEYS').size, 1);
  const all = await Promise.all(tabs.map((tab) => signed('by any tab', tab)));
  assert.deepEqual([...await other.check(all.map((one) => ({ ...one, publicKey: keys[0] })))], [1, 1, 1]);
});

check('a tab that asks twice at once makes one key', async () => {
  const tab = createSigning(subtle);
  const [once, again] = await Promise.all([tab.publicKey(), tab.publicKey()]);
  assert.deepEqual(once, again);
});

const refusing = { open() { throw new DOMException('not here', 'SecurityError'); }, deleteDatabase() { throw new DOMException('not here', 'SecurityError'); } };
for (const [what, browser] of /** @type {[string, object | undefined][]} */ ([
  ['has no database', undefined],
  ['refuses its database', refusing],
  ['never opens its database', createFakeIndexedDb('opens never')],
  ['never ends what it begins', createFakeIndexedDb('ends never')],
  ['is full', createFakeIndexedDb('full')],
])) {
  test(`where the browser ${what}, a key lasts as long as the page`, () => inBrowser(browser, async () => {
    const [tab, next] = [createSigning(subtle, impatient), createSigning(subtle, impatient)];
    const good = await signed('kept nowhere', tab);
    assert.deepEqual([...await other.check([good])], [1]);
    assert.deepEqual(await tab.publicKey(), good.publicKey);
    assert.notDeepEqual(await next.publicKey(), good.publicKey);
    await tab.forget();
    assert.notDeepEqual(await tab.publicKey(), good.publicKey);
  }));
}

check('on plain http there is no key, and nobody can tell what is true', async (browser) => {
  const tab = createSigning(null);
  assert.deepEqual(await tab.publicKey(), new Uint8Array(0));
  assert.deepEqual(await tab.sign([bytesOf('a')]), []);
  assert.deepEqual(await tab.check([await inMemory()]), new Uint8Array(0));
  assert.equal(browser.rows('claimdesk-keys', 'KEYS').size, 0);
  await tab.forget();
});

test('where Web Crypto fails, nothing is signed and nothing is true', () => inBrowser(createFakeIndexedDb(), async () => {
  const fails = async () => { throw new DOMException('no', 'OperationError'); };
  const good = await inMemory();
  const keyless = createSigning(/** @type {any} */ ({ generateKey: fails, importKey: fails }));
  assert.deepEqual([await keyless.publicKey(), await keyless.sign([good.text]), [...await keyless.check([good])]], [new Uint8Array(0), [], [0]]);
  const mute = createSigning(/** @type {any} */ ({
    generateKey: (...how) => subtle.generateKey(...how), importKey: (...what) => subtle.importKey(...what), exportKey: fails, sign: fails, verify: fails,
  }));
  assert.deepEqual([await mute.publicKey(), await mute.sign([good.text, good.text]), [...await mute.check([good])]], [new Uint8Array(0), [], [0]]);
}));

check('whoever comes after everything was erased signs with another key', async (browser) => {
  const tab = createSigning(subtle);
  const before = await signed('mine', tab);
  await tab.forget();
  assert.equal(browser.rows('claimdesk-keys', 'KEYS').size, 0);
  const after = await signed('mine', createSigning(subtle));
  assert.notDeepEqual(after.publicKey, before.publicKey);
  assert.deepEqual(await tab.publicKey(), after.publicKey);
  assert.deepEqual([...await other.check([before, after])], [1, 1]);
});

check('a key that is being made while everything is erased is not left behind', async (browser) => {
  const tab = createSigning(subtle);
  const asked = tab.publicKey();
  await tab.forget();
  assert.equal((await asked).length, 65);
  assert.equal(browser.rows('claimdesk-keys', 'KEYS').size, 0);
});

/** The program as far as the port needs it, and what it was told. */
function programWith(signing) {
  let buffer = new Uint8Array(0);
  const told = [];
  const hear = (name) => (...numbers) => void told.push([name, ...numbers.slice(0, -1), buffer.slice(0, numbers.at(-1))]);
  const signer = createSigner({
    signing,
    memory: { put: (bytes) => (buffer = bytes.slice()).length },
    wasm: { _shell_key_found: hear('key'), _shell_signatures_made: hear('made'), _shell_signatures_checked: hear('checked') },
    request: () => void told.push(['frame']),
  });
  const answers = () => told.splice(0).filter(([name]) => name !== 'frame');
  return { signer, answers, told };
}

check('the program asks for many at once, and is answered each time with its ticket', async () => {
  const { signer, answers, told } = programWith(createSigning(subtle));
  await signer.findKey();
  assert.deepEqual(told.map(([name]) => name), ['key', 'frame']);
  const [[, publicKey]] = answers();
  const texts = Buffer.from('first.second', 'latin1');
  await signer.sign(7, 6, new Uint8Array(texts));
  const [[name, ticket, proofs]] = answers();
  assert.deepEqual([name, ticket, proofs.length], ['made', 7, 128]);
  const records = [0, 1].map((at) => Buffer.concat([publicKey, texts.subarray(at * 6, at * 6 + 6), proofs.subarray(at * 64, at * 64 + 64)]));
  const [one, two] = records;
  const changed = flipped(two, 66);
  await signer.check(8, one.length, new Uint8Array(Buffer.concat([one, changed, two])));
  assert.deepEqual(answers(), [['checked', 8, new Uint8Array([1, 0, 1])]]);
});

test('the program is answered where there is nothing to answer', () => inBrowser(undefined, async () => {
  const { signer, answers } = programWith(createSigning(null));
  const none = new Uint8Array(0);
  await signer.findKey();
  await signer.sign(1, 55, new Uint8Array(110));
  await signer.sign(2, 0, none);
  await signer.check(3, 0, none);
  assert.deepEqual(answers(), [['key', none], ['made', 1, none], ['made', 2, none], ['checked', 3, none]]);
}));
