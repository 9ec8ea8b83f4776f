// Offered files become kept ones: read, named by their content, stored; one after the other, so that the first
// is there soon and many large ones are never in memory at once. The program hears how far each has come, and
// at last its digest; or that it could not be kept. Of some only the text is wanted.

import { decodeText } from './text_decoding.js';

/**
 * @param {object} parts
 * @param {import('./inputs.js').Inputs['taken']} parts.told
 * @param {(ticket: number, text: string | null) => void} parts.textRead
 * @param {ReturnType<typeof import('./files.js').connectFiles>} parts.offered
 * @param {() => import('./attachments.js').Attachments | null} parts.attachments
 */
export function createTakingFiles({ told, textRead, offered, attachments }) {
  /** Tickets that are not wanted any more. @type {Set<number>} */
  const stopped = new Set();
  /** Done, once all that came before is. @type {Promise<void>} */
  let queue = Promise.resolve();

  /** @param {number} ticket @param {number} handle */
  async function keep(ticket, handle) {
    if (stopped.has(ticket)) return;
    const file = offered.file(handle);
    const place = attachments();
    if (!file || !place) throw new Error('There is no file, or no place to keep it');
    let last = -1;
    const kept = await place.add(file, (done) => {
      const percent = Math.floor((done / Math.max(file.size, 1)) * 99);
      if (percent === last || stopped.has(ticket)) return;
      last = percent;
      told(ticket, percent);
    });
    if (!stopped.has(ticket)) told(ticket, kept.digest);
  }

  /** @param {number} handle */
  async function textOf(handle) {
    const file = offered.file(handle);
    if (!file) throw new Error('There is no file');
    return decodeText(new Uint8Array(await file.arrayBuffer()), document.documentElement.lang);
  }

  return {
    /** @param {number} ticket @param {number} handle */
    readText(ticket, handle) {
      textOf(handle).then((text) => textRead(ticket, text), () => textRead(ticket, null)).finally(() => offered.forget(handle));
    },
    /** @param {number} ticket @param {number} handle */
    take(ticket, handle) {
      queue = queue.then(() => keep(ticket, handle)).catch(() => told(ticket, null)).finally(() => offered.forget(handle));
    },
    /** @param {number} ticket @param {number} handle */
    forget(ticket, handle) {
      stopped.add(ticket);
      offered.forget(handle);
    },
  };
}

/** @typedef {ReturnType<typeof createTakingFiles>} TakingFiles */
