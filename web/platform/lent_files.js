// Files that the program lends to the page for as long as the demo is open: shown, read and saved as kept files
// are, and kept nowhere.

/** @param {(digest: string) => Promise<Blob>} kept for all that is not lent */
export function createLentFiles(kept) {
  /** @type {Map<string, Blob>} */
  const lent = new Map();
  return {
    /** @param {string} digest @param {Uint8Array<ArrayBuffer>} bytes */
    lend(digest, bytes) {
      lent.set(digest, new Blob([bytes]));
    },
    takeBack() {
      lent.clear();
    },
    /** @param {string} digest @returns {Promise<Blob>} */
    blobOf: async (digest) => lent.get(digest) ?? kept(digest),
  };
}

/** @typedef {ReturnType<typeof createLentFiles>} LentFiles */
