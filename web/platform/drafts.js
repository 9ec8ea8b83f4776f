// What is being typed and not saved yet, by key: kept soon after each change, and at once when the page
// is left. A draft is a convenience: it is written quickly, not strictly, and losing one is no lost save.

import { createDatabase } from './database.js';

const store = 'DRAFTS';
const soonMs = 400;

/** @param {IDBDatabase} database */
const makeStore = (database) => void database.createObjectStore(store);

/** @param {string} place */
export function createDrafts(place) {
  const database = createDatabase({ name: `${place}/drafts`, version: 1, upgrade: makeStore });
  /** Not written yet. @type {Map<string, string>} */
  const changed = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;

  /** By the open connection, without waiting for anything: the page may be gone in a moment. */
  function writeNow() {
    clearTimeout(soon);
    const connection = database.now();
    if (!connection || changed.size === 0) return;
    try {
      const transaction = connection.transaction(store, 'readwrite');
      const drafts = transaction.objectStore(store);
      for (const [key, text] of changed) {
        if (text) drafts.put(text, key);
        else drafts.delete(key);
      }
      transaction.commit();
      changed.clear();
    } catch {
      // the connection is closing: the next change tries again
    }
  }

  /** @param {string} key @param {string} text '': there is none any more */
  function keep(key, text) {
    changed.set(key, text);
    clearTimeout(soon);
    soon = setTimeout(writeNow, soonMs);
  }

  window.addEventListener('pagehide', writeNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') writeNow();
  });

  return {
    /** What was being typed when the page was last left. @returns {Promise<[key: string, text: string][]>} */
    async recall() {
      await database.open();
      return database.run([store], 'readonly', (transaction, result) => {
        const drafts = transaction.objectStore(store);
        const keys = drafts.getAllKeys();
        const texts = drafts.getAll();
        texts.onsuccess = () => result(keys.result.map((key, i) => [String(key), String(texts.result[i])]));
      });
    },
    keep,
  };
}

/** @typedef {ReturnType<typeof createDrafts>} Drafts */
