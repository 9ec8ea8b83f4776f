// Files that a person chooses in the system's dialog, drops or pastes. The program is told their
// names and sizes; the files themselves stay here under a handle until it asks for them. Where a page
// has one zone, the whole page is it; what is dropped beside every zone is told as dropped on none: the
// browser would open it in the place of the page.

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */
/** @typedef {{ handle: number, size: number, type: string, name: string }} OfferedFile */

/** @param {DragEvent} event */
function carriesFiles({ dataTransfer }) {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** The zone at or above what is under the pointer. @param {MirrorNode | null} node */
function zoneAbove(node) {
  for (let at = node; at; at = at.parent) if (at.kind === 'file') return at;
  return null;
}

const wholePage = 0; // the number of no node

/**
 * @param {object} parts
 * @param {HTMLElement} parts.app
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {(node: number, files: OfferedFile[]) => void} parts.report node 0: offered to the page as a whole
 * @param {(node: number) => void} parts.hold files are dragged over a zone (0: over none)
 */
export function connectFiles({ app, mirror, report, hold }) {
  /** @type {Map<number, File>} */
  const files = new Map();
  let lastHandle = 0;
  let heldOver = 0;

  /** @param {File} file @returns {OfferedFile} */
  function keep(file) {
    lastHandle += 1;
    files.set(lastHandle, file);
    return { handle: lastHandle, size: file.size, type: file.type, name: file.name };
  }

  /** @param {number | null} taker @param {ArrayLike<File> | null | undefined} list */
  function offer(taker, list) {
    if (taker !== null && list && list.length > 0) report(taker, Array.from(list, keep));
  }

  /** Whose a file is that was dropped or pasted there: a zone's, the page's, or nobody's where that zone is locked. @param {EventTarget | null} target */
  function takerOf(target) {
    const [only, ...others] = app.querySelectorAll('input[type=file]');
    const zone = zoneAbove(mirror.nodeOf(target)) ?? (only && others.length === 0 ? zoneAbove(mirror.nodeOf(only)) : null);
    if (!zone) return wholePage;
    return zone.states.has('disabled') ? null : zone.id;
  }

  /** @param {number} node */
  function tellHeldOver(node) {
    if (node === heldOver) return;
    heldOver = node;
    hold(node);
  }

  app.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    offer(takerOf(target), target.files);
    target.value = ''; // so that the same file can be chosen again
  });
  app.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const taker = takerOf(event.target);
    if (event.dataTransfer) event.dataTransfer.dropEffect = taker === null ? 'none' : 'copy';
    tellHeldOver(taker ?? wholePage);
  });
  app.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) tellHeldOver(0); // out of the window
  });
  app.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    tellHeldOver(0);
    offer(takerOf(event.target), event.dataTransfer?.files);
  });
  document.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.files;
    if (!pasted || pasted.length === 0) return;
    event.preventDefault();
    offer(takerOf(event.target), pasted);
  });

  return {
    /** From elsewhere than the page: whoever is on it takes them, as if they were dropped. @param {File[]} list */
    offer: (list) => offer(takerOf(null) ?? wholePage, list),
    /** @param {number} handle */
    file: (handle) => files.get(handle),
    /** @param {number} handle */
    forget: (handle) => files.delete(handle),
  };
}
