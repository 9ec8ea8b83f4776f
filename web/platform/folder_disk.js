// The second copy: files in the origin's private file system, written by a worker, because only there a
// browser appends and flushes. Where there is none, it says so once, and is not asked again.

import { DiskError, patienceMsFor } from './disk_faults.js';
import { createReadAhead } from './read_ahead.js';

/** @typedef {import('./database_disk.js').DiskFound} DiskFound */

/** @param {{ start: () => Worker, watchdogMs?: number }} options */
export function createFolderDisk({ start, watchdogMs = 10_000 }) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Map<number, { answer: (found: DiskFound) => void, fail: (reason: Error) => void, timer: ReturnType<typeof setTimeout> }>} */
  const waiting = new Map();
  let lastNumber = 0;

  /** @param {MessageEvent} event */
  function hear({ data: { number, error, found } }) {
    const asked = waiting.get(number);
    if (!asked) return;
    waiting.delete(number);
    clearTimeout(asked.timer);
    if (!error) return asked.answer(found);
    const failure = error.fault ? new DiskError(error.fault, error.message) : new Error(error.message);
    failure.name = error.name;
    return asked.fail(failure);
  }

  /** The worker itself has failed: it could not be loaded, or has died. @param {Event} event */
  function fail(event) {
    const reason = 'message' in event && event.message ? String(event.message) : 'The worker could not be started';
    for (const { fail: reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new DiskError('forbidden', reason));
    }
    waiting.clear();
    worker = null;
  }

  /** @param {string} what @param {object} [how] @param {Transferable[]} [handed] @param {number} [patienceMs] beyond the watchdog's own @returns {Promise<DiskFound>} */
  function ask(what, how = {}, handed = [], patienceMs = 0) {
    return new Promise((answer, reject) => {
      if (!worker) return reject(new DiskError('forbidden', 'There is no folder'));
      lastNumber += 1;
      const number = lastNumber;
      const timer = setTimeout(() => {
        waiting.delete(number);
        reject(new DiskError('slow', `${what}: no answer in ${watchdogMs + patienceMs} ms`));
      }, watchdogMs + patienceMs);
      waiting.set(number, { answer, fail: reject, timer });
      return worker.postMessage({ number, what, ...how }, handed);
    });
  }

  function begin() {
    worker = start();
    worker.onmessage = hear;
    worker.onerror = fail;
  }

  const files = createReadAhead((name) => ask('read', { name }));

  return {
    /** Nothing is asked yet, but there will be: a worker takes a while to begin. */
    prepare() {
      if (worker || typeof navigator.storage?.getDirectory !== 'function') return;
      try {
        begin();
      } catch {
        worker = null; // whoever opens it is told
      }
    },
    /** @param {string} place @returns {Promise<DiskFound>} */
    async open(place) {
      if (typeof navigator.storage?.getDirectory !== 'function') throw new DiskError('forbidden', 'There is no private file system');
      if (!worker) begin();
      return ask('open', { place });
    },
    /** Lets go of every file. */
    stop() {
      worker?.terminate();
      worker = null;
    },
    async list() {
      const found = await ask('list');
      files.listed(String(found.said).split('\0').filter((_, index) => index % 2 === 0));
      return found;
    },
    /** @param {string} name */
    read: (name) => files.read(name),
    /** @param {string} name @param {number} offset @param {Uint8Array<ArrayBuffer>} bytes a copy of one's own @param {boolean} last */
    write: (name, offset, bytes, last) => ask('write', { name, offset, bytes, last }, [bytes.buffer], patienceMsFor(bytes.length)),
    /** @param {string} name @param {number} version */
    remove: (name, version) => ask('remove', { name, version }),
    /** An attached file, by its hash. @param {string} digest @param {Blob} blob @param {number} [patienceMs] */
    keepFile: (digest, blob, patienceMs) => ask('keepFile', { name: digest, blob }, [], patienceMs),
    /** @param {string} digest @returns {Promise<Blob>} */
    file: async (digest) => /** @type {{ blob: Blob }} */ (/** @type {unknown} */ (await ask('file', { name: digest }))).blob,
    /** @param {string} digest */
    removeFile: (digest) => ask('removeFile', { name: digest }),
    /** Every attached file with the moment of its last change. @returns {Promise<Map<string, number>>} */
    listFiles: async () => new Map(/** @type {{ changed: [string, number][] }} */ (/** @type {unknown} */ (await ask('listFiles'))).changed),
  };
}

/** @typedef {ReturnType<typeof createFolderDisk>} FolderDisk */
