// Attached files in the private folder, each under its hash. Runs in the worker. What an interrupted
// write leaves is not what its name says: whoever reads it compares, and it is written anew.

import { DiskError } from './disk_faults.js';

/** @typedef {{ write(bytes: Uint8Array, options: { at: number }): number, truncate(size: number): void, flush(): void, close(): void, getSize(): number }} Access */
/** @typedef {FileSystemFileHandle & { createSyncAccessHandle(): Promise<Access> }} AccessibleFile */

const pieceBytes = 1 << 20;

/** Nothing half-written. @param {Access} access @param {number} size */
export function shorten(access, size) {
  try {
    access.truncate(size);
    access.flush();
  } catch {
    // a torn end is cut when it is read
  }
}

/** @param {Access} access @param {Blob} blob */
async function writePieces(access, blob) {
  for (let at = 0; at < blob.size; at += pieceBytes) {
    const piece = new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer());
    if (access.write(piece, { at }) !== piece.length) throw new DiskError('full', 'The browser did not write all of it');
  }
  access.truncate(blob.size);
  access.flush();
}

/** @param {FileSystemDirectoryHandle} directory */
export function createFolderFiles(directory) {
  return {
    /** @param {string} digest @param {Blob} blob */
    async keep(digest, blob) {
      const file = /** @type {AccessibleFile} */ (await directory.getFileHandle(digest, { create: true }));
      const access = await file.createSyncAccessHandle();
      try {
        await writePieces(access, blob);
        return {};
      } catch (error) {
        shorten(access, 0);
        throw error;
      } finally {
        access.close();
      }
    },
    /** @param {string} digest */
    file: async (digest) => (await directory.getFileHandle(digest)).getFile(),
    /** Each with the moment of its last change. */
    async list() {
      const parts = [];
      const handles = /** @type {AsyncIterable<FileSystemHandle>} */ (Reflect.apply(Reflect.get(directory, 'values'), directory, []));
      for await (const handle of handles) {
        if (handle.kind !== 'file') continue;
        const file = await (await directory.getFileHandle(handle.name)).getFile().catch(() => null); // removed meanwhile
        if (file) parts.push(/** @type {const} */ ([handle.name, file.lastModified]));
      }
      return { changed: parts };
    },
    /** @param {string} digest */
    async remove(digest) {
      await directory.removeEntry(digest);
      return {};
    },
  };
}

/** @typedef {ReturnType<typeof createFolderFiles>} FolderFiles */
