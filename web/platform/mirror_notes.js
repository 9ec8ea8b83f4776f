// Descriptions and errors of controls, as hidden elements that the controls refer to. Assistive
// technology reads them with the control; the drawn text beside the control is for the eye.

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */

/** @param {HTMLElement} shelf where the notes are kept, not shown */
export function createNotes(shelf) {
  /** @type {Map<string, HTMLElement>} */
  const notes = new Map();

  /** @param {string} id @param {string} text @returns {string} the id, or nothing if there is no text */
  function keep(id, text) {
    const note = notes.get(id);
    if (text === '') {
      note?.remove();
      notes.delete(id);
      return '';
    }
    if (note) note.textContent = text;
    else notes.set(id, shelf.appendChild(Object.assign(document.createElement('span'), { id, textContent: text })));
    return id;
  }

  /** @param {MirrorNode} node */
  function describe(node) {
    const error = keep(`error${node.id}`, node.error);
    const description = keep(`about${node.id}`, node.description);
    const both = [error, description].filter(Boolean).join(' ');
    if (both) node.control.setAttribute('aria-describedby', both);
    else node.control.removeAttribute('aria-describedby');
  }

  /** @param {MirrorNode} node */
  function forget(node) {
    keep(`error${node.id}`, '');
    keep(`about${node.id}`, '');
  }

  return { describe, forget };
}
