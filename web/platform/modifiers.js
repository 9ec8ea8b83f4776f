// Modifier keys as the program knows them, by bits.

/** @param {{ shiftKey: boolean, ctrlKey: boolean, altKey: boolean, metaKey: boolean }} event */
export function modifierBits({ shiftKey, ctrlKey, altKey, metaKey }) {
  return (shiftKey ? 1 : 0) | (ctrlKey ? 2 : 0) | (altKey ? 4 : 0) | (metaKey ? 8 : 0);
}
