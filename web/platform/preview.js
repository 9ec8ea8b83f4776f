// Everything that looks into kept files, joined: the documents on show, and the ways out of here.

import { createDocuments } from './documents.js';
import { createFileOpener } from './file_openers.js';
import { createKeptFiles } from './kept_files.js';
import { createLentFiles } from './lent_files.js';

/**
 * @param {object} parts
 * @param {HTMLElement} parts.root of the mirror
 * @param {Pick<import('./storage.js').StorageOfThePage, 'attachments'>} parts.storage
 * @param {(name: string) => Worker} parts.startWorker
 * @param {() => import('./inputs.js').Inputs} parts.inputs
 */
export function createPreview({ root, storage, startWorker, inputs }) {
  const opener = createFileOpener({ startWorker });

  /** @param {string} digest @returns {Promise<Blob>} */
  async function kept(digest) {
    const attachments = storage.attachments();
    if (!attachments) throw new Error('There is no place where files are kept');
    return attachments.blobOf(digest);
  }

  const lentFiles = createLentFiles(kept);
  const { blobOf } = lentFiles;

  return {
    lentFiles,
    documents: createDocuments({
      root,
      blobOf,
      open: opener.open,
      told: (node, told) => inputs().document(node, told),
      zoomed: (node, percent) => inputs().documentZoomed(node, percent),
    }),
    keptFiles: createKeptFiles({ blobOf, text: opener.text, told: (ticket, text) => inputs().fileText(ticket, text) }),
  };
}
