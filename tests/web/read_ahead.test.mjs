// What is read in order comes before it is asked for; what is read alone brings nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReadAhead } from '../../web/platform/read_ahead.js';

/** Fetches that are noted, and answer with the name and how often it was fetched. */
function noting() {
  /** @type {string[]} */
  const fetched = [];
  const fetch = async (/** @type {string} */ name) => {
    fetched.push(name);
    if (name.startsWith('bad')) throw new Error(name);
    return `${name} ${fetched.filter((one) => one === name).length}`;
  };
  return { fetched, ahead: createReadAhead(fetch) };
}

const names = ['a.seg', 'x.rows', 'b.seg', 'c.seg', 'd.seg', 'y.rows', 'e.seg'];

test('read in order, the next two of a kind are on their way', async () => {
  const { fetched, ahead } = noting();
  ahead.listed(names);
  assert.equal(await ahead.read('a.seg'), 'a.seg 1');
  assert.deepEqual(fetched, ['a.seg']);
  assert.equal(await ahead.read('b.seg'), 'b.seg 1');
  assert.deepEqual(fetched, ['a.seg', 'b.seg', 'c.seg', 'd.seg']);
  assert.equal(await ahead.read('c.seg'), 'c.seg 1');
  assert.equal(await ahead.read('d.seg'), 'd.seg 1');
  assert.equal(await ahead.read('e.seg'), 'e.seg 1');
  assert.deepEqual(fetched, ['a.seg', 'b.seg', 'c.seg', 'd.seg', 'e.seg'], 'each once');
});

test('one file, wherever it is, is fetched alone', async () => {
  const { fetched, ahead } = noting();
  ahead.listed(names);
  await ahead.read('c.seg');
  await ahead.read('a.seg');
  await ahead.read('unlisted.seg');
  assert.deepEqual(fetched, ['c.seg', 'a.seg', 'unlisted.seg']);
});

test('after a new list nothing comes from before it', async () => {
  const { ahead } = noting();
  ahead.listed(names);
  await ahead.read('a.seg');
  await ahead.read('b.seg'); // c and d are on their way
  ahead.listed(names);
  assert.equal(await ahead.read('c.seg'), 'c.seg 2');
});

test('what cannot be read is told when it is asked for, and hinders no other', async () => {
  const { ahead } = noting();
  ahead.listed(['a.seg', 'b.seg', 'bad.seg', 'c.seg']);
  await ahead.read('a.seg');
  await ahead.read('b.seg');
  await assert.rejects(() => ahead.read('bad.seg'), /bad\.seg/);
  assert.equal(await ahead.read('c.seg'), 'c.seg 1');
});
