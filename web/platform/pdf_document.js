// PDF pages by pdf.js, which is fetched with the first PDF. No script of a PDF runs, no link is followed,
// no form is live: a page is a picture with its text over it. Files are read by slices.

import { importPdfReader, pdfAddress } from './parts.js';

/** @typedef {import('./document_view.js').OpenDocument} OpenDocument */

const sliceBytes = 1 << 18;
const pixelsMax = 16e6; // of one page's canvas
const imagePixelsMax = 64e6; // within a page
const cssPerPoint = 96 / 72;

/** What is used of the library; its own types would have to be installed. @typedef {any} PdfLibrary */

/** @returns {() => Promise<PdfLibrary>} */
export function createPdfLibrary() {
  /** @type {Promise<PdfLibrary> | null} */
  let library = null;
  return () => {
    library ??= importPdfReader().catch((error) => {
      library = null; // offline just now: the next PDF tries again
      throw error;
    });
    return library;
  };
}

/** Hands the file over piece by piece, as it is asked for. @param {PdfLibrary} pdfjs @param {Blob} blob */
async function slicesOf(pdfjs, blob) {
  const first = new Uint8Array(await blob.slice(0, sliceBytes).arrayBuffer());
  const transport = new pdfjs.PDFDataRangeTransport(blob.size, first, false);
  /** @param {number} begin @param {number} end */
  transport.requestDataRange = async (begin, end) => {
    transport.onDataRange(begin, new Uint8Array(await blob.slice(begin, end).arrayBuffer()));
  };
  return transport;
}

/** @param {any} content @returns {string} */
function textOfPage(content) {
  return content.items.map((/** @type {any} */ item) => (item.str ?? '') + (item.hasEOL ? '\n' : '')).join('');
}

/** @param {PdfLibrary} pdfjs @param {any} page @param {HTMLElement} element @param {number} scale */
async function drawPage(pdfjs, page, element, scale) {
  const viewport = page.getViewport({ scale: scale * cssPerPoint });
  const sharp = Math.min(devicePixelRatio, Math.sqrt(pixelsMax / (viewport.width * viewport.height)));
  const canvas = document.createElement('canvas');
  canvas.className = 'document-picture';
  canvas.width = Math.max(1, Math.floor(viewport.width * sharp));
  canvas.height = Math.max(1, Math.floor(viewport.height * sharp));
  const task = page.render({ canvas, viewport, transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0], background: '#FFFFFF' });
  await task.promise;
  const layer = document.createElement('div');
  layer.className = 'textLayer';
  layer.style.setProperty('--total-scale-factor', String(scale * cssPerPoint));
  await new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport }).render();
  element.replaceChildren(canvas, layer);
}

/** @param {Blob} blob @param {{ library: () => Promise<PdfLibrary>, startWorker: () => Worker }} parts @returns {Promise<OpenDocument | null>} null: damaged, or locked by a password */
export async function openPdf(blob, { library, startWorker }) {
  const pdfjs = await library();
  const port = startWorker();
  const worker = new pdfjs.PDFWorker({ port, verbosity: 0 });
  const task = pdfjs.getDocument({
    worker,
    range: await slicesOf(pdfjs, blob), length: blob.size, rangeChunkSize: sliceBytes, disableAutoFetch: true, disableStream: true,
    isEvalSupported: false, enableXfa: false, disableWorkerRendering: true, useWorkerFetch: false, useSystemFonts: false,
    cMapUrl: pdfAddress('cmaps'), cMapPacked: true, standardFontDataUrl: pdfAddress('standard_fonts'), wasmUrl: pdfAddress('wasm'),
    maxImageSize: imagePixelsMax, verbosity: 0,
  });
  const close = () => task.destroy().catch(() => {}).finally(() => {
    worker.destroy();
    port.terminate();
  });
  const pdf = await task.promise.catch(() => null);
  if (!pdf) {
    close();
    return null;
  }
  return {
    count: pdf.numPages,
    fitsAtMost: Infinity,
    async size(page) {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: cssPerPoint });
      return { width, height };
    },
    async draw(page, element, scale) {
      await drawPage(pdfjs, await pdf.getPage(page), element, scale);
    },
    async text(page) {
      return textOfPage(await (await pdf.getPage(page)).getTextContent());
    },
    close: () => void close(),
  };
}
