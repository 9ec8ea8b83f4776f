// While a modal dialog stands, everything outside it is inert: out of reach for keyboard, pointer,
// find-in-page and assistive technology. The last modal node in reading order is the topmost.
// When it goes, focus returns to where it was before.

/** @param {HTMLElement} root */
export function createModality(root) {
  /** @type {Set<Element>} */
  const inert = new Set();
  /** @type {{ dialog: Element, from: Element | null }[]} */
  const opened = [];

  function release() {
    for (const element of inert) element.removeAttribute('inert');
    inert.clear();
  }

  /** What comes after the dialog at the root belongs to it or lies over it: its popups, and messages. */
  /** @param {Element} sibling @param {Element} inside */
  function liesOver(sibling, inside) {
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    return inside.parentElement === root && (inside.compareDocumentPosition(sibling) & follows) !== 0;
  }

  /** @param {Element} dialog */
  function shutOutsideOf(dialog) {
    for (let inside = dialog; inside !== root && inside.parentElement; inside = inside.parentElement) {
      for (const sibling of inside.parentElement.children) {
        if (sibling === inside || sibling.hasAttribute('inert') || liesOver(sibling, inside)) continue;
        sibling.setAttribute('inert', '');
        inert.add(sibling);
      }
    }
  }

  function topmost() {
    return [...root.querySelectorAll('[aria-modal="true"]')].at(-1) ?? null;
  }

  return {
    /** Before focus moves: what was shut may be what gets it. */
    release,

    /** A dialog is about to take the focus: remember where it came from. */
    remember() {
      const dialog = topmost();
      if (!dialog || opened.some((one) => one.dialog === dialog)) return;
      opened.push({ dialog, from: document.activeElement });
    },

    /** After focus moved. */
    shut() {
      const dialog = topmost();
      if (dialog) shutOutsideOf(dialog);
    },

    /** Where focus was before a dialog that has gone; nothing if none has. @returns {Element | null} */
    returnFrom() {
      const gone = opened.findIndex(({ dialog }) => !dialog.isConnected || dialog.getAttribute('aria-modal') !== 'true');
      if (gone < 0) return null;
      const from = opened[gone]?.from ?? null;
      opened.splice(gone);
      return from?.isConnected ? from : null;
    },
  };
}
