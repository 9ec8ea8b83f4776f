// Printing. What is drawn is as wide as the screen and coloured for it; on paper stands the page's
// content alone, as a plain document made of the mirror for the time of printing: headings, text,
// lists, tables, what is filled in. Navigation, buttons and whatever is inert stay away.

import { printTable } from './print_table.js';
import { append, textOf } from './print_text.js';

/** @typedef {(element: Element, into: Element) => void} Printer */

/** @param {Element} element @param {Element} into */
function printInside(element, into) {
  for (const child of element.children) if (!child.hasAttribute('inert')) print(child, into);
}

/** @type {Printer} */
function printHeading(element, into) {
  append(into, `h${element.getAttribute('aria-level') ?? '2'}`, textOf(element));
}

/** A paragraph, or a list item that holds only text. @param {string} tag @returns {Printer} */
const printText = (tag) => (element, into) => {
  const text = textOf(element);
  if (text) append(into, tag, text);
};

/** @type {Printer} */
function printList(element, into) {
  const list = append(into, 'ul');
  const items = element.querySelectorAll('li, [role=listitem]');
  for (const item of items.length > 0 ? items : element.children) printText('li')(item, list);
  if (!list.hasChildNodes()) list.remove();
}

/** What is filled in: its label and its value. @param {HTMLInputElement | HTMLTextAreaElement} field @param {Element} into */
function printField(field, into) {
  const line = append(into, 'p');
  append(line, 'b', `${field.getAttribute('aria-label') ?? ''}: `);
  append(line, 'span', field.value || '–');
}

/** @param {HTMLInputElement} input @param {Element} into */
function printChoice(input, into) {
  const mark = input.indeterminate ? '[–]' : input.checked ? '[x]' : '[ ]';
  append(into, 'p', `${mark} ${input.getAttribute('aria-label') ?? ''}`);
}

/** @type {Printer} */
function printNamed(element, into) {
  const text = element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow');
  append(into, 'p', [element.getAttribute('aria-label'), text].filter(Boolean).join(': '));
}

/** A button that shows more than what it does is content: a card of figures. @type {Printer} */
function printButton(element, into) {
  if (element.querySelectorAll('.run').length > 1) append(into, 'p', textOf(element));
}

/** @type {Printer} */
const printNothing = () => undefined;

/** By selector; the first that fits. @type {[string, Printer][]} */
const printers = [
  ['[role=heading]', printHeading],
  ['[role=grid], [role=table]', printTable],
  ['[role=list]', printList],
  ['nav, label[for], .document, [role=tooltip], [role=toolbar], [role=tablist], [role=separator], [role=listbox], [role=menu]', printNothing],
  ['p, [role=alert], [role=status], a', printText('p')],
  ['input.field, textarea', (element, into) => printField(/** @type {HTMLInputElement} */ (element), into)],
  ['label.choice', (element, into) => printChoice(/** @type {HTMLInputElement} */ (element.querySelector('input')), into)],
  ['[role=progressbar], [role=img]', printNamed],
  ['button', printButton],
  ['.run', (element, into) => append(into, 'p', element.textContent ?? '')],
];

/** @type {Printer} */
function print(element, into) {
  const printer = printers.find(([selector]) => element.matches(selector))?.[1];
  if (printer) printer(element, into);
  else printInside(element, into);
}

/** The page itself, or the dialog that stands over it. @param {HTMLElement} root */
export function printedDocument(root) {
  const paper = document.createElement('article');
  paper.id = 'paper';
  const dialog = [...root.querySelectorAll('[aria-modal="true"]')].at(-1);
  printInside(dialog ?? root.querySelector('main') ?? root, paper);
  return paper;
}

/** @param {HTMLElement} root @param {{ begin: () => void, end: () => void }} whole what makes the mirror hold all that is to be printed */
export function connectPrinting(root, { begin, end }) {
  /** @type {HTMLElement | null} */
  let paper = null;

  function clear() {
    paper?.remove();
    paper = null;
  }

  window.addEventListener('beforeprint', () => {
    clear();
    begin();
    paper = printedDocument(root);
    document.body.append(paper);
    end();
  });
  window.addEventListener('afterprint', clear);
}
