// Where bytes come from and where they go, a piece at a time.

import { packed, unpacked } from './packed_bytes.js';
import { StreamError } from './stream_faults.js';

/** @typedef {{ bytes?: Uint8Array, position?: number, size?: number, end?: boolean }} StreamFound */
/** @typedef {{ next(): Promise<StreamFound>, close(): void }} Source */
/** @typedef {{ write(bytes: Uint8Array<ArrayBuffer>): Promise<void>, finish(): Promise<StreamFound>, blob(): Blob | null, close(): void }} Sink */

const pieceBytes = 768 << 10; // a multiple of a bundle's pieces
const piecesAhead = 8; // made while those before them are still on their way

/** Pieces of about one size; the position is that in what is packed. @param {Blob} blob @param {string} passphrase @returns {Promise<Source>} */
export async function blobSource(blob, passphrase) {
  let position = 0;
  const counting = new TransformStream({
    transform(bytes, controller) {
      position += bytes.length;
      controller.enqueue(bytes);
    },
  });
  const reader = (await unpacked(blob.stream().pipeThrough(counting), passphrase)).getReader();
  let left = new Uint8Array(0);

  async function piece() {
    const bytes = new Uint8Array(pieceBytes);
    let size = 0;
    let end = false;
    while (size < pieceBytes && !end) {
      if (left.length === 0) {
        const { value, done } = await reader.read();
        end = done;
        left = value ?? left;
      }
      const taken = left.subarray(0, pieceBytes - size);
      bytes.set(taken, size);
      size += taken.length;
      left = left.subarray(taken.length);
    }
    return { bytes: bytes.subarray(0, size), position, size: blob.size, end: end && left.length === 0 };
  }

  /** @type {Promise<StreamFound> | null} */
  let coming = null;
  return {
    async next() {
      const found = await (coming ?? piece());
      coming = found.end ? null : piece(); // while this one is looked at
      coming?.catch(() => {}); // it is told when it is asked for
      return found;
    },
    close: () => void reader.cancel().catch(() => {}),
  };
}

/** @param {string} address @returns {Promise<Blob>} */
export async function fetched(address) {
  const response = await fetch(address, { cache: 'no-store', redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' }).catch((cause) => {
    throw new StreamError('unreachable', `${address} cannot be reached`, { cause });
  });
  if (!response.ok) throw new StreamError('unreachable', `${address} answers ${response.status}`);
  return response.blob();
}

/** @param {{ compressed: boolean, passphrase: string }} how @param {(blob: Blob) => Promise<StreamFound>} keep @returns {Sink} */
export function createSink(how, keep) {
  const { readable, writable } = new TransformStream({}, undefined, { highWaterMark: piecesAhead });
  const writer = writable.getWriter();
  const whole = new Response(packed(readable, how)).blob();
  /** @type {Blob | null} */
  let made = null;
  whole.catch(() => {});
  return {
    write: (bytes) => writer.write(bytes),
    async finish() {
      await writer.close();
      made = await whole;
      return keep(made);
    },
    blob: () => made,
    close: () => void writer.abort().catch(() => {}),
  };
}

/** @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 600_000); // a large one is read for long
}

/** An attached file as it is, whatever its bytes look like. @param {Blob} blob @returns {Source} */
export function rawSource(blob) {
  let at = 0;
  return {
    async next() {
      const bytes = new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer());
      at += bytes.length;
      return { bytes, position: at, size: blob.size, end: at >= blob.size };
    },
    close() {},
  };
}
