// Opens a kept file by its kind: to be shown, or for its text alone.

import { documentKind } from './document_kinds.js';
import { openImage } from './image_document.js';
import { textOfMail } from './mail_text.js';
import { officePages } from './office_text.js';
import { createPdfLibrary, openPdf } from './pdf_document.js';
import { decodeText } from './text_decoding.js';
import { textDocument, textParts } from './text_document.js';

/** @typedef {import('./document_view.js').OpenDocument} OpenDocument */
/** @typedef {import('./document_kinds.js').DocumentKind} DocumentKind */

const lettersMax = 2_000_000; // of a text that the program searches

/** @param {Blob} blob */
const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer());

/** @param {{ startWorker: (name: string) => Worker }} parts */
export function createFileOpener({ startWorker }) {
  const pdf = { library: createPdfLibrary(), startWorker: () => startWorker('platform/pdf_worker.js') };

  /** @param {string} text */
  const asParts = (text) => textDocument(textParts(text.replace(/\r\n?/g, '\n')));
  /** @param {'docx' | 'pptx' | 'xlsx'} kind @returns {(blob: Blob) => Promise<OpenDocument | null>} */
  const office = (kind) => async (blob) => {
    const pages = await officePages(await bytesOf(blob), kind);
    return pages && textDocument(pages.flatMap((page) => textParts(page)));
  };
  /** @param {'png' | 'jpeg' | 'gif' | 'webp'} kind @returns {(blob: Blob) => Promise<OpenDocument | null>} */
  const image = (kind) => (blob) => openImage(blob, kind);

  /** @type {Record<DocumentKind, (blob: Blob) => Promise<OpenDocument | null>>} */
  const openers = {
    pdf: (blob) => openPdf(blob, pdf),
    png: image('png'), jpeg: image('jpeg'), gif: image('gif'), webp: image('webp'),
    docx: office('docx'), pptx: office('pptx'), xlsx: office('xlsx'),
    mail: async (blob) => asParts(textOfMail(await bytesOf(blob))),
    text: async (blob) => asParts(decodeText(await bytesOf(blob), document.documentElement.lang)),
  };

  /** @param {Blob} blob @param {string} name @returns {Promise<OpenDocument | null>} null: it cannot be shown */
  async function open(blob, name) {
    const kind = await documentKind(blob, name);
    return kind ? openers[kind](blob) : null;
  }

  /** Its text, pages parted by form feeds; null: it has none. @param {Blob} blob @param {string} name @returns {Promise<string | null>} */
  async function text(blob, name) {
    const opened = await open(blob, name);
    if (!opened) return null;
    try {
      const pages = [];
      let letters = 0;
      for (let page = 1; page <= opened.count && letters < lettersMax; page += 1) {
        const words = (await opened.text(page)).replaceAll('\f', '\n');
        letters += words.length;
        pages.push(words);
      }
      return pages.some((page) => page.trim() !== '') ? pages.join('\f') : null;
    } finally {
      opened.close();
    }
  }

  return { open, text };
}

/** @typedef {ReturnType<typeof createFileOpener>} FileOpener */
