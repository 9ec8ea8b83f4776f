// Right button, long press, menu key: the program is asked first, and where it shows a menu of its own the browser's
// stays away. Never in fields, on links and on selected text, where the browser's own menu copies, spells and
// searches; and never with Shift, which always means the browser's.

/** @typedef {import('./mirror.js').Mirror} Mirror */

/**
 * @param {object} parts
 * @param {HTMLElement} parts.app
 * @param {Mirror} parts.mirror
 * @param {(node: number, x: number, y: number) => boolean} parts.offer whether the program takes it
 */
export function connectContextMenu({ app, mirror, offer }) {
  app.addEventListener('contextmenu', (event) => {
    if (event.shiftKey || belongsToBrowser(event.target)) return;
    const node = mirror.nodeOf(event.target)?.id ?? 0;
    const { x, y } = placeOf(event);
    if (offer(node, x, y)) event.preventDefault();
  });
}

/** @param {EventTarget | null} target */
function belongsToBrowser(target) {
  if (!(target instanceof Element)) return true;
  if (target.closest('input:not([type=checkbox], [type=radio], [type=file]), textarea, a[href]')) return true;
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(target, true);
}

/** The menu key has no place of its own: under what has the focus. @param {MouseEvent} event */
function placeOf(event) {
  if (event.clientX !== 0 || event.clientY !== 0 || !(event.target instanceof Element)) return { x: event.clientX, y: event.clientY };
  const { left, bottom } = event.target.getBoundingClientRect();
  return { x: left, y: bottom };
}
