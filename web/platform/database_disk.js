// The database as a disk: the same mount and the same rows as Emscripten's IDBFS, which could read all
// of it, but our own way of writing. One strict transaction writes exactly one file; no other
// page's file is ever replaced, and none is removed because it is not here.

import { createDatabase } from './database.js';
import { DiskError, patienceMsFor } from './disk_faults.js';
import { createReadAhead } from './read_ahead.js';

/** @typedef {{ version?: number, wiped?: boolean, said?: string | Uint8Array }} DiskFound */
/** @typedef {{ timestamp: Date, mode: number, contents: Uint8Array }} Row */

/** As in IDBFS. */
const idbfsVersion = 21;
const store = 'FILE_DATA';
const plainFile = 0o100644;

/** @param {IDBDatabase} database @param {IDBTransaction} transaction */
export function makeFileStore(database, transaction) {
  const files = database.objectStoreNames.contains(store) ? transaction.objectStore(store) : database.createObjectStore(store);
  if (!files.indexNames.contains('timestamp')) files.createIndex('timestamp', 'timestamp', { unique: false });
}

/** @param {string} mount */
export const createFileDatabase = (mount) => createDatabase({ name: mount, version: idbfsVersion, upgrade: makeFileStore });

/**
 * @param {object} parts
 * @param {() => Pick<import('../types.js').WasmModule, 'FS' | 'IDBFS'>} parts.program
 * @param {(mount: string) => void} parts.written tells other tabs
 */
export function createDatabaseDisk({ program, written }) {
  /** @type {Map<string, import('./database.js').Database>} */
  const mounts = new Map();
  let mount = '';
  let lastTime = 0;

  /** Later than every time before, whatever the clock does. */
  function nextTime() {
    lastTime = Math.max(Date.now(), lastTime + 1);
    return new Date(lastTime);
  }

  /** @param {IDBTransactionMode} mode @param {import('./database.js').Act} act @param {number} [patienceMs] */
  const run = (mode, act, patienceMs) => {
    const database = mounts.get(mount);
    return database ? database.run([store], mode, act, patienceMs) : Promise.reject(new DiskError('forbidden', 'Not open'));
  };
  const path = (/** @type {string} */ name) => `${mount}/${name}`;

  const rows = createReadAhead((name) => run('readonly', (transaction, result) => {
    const request = transaction.objectStore(store).get(path(name));
    request.onsuccess = () => result(request.result);
  }));

  return {
    /** @param {string} place @returns {Promise<DiskFound>} */
    async open(place) {
      mount = place;
      if (mounts.has(place)) return {};
      const { FS, IDBFS } = program();
      FS.mkdir(place);
      FS.mount(IDBFS, {}, place);
      const database = createFileDatabase(place);
      mounts.set(place, database);
      const { wiped } = await database.open();
      return { wiped };
    },

    /** @returns {Promise<DiskFound>} */
    async list() {
      const found = await run('readonly', (transaction, result) => {
        /** @type {string[]} */
        const parts = [];
        const cursors = transaction.objectStore(store).index('timestamp').openKeyCursor();
        cursors.onsuccess = () => {
          const cursor = cursors.result;
          if (!cursor) return result(parts);
          const key = String(cursor.primaryKey);
          if (key.startsWith(path(''))) parts.push(key.slice(mount.length + 1), String(Number(cursor.key)));
          return cursor.continue();
        };
      });
      rows.listed(found.filter((/** @type {string} */ _, /** @type {number} */ index) => index % 2 === 0));
      return { said: found.map((/** @type {string} */ part) => `${part}\0`).join('') };
    },

    /** Lays the file into the mount. @param {string} name @returns {Promise<DiskFound>} */
    async read(name) {
      /** @type {Row | undefined} */
      const row = await rows.read(name);
      if (!row?.contents) throw new DiskError('absent', `${path(name)} is not there`);
      const contents = row.contents instanceof Uint8Array ? row.contents : new Uint8Array(row.contents); // ours: nobody else has it
      program().FS.writeFile(path(name), contents, { canOwn: true });
      return { version: Number(row.timestamp) };
    },

    /** Takes the file as it lies in the mount, now. @param {string} name @param {number} offset @returns {Promise<DiskFound>} */
    async write(name, offset) {
      const timestamp = nextTime();
      const row = { timestamp, mode: plainFile, contents: program().FS.readFile(path(name)) };
      await run('readwrite', (transaction) => {
        const files = transaction.objectStore(store);
        if (offset === 0) files.add(row, path(name)); // never over a file that another page made
        else files.put(row, path(name));
        transaction.commit(); // the page may be gone in a moment
      }, patienceMsFor(row.contents.length));
      written(mount);
      return { version: Number(timestamp) };
    },

    /** @param {string} name @param {number} version @returns {Promise<DiskFound>} */
    async remove(name, version) {
      await run('readwrite', (transaction, _, refuse) => {
        const files = transaction.objectStore(store);
        const request = files.get(path(name));
        request.onsuccess = () => {
          if (!request.result) return refuse(new DiskError('absent', `${path(name)} is not there`));
          if (Number(request.result.timestamp) !== version) return refuse(new DiskError('changed', `${path(name)} has changed`));
          return void files.delete(path(name));
        };
      });
      return {};
    },
  };
}

/** @typedef {ReturnType<typeof createDatabaseDisk>} DatabaseDisk */
