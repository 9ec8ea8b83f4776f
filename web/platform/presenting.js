// For those who show Claimdesk to others: everything larger, a ring around the pointer, the whole
// screen. The ring is an element of the page that a transform moves, so no frame is drawn for it.

/** What browsers call it; Safari's older name too.
 * @typedef {Document & { webkitFullscreenElement?: Element, webkitExitFullscreen?: () => void, webkitFullscreenEnabled?: boolean }} AnyDocument
 * @typedef {HTMLElement & { webkitRequestFullscreen?: () => void }} AnyElement */

const page = /** @type {AnyDocument} */ (document);

export const canFillScreen = () => Boolean(page.fullscreenEnabled ?? page.webkitFullscreenEnabled);
export const fillsScreen = () => Boolean(page.fullscreenElement ?? page.webkitFullscreenElement);

/** @param {() => void} changed */
export function watchScreen(changed) {
  for (const name of ['fullscreenchange', 'webkitfullscreenchange']) document.addEventListener(name, changed);
}

/** A browser that refuses leaves everything as it is. @param {boolean} fill */
async function fillScreen(fill) {
  const root = /** @type {AnyElement} */ (document.documentElement);
  try {
    if (fill) await (root.requestFullscreen?.() ?? root.webkitRequestFullscreen?.());
    else if (fillsScreen()) await (page.exitFullscreen?.() ?? page.webkitExitFullscreen?.());
  } catch {
    // refused: no press stands behind it any more, or the page lies in a frame that may not
  }
}

function createRing() {
  const ring = document.createElement('div');
  ring.id = 'pointer-ring';
  ring.setAttribute('aria-hidden', 'true');
  ring.hidden = true;

  /** @param {PointerEvent} event */
  function follow({ clientX, clientY, pointerType }) {
    ring.hidden = pointerType === 'touch'; // a finger is seen as it is
    ring.style.transform = `translate(${clientX}px, ${clientY}px)`;
  }
  const hide = () => { ring.hidden = true; };

  return {
    on() {
      document.body.append(ring);
      window.addEventListener('pointermove', follow, { passive: true });
      document.documentElement.addEventListener('pointerleave', hide);
    },
    off() {
      window.removeEventListener('pointermove', follow);
      document.documentElement.removeEventListener('pointerleave', hide);
      ring.remove();
      hide();
    },
  };
}

export function createPresenting() {
  const ring = createRing();
  return {
    /** The browser's own setting stays what it is a part of. @param {number} percent */
    enlarge(percent) {
      document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`;
    },
    /** @param {boolean} on */
    ringPointer: (on) => (on ? ring.on() : ring.off()),
    /** @param {boolean} fill */
    fillScreen: (fill) => void fillScreen(fill),
  };
}
