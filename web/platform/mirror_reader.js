// Decodes a batch of mirror operations (README.md describes the bytes) into plain objects. Knows
// nothing of elements. A batch is read whole before any of it is applied, because applying may call
// back into the program, whose memory may then move.

import { numberProperties, operations, roles, states, textProperties } from './vocabulary.js';

/** @typedef {typeof roles[number]} Role */
/** @typedef {typeof states[number]} State */
/** @typedef {typeof textProperties[number]} TextProperty */
/** @typedef {typeof numberProperties[number]} NumberProperty */
/** @typedef {{ x: number, y: number, width: number, height: number }} Rect */

/**
 * @typedef {{ kind: 'create', id: number, role: Role, parent: number, previous: number }
 *   | { kind: 'remove', id: number }
 *   | { kind: 'move', id: number, parent: number, previous: number }
 *   | { kind: 'text', id: number, property: TextProperty, text: string }
 *   | { kind: 'state', id: number, states: ReadonlySet<State> }
 *   | { kind: 'number', id: number, property: NumberProperty, value: number }
 *   | { kind: 'rectangle', id: number, rect: Rect }
 *   | { kind: 'type', id: number, face: number, size: number, line: number }
 *   | { kind: 'focus', id: number }
 *   | { kind: 'scroll', id: number, x: number, y: number, width: number, height: number }
 *   | { kind: 'announce', id: number, urgent: boolean, text: string }} Operation
 */

/** @param {Uint8Array} bytes */
function createCursor(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  /** @param {number} size */
  const step = (size) => { at += size; return at - size; };
  const u32 = () => view.getUint32(step(4), true);
  const f32 = () => view.getFloat32(step(4), true);
  return {
    atEnd: () => at >= bytes.length,
    u8: () => view.getUint8(step(1)),
    u32,
    i32: () => view.getInt32(step(4), true),
    f32,
    /** @returns {Rect} */
    rect: () => ({ x: f32(), y: f32(), width: f32(), height: f32() }),
    text() {
      const length = u32();
      const from = step(length);
      return decoder.decode(bytes.subarray(from, from + length));
    },
  };
}

/** @typedef {ReturnType<typeof createCursor>} Cursor */

/** @template {string} Word @param {readonly Word[]} words @param {number} index @param {string} what @returns {Word} */
function wordAt(words, index, what) {
  const word = words[index];
  if (word === undefined) throw new Error(`The program sent a ${what} that the page does not know: ${index}`);
  return word;
}

/** @param {number} bits @returns {ReadonlySet<State>} */
export function statesOf(bits) {
  return new Set(states.filter((_, index) => (bits >>> index & 1) !== 0));
}

/** @type {ReadonlyMap<number, (cursor: Cursor, id: number) => Operation>} */
const readers = new Map(/** @type {[number, (cursor: Cursor, id: number) => Operation][]} */ ([
  [operations.create, (c, id) => ({
    kind: 'create', id, role: wordAt(roles, c.u8(), 'role'), parent: c.u32(), previous: c.u32(),
  })],
  [operations.remove, (_, id) => ({ kind: 'remove', id })],
  [operations.move, (c, id) => ({ kind: 'move', id, parent: c.u32(), previous: c.u32() })],
  [operations.text, (c, id) => ({
    kind: 'text', id, property: wordAt(textProperties, c.u8(), 'text property'), text: c.text(),
  })],
  [operations.state, (c, id) => ({ kind: 'state', id, states: statesOf(c.u32()) })],
  [operations.number, (c, id) => ({
    kind: 'number', id, property: wordAt(numberProperties, c.u8(), 'number property'), value: c.i32(),
  })],
  [operations.rectangle, (c, id) => ({ kind: 'rectangle', id, rect: c.rect() })],
  [operations.type, (c, id) => ({ kind: 'type', id, face: c.u8(), size: c.f32(), line: c.f32() })],
  [operations.focus, (_, id) => ({ kind: 'focus', id })],
  [operations.scroll, (c, id) => ({ kind: 'scroll', id, ...c.rect() })],
  [operations.announce, (c, id) => ({ kind: 'announce', id, urgent: c.u8() !== 0, text: c.text() })],
]));

/** @param {Uint8Array} bytes @returns {Operation[]} */
export function readOperations(bytes) {
  const cursor = createCursor(bytes);
  const batch = [];
  while (!cursor.atEnd()) {
    const code = cursor.u8();
    const read = readers.get(code);
    if (!read) throw new Error(`The program sent an operation that the page does not know: ${code}`);
    batch.push(read(cursor, cursor.u32()));
  }
  return batch;
}
