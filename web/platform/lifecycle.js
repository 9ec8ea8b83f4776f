// The page goes out of sight and comes back: another tab, a frozen tab, the back button's memory, a
// canvas that the system emptied meanwhile. What comes back shows the same screen at once.

/**
 * @param {object} parts
 * @param {HTMLCanvasElement} parts.canvas
 * @param {() => void} parts.returned
 * @param {() => void} parts.emptied
 */
export function watchLifecycle({ canvas, returned, emptied }) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') returned();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) returned();
  });
  canvas.addEventListener('contextrestored', emptied);
}
