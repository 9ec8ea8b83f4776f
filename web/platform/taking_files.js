// Offered files become kept ones: read, named by their content, stored; one after the other, so that the first
// is there soon and many large ones are never in memory at once. The program hears how far each has come, and
// at last its digest; or that it could not be kept.

/**
 * @param {object} parts
 * @param {import('./inputs.js').Inputs['taken']} parts.told
 * @param {ReturnType<typeof import('./files.js').connectFiles>} parts.offered
 * @param {() => import('./attachments.js').Attachments | null} parts.attachments
 */
export function createTakingFiles({ told, offered, attachments }) {
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

  return {
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
