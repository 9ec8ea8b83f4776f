// The page goes out of sight and comes back: another tab, a frozen tab, the back button's memory. What
// comes back shows the same screen at once; what goes may not come back, so nothing in it waits.

/** @param {{ hidden: () => void, returned: () => void }} told */
export function watchLifecycle({ hidden, returned }) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') returned();
    else hidden();
  });
  window.addEventListener('pagehide', hidden);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) returned();
  });
  document.addEventListener('resume', returned);
}
