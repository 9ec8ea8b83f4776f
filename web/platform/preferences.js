// What the person asked of the system: colours, contrast, motion, size of text, kind of pointer.

/** @typedef {{ bits: number, textScale: number }} Preferences */

const queries = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
  '(prefers-reduced-motion: reduce)',
  '(pointer: coarse)',
];
const macBit = 1 << queries.length;
const usualRootSizePx = 16;

/** @param {Element} probe one rem wide */
export function readPreferences(probe) {
  const bits = queries.reduce((sum, query, index) => sum | (window.matchMedia(query).matches ? 1 << index : 0), 0);
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  return { bits: bits | (isMac ? macBit : 0), textScale: probe.getBoundingClientRect().width / usualRootSizePx };
}

/** @param {Element} probe @param {(preferences: Preferences) => void} changed */
export function watchPreferences(probe, changed) {
  const tell = () => changed(readPreferences(probe));
  for (const query of queries) window.matchMedia(query).addEventListener('change', tell);
  let isFirst = true;
  new ResizeObserver(() => {
    if (!isFirst) tell();
    isFirst = false;
  }).observe(probe);
}
