// Writes batches of mirror operations by hand, as web/README.md describes them: for tests that have no program.

import { numberProperties, operations, roles, states, textProperties } from '../../web/platform/vocabulary.js';

const encoder = new TextEncoder();

function numberBytes(size, write) {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return [...bytes];
}

const u32 = (value) => numberBytes(4, (view) => view.setUint32(0, value, true));
const i32 = (value) => numberBytes(4, (view) => view.setInt32(0, value, true));
const f32 = (value) => numberBytes(4, (view) => view.setFloat32(0, value, true));
const text = (value) => {
  const bytes = encoder.encode(value);
  return [...u32(bytes.length), ...bytes];
};

function numberOf(words, word) {
  const index = words.indexOf(word);
  if (index < 0) throw new Error(`There is no ${word}`);
  return index;
}

const start = (code, id) => [code, ...u32(id)];

export const op = {
  create: (id, role, parent = 0, previous = 0) => [...start(operations.create, id), numberOf(roles, role), ...u32(parent), ...u32(previous)],
  remove: (id) => start(operations.remove, id),
  move: (id, parent, previous) => [...start(operations.move, id), ...u32(parent), ...u32(previous)],
  text: (id, property, value) => [...start(operations.text, id), numberOf(textProperties, property), ...text(value)],
  state: (id, ...on) => [...start(operations.state, id), ...u32(on.reduce((bits, state) => bits + 2 ** numberOf(states, state), 0))],
  number: (id, property, value) => [...start(operations.number, id), numberOf(numberProperties, property), ...i32(value)],
  rectangle: (id, x, y, width, height) => [...start(operations.rectangle, id), ...[x, y, width, height].flatMap(f32)],
  type: (id, face, size, line) => [...start(operations.type, id), face, ...f32(size), ...f32(line)],
  focus: (id) => start(operations.focus, id),
  scroll: (id, x, y, width, height) => [...start(operations.scroll, id), ...[x, y, width, height].flatMap(f32)],
  announce: (words, urgent = false) => [...start(operations.announce, 0), urgent ? 1 : 0, ...text(words)],
};

/** @param {...number[]} operationsInOrder @returns {Uint8Array} */
export function batch(...operationsInOrder) {
  return Uint8Array.from(operationsInOrder.flat());
}

/** The operations of a tree: [id, role, { at, text, states, texts, numbers, type, scroll }, children]. */
export function treeOperations(nodes, parent = 0) {
  let previous = 0;
  return nodes.flatMap(([id, role, about = {}, children = []]) => {
    const { at, run, states: on = [], texts = {}, numbers = {}, type, scroll } = about;
    const made = [
      op.create(id, role, parent, previous),
      op.state(id, ...on),
      ...Object.entries(texts).map(([property, value]) => op.text(id, property, value)),
      ...Object.entries(numbers).map(([property, value]) => op.number(id, property, value)),
      ...(at ? [op.rectangle(id, ...at)] : []),
      ...(type ? [op.type(id, ...type)] : []),
      ...(scroll ? [op.scroll(id, ...scroll)] : []),
      ...(run ? runOperations(id, run, at) : []),
      ...treeOperations(children, id),
    ];
    previous = id;
    return made;
  });
}

/** A line of text inside a node, at the node's own place. */
function runOperations(parent, words, at = [0, 0, 100, 20]) {
  const id = parent + 1_000_000;
  return [
    op.create(id, 'textRun', parent, 0), op.state(id), op.text(id, 'name', words),
    op.rectangle(id, at[0], at[1], at[2], 20), op.type(id, 0, 14, 20),
  ];
}
