// What a person types. The field's own element holds the text, the selection and the composition;
// the program is told the whole value after each change, also of a field that has no focus, because
// the browser may fill in several fields of a form at once.

import { isTextControl } from './mirror_elements.js';

/**
 * @typedef {object} Edit
 * @property {number} node
 * @property {string} value
 * @property {number} selectionStart
 * @property {number} selectionEnd
 * @property {boolean} composing
 */

/**
 * @param {object} parts
 * @param {HTMLElement} parts.root
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {import('./field_values.js').FieldValues} parts.fields
 * @param {(edit: Edit) => void} parts.report
 */
export function connectTextEntry({ root, mirror, fields, report }) {
  /** @param {EventTarget | null} target */
  const fieldOf = (target) => (target instanceof Element && isTextControl(target) ? target : null);

  /** @param {Event} event @param {boolean} composing */
  function tell({ target }, composing) {
    const field = fieldOf(target);
    const node = mirror.nodeOf(target);
    if (!field || !node) return;
    fields.typed(field);
    const end = field.value.length;
    report({
      node: node.id, value: field.value, composing,
      selectionStart: field.selectionStart ?? end, selectionEnd: field.selectionEnd ?? end,
    });
  }

  root.addEventListener('input', (event) => tell(event, fields.isComposing(fieldOf(event.target))));
  root.addEventListener('compositionstart', ({ target }) => {
    const field = fieldOf(target);
    if (field) fields.compositionStarted(field);
  });
  root.addEventListener('compositionend', (event) => {
    const field = fieldOf(event.target);
    if (!field) return;
    fields.compositionEnded(field);
    tell(event, false);
  });
  root.addEventListener('beforeinput', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.inputMode === 'none') event.preventDefault();
  });
  root.addEventListener('submit', (event) => event.preventDefault()); // forms are there for filling in, not for sending
}
