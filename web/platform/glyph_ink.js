// Where a drawn glyph has ink, and whether the ink has colours. Letters are drawn in white, so that
// white is coverage and everything else is the glyph's own.

/** @typedef {{ left: number, top: number, right: number, bottom: number, coloured: boolean }} Ink */

/** The box around what was drawn, and whether it has colours. @param {Pick<ImageData, 'data' | 'width' | 'height'>} image @returns {Ink | null} */
export function inkOf({ data, width, height }) {
  const ink = { left: width, top: height, right: 0, bottom: 0, coloured: false };
  for (let at = 0, y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x, at += 4) {
      const alpha = data[at + 3] ?? 0;
      if (alpha === 0) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x + 1);
      ink.top = Math.min(ink.top, y);
      ink.bottom = y + 1;
      // Faint pixels lose their colour to rounding.
      if (alpha > 16 && (data[at] !== 255 || data[at + 1] !== 255 || data[at + 2] !== 255)) ink.coloured = true;
    }
  }
  return ink.bottom === 0 ? null : ink;
}

/** Only the pixels within the box. @param {Pick<ImageData, 'data' | 'width'>} image @param {Ink} ink */
export function cut({ data, width }, { left, top, right, bottom }) {
  const rowBytes = (right - left) * 4;
  const pixels = new Uint8ClampedArray(rowBytes * (bottom - top));
  for (let y = top; y < bottom; ++y) {
    const from = (y * width + left) * 4;
    pixels.set(data.subarray(from, from + rowBytes), (y - top) * rowBytes);
  }
  return pixels;
}
