// Where a glyph has ink, and whether it has colours of its own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, inkOf } from '../../web/platform/glyph_ink.js';

const colours = { '.': [0, 0, 0, 0], '#': [255, 255, 255, 255], '+': [255, 255, 255, 90], r: [250, 40, 30, 255], '~': [200, 200, 200, 9] };

/** A picture from lines of characters. */
function picture(...lines) {
  return { width: lines[0].length, height: lines.length, data: Uint8ClampedArray.from([...lines.join('')].flatMap((mark) => colours[mark])) };
}

function checkInk(name, lines, expected) {
  test(name, () => assert.deepEqual(inkOf(picture(...lines)), expected));
}

checkInk('an empty picture has no ink', ['...', '...'], null);
checkInk('the box is as small as the ink', ['.....', '..#+.', '..+..', '.....'], { left: 2, top: 1, right: 4, bottom: 3, coloured: false });
checkInk('one pixel in a corner', ['...', '..+'], { left: 2, top: 1, right: 3, bottom: 2, coloured: false });
checkInk('a red pixel makes it coloured', ['#r'], { left: 0, top: 0, right: 2, bottom: 1, coloured: true });
checkInk('faint pixels say nothing about colours', ['#~'], { left: 0, top: 0, right: 2, bottom: 1, coloured: false });

test('what is cut out is the box alone', () => {
  const image = picture('....', '.#+.', '....');
  const ink = inkOf(image);
  assert.ok(ink);
  assert.deepEqual([...cut(image, ink)], [...colours['#'], ...colours['+']]);
});
