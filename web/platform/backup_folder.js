// A folder of the person's own that backups are written to. The browser keeps the permission, or asks for it
// again; only Chromium's kind has such folders.

import { createDatabase } from './database.js';

/** @typedef {FileSystemDirectoryHandle & { queryPermission(how: object): Promise<PermissionState>, requestPermission(how: object): Promise<PermissionState> }} Folder */

const states = { unavailable: 0, none: 1, active: 2, asks: 3 };
const store = 'FOLDERS';
const key = 'backup';
const how = { mode: 'readwrite' };

export function createBackupFolder() {
  const database = createDatabase({ name: 'claimdesk-device', version: 1, upgrade: (made) => void made.createObjectStore(store) });
  const picker = /** @type {((options: object) => Promise<Folder>) | undefined} */ (Reflect.get(globalThis, 'showDirectoryPicker'));

  /** @param {IDBTransactionMode} mode @param {(folders: IDBObjectStore) => IDBRequest} request */
  const run = (mode, request) => database.run([store], mode, (transaction, result) => {
    const made = request(transaction.objectStore(store));
    made.onsuccess = () => result(made.result);
  });

  /** @returns {Promise<Folder | undefined>} */
  const remembered = () => (picker ? run('readonly', (folders) => folders.get(key)).catch(() => undefined) : Promise.resolve(undefined));

  return {
    /** @returns {Promise<{ state: number, name: string }>} */
    async state() {
      if (!picker) return { state: states.unavailable, name: '' };
      const folder = await remembered();
      if (!folder) return { state: states.none, name: '' };
      const granted = (await folder.queryPermission(how)) === 'granted';
      return { state: granted ? states.active : states.asks, name: folder.name };
    },
    /** The one that was chosen, allowed again; or another. */
    async choose() {
      const folder = await remembered();
      if (folder && (await folder.queryPermission(how)) !== 'granted') return void (await folder.requestPermission(how));
      const chosen = await picker?.({ id: 'claimdesk', ...how });
      if (chosen) await run('readwrite', (folders) => folders.put(chosen, key));
    },
    forget: () => run('readwrite', (folders) => folders.delete(key)),
    /** @param {Blob} blob @param {string} name */
    async write(blob, name) {
      const folder = await remembered();
      if (!folder) throw new Error('There is no folder for backups');
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(blob); // takes the old one's place when it is closed, whole
      await file.close();
    },
  };
}

/** @typedef {ReturnType<typeof createBackupFolder>} BackupFolder */
