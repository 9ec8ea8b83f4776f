// Tar archives (POSIX ustar): plain files one after the other, that every system can open. Contents stay
// Blobs, so an archive of any size passes through no one's memory.

/** @typedef {{ name: string, content: Blob }} TarEntry */

const block = 512;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {number} value @param {number} digits */
const octal = (value, digits) => `${value.toString(8).padStart(digits, '0')}\0`;

/** @param {Uint8Array} header */
const sumOf = (header) => header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);

/** @param {string} name @param {number} size @param {Date} time */
function headerOf(name, size, time) {
  const header = new Uint8Array(block);
  const put = (/** @type {number} */ at, /** @type {string} */ text) => header.set(encoder.encode(text), at);
  if (encoder.encode(name).length > 100) throw new RangeError(`${name} is too long a name`);
  put(0, name);
  put(100, octal(0o644, 7));
  put(108, octal(0, 7));
  put(116, octal(0, 7));
  put(124, octal(size, 11));
  put(136, octal(Math.floor(Number(time) / 1000), 11));
  put(156, '0');
  put(257, 'ustar\0');
  put(263, '00');
  put(148, `${sumOf(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** @param {readonly TarEntry[]} entries @param {Date} time @returns {Blob} */
export function makeTar(entries, time) {
  const parts = entries.flatMap(({ name, content }) => [
    headerOf(name, content.size, time), content, new Uint8Array((block - (content.size % block)) % block),
  ]);
  return new Blob([...parts, new Uint8Array(2 * block)], { type: 'application/x-tar' });
}

/** @param {Uint8Array} header @param {number} at @param {number} length */
const textAt = (header, at, length) => decoder.decode(header.subarray(at, at + length)).split('\0')[0] ?? '';

/** The plain files of an archive, none of it read but the headers. Throws if it is cut or damaged.
 * @param {Blob} archive @returns {Promise<TarEntry[]>} */
export async function readTar(archive) {
  const entries = [];
  for (let at = 0; at + block <= archive.size;) {
    const header = new Uint8Array(await archive.slice(at, at + block).arrayBuffer());
    if (header.every((byte) => byte === 0)) return entries;
    const size = parseInt(textAt(header, 124, 12), 8);
    if (parseInt(textAt(header, 148, 8), 8) !== sumOf(header) || !(size >= 0)) throw new TypeError(`No archive, or damaged at ${at}`);
    const from = at + block;
    if (from + size > archive.size) throw new TypeError(`Cut at ${archive.size}`);
    if (['0', '\0', ''].includes(textAt(header, 156, 1))) entries.push({ name: textAt(header, 0, 100), content: archive.slice(from, from + size) });
    at = from + Math.ceil(size / block) * block;
  }
  throw new TypeError('The archive has no end');
}
