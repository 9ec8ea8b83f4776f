// Which element stands for which role: the browser's own element wherever there is one, so that
// its keyboard, its menus and its assistive technology come with it.
//
// Most nodes are one element. A choice (check box, radio, switch, file) is a real <input> in a
// <label> that also holds the drawn text; a scroll area is a container with content of its own.

/** @typedef {import('./mirror_reader.js').Role} Role */
/** @typedef {import('./mirror_reader.js').State} State */
/** @typedef {import('./mirror_reader.js').Rect} Rect */

/** @typedef {'plain' | 'button' | 'link' | 'field' | 'choice' | 'file' | 'scroll' | 'document'} Kind */

/**
 * @typedef {object} MirrorNode
 * @property {number} id
 * @property {Role} role
 * @property {Kind} kind
 * @property {HTMLElement} box lies over what is drawn
 * @property {HTMLElement} control has role, name, states and focus; mostly the box itself
 * @property {HTMLElement} content holds the children
 * @property {MirrorNode | null} parent null: the mirror itself
 * @property {Rect} rect
 * @property {ReadonlySet<State>} states
 * @property {number | null} tabIndex as the program gave it
 * @property {string} description
 * @property {string} error
 */

/** @typedef {{ tag: string, kind?: Kind, role?: string, named?: string, type?: string }} Shape named: a role only once it has a name */

/** @type {Record<Role, Shape>} */
const shapes = {
  group: { tag: 'div', named: 'group' },
  banner: { tag: 'header', role: 'banner' },
  navigation: { tag: 'nav' },
  main: { tag: 'main' },
  complementary: { tag: 'aside', role: 'complementary' },
  region: { tag: 'section', role: 'region' },
  form: { tag: 'form', role: 'form' },
  heading: { tag: 'div', role: 'heading' },
  paragraph: { tag: 'p' },
  textRun: { tag: 'span' },
  image: { tag: 'div', role: 'img' },
  list: { tag: 'ul', role: 'list' },
  listItem: { tag: 'li' },
  separator: { tag: 'div', role: 'separator' },
  button: { tag: 'button', kind: 'button' },
  link: { tag: 'a', kind: 'link' },
  textField: { tag: 'input', kind: 'field', type: 'text' },
  textArea: { tag: 'textarea', kind: 'field' },
  searchField: { tag: 'input', kind: 'field', type: 'search' },
  checkBox: { tag: 'label', kind: 'choice', type: 'checkbox' },
  radio: { tag: 'label', kind: 'choice', type: 'radio' },
  radioGroup: { tag: 'div', role: 'radiogroup' },
  switch: { tag: 'label', kind: 'choice', type: 'checkbox', role: 'switch' },
  comboBox: { tag: 'input', kind: 'field', type: 'text', role: 'combobox' },
  listBox: { tag: 'div', role: 'listbox' },
  option: { tag: 'button', kind: 'button', role: 'option' },
  tab: { tag: 'button', kind: 'button', role: 'tab' },
  tabList: { tag: 'div', role: 'tablist' },
  tabPanel: { tag: 'div', role: 'tabpanel' },
  grid: { tag: 'div', role: 'grid' },
  row: { tag: 'div', role: 'row' },
  columnHeader: { tag: 'div', role: 'columnheader' },
  rowHeader: { tag: 'div', role: 'rowheader' },
  cell: { tag: 'div', role: 'gridcell' },
  menu: { tag: 'div', role: 'menu' },
  menuItem: { tag: 'button', kind: 'button', role: 'menuitem' },
  dialog: { tag: 'div', role: 'dialog' },
  alert: { tag: 'div', role: 'alert' },
  status: { tag: 'div', role: 'status' },
  progressBar: { tag: 'div', role: 'progressbar' },
  scrollArea: { tag: 'div', kind: 'scroll', named: 'group' },
  fileButton: { tag: 'label', kind: 'file', type: 'file' },
  toolbar: { tag: 'div', role: 'toolbar' },
  tooltip: { tag: 'div', role: 'tooltip' },
  label: { tag: 'label' },
  document: { tag: 'div', kind: 'document', role: 'document' },
};

/** @param {string} tag @param {string} className */
function element(tag, className) {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

/** @param {Shape} shape @param {HTMLElement} box @returns {{ control: HTMLElement, content: HTMLElement }} */
function innerElements(shape, box) {
  if (shape.kind === 'scroll') {
    const content = element('div', 'scroll-content');
    box.append(content);
    return { control: box, content };
  }
  if (shape.kind === 'choice' || shape.kind === 'file') {
    const control = element('input', 'choice-input');
    box.append(control);
    return { control, content: box };
  }
  return { control: box, content: box };
}

/** @param {number} id @param {Role} role @returns {MirrorNode} */
export function createNode(id, role) {
  const shape = shapes[role];
  const kind = shape.kind ?? 'plain';
  const box = element(shape.tag, role === 'textRun' ? 'run' : `node ${kind}`);
  const { control, content } = innerElements(shape, box);
  control.id = elementId(id);
  if (shape.role) control.setAttribute('role', shape.role);
  if (control instanceof HTMLInputElement && shape.type) control.type = shape.type;
  if (control instanceof HTMLButtonElement) control.type = 'button';
  if (role === 'separator') control.setAttribute('aria-orientation', 'vertical'); // between things side by side
  if (kind === 'field') prepareField(control);
  if (kind === 'file' && control instanceof HTMLInputElement) control.multiple = true;
  return {
    id, role, kind, box, control, content, parent: null, rect: { x: 0, y: 0, width: 0, height: 0 },
    states: new Set(), tabIndex: null, description: '', error: '',
  };
}

/** @param {HTMLElement} field */
function prepareField(field) {
  field.setAttribute('autocomplete', 'off');
  field.setAttribute('spellcheck', 'false');
}

/** The id attribute by which other elements refer to a node. @param {number} id */
export function elementId(id) {
  return `n${id}`;
}

/** The role of a node that has one only with a name. @param {MirrorNode} node @param {string} name */
export function roleWhenNamed(node, name) {
  const { named } = shapes[node.role];
  if (!named) return;
  if (name) node.control.setAttribute('role', named);
  else node.control.removeAttribute('role');
}

/** @param {Element} element @returns {element is HTMLInputElement | HTMLTextAreaElement} */
export function isTextControl(element) {
  return element instanceof HTMLTextAreaElement
    || (element instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(element.type));
}
