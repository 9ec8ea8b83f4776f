// A zip archive of which the bytes depend on nothing but names and contents: no clock, no machine, no order.

import { crc32 as zlibCrc32, deflateRawSync } from 'node:zlib';

/** @typedef {import('./make_dist.mjs').PageFile} PageFile */

const firstDay = 0x21; // 1 January 1980, the earliest that the format knows
const namesAreUtf8 = 0x800;
const regularFile = 0o100644 << 16;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? 0xEDB88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** @param {Buffer} bytes @returns {number} */
function crc32(bytes) {
  if (zlibCrc32) return zlibCrc32(bytes);
  let value = 0xFFFFFFFF; // Node before 22.2
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xFFFFFFFF) >>> 0;
}

/** What stands before a file's bytes and again in the directory. @param {PageFile & { packed: Buffer }} file */
function head({ name, bytes, packed }) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // version 2.0 can read it
  fields.writeUInt16LE(namesAreUtf8, 2);
  fields.writeUInt16LE(packed === bytes ? 0 : 8, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

/** @param {string} text @param {number[]} rest bytes after the signature */
const signed = (text, rest = []) => Buffer.from([...Buffer.from(text), ...rest]);

/** @param {PageFile[]} files @returns {Buffer} */
export function zip(files) {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map((file) => {
    const packed = deflateRawSync(file.bytes, { level: 9 });
    return { ...file, packed: packed.length < file.bytes.length ? packed : file.bytes };
  });
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const file of sorted) {
    const name = Buffer.from(file.name);
    const local = Buffer.concat([signed('PK\x03\x04'), head(file), name, file.packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(regularFile >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signed('PK\x01\x02', [20, 3]), head(file), tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(sorted.length, 4);
  end.writeUInt16LE(sorted.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, signed('PK\x05\x06'), end]);
}
