// Bytes that may be sealed, and compressed within: what they are, their beginning tells.

import { StreamError } from './stream_faults.js';
import { isSealed, sealing, unsealing } from './seal.js';

/** @typedef {ReadableStream<Uint8Array<ArrayBuffer>>} Bytes */

const told = 16; // so many bytes tell

/** The first bytes, and all of them again. @param {Bytes} bytes @returns {Promise<{ head: Uint8Array, bytes: Bytes }>} */
async function peek(bytes) {
  const reader = bytes.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const seen = [];
  let count = 0;
  while (count < told) {
    const { value, done } = await reader.read();
    if (done) break;
    seen.push(value);
    count += value.length;
  }
  const head = new Uint8Array(await new Blob(seen).slice(0, told).arrayBuffer());
  const again = new ReadableStream({
    async pull(controller) {
      const first = seen.shift();
      if (first) return controller.enqueue(first);
      const { value, done } = await reader.read();
      return done ? controller.close() : controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
  return { head, bytes: again };
}

/** @param {Bytes} bytes @returns {Bytes} */
function decompressed(bytes) {
  const inside = bytes.pipeThrough(/** @type {ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */ (/** @type {unknown} */ (new DecompressionStream('gzip'))));
  const reader = inside.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await reader.read().catch((cause) => {
        throw cause instanceof StreamError ? cause : new StreamError('damaged', 'What is compressed is damaged or cut off', { cause });
      });
      return done ? controller.close() : controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
}

/** @param {Bytes} packed @param {string} passphrase empty: none @returns {Promise<Bytes>} */
export async function unpacked(packed, passphrase) {
  let { head, bytes } = await peek(packed);
  if (isSealed(head)) {
    if (!passphrase) throw new StreamError('sealed', 'A passphrase is needed');
    ({ head, bytes } = await peek(bytes.pipeThrough(/** @type {any} */ (unsealing(passphrase)))));
  }
  return head[0] === 0x1f && head[1] === 0x8b ? decompressed(bytes) : bytes;
}

/** @param {Bytes} bytes @param {{ compressed: boolean, passphrase: string }} how @returns {Bytes} */
export function packed(bytes, { compressed, passphrase }) {
  let out = bytes;
  if (compressed) out = out.pipeThrough(/** @type {any} */ (new CompressionStream('gzip')));
  if (passphrase) out = out.pipeThrough(/** @type {any} */ (sealing(passphrase)));
  return out;
}
