// Files that a person chooses in the system's dialog or drops on a zone. The program is told their
// names and sizes; the files themselves stay here under a handle until it asks for them. A file
// dropped beside every zone does nothing: the browser would open it in the place of the page.

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */
/** @typedef {{ handle: number, size: number, type: string, name: string }} OfferedFile */

/** @param {DragEvent} event */
function carriesFiles({ dataTransfer }) {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** The zone at or above what is under the pointer, if it takes files now. @param {MirrorNode | null} node */
function zoneAbove(node) {
  for (let at = node; at; at = at.parent) if (at.kind === 'file') return at.states.has('disabled') ? null : at;
  return null;
}

/**
 * @param {object} parts
 * @param {HTMLElement} parts.app
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {(node: number, files: OfferedFile[]) => void} parts.report
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

  /** @param {MirrorNode | null} zone @param {FileList | null | undefined} list */
  function offer(zone, list) {
    if (zone && list && list.length > 0) report(zone.id, Array.from(list, keep));
  }

  /** @param {number} node */
  function tellHeldOver(node) {
    if (node === heldOver) return;
    heldOver = node;
    hold(node);
  }

  app.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    offer(zoneAbove(mirror.nodeOf(target)), target.files);
    target.value = ''; // so that the same file can be chosen again
  });
  app.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const zone = zoneAbove(mirror.nodeOf(event.target));
    if (event.dataTransfer) event.dataTransfer.dropEffect = zone ? 'copy' : 'none';
    tellHeldOver(zone?.id ?? 0);
  });
  app.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) tellHeldOver(0); // out of the window
  });
  app.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    tellHeldOver(0);
    offer(zoneAbove(mirror.nodeOf(event.target)), event.dataTransfer?.files);
  });

  return {
    /** @param {number} handle */
    file: (handle) => files.get(handle),
    /** @param {number} handle */
    forget: (handle) => files.delete(handle),
  };
}
