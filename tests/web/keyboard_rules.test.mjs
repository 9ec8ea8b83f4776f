// Which keys the program is asked about: one line, one case.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeredKey } from '../../web/platform/keyboard_rules.js';

const [shift, control, alt, meta] = [1, 2, 4, 8];

/** A key event from words: "Ctrl Shift k". */
function press(words, more = {}) {
  const parts = words.split(' ');
  const key = parts.pop() || ' ';
  const has = (name) => parts.includes(name);
  return {
    key, code: '', keyCode: 0, isComposing: false, altGraph: false,
    shiftKey: has('Shift'), ctrlKey: has('Ctrl'), altKey: has('Alt'), metaKey: has('Meta'), ...more,
  };
}

function checkOffers(words, target, key, modifiers = 0, more = {}) {
  test(`${words} ${JSON.stringify(more)} in ${target} is offered as ${key}`, () => {
    assert.deepEqual(offeredKey(press(words, more), target), { key, modifiers });
  });
}

function checkKeeps(words, target, more = {}) {
  test(`${words} ${JSON.stringify(more)} in ${target} is not offered`, () => {
    assert.equal(offeredKey(press(words, more), target), null);
  });
}

checkOffers('ArrowDown', 'none', 'ArrowDown');
checkOffers('Shift ArrowDown', 'none', 'ArrowDown', shift);
checkOffers('g', 'none', 'g');
checkOffers('Shift G', 'none', 'g', shift);
checkOffers('Shift ?', 'none', '?');
checkOffers('Shift /', 'none', '/');
checkOffers('Ctrl k', 'none', 'k', control);
checkOffers('Meta k', 'none', 'k', meta);
checkOffers('Ctrl Shift K', 'none', 'k', control | shift);
checkOffers('Alt F10', 'none', 'F10', alt);
checkOffers('Enter', 'none', 'Enter');
checkOffers('Escape', 'none', 'Escape');

// Layouts
checkOffers('Ctrl л', 'none', 'k', control, { code: 'KeyK' });
checkOffers('л', 'none', 'л', 0, { code: 'KeyK' });
checkOffers('Ctrl Alt ?', 'none', '?', 0, { altGraph: true });
checkOffers('Ctrl z', 'none', 'z', control, { code: 'KeyY' });

// The browser's
for (const words of ['Tab', 'Shift Tab', 'F5', 'F12', 'Ctrl f', 'Meta f', 'Ctrl p', 'Ctrl t', 'Ctrl l', 'Ctrl r', 'Ctrl w', 'Ctrl n', 'Ctrl Shift R']) {
  checkKeeps(words, 'none');
}
for (const words of ['Alt ArrowLeft', 'Alt ArrowRight', 'Ctrl +', 'Ctrl -', 'Ctrl 0', 'Shift', 'Control', 'Dead', 'Unidentified']) {
  checkKeeps(words, 'none');
}

// The input method's
checkKeeps('Enter', 'line', { isComposing: true });
checkKeeps('Enter', 'line', { keyCode: 229 });
checkKeeps('Process', 'line', { keyCode: 229 });
checkKeeps('Escape', 'none', { isComposing: true });

// Typing
for (const words of ['g', 'Shift ?', 'Backspace', 'Delete', 'ArrowLeft', 'Shift ArrowRight', 'Home', 'Ctrl a', 'Ctrl z', 'Ctrl ArrowLeft', 'Meta v']) {
  checkKeeps(words, 'line');
  checkKeeps(words, 'area');
}
checkKeeps('Ctrl Alt q', 'line', { altGraph: true });
checkOffers('ArrowDown', 'line', 'ArrowDown');
checkOffers('Enter', 'line', 'Enter');
checkOffers('Escape', 'line', 'Escape');
checkOffers('Ctrl k', 'line', 'k', control);
checkOffers('Ctrl Enter', 'area', 'Enter', control);
checkOffers('Alt n', 'line', 'n', alt);
checkOffers('F2', 'area', 'F2');
checkKeeps('ArrowDown', 'area');
checkKeeps('Enter', 'area');
