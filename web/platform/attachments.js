// Attached files, whole and by the hash of their content: as Blobs in a database of their own and in the
// private folder. Two claims with the same file share it. None of it passes through the program's memory.

import { createDatabase } from './database.js';
import { DiskError, patienceMsFor } from './disk_faults.js';
import { hashBlob } from './file_hash.js';

/** @typedef {{ blob: Blob, size: number, type: string, added: Date }} FileRow */
/** @typedef {{ digest: string, size: number, type: string, copies: number }} KeptFile */

const store = 'FILES';
const settledMs = 7 * 24 * 60 * 60 * 1000; // what is younger may be named by what somebody has not sent yet

/** @param {IDBDatabase} database */
const makeStore = (database) => void database.createObjectStore(store);

/** @param {{ place: string, folder: import('./folder_disk.js').FolderDisk, now?: () => Date }} parts */
export function createAttachments({ place, folder, now = () => new Date() }) {
  const database = createDatabase({ name: `${place}/files`, version: 1, upgrade: makeStore });

  /** @param {IDBTransactionMode} mode @param {(files: IDBObjectStore) => IDBRequest | void} request @param {number} [patienceMs] */
  const run = (mode, request, patienceMs) => database.run([store], mode, (transaction, result) => {
    const made = request(transaction.objectStore(store));
    if (made) made.onsuccess = () => result(made.result);
  }, patienceMs);

  /** Nothing is added while what nobody names is removed, in whatever tab. @template T @param {LockMode} mode @param {() => Promise<T>} work @returns {Promise<T>} */
  const locked = async (mode, work) => (navigator.locks ? navigator.locks.request(`claimdesk${place}/files`, { mode }, work) : work());

  /** @param {string} digest @returns {Promise<FileRow | undefined>} */
  const row = (digest) => run('readonly', (files) => files.get(digest));

  /** Into each copy that does not have it; how many have it then. @param {string} digest @param {FileRow} file */
  async function keepIn(digest, file) {
    const copies = await Promise.allSettled([
      run('readwrite', (files) => files.put(file, digest), patienceMsFor(file.size)),
      folder.keepFile(digest, file.blob, patienceMsFor(file.size)),
    ]);
    const failed = copies.filter((copy) => copy.status === 'rejected');
    if (failed.length === copies.length) throw failed[0]?.reason;
    return copies.length - failed.length;
  }

  /** The file as it was added, from whichever copy has it whole. @param {string} digest @returns {Promise<Blob>} */
  async function blobOf(digest) {
    const kept = await row(digest).catch(() => undefined);
    if (kept && (await isWhole(kept.blob, digest))) return kept.blob;
    const copy = await folder.file(digest);
    if (!(await isWhole(copy, digest))) throw new DiskError('failed', `${digest} is damaged in every copy`);
    const healed = { blob: copy, size: copy.size, type: kept?.type ?? '', added: kept?.added ?? now() };
    await run('readwrite', (files) => files.put(healed, digest)).catch(() => {}); // the copy is good enough
    return copy;
  }

  /** @returns {Promise<string[]>} */
  const list = () => run('readonly', (files) => files.getAllKeys());

  /** The digests in either copy, and in each; there: null where the folder cannot be asked. */
  async function inCopies() {
    const here = new Set(await list());
    const there = await folder.listFiles().catch(() => null);
    return { here, there, all: [...new Set([...here, ...(there?.keys() ?? [])])] };
  }

  /** What one copy lacks it gets from the other; how many were. @param {ReadonlySet<string>} here @param {ReadonlyMap<string, number>} there */
  async function unite(here, there) {
    let healed = 0;
    for (const digest of [...there.keys()].filter((kept) => !here.has(kept))) {
      const copy = await folder.file(digest);
      if (!(await isWhole(copy, digest))) continue; // of a write that was interrupted
      const file = { blob: copy, size: copy.size, type: '', added: new Date(there.get(digest) ?? 0) };
      await run('readwrite', (files) => files.put(file, digest), patienceMsFor(file.size));
      healed += 1;
    }
    for (const digest of [...here].filter((kept) => !there.has(kept))) {
      const file = await row(digest);
      if (!file || !(await isWhole(file.blob, digest))) continue;
      await folder.keepFile(digest, file.blob, patienceMsFor(file.size));
      healed += 1;
    }
    return healed;
  }

  /** Only if nobody has added it again meanwhile. @param {string} digest @param {number} lastChanged of the other copy */
  async function removeIfSettled(digest, lastChanged) {
    const settled = (/** @type {Date | number} */ added) => Number(now()) - Number(added) >= settledMs;
    if (!settled(lastChanged)) return false;
    const removed = await database.run([store], 'readwrite', (transaction, result) => {
      const files = transaction.objectStore(store);
      const request = files.get(digest);
      request.onsuccess = () => {
        const goes = !request.result || settled(request.result.added);
        if (goes) files.delete(digest);
        result(goes);
      };
    });
    if (removed) await folder.removeFile(digest).catch(() => {});
    return removed;
  }

  /** @param {Blob} blob @param {string} digest */
  const isWhole = (blob, digest) => hashBlob(blob, () => {}).then((hash) => hash === digest, () => false);

  return {
    /** @param {Blob} blob @param {(done: number) => void} progress @returns {Promise<KeptFile>} */
    async add(blob, progress) {
      const digest = await hashBlob(blob, progress);
      const copies = await locked('shared', () => keepIn(digest, { blob, size: blob.size, type: blob.type, added: now() }));
      return { digest, size: blob.size, type: blob.type, copies };
    },

    blobOf,

    /**
     * Removes what no history names and nobody has added for a week, then makes both copies whole.
     * @param {(digests: string[]) => Promise<ReadonlySet<string> | null>} namedOf null: it cannot be told, and nothing is removed
     * @returns {Promise<{ removed: number, healed: number }>}
     */
    async tidy(namedOf) {
      const { here, there, all } = await inCopies();
      const named = all.length > 0 ? await namedOf(all) : null;
      let removed = 0;
      for (const digest of named ? all.filter((kept) => !named.has(kept)) : []) {
        if (!(await locked('exclusive', () => removeIfSettled(digest, there?.get(digest) ?? 0)))) continue;
        here.delete(digest);
        there?.delete(digest);
        removed += 1;
      }
      return { removed, healed: there ? await unite(here, there) : 0 };
    },

    /** Those that are sure to be whole: what an interrupted write left stands in the folder only. */
    list,

    /** Those that an export may find: of a database that was wiped the folder still has them. */
    names: async () => (await inCopies()).all,
  };
}

/** @typedef {ReturnType<typeof createAttachments>} Attachments */
