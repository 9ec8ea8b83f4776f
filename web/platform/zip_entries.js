// Reads single files out of a zip archive by its directory: enough for Office documents. What claims to
// be too much is not unpacked.

const unpackedMax = 64 << 20;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** @typedef {{ method: number, packed: number, unpacked: number, offset: number }} ZipEntry */

/** @param {DataView} view where the directory's end begins */
function findEnd(view) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65535); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new RangeError('This is no zip archive');
}

/** @param {DataView} view @returns {Map<string, ZipEntry>} */
function readDirectory(view) {
  const end = findEnd(view);
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === entryMark; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @param {Uint8Array<ArrayBuffer>} packed @returns {Promise<Uint8Array>} */
async function inflate(packed) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > unpackedMax) throw new RangeError('It unpacks to too much');
    pieces.push(step.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
export function openZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  return {
    names: [...entries.keys()],
    /** @param {string} name @returns {Promise<string>} '' if there is none */
    async text(name) {
      const entry = entries.get(name);
      if (!entry) return '';
      if (entry.unpacked > unpackedMax) throw new RangeError('It unpacks to too much');
      const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
      const packed = bytes.subarray(from, from + entry.packed);
      return new TextDecoder().decode(entry.method === 0 ? packed : await inflate(packed));
    },
  };
}

/** @typedef {ReturnType<typeof openZip>} Zip */
