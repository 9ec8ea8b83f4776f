// A picture, shown by the browser's own decoder and by nothing else.

import { imageSize } from './image_size.js';

/** @typedef {import('./document_view.js').OpenDocument} OpenDocument */
/** @typedef {'png' | 'jpeg' | 'gif' | 'webp'} ImageKind */

const headBytes = 1 << 18; // a JPEG's size may stand behind its thumbnail
const pixelsMax = 120e6;

/** @param {Blob} blob @param {ImageKind} kind @returns {Promise<OpenDocument | null>} null: too large, or none */
export async function openImage(blob, kind) {
  const size = imageSize(kind, await blob.slice(0, headBytes).arrayBuffer());
  if (!size || size.width * size.height > pixelsMax) return null;
  const address = URL.createObjectURL(new Blob([blob], { type: `image/${kind}` }));
  const probe = new Image();
  probe.src = address;
  try {
    await probe.decode();
  } catch {
    URL.revokeObjectURL(address);
    return null; // damaged
  }
  return {
    count: 1,
    fitsAtMost: 1,
    size: async () => ({ width: probe.naturalWidth, height: probe.naturalHeight }), // turned as the camera says
    async draw(_, element) {
      const image = new Image();
      image.className = 'document-image';
      image.alt = '';
      image.draggable = false;
      image.src = address;
      element.replaceChildren(image);
    },
    text: async () => '',
    close: () => URL.revokeObjectURL(address),
  };
}
