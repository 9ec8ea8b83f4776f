// Files that the system hands to the installed page, because a person opens them with it or shares them with it. They are
// then as if dropped on the page. Addresses are not for this module: the manifest has the browser go to them, in the window
// that is open, for a window that is only brought forward is not given what was shared.

/** @typedef {{ files?: readonly { getFile(): Promise<File> }[] }} Launch */
/** @typedef {{ setConsumer(take: (launch: Launch) => void): void }} LaunchQueue */

/** A page that is loaded again is handed its last launch again, at once; nobody asked for it twice. */
const repeatedWithinMs = 2000;

/** @param {Performance} clock */
function createRepetition(clock) {
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (clock.getEntriesByType('navigation'));
  const began = clock.now();
  return () => visit?.type === 'reload' && clock.now() - began < repeatedWithinMs;
}

/** sw.js keeps them there until the page asks; its scope is where the page lies. */
const nameOfShared = () => `claimdesk ${new URL('./', document.baseURI).href} shared`;

/** Once: they are nowhere then. @returns {Promise<File[]>} */
async function takeShared() {
  const name = nameOfShared();
  if (!await caches.has(name)) return [];
  const cache = await caches.open(name);
  const files = await Promise.all((await cache.keys()).map(async (key) => {
    const response = await cache.match(key);
    const called = decodeURIComponent(response?.headers.get('claimdesk-name') ?? '');
    return new File([await response?.blob() ?? ''], called, { type: response?.headers.get('content-type') ?? '' });
  }));
  await caches.delete(name);
  return files;
}

/** @param {(files: File[]) => void} offer */
export function watchLaunches(offer) {
  /** @type {LaunchQueue | undefined} */
  const queue = Reflect.get(window, 'launchQueue');
  const repeated = createRepetition(performance);
  queue?.setConsumer(({ files = [] }) => {
    if (repeated()) return;
    void Promise.all(files.map((file) => file.getFile())).then(offer, () => undefined); // it is gone, or may not be read
  });
  if (new URLSearchParams(window.location.search).has('shared')) {
    history.replaceState(history.state, '', window.location.pathname + window.location.hash);
    void takeShared().then(offer, () => undefined); // the page Exchange stands open: they can be chosen there
  }
}
