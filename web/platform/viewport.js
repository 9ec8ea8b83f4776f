// How large the page is, in CSS pixels and in exact device pixels. Zoom, another screen and a turned
// phone all end here.

/**
 * @typedef {object} Viewport
 * @property {number} width CSS px
 * @property {number} height
 * @property {number} ratio device px in a CSS px
 * @property {number} widthPx device px
 * @property {number} heightPx
 */

/** @param {Element} element @returns {Viewport} */
export function measureViewport(element) {
  const { width, height } = element.getBoundingClientRect();
  return rounded(width, height);
}

/** Where the browser does not tell exact device pixels. @param {number} width @param {number} height @returns {Viewport} */
function rounded(width, height) {
  const ratio = window.devicePixelRatio;
  return { width, height, ratio, widthPx: Math.round(width * ratio), heightPx: Math.round(height * ratio) };
}

/** The exact box is at most a pixel away. Where another ratio is put on the page than the screen's, as developer
 * tools do for phones, the browser tells that of the screen. @param {ResizeObserverEntry} entry @returns {Viewport} */
function exact({ contentRect: { width, height }, devicePixelContentBoxSize }) {
  const [box] = devicePixelContentBoxSize ?? [];
  const viewport = rounded(width, height);
  const near = box && Math.abs(box.inlineSize - viewport.widthPx) <= 1 && Math.abs(box.blockSize - viewport.heightPx) <= 1;
  return near ? { ...viewport, widthPx: box.inlineSize, heightPx: box.blockSize } : viewport;
}

/** @param {Element} element @param {(viewport: Viewport) => void} changed */
export function watchViewport(element, changed) {
  const observer = new ResizeObserver((entries) => {
    const last = entries.at(-1);
    if (last) changed(exact(last));
  });
  try {
    observer.observe(element, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(element);
    watchRatio(() => changed(measureViewport(element)));
  }
}

/** A query can only say that this ratio is no longer the one, so it is asked anew each time. @param {() => void} changed */
function watchRatio(changed) {
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  query.addEventListener('change', () => {
    changed();
    watchRatio(changed);
  }, { once: true });
}
