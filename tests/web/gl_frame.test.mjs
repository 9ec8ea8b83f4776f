// A frame of numbers becomes views of the program's memory.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrame } from '../../web/platform/gl_frame.js';

const read = (...words) => readFrame(Int32Array.from(words), (pointer, length) => /** @type {any} */ (`${pointer}+${length}`));

test('an empty frame has a size and nothing else', () => {
  assert.deepEqual(read(640, 480, 0, 0), { width: 640, height: 480, textures: [], lists: [] });
});

test('a part of a texture reaches from its first texel to its last, a texture’s row apart', () => {
  const { textures } = read(1, 1, 1, 7, 1024, 512, 10, 20, 8, 12, 4096, 0);
  assert.deepEqual(textures, [{ id: 7, width: 1024, height: 512, part: { x: 10, y: 20, width: 8, height: 12 }, texels: `4096+${(11 * 1024 + 8) * 4}` }]);
});

test('a texture that is not needed any more has a part without size', () => {
  const [texture] = read(1, 1, 1, 7, 1024, 512, 0, 0, 0, 0, 0, 0).textures;
  assert.deepEqual([texture?.part.width, texture?.texels], [0, '0+0']);
});

test('lists keep their order, each with its commands', () => {
  const { lists } = read(640, 480, 0, 2, 100, 80, 200, 12, 1, 0, 1, 2, 30, 40, 6, 0, 0, 300, 20, 400, 6, 2, 0, 0, 0, 9, 9, 3, 0, 0, 5, 0, 0, 9, 9, 3, 6, 1280);
  assert.deepEqual(lists.map(({ vertices, indices }) => [vertices, indices]), [['100+80', '200+12'], ['300+20', '400+6']]);
  assert.deepEqual(lists.map(({ commands }) => commands.length), [1, 2]);
  assert.deepEqual(lists[1]?.commands[1], { texture: 5, clip: { x: 0, y: 0, width: 9, height: 9 }, count: 3, indexOffset: 6, vertexOffset: 1280 });
});
