// Colours as a browser computes them become the six digits that the program reads.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opaqueHex } from '../../web/platform/system_colours.js';

for (const [computed, expected] of [
  ['rgb(0, 0, 0)', '#000000'], ['rgb(255, 250, 239)', '#FFFAEF'], ['rgba(5, 0, 73, 0.8)', '#37336D'], ['rgba(1, 2, 3, 1)', '#010203'],
]) {
  test(`${computed} is ${expected}`, () => assert.equal(opaqueHex(computed ?? ''), expected));
}
