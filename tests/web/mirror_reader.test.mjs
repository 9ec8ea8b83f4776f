// A batch of bytes becomes operations, and what cannot be one is refused loudly.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOperations } from '../../web/platform/mirror_reader.js';
import { batch, op } from '../support/mirror_batch.mjs';

function checkReads(name, bytes, expected) {
  test(`reads ${name}`, () => assert.deepEqual(readOperations(batch(bytes)), [expected]));
}

checkReads('a new element', op.create(7, 'button', 3, 5), { kind: 'create', id: 7, role: 'button', parent: 3, previous: 5 });
checkReads('the last role', op.create(7, 'tooltip'), { kind: 'create', id: 7, role: 'tooltip', parent: 0, previous: 0 });
checkReads('a removal', op.remove(4294967295), { kind: 'remove', id: 4294967295 });
checkReads('a move', op.move(7, 3, 0), { kind: 'move', id: 7, parent: 3, previous: 0 });
checkReads('a text in any script', op.text(7, 'name', 'Zażółć 客戶 😀'), { kind: 'text', id: 7, property: 'name', text: 'Zażółć 客戶 😀' });
checkReads('an empty text', op.text(7, 'accept', ''), { kind: 'text', id: 7, property: 'accept', text: '' });
checkReads('no states', op.state(7), { kind: 'state', id: 7, states: new Set() });
checkReads('several states', op.state(7, 'disabled', 'spellCheck'), { kind: 'state', id: 7, states: new Set(['disabled', 'spellCheck']) });
checkReads('a negative number', op.number(7, 'tabIndex', -1), { kind: 'number', id: 7, property: 'tabIndex', value: -1 });
checkReads('a rectangle', op.rectangle(7, 0.5, -2, 100, 20.25), { kind: 'rectangle', id: 7, rect: { x: 0.5, y: -2, width: 100, height: 20.25 } });
checkReads('a type', op.type(7, 2, 13, 20), { kind: 'type', id: 7, face: 2, size: 13, line: 20 });
checkReads('a focus', op.focus(7), { kind: 'focus', id: 7 });
checkReads('a scroll', op.scroll(7, 0, 120, 800, 2400), { kind: 'scroll', id: 7, x: 0, y: 120, width: 800, height: 2400 });
checkReads('an urgent announcement', op.announce('Not saved', true), { kind: 'announce', id: 0, urgent: true, text: 'Not saved' });

test('reads one after another, wherever in memory they lie', () => {
  const operations = batch(op.create(1, 'main'), op.focus(1), op.announce('Saved'));
  const memory = new Uint8Array(operations.length + 3);
  memory.set(operations, 3);
  assert.deepEqual(readOperations(memory.subarray(3)).map(({ kind }) => kind), ['create', 'focus', 'announce']);
});

test('nothing is no operation', () => assert.deepEqual(readOperations(batch()), []));

function checkRefuses(name, bytes, message) {
  test(`refuses ${name}`, () => assert.throws(() => readOperations(Uint8Array.from(bytes)), message));
}

checkRefuses('a code that nobody knows', [99, 1, 0, 0, 0], /operation that the page does not know: 99/);
checkRefuses('a role that nobody knows', [1, 1, 0, 0, 0, 250, 0, 0, 0, 0, 0, 0, 0, 0], /role that the page does not know: 250/);
checkRefuses('a batch that was cut', op.rectangle(7, 1, 2, 3, 4).slice(0, -1), RangeError);
