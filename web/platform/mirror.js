// The mirror: real elements exactly over the canvas, made and changed by the program's operations.
// It is what the keyboard moves through, what a screen reader reads, what find-in-page finds and
// what the pointer hits. Everything here writes; nothing asks the browser for a measure.

import { applyNumber, applyStates, textAttributes } from './mirror_attributes.js';
import { createNode, isTextControl } from './mirror_elements.js';
import { createFocusKeeper } from './mirror_focus.js';
import { createGeometry } from './mirror_geometry.js';
import { readOperations } from './mirror_reader.js';

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */
/** @typedef {import('./mirror_reader.js').Operation} Operation */

/**
 * @typedef {object} MirrorParts
 * @property {HTMLElement} root
 * @property {import('./field_values.js').FieldValues} fields
 * @property {ReturnType<typeof import('./mirror_scroll.js').createScrolling>} scrolling
 * @property {ReturnType<typeof import('./mirror_notes.js').createNotes>} notes
 * @property {ReturnType<typeof import('./mirror_modal.js').createModality>} modality
 * @property {Pick<import('./documents.js').Documents, 'show' | 'forget' | 'settle'>} documents
 * @property {(text: string, urgent: boolean) => void} announce
 */

const faceNames = ['regular', 'semibold', 'mono'];

/** @param {MirrorParts} parts */
export function createMirror({ root, fields, scrolling, notes, modality, documents, announce }) {
  /** @type {Map<number, MirrorNode>} */
  const nodes = new Map();
  /** @type {WeakMap<Element, MirrorNode>} */
  const byBox = new WeakMap();
  const geometry = createGeometry((element) => byBox.get(element));
  const focusKeeper = createFocusKeeper(root, modality);

  /** @param {number} id */
  function nodeAt(id) {
    const node = nodes.get(id);
    if (!node) throw new Error(`The program named a node that is not in the mirror: ${id}`);
    return node;
  }

  /** @param {MirrorNode} node @param {number} parentId @param {number} previousId */
  function insert(node, parentId, previousId) {
    const parent = parentId === 0 ? null : nodeAt(parentId);
    const holder = parent?.content ?? root;
    const ownInput = parent !== null && parent.control !== parent.box ? parent.control : null;
    const previous = previousId === 0 ? ownInput : nodeAt(previousId).box;
    if (previous) previous.after(node.box);
    else holder.prepend(node.box);
    node.parent = parent;
    geometry.reparented(node);
  }

  /** @param {MirrorNode} node forgets it and everything in it */
  function forget(node) {
    for (const child of node.content.children) {
      const childNode = byBox.get(child);
      if (childNode) forget(childNode);
    }
    nodes.delete(node.id);
    notes.forget(node);
    if (node.kind === 'document') documents.forget(node);
    node.control.removeAttribute('id');
  }

  /** @param {Extract<Operation, { kind: 'text' }>} operation */
  function applyText({ id, property, text }) {
    const node = nodeAt(id);
    if (property === 'description' || property === 'error') {
      node[property] = text;
      notes.describe(node);
    } else if (property === 'value') {
      if (isTextControl(node.control)) fields.write(node.control, text);
      else node.control.setAttribute('aria-valuetext', text);
    } else if (property === 'document') documents.show(node, text);
    else textAttributes.get(property)?.(node, text);
  }

  /** @param {Extract<Operation, { kind: 'type' }>} operation */
  function applyType({ id, face, size, line }) {
    const { box } = nodeAt(id);
    box.dataset.face = faceNames[face] ?? 'regular';
    box.style.fontSize = `${size}px`;
    box.style.lineHeight = `${line}px`;
  }

  /** @param {Extract<Operation, { kind: 'create' }>} operation */
  function create({ id, role, parent, previous }) {
    const node = createNode(id, role);
    nodes.set(id, node);
    byBox.set(node.box, node);
    insert(node, parent, previous);
    applyStates(node, node.states);
  }

  /** @param {number} id */
  function remove(id) {
    const node = nodeAt(id);
    forget(node);
    focusKeeper.remove(node.box);
  }

  /** @type {{ [Kind in Operation['kind']]: (operation: Extract<Operation, { kind: Kind }>) => void }} */
  const appliers = {
    create,
    remove: ({ id }) => remove(id),
    move: ({ id, parent, previous }) => insert(nodeAt(id), parent, previous),
    text: applyText,
    state: ({ id, states }) => applyStates(nodeAt(id), states),
    number: ({ id, property, value }) => applyNumber(nodeAt(id), property, value),
    rectangle: ({ id, rect }) => geometry.setRect(nodeAt(id), rect),
    type: applyType,
    focus: ({ id }) => focusKeeper.want(nodeAt(id).control),
    scroll: ({ id, ...scroll }) => scrolling.apply(nodeAt(id), scroll),
    announce: ({ text, urgent }) => announce(text, urgent),
  };

  /** @param {Uint8Array} bytes */
  function apply(bytes) {
    for (const operation of readOperations(bytes)) {
      /** @type {(operation: Operation) => void} */ (appliers[operation.kind])(operation);
    }
    geometry.placeAll();
    focusKeeper.commit();
    documents.settle();
  }

  /** The nearest node at or above something in the page. @param {EventTarget | null} target @returns {MirrorNode | null} */
  function nodeOf(target) {
    let element = target instanceof Element ? target : null;
    while (element && element !== root && !byBox.has(element)) element = element.parentElement;
    const node = element ? byBox.get(element) : undefined;
    return node && nodes.get(node.id) === node ? node : null;
  }

  return { apply, nodeOf };
}

/** @typedef {ReturnType<typeof createMirror>} Mirror */
