// Width and height as an image's head says them, before anything decodes it: a small file may unfold
// into more pixels than there is memory for.

/** @typedef {{ width: number, height: number }} ImageSize */

/** @param {DataView} view @returns {ImageSize | null} */
function jpegSize(view) {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** @param {DataView} view @param {number} at */
const u24 = (view, at) => view.getUint8(at) | view.getUint8(at + 1) << 8 | view.getUint8(at + 2) << 16;

/** @param {DataView} view @returns {ImageSize | null} */
function webpSize(view) {
  const form = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (form === 'VP8X') return { width: u24(view, 24) + 1, height: u24(view, 27) + 1 };
  if (form === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: (bits >>> 14 & 0x3fff) + 1 };
}

const readers = {
  /** @param {DataView} view */
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  /** @param {DataView} view */
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpeg: jpegSize,
  webp: webpSize,
};

/** @param {keyof typeof readers} kind @param {ArrayBuffer} head @returns {ImageSize | null} null: it says nothing sensible */
export function imageSize(kind, head) {
  try {
    const size = readers[kind](new DataView(head));
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // cut off
    throw error;
  }
}
