import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLentFiles } from '../../web/platform/lent_files.js';

const kept = async (/** @type {string} */ digest) => new Blob([`kept ${digest}`]);

test('what is lent is there before what is kept, until it is taken back', async () => {
  const files = createLentFiles(kept);
  const text = async (/** @type {string} */ digest) => (await files.blobOf(digest)).text();
  assert.equal(await text('a'), 'kept a');
  files.lend('a', new TextEncoder().encode('lent'));
  assert.equal(await text('a'), 'lent');
  assert.equal(await text('b'), 'kept b');
  files.takeBack();
  assert.equal(await text('a'), 'kept a');
});
