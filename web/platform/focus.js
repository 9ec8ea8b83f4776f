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
  root.addEventListener('click', focusLabelled);
  root.addEventListener('focusin', tell);
  root.addEventListener('focusout', ({ relatedTarget }) => {
    const staysInside = relatedTarget instanceof Node && root.contains(relatedTarget);
    if (!staysInside) tell(); // else where it goes is told next
  });
}

/** A press on a field's label goes to the field, but does not press it: nothing opens. A label can be selected, too. */
/** @param {Event} event */
function focusLabelled(event) {
  const label = event.target instanceof Element ? event.target.closest('label[for]') : null;
  if (!(label instanceof HTMLLabelElement)) return;
  event.preventDefault();
  if (getSelection()?.isCollapsed ?? true) label.control?.focus();
}
