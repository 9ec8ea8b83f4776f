// The browser owns the focus; the program is told where it is, and whether to show it: for who
// uses the keyboard always, for who presses with a pointer only in fields.

import { isTextControl } from './mirror_elements.js';

/**
 * @param {object} parts
 * @param {HTMLElement} parts.root
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {(node: number, visible: boolean) => void} parts.report
 */
export function connectFocus({ root, mirror, report }) {
  let told = 0;
  let byPointer = false;

  /** @param {Element} element */
  const isShown = (element) => element.matches(':focus-visible') && (!byPointer || isTextControl(element));

  function tell() {
    const active = document.activeElement;
    if (!document.hasFocus() && told !== 0) return; // another window has it: ours comes back where it was
    const node = root.contains(active) ? mirror.nodeOf(active)?.id ?? 0 : 0;
    if (node === 0 && told === 0) return;
    told = node;
    report(node, node !== 0 && active !== null && isShown(active));
  }

  window.addEventListener('pointerdown', () => { byPointer = true; }, { capture: true });
  window.addEventListener('keydown', () => { byPointer = false; }, { capture: true });
  root.addEventListener('focusin', tell);
  root.addEventListener('focusout', ({ relatedTarget }) => {
    const staysInside = relatedTarget instanceof Node && root.contains(relatedTarget);
    if (!staysInside) tell(); // else where it goes is told next
  });
}
