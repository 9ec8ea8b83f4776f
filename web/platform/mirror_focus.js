// Where the focus goes at the end of a batch. An element that is taken away while it has the focus
// would drop it on the page's body, and a screen reader would begin to read from the top; so it
// stays until the focus has gone elsewhere: where the program says, back to where it was before a
// dialog, or to the next stop in reading order.

/** @typedef {ReturnType<typeof import('./mirror_modal.js').createModality>} Modality */

/** @param {HTMLElement} root @param {Modality} modality */
export function createFocusKeeper(root, modality) {
  /** @type {Element[]} */
  let doomed = [];
  /** @type {HTMLElement | null} */
  let wanted = null;

  /** @param {Element | null} element */
  const isDoomed = (element) => doomed.some((one) => one.contains(element));

  /** @param {Element} from */
  function nextStop(from) {
    const stops = [...root.querySelectorAll('[tabindex="0"]')].filter((stop) => !isDoomed(stop));
    const following = stops.find((stop) => from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
    return following ?? stops.at(-1) ?? null;
  }

  /** @param {Element | null} element */
  function focus(element) {
    if (element instanceof HTMLElement && element !== document.activeElement) element.focus({ preventScroll: true });
  }

  /** The doomed have left the page in all but the focus: what they were must not count any more. */
  function detachAllButFocused() {
    for (const element of doomed) {
      if (element.contains(document.activeElement)) element.removeAttribute('aria-modal');
      else element.remove();
    }
  }

  return {
    /** @param {Element} element */
    remove: (element) => { doomed.push(element); },
    /** @param {HTMLElement} element */
    want: (element) => { wanted = element; },

    commit() {
      detachAllButFocused();
      modality.release();
      modality.remember();
      const before = modality.returnFrom();
      const active = document.activeElement;
      if (wanted) focus(wanted);
      else if (active && isDoomed(active)) focus(before && !isDoomed(before) ? before : nextStop(active));
      for (const element of doomed) element.remove();
      modality.shut();
      doomed = [];
      wanted = null;
    },
  };
}
