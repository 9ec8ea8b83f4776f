// The address of what is shown: the part after `#`, so that it works from a plain file too.

/** @returns {string} "/claims"; "" if the page was opened without one */
export function currentAddress() {
  return window.location.hash.slice(1);
}

/** @param {(address: string) => void} changed the person went somewhere: a link, back, forward, typed */
export function watchAddress(changed) {
  window.addEventListener('popstate', () => changed(currentAddress()));
}

/** @param {string} address "#/…", or "?demo#/…" where the query changes too @param {boolean} replace no new entry in the history */
export function navigate(address, replace) {
  if (address === window.location.hash) return;
  const whole = address.startsWith('?') ? withQuery(address) : address;
  if (replace) window.history.replaceState(null, '', whole);
  else window.history.pushState(null, '', whole);
}

/** The page's own address with another query: a lone "?" stands for none. @param {string} address "?demo#/claims" */
function withQuery(address) {
  const { pathname } = window.location;
  return pathname + (address.startsWith('?#') ? address.slice(1) : address);
}
