// Icons come as one outline each, on one grid.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { iconOutlines, outlineOf } from '../../scripts/icon_outlines.mjs';

const svg = (inside, viewBox = '0 0 20 20') => `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="${viewBox}">${inside}</svg>`;

test('the outline is the path', () => assert.equal(outlineOf(svg('<path d="M2 3h1z"/>'), 'dot'), 'M2 3h1z'));

for (const [name, source] of Object.entries({
  'another grid': svg('<path d="M2 3h1z"/>', '0 0 24 24'),
  'two paths': svg('<path d="M2 3h1z"/><path d="M5 3h1z"/>'),
  'a colour of its own': svg('<path d="M2 3h1z" fill="red"/>'),
  'no path': svg('<circle r="4"/>'),
})) {
  test(`${name} is refused`, () => assert.throws(() => outlineOf(source, 'odd'), /The icon odd is not one outline/));
}

test('every icon that the kit names has an outline of its own', () => {
  const names = Object.keys(JSON.parse(readFileSync(new URL('../../assets/icons/icons.json', import.meta.url), 'utf8')));
  const outlines = iconOutlines();
  assert.equal(outlines.length, names.length);
  assert.equal(new Set(outlines).size, names.length);
});
