// Everything that a workspace keeps, in one archive: the journal's files as they are, of both copies, and
// the attached files. It needs no program, so that it works when all else is broken.

import { makeTar } from './tar.js';

/** @typedef {import('./tar.js').TarEntry} TarEntry */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens a database that is there, of whatever version, and makes none. @param {string} name @returns {Promise<IDBDatabase | null>} */
async function existing(name) {
  const names = await indexedDB.databases();
  return names.some((database) => database.name === name) ? answered(indexedDB.open(name)) : null;
}

/** The rows of a database one by one; none where there is none. @param {string} name @param {string} store @param {(key: string) => boolean} wanted @returns {AsyncGenerator<{ key: string, value: any }, void>} */
export async function* databaseRows(name, store, wanted) {
  const database = await existing(name);
  if (!database) return;
  try {
    if (!database.objectStoreNames.contains(store)) return;
    const keys = await answered(database.transaction(store).objectStore(store).getAllKeys());
    for (const key of keys.filter((found) => wanted(String(found)))) {
      const value = await answered(database.transaction(store).objectStore(store).get(key));
      if (value) yield { key: String(key), value };
    }
  } finally {
    database.close();
  }
}

/** The files of a folder of ours in the origin's private file system. @param {string} name @returns {AsyncGenerator<File, void>} */
export async function* folderFiles(name) {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('claimdesk')).getDirectoryHandle(name);
  const handles = /** @type {AsyncIterable<FileSystemHandle>} */ (Reflect.apply(Reflect.get(folder, 'values'), folder, []));
  for await (const handle of handles) {
    if (handle.kind === 'file') yield (await folder.getFileHandle(handle.name)).getFile();
  }
}

/** @param {string} name @param {string} store @param {(key: string, value: any) => TarEntry} entryOf @returns {Promise<TarEntry[]>} */
async function entriesOf(name, store, entryOf) {
  const entries = [];
  for await (const { key, value } of databaseRows(name, store, () => true)) entries.push(entryOf(key, value));
  return entries;
}

/** @param {string} name @param {string} prefix @returns {Promise<TarEntry[]>} */
async function folderEntries(name, prefix) {
  const entries = [];
  for await (const file of folderFiles(name)) entries.push({ name: prefix + file.name, content: file });
  return entries;
}

/** @param {string} key */
const lastPart = (key) => key.slice(key.lastIndexOf('/') + 1);

/**
 * What can be read; what cannot is told, and hinders nothing else.
 * @param {string} place "/claims"
 * @param {Date} time
 * @returns {Promise<{ archive: Blob, files: number, troubles: string[] }>}
 */
export async function backUp(place, time) {
  const name = place.slice(1);
  const sources = [
    entriesOf(place, 'FILE_DATA', (key, row) => ({ name: `journal/${lastPart(key)}`, content: new Blob([row.contents]) })),
    folderEntries(name, 'journal-copy/'),
    entriesOf(`${place}/files`, 'FILES', (key, row) => ({ name: `files/${key}`, content: row.blob })),
    folderEntries(`${name}-files`, 'files-copy/'),
  ];
  /** @type {TarEntry[]} */
  const entries = [];
  /** @type {string[]} */
  const troubles = [];
  for (const source of await Promise.allSettled(sources)) {
    if (source.status === 'fulfilled') entries.push(...source.value);
    else if (!(source.reason instanceof Error && source.reason.name === 'NotFoundError')) troubles.push(String(source.reason));
  }
  const attached = new Set(entries.filter((entry) => entry.name.startsWith('files/')).map((entry) => lastPart(entry.name)));
  const once = entries.filter((entry) => !(entry.name.startsWith('files-copy/') && attached.has(lastPart(entry.name))));
  return { archive: makeTar(once, time), files: once.length, troubles };
}
