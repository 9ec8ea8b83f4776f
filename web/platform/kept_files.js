// Kept files on their way out: saved by a person, or read for their text.

/** Handed over as bytes of no kind, so that no browser opens it in a page of ours. @param {Blob} blob @param {string} name */
function download(blob, name) {
  const address = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // browsers read it after the click
}

/**
 * @param {object} parts
 * @param {(digest: string) => Promise<Blob>} parts.blobOf
 * @param {import('./file_openers.js').FileOpener['text']} parts.text
 * @param {(ticket: number, text: string | null) => void} parts.told
 */
export function createKeptFiles({ blobOf, text, told }) {
  /** One after another: each may take a lot of memory. */
  let last = Promise.resolve();
  return {
    /** @param {string} digest @param {string} name */
    save(digest, name) {
      blobOf(digest).then((blob) => download(blob, name), () => {}); // that it is missing, the preview says
    },
    /** @param {number} ticket @param {string} digest @param {string} name */
    readText(ticket, digest, name) {
      last = last.then(() => blobOf(digest)).then((blob) => text(blob, name)).then(
        (words) => told(ticket, words), () => told(ticket, null),
      );
    },
  };
}

/** @typedef {ReturnType<typeof createKeptFiles>} KeptFiles */
