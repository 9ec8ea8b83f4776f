// The browser's storage seen from outside: how full it is, whether the browser promises to keep it, the folder
// that backups go to, and its erasure.

import { syncDatabase } from './sync_host.js';

/** @typedef {{ used: number, quota: number, persistence: number, folder: number, folderName: string }} PlaceTold */

const [removalTries, removalRestMs] = [40, 50];
const persistences = { unknown: 0, granted: 1, refused: 2, unavailable: 3 };

/** @param {string} name @returns {Promise<void>} */
function deleteDatabase(name) {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => done(); // blocked: it goes as soon as the page does
  });
}

/** What holds its files may take a moment to let go. @param {FileSystemDirectoryHandle | null} root @param {string} name */
async function removeFolder(root, name) {
  for (let tries = 0; root && tries < removalTries; tries += 1) {
    const error = await root.removeEntry(name, { recursive: true }).then(() => null, (reason) => reason);
    if (!error || error.name === 'NotFoundError') return;
    await new Promise((done) => { setTimeout(done, removalRestMs); });
  }
}

/** Every copy of a workspace, and what the page remembers of it; not the language and the theme. @param {string} place "/claims" */
async function eraseEverything(place) {
  const name = place.slice(1);
  const root = await navigator.storage.getDirectory().then((found) => found.getDirectoryHandle('claimdesk')).catch(() => null);
  for (const folder of [name, `${name}-files`]) await removeFolder(root, folder);
  await Promise.all([place, `${place}/files`, syncDatabase(place)].map(deleteDatabase));
  for (const key of [`claimdesk.witness.${name}`, 'claimdesk.typed', 'claimdesk.sync']) localStorage.removeItem(key);
}

async function persistence() {
  if (typeof navigator.storage?.persisted !== 'function') return persistences.unavailable;
  return (await navigator.storage.persisted()) ? persistences.granted : persistences.refused;
}

/**
 * @param {object} parts
 * @param {(told: PlaceTold) => void} parts.told
 * @param {() => string} parts.place of the workspace that is open
 * @param {() => void} parts.quiet gives up what is in use, here and in other tabs
 * @param {() => void} parts.erased
 * @param {import('./backup_folder.js').BackupFolder} parts.folder
 * @param {() => Promise<void>} parts.forgetKey else the next person on this computer would sign with it
 */
export function createPlace({ told, place, quiet, erased, folder, forgetKey }) {
  async function tell() {
    const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
    const { state, name } = await folder.state();
    told({ used: usage, quota, persistence: await persistence(), folder: state, folderName: name });
  }

  async function erase() {
    quiet();
    await Promise.all([eraseEverything(place()), forgetKey()]);
    erased();
    globalThis.location.reload();
  }

  /** By the number of app::StorageWish. @type {readonly (() => Promise<unknown>)[]} */
  const wishes = [
    async () => {},
    async () => navigator.storage?.persist?.(),
    () => folder.choose(),
    () => folder.forget(),
    erase,
  ];

  return {
    /** @param {number} wish */
    ask(wish) {
      const done = wishes[wish]?.() ?? Promise.resolve();
      void done.catch(() => {}).then(tell); // what was refused is seen in what is told
    },
  };
}
