// This device's key for signatures, and whether the signatures of others are true: ECDSA over P-256, by Web Crypto. Nobody
// gets to see the secret half, this page neither. Where the browser keeps no database, a key lasts as long as the page; on
// plain http there is no Web Crypto, and so neither a key nor a check.

import { createDatabase } from './database.js';

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** publicKey: an uncompressed point, 65 bytes; proof: r, then s, 64 bytes. @typedef {{ publicKey: Bytes, text: Bytes, proof: Bytes }} SignedText */

const name = 'claimdesk-keys';
const store = 'KEYS';
const device = 'device';
const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const way = { name: 'ECDSA', hash: 'SHA-256' };
const importedMax = 256;
/** What is done waits to hear of the key: no longer than this, and then it lasts as long as the page. */
const patienceMs = 3000;

/** Public keys that were met lately; null: it is none. @param {SubtleCrypto} subtle */
function createImportedKeys(subtle) {
  /** @type {Map<string, Promise<CryptoKey | null>>} */
  const imported = new Map();

  return {
    /** @param {Bytes} publicKey */
    get(publicKey) {
      const id = String.fromCharCode(...publicKey);
      const known = imported.get(id) ?? subtle.importKey('raw', publicKey, curve, false, ['verify']).catch(() => null);
      imported.delete(id);
      imported.set(id, known); // now the last to go
      const [oldest] = imported.keys();
      if (imported.size > importedMax && oldest !== undefined) imported.delete(oldest);
      return known;
    },
  };
}

/** The pair of keys in the browser's database. @param {{ watchdogMs?: number }} times */
function createKeptPair(times) {
  const database = createDatabase({ name, version: 1, upgrade: (made) => void made.createObjectStore(store), watchdogMs: patienceMs, ...times });

  /** @param {IDBTransactionMode} mode @param {(keys: IDBObjectStore, result: (value: unknown) => void) => void} act @returns {Promise<any>} */
  const run = (mode, act) => database.run([store], mode, (transaction, result) => act(transaction.objectStore(store), result));

  /** @param {IDBObjectStore} keys @param {(value: unknown) => void} result */
  function find(keys, result) {
    const found = keys.get(device);
    found.onsuccess = () => result(found.result);
  }

  return {
    /** @returns {Promise<CryptoKeyPair | undefined>} */
    find: () => run('readonly', find),
    /** Answers with the pair that is kept from then on: another tab may have been first. @param {CryptoKeyPair} pair @returns {Promise<CryptoKeyPair | undefined>} */
    add: (pair) => run('readwrite', (keys, result) => {
      const added = keys.add(pair, device);
      added.onsuccess = () => result(pair);
      added.onerror = (event) => {
        event.preventDefault(); // else the transaction ends here
        find(keys, result);
      };
    }),
    /** The row, because no other tab can hold that up; where it can't be reached, the database, which goes when the other tabs have let go of it. */
    remove: () => run('readwrite', (keys) => void keys.delete(device)).catch(() => void indexedDB.deleteDatabase(name)),
  };
}

/** @param {SubtleCrypto} subtle @param {ReturnType<typeof createKeptPair>} kept @returns {Promise<CryptoKeyPair>} */
async function keptOrNew(subtle, kept) {
  const found = await kept.find().catch(() => null); // null: the database is refused, or slow
  if (found) return found;
  const made = await subtle.generateKey(curve, false, ['sign', 'verify']);
  const first = found === null ? null : await kept.add(made).catch(() => null);
  return first ?? made; // which then lasts as long as the page
}

/**
 * @param {SubtleCrypto | null} [subtle] null: there is none
 * @param {{ watchdogMs?: number }} [times] of the database
 */
export function createSigning(subtle = globalThis.crypto?.subtle ?? null, times = {}) {
  const kept = createKeptPair(times);
  const imported = subtle && createImportedKeys(subtle);
  /** @type {Promise<CryptoKeyPair | null> | null} */
  let asked = null;

  const pair = () => (asked ??= subtle ? keptOrNew(subtle, kept).catch(() => null) : Promise.resolve(null));

  /** @param {SignedText} signed */
  async function isTrue({ publicKey, text, proof }) {
    const key = await imported?.get(publicKey);
    return Boolean(key && await subtle?.verify(way, key, proof, text));
  }

  return {
    /** Makes the key if there is none yet. @returns {Promise<Bytes>} empty: there can be none */
    async publicKey() {
      const own = await pair();
      const raw = own && await subtle?.exportKey('raw', own.publicKey).catch(() => null);
      return raw ? new Uint8Array(raw) : new Uint8Array(0);
    },
    /** @param {readonly Bytes[]} texts @returns {Promise<Bytes[]>} empty: it could not */
    async sign(texts) {
      const own = await pair();
      if (!own || !subtle) return [];
      const proofs = Promise.all(texts.map(async (text) => new Uint8Array(await subtle.sign(way, own.privateKey, text))));
      return proofs.catch(() => []);
    },
    /** @param {readonly SignedText[]} signatures @returns {Promise<Bytes>} 1 or 0 for each; empty: nobody here can tell */
    async check(signatures) {
      if (!subtle) return new Uint8Array(0);
      return Uint8Array.from(await Promise.all(signatures.map((signed) => isTrue(signed).then(Number, () => 0))));
    },
    /** Whoever comes next gets another key. */
    async forget() {
      await asked; // it may be about to be written
      await kept.remove().catch(() => {}); // there is no database: nothing was kept
      asked = null;
    },
  };
}

/** @typedef {ReturnType<typeof createSigning>} Signing */
