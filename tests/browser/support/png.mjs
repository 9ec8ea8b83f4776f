// Pictures as the browser hands them out, read without one: PNG of eight bits a channel, with or without transparency, not interlaced.

import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

const channelsOf = { 2: 3, 6: 4 }; // by the kind of colour
const [none, sub, up, average, paeth] = [0, 1, 2, 3, 4];

/** @typedef {{ width: number, height: number, colour: (x: number, y: number) => number }} Picture colour: red in the lowest byte, then green and blue */

/** @param {Buffer} png @returns {Picture} */
export function readPicture(png) {
  const [head, ...rest] = chunksOf(png);
  const [width, height] = [head.bytes.readUInt32BE(0), head.bytes.readUInt32BE(4)];
  const [depth, kind, , , interlaced] = head.bytes.subarray(8);
  assert.deepEqual([depth, kind in channelsOf, interlaced], [8, true, 0], 'a picture of a kind that is not read here');
  const step = channelsOf[kind];
  const line = 1 + width * step;
  const packed = Buffer.concat(rest.filter(({ type }) => type === 'IDAT').map(({ bytes }) => bytes));
  const data = inflateSync(packed, { chunkSize: line * height + 64 });
  assert.equal(data.length, line * height);
  for (let y = 0; y < height; ++y) undo(data, y * line, y === 0 ? new Uint8Array(line) : data.subarray((y - 1) * line, y * line), line, step);
  return {
    width, height,
    colour(x, y) {
      const at = y * line + 1 + x * step;
      return data[at] | data[at + 1] << 8 | data[at + 2] << 16;
    },
  };
}

/** @param {Buffer} png */
function chunksOf(png) {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), bytes: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** Each line begins with how it was made of the one above and of what is left of it; undone where it stands.
 * @param {Uint8Array} data @param {number} from @param {Uint8Array} above a line, too @param {number} length @param {number} step from one pixel to the next */
function undo(data, from, above, length, step) {
  const filter = data[from];
  const left = (i) => (i > step ? data[from + i - step] : 0);
  const corner = (i) => (i > step ? above[i - step] : 0);
  if (filter === sub) for (let i = 1 + step; i < length; ++i) data[from + i] += data[from + i - step];
  else if (filter === up) for (let i = 1; i < length; ++i) data[from + i] += above[i];
  else if (filter === average) for (let i = 1; i < length; ++i) data[from + i] += (left(i) + above[i]) >> 1;
  else if (filter === paeth) for (let i = 1; i < length; ++i) data[from + i] += nearest(left(i), above[i], corner(i));
  else assert.equal(filter, none);
}

/** @param {number} left @param {number} above @param {number} corner */
function nearest(left, above, corner) {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}
