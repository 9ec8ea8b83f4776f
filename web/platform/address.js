// The address of what is shown: the part after `#`, so that it works from a plain file too.

/** @returns {string} "/claims"; "" if the page was opened without one */
export function currentAddress() {
  return window.location.hash.slice(1);
}

/** @param {(address: string) => void} changed the person went somewhere: a link, back, forward, typed */
export function watchAddress(changed) {
  window.addEventListener('popstate', () => changed(currentAddress()));
}

/** @param {string} address "#/…" @param {boolean} replace no new entry in the history */
export function navigate(address, replace) {
  if (address === window.location.hash) return;
  if (replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
}
