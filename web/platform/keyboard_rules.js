// Which keys are offered to the program, and under which name. Pure, so that it can be tested as a
// table. What belongs to an input method, to the browser or to typing is never offered.

import { modifierBits } from './modifiers.js';

/**
 * @typedef {object} KeyFacts what these rules read of a KeyboardEvent
 * @property {string} key
 * @property {string} code
 * @property {number} keyCode
 * @property {boolean} isComposing
 * @property {boolean} shiftKey
 * @property {boolean} ctrlKey
 * @property {boolean} altKey
 * @property {boolean} metaKey
 * @property {boolean} altGraph
 */

/** @typedef {'none' | 'line' | 'area'} TextTarget where the focus is: no text, one line, several */

/** @typedef {{ key: string, modifiers: number }} Offered */

/** The browser's own, whatever the program would like. With command for control on a Mac. */
const browserKeys = new Set([
  'Tab', 'F5', 'F11', 'F12', 'command+f', 'command+g', 'command+p', 'command+t', 'command+l', 'command+r', 'command+w',
  'command+n', 'command+0', 'command++', 'command+-', 'command+=', 'alt+ArrowLeft', 'alt+ArrowRight', 'alt+Home',
]);

const modifierKeys = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified']);

/** Keys that a field of one line leaves over. */
const leftByLine = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Enter', 'Escape']);
const leftByArea = new Set(['Escape', 'PageUp', 'PageDown']);
const editingLetters = new Set(['a', 'c', 'v', 'x', 'y', 'z']);

/** Enter that confirms a composition must not submit anything: Safari sends it after the composition, as 229. */
/** @param {KeyFacts} event */
const isInputMethods = (event) => event.isComposing || event.keyCode === 229;

/** @param {string} key */
const isCharacter = (key) => [...key].length === 1;

/** Letters go by where they stand if the layout is not Latin: Ctrl K is the same key everywhere. */
/** @param {KeyFacts} event */
function nameOf({ key, code, ctrlKey, metaKey }) {
  if (!isCharacter(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const foreign = key.charCodeAt(0) > 0x7f;
  if (letter && foreign && (ctrlKey || metaKey)) return letter.toLowerCase();
  return key.toLowerCase();
}

/** Shift is part of a character like `?`, and Control with Alt is how Windows writes AltGr. */
/** @param {KeyFacts} event */
function modifiersOf(event) {
  const characterNeedsThem = isCharacter(event.key) && event.altGraph;
  const shiftSaysNothing = isCharacter(event.key) && !/^\p{L}$/u.test(event.key);
  return modifierBits({
    shiftKey: event.shiftKey && !shiftSaysNothing,
    ctrlKey: event.ctrlKey && !characterNeedsThem,
    altKey: event.altKey && !characterNeedsThem,
    metaKey: event.metaKey,
  });
}

/** @param {string} key @param {KeyFacts} event */
function isBrowsers(key, { ctrlKey, metaKey, altKey }) {
  const command = ctrlKey || metaKey;
  return browserKeys.has(`${command ? 'command+' : ''}${altKey && !command ? 'alt+' : ''}${key}`) || key === 'Tab';
}

/** @param {string} key @param {KeyFacts} event @param {TextTarget} target */
function isTyping(key, event, target) {
  if (target === 'none') return false;
  const command = (event.ctrlKey || event.metaKey) && !event.altGraph;
  if (command) return editingLetters.has(key) || (!isCharacter(key) && key !== 'Enter');
  if (event.altKey && !event.altGraph) return false;
  return !(target === 'line' ? leftByLine : leftByArea).has(key) && !/^F\d+$/.test(key);
}

/** @param {KeyFacts} event @param {TextTarget} target @returns {Offered | null} null: not the program's */
export function offeredKey(event, target) {
  if (isInputMethods(event) || modifierKeys.has(event.key)) return null;
  const key = nameOf(event);
  if (isBrowsers(key, event) || isTyping(key, event, target)) return null;
  return { key, modifiers: modifiersOf(event) };
}
