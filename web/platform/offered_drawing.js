// A drawing that the program made (SVG), handed over as a picture (PNG): what letters, slides and
// reports take. Where the browser does not make one of it, the drawing itself is handed over.

import { offerFile } from './offered_file.js';

const dotsPerPx = 2; // 192 dpi

/** @param {Blob} drawing @returns {Promise<Blob | null>} */
async function pictureOf(drawing) {
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * dotsPerPx;
    canvas.height = image.naturalHeight * dotsPerPx;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {{ name: string, svg: string }} drawing name: without its ending */
export async function offerDrawing({ name, svg }) {
  const drawing = new Blob([svg], { type: 'image/svg+xml' });
  const picture = await pictureOf(drawing);
  const file = picture ?? drawing;
  const bytes = new Uint8Array(await file.arrayBuffer());
  offerFile({ name: name + (picture ? '.png' : '.svg'), type: file.type, bytes });
}
