// Small settings of this device, by key. Their loss is harmless, so a browser that keeps nothing,
// or is full, is no error.

const prefix = 'claimdesk.';

/** @returns {Storage | null} */
function storage() {
  try {
    return window.localStorage;
  } catch {
    return null; // forbidden by the person or by the browser
  }
}

/** @returns {[key: string, value: string][]} */
export function rememberedSettings() {
  const kept = storage();
  if (!kept) return [];
  return Object.keys(kept).filter((key) => key.startsWith(prefix))
    .map((key) => [key.slice(prefix.length), kept.getItem(key) ?? '']);
}

/** What was remembered, and what the browser says of the person. @returns {[key: string, value: string][]} */
export function settingsToTell() {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  return [
    ...rememberedSettings(),
    ['browser.languages', navigator.languages.join(',')],
    ['browser.zone', zone],
    ['browser.query', window.location.search],
  ];
}

/** Which host is synced with, every page of this browser has to know. */
const shared = `${prefix}sync`;

/** Tells what another page of this browser has remembered meanwhile. @param {(key: string, value: string) => void} told */
export function watchSettings(told) {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === shared) told(key.slice(prefix.length), newValue ?? '');
  });
}

/** @param {string} key @param {string} value '': nothing any more */
export function remember(key, value) {
  try {
    if (value) storage()?.setItem(prefix + key, value);
    else storage()?.removeItem(prefix + key);
  } catch {
    // full, or private: the setting lasts as long as the page
  }
}
