// Two pictures of a page, pixel by pixel.

import { readPicture } from './png.mjs';

/** @typedef {{ pixels: number, differing: number, largest: number }} Difference largest: of any channel, in levels of 255 */

/** @param {Buffer} one @param {Buffer} other @returns {Difference} */
export function difference(one, other) {
  const [a, b] = [readPicture(one), readPicture(other)];
  if (a.width !== b.width || a.height !== b.height) throw new Error('The pictures have different sizes');
  let [differing, largest] = [0, 0];
  for (let y = 0; y < a.height; ++y) {
    for (let x = 0; x < a.width; ++x) {
      const [here, there] = [a.colour(x, y), b.colour(x, y)];
      if (here === there) continue;
      differing += 1;
      for (const shift of [0, 8, 16]) largest = Math.max(largest, Math.abs((here >> shift & 255) - (there >> shift & 255)));
    }
  }
  return { pixels: a.width * a.height, differing, largest };
}
