// What the person asked of the system: colours, contrast, motion, size of text, kind of pointer.

import { canFillScreen, fillsScreen, watchScreen } from './presenting.js';
import { forcedColours, systemColours } from './system_colours.js';

/** @typedef {{ bits: number, textScale: number, colours: string }} Preferences colours: those that the system forces; empty if none */

const queries = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(prefers-reduced-motion: reduce)',
  '(pointer: coarse)',
];
const macBit = 1 << queries.length;
const canFillBit = 64; // 32 is printing
const fillsBit = 128;
const usualRootSizePx = 16;

/** @param {Element} probe one rem wide */
export function readPreferences(probe) {
  const bits = queries.reduce((sum, query, index) => sum | (window.matchMedia(query).matches ? 1 << index : 0), 0);
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  return {
    bits: bits | (isMac ? macBit : 0) | (canFillScreen() ? canFillBit : 0) | (fillsScreen() ? fillsBit : 0),
    textScale: probe.getBoundingClientRect().width / usualRootSizePx,
    colours: window.matchMedia(forcedColours).matches ? systemColours() : '',
  };
}

/** No event says that one palette took another's place, so a look is taken whenever the person comes
 * back from where it is changed. @param {Element} probe @param {(preferences: Preferences) => void} changed */
export function watchPreferences(probe, changed) {
  const tell = () => changed(readPreferences(probe));
  for (const query of [...queries, forcedColours]) window.matchMedia(query).addEventListener('change', tell);
  watchScreen(tell);
  window.addEventListener('focus', () => {
    if (window.matchMedia(forcedColours).matches) tell();
  });
  let isFirst = true;
  new ResizeObserver(() => {
    const preferences = readPreferences(probe);
    if (!isFirst || preferences.textScale !== 1) changed(preferences); // a size that was chosen here comes after the first look
    isFirst = false;
  }).observe(probe);
}
