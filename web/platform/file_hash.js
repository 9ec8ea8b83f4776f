// What a file is named by: the SHA-256 of its content.

import { createSha256 } from './sha256.js';

const pieceBytes = 1 << 20;
const wholeBytesMax = 32 << 20; // up to here the browser's own hash is asked, which takes a file whole and a twentieth of the time

/** @param {ArrayBuffer} bytes */
const digits = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param {Blob} blob @param {(done: number) => void} progress @param {SubtleCrypto | undefined} [own] the browser's; none on plain http @returns {Promise<string>} */
export async function hashBlob(blob, progress, own = globalThis.crypto?.subtle) {
  if (own && blob.size <= wholeBytesMax) {
    const digest = digits(await own.digest('SHA-256', await blob.arrayBuffer()));
    progress(blob.size);
    return digest;
  }
  const hash = createSha256();
  for (let at = 0; at < blob.size; at += pieceBytes) {
    hash.update(new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer()));
    progress(Math.min(at + pieceBytes, blob.size));
  }
  return hash.digest();
}
