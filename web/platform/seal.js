// A sealed file: encrypted with a passphrase, block by block, so that one of any size needs little memory.
// src/bundle/README.md has it byte by byte. A wrong passphrase and changed bytes are told alike.

import { StreamError } from './stream_faults.js';

export const sealRounds = 1_200_000;
const [roundsLeast, roundsMost] = [600_000, 10_000_000];
const magic = new TextEncoder().encode('CLAIMDESK-SEAL\0\x01');
const headerBytes = 43;
const blockBytes = 1 << 20;
const tagBytes = 16;

/** @param {Uint8Array} bytes */
export const isSealed = (bytes) => bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte);

/** @param {string} passphrase @param {Uint8Array<ArrayBuffer>} header @returns {Promise<CryptoKey>} */
async function keyFor(passphrase, header) {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const iterations = new DataView(header.buffer, header.byteOffset).getUint32(16);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: header.slice(20, 36), iterations };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @param {Uint8Array<ArrayBuffer>} header @param {number} number @param {boolean} last */
function blockRules(header, number, last) {
  const iv = new Uint8Array(12);
  iv.set(header.subarray(36, 43));
  new DataView(iv.buffer).setUint32(7, number);
  iv[11] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: header };
}

/** @param {number} rounds */
function newHeader(rounds) {
  const header = new Uint8Array(headerBytes);
  header.set(magic);
  new DataView(header.buffer).setUint32(16, rounds);
  crypto.getRandomValues(header.subarray(20));
  return header;
}

/**
 * Bytes in pieces of any size → in blocks; the last one, and only that, is known as the last.
 * @param {number} size
 * @param {(block: Uint8Array<ArrayBuffer>, last: boolean) => Promise<void>} use
 */
function createBlocks(size, use) {
  const block = new Uint8Array(size);
  let filled = 0;
  return {
    /** @param {Uint8Array} bytes */
    async push(bytes) {
      for (let at = 0; at < bytes.length;) {
        if (filled === size) {
          await use(block, false);
          filled = 0;
        }
        const taken = bytes.subarray(at, at + size - filled);
        block.set(taken, filled);
        filled += taken.length;
        at += taken.length;
      }
    },
    end: () => use(block.subarray(0, filled), true),
  };
}

/** @param {string} passphrase @param {number} [rounds] @returns {TransformStream<Uint8Array, Uint8Array>} */
export function sealing(passphrase, rounds = sealRounds) {
  const header = newHeader(rounds);
  const key = keyFor(passphrase, header);
  let number = 0;
  /** @type {TransformStreamDefaultController<Uint8Array>} */
  let out;
  const blocks = createBlocks(blockBytes, async (block, last) => {
    out.enqueue(new Uint8Array(await crypto.subtle.encrypt(blockRules(header, number, last), await key, block)));
    number += 1;
  });
  return new TransformStream({
    start(controller) {
      out = controller;
      out.enqueue(header);
    },
    transform: (bytes) => blocks.push(bytes),
    flush: () => blocks.end(),
  });
}

/** @param {Uint8Array<ArrayBuffer>} header */
function checkHeader(header) {
  const rounds = new DataView(header.buffer, header.byteOffset).getUint32(16);
  if (!isSealed(header) || rounds < roundsLeast || rounds > roundsMost) throw new StreamError('damaged', 'This is no seal that can be opened');
}

/** @param {string} passphrase @returns {TransformStream<Uint8Array, Uint8Array>} */
export function unsealing(passphrase) {
  const header = new Uint8Array(headerBytes);
  let known = 0;
  let number = 0;
  /** @type {Promise<CryptoKey> | null} */
  let key = null;
  /** @type {TransformStreamDefaultController<Uint8Array>} */
  let out;
  const blocks = createBlocks(blockBytes + tagBytes, async (block, last) => {
    const opened = key && crypto.subtle.decrypt(blockRules(header, number, last), await key, block);
    const bytes = await Promise.resolve(opened).catch(() => null);
    if (!bytes) throw new StreamError('wrong-passphrase', 'The passphrase is another, or the file was changed');
    number += 1;
    if (bytes.byteLength > 0) out.enqueue(new Uint8Array(bytes));
  });
  return new TransformStream({
    start(controller) {
      out = controller;
    },
    transform(bytes) {
      const first = bytes.subarray(0, headerBytes - known);
      header.set(first, known);
      known += first.length;
      if (known === headerBytes && !key) {
        checkHeader(header);
        key = keyFor(passphrase, header);
      }
      return blocks.push(bytes.subarray(first.length));
    },
    flush: () => blocks.end(),
  });
}
