// States, texts and numbers of a node as attributes of its element. Tables: a row for each attribute,
// saying what it is to be. aria-disabled instead of disabled, because a disabled element can neither
// be focused nor say why it is disabled.

import { elementId, isTextControl, roleWhenNamed } from './mirror_elements.js';

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */
/** @typedef {import('./mirror_reader.js').State} State */
/** @typedef {import('./mirror_reader.js').TextProperty} TextProperty */
/** @typedef {import('./mirror_reader.js').NumberProperty} NumberProperty */

/** @param {Element} element @param {string} name @param {string | null} value null: none */
function setAttribute(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** @param {boolean} on */
const trueOrNone = (on) => (on ? 'true' : null);

/** @param {ReadonlySet<State>} on @param {State} state */
const checkedness = (on, state) => (on.has('mixed') ? 'mixed' : String(on.has(state)));

/** @param {MirrorNode} node */
function currentWord({ role }) {
  return role === 'link' ? 'page' : role === 'listItem' ? 'step' : 'true';
}

/** @type {[string, (on: ReadonlySet<State>, node: MirrorNode) => string | null][]} */
const stateAttributes = [
  ['aria-disabled', (on) => trueOrNone(on.has('disabled'))],
  ['aria-expanded', (on, { role }) => (on.has('expandable') || role === 'comboBox' ? String(on.has('expanded')) : null)],
  ['aria-selected', (on) => (on.has('selectable') || on.has('selected') ? String(on.has('selected')) : null)],
  ['aria-pressed', (on, { role }) => (on.has('toggle') && role === 'button' ? checkedness(on, 'pressed') : null)],
  ['aria-checked', (on, { role }) => (on.has('toggle') && role === 'menuItem' ? checkedness(on, 'checked') : null)],
  ['aria-required', (on) => trueOrNone(on.has('required'))],
  ['aria-invalid', (on) => trueOrNone(on.has('invalid'))],
  ['aria-busy', (on) => trueOrNone(on.has('busy'))],
  ['aria-current', (on, node) => (on.has('current') ? currentWord(node) : null)],
  ['aria-modal', (on) => trueOrNone(on.has('modal'))],
  ['aria-haspopup', (on, { role }) => (role !== 'comboBox' && on.has('hasPopup') ? 'true' : null)],
];

/** @param {MirrorNode} node @param {ReadonlySet<State>} on */
export function applyStates(node, on) {
  const { control, box } = node;
  node.states = on;
  for (const [name, value] of stateAttributes) setAttribute(control, name, value(on, node));
  if (node.role === 'menuItem') control.setAttribute('role', on.has('toggle') ? 'menuitemcheckbox' : 'menuitem');
  box.hidden = on.has('hidden');
  if (isTextControl(control)) applyFieldStates(node, control, on);
  else if (control instanceof HTMLInputElement) {
    control.checked = on.has('checked');
    control.indeterminate = on.has('mixed');
  }
  applyTabIndex(node);
}

/** A combo box that is not for typing stays a field that could be: readonly would be said aloud. */
/** @param {MirrorNode} node @param {HTMLInputElement | HTMLTextAreaElement} field @param {ReadonlySet<State>} on */
function applyFieldStates(node, field, on) {
  field.readOnly = on.has('disabled') || (on.has('readOnly') && node.role !== 'comboBox');
  if (on.has('readOnly') && node.role === 'comboBox') field.inputMode = 'none';
  setAttribute(field, 'spellcheck', String(on.has('spellCheck')));
  if (node.role === 'textField' && field instanceof HTMLInputElement) field.type = on.has('password') ? 'password' : 'text';
}

/** The program says which nodes are stops; nothing is one by nature. @param {MirrorNode} node */
function applyTabIndex(node) {
  const stop = node.states.has('focusable');
  const wanted = stop ? node.tabIndex ?? 0 : ['plain', 'scroll', 'document'].includes(node.kind) ? null : -1;
  setAttribute(node.control, 'tabindex', wanted === null ? null : String(wanted));
}

/** @param {string} name @returns {(node: MirrorNode, text: string) => void} */
const attribute = (name) => ({ control }, text) => setAttribute(control, name, text || null);

/** @param {MirrorNode} node @param {string} text */
function applyName(node, text) {
  if (node.role === 'textRun') {
    const [content] = node.box.childNodes;
    if (content instanceof Text) content.data = text;
    else node.box.append(text);
    return;
  }
  setAttribute(node.control, 'aria-label', text || null);
  roleWhenNamed(node, text);
}

/** Texts that are attributes; value, description and error are more than that. */
/** @type {ReadonlyMap<TextProperty, (node: MirrorNode, text: string) => void>} */
export const textAttributes = new Map(/** @type {[TextProperty, (node: MirrorNode, text: string) => void][]} */ ([
  ['name', applyName],
  ['href', attribute('href')],
  ['placeholder', attribute('placeholder')],
  ['language', (node, text) => setAttribute(node.box, 'lang', text || null)],
  ['inputMode', attribute('inputmode')],
  ['autocomplete', (node, text) => setAttribute(node.control, 'autocomplete', text || 'off')],
  ['shortcut', attribute('aria-keyshortcuts')],
  ['copy', attribute('data-copy')],
  ['accept', attribute('accept')],
]));

/** @type {Partial<Record<NumberProperty, string>>} */
const plainNumbers = {
  level: 'aria-level', rowCount: 'aria-rowcount', columnCount: 'aria-colcount', rowIndex: 'aria-rowindex',
  columnIndex: 'aria-colindex', position: 'aria-posinset', setSize: 'aria-setsize',
  minimum: 'aria-valuemin', maximum: 'aria-valuemax', now: 'aria-valuenow', maxLength: 'maxlength',
};

/** @type {Partial<Record<NumberProperty, string>>} */
const references = { activeDescendant: 'aria-activedescendant', controls: 'aria-controls', labelFor: 'for' };

/** Where the text of a field begins and ends within it: exactly where it is drawn. */
/** @type {Partial<Record<NumberProperty, 'paddingLeft' | 'paddingRight'>>} */
const paddings = { inset: 'paddingLeft', insetEnd: 'paddingRight' };

const sortWords = ['none', 'ascending', 'descending'];

/** @param {MirrorNode} node @param {NumberProperty} property @param {number} value */
export function applyNumber(node, property, value) {
  const plain = plainNumbers[property];
  const reference = references[property];
  const padding = paddings[property];
  if (plain) setAttribute(node.control, plain, String(value));
  else if (reference) setAttribute(node.control, reference, value === 0 ? null : elementId(value >>> 0));
  else if (padding) node.control.style[padding] = `${value}px`;
  else if (property === 'raised') node.box.style.zIndex = value === 0 ? '' : String(value);
  else if (property === 'sort') setAttribute(node.control, 'aria-sort', sortWords[value] ?? 'other');
  else if (property === 'tabIndex') {
    node.tabIndex = value;
    applyTabIndex(node);
  }
}
