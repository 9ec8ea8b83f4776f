// Runs in a worker: appends to files of the origin's private file system, and flushes before it answers.
// One request after the other; attached files, which may be large, in a row of their own beside the journal. A file's version is its size: each is written by one page, and only grows.

import { DiskError } from './disk_faults.js';
import { createFolderFiles, shorten } from './folder_files.js';

/** @typedef {import('./folder_files.js').Access} Access */
/** @typedef {import('./folder_files.js').AccessibleFile} AccessibleFile */
/** @typedef {{ number: number, what: string, place: string, name: string, offset: number, bytes: Uint8Array, last: boolean, version: number, blob: Blob }} Request */

/** @type {{ folder: FileSystemDirectoryHandle | null, files: import('./folder_files.js').FolderFiles | null, growing: { name: string, access: Access } | null, last: Promise<unknown>, lastFile: Promise<unknown> }} */
const state = { folder: null, files: null, growing: null, last: Promise.resolve(), lastFile: Promise.resolve() };

function folder() {
  if (!state.folder) throw new DiskError('forbidden', 'The folder is not open');
  return state.folder;
}

/** @param {string} place "/claims" */
async function open(place) {
  leave();
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle('claimdesk', { create: true });
  state.folder = await ours.getDirectoryHandle(place.slice(1), { create: true });
  state.files = createFolderFiles(await ours.getDirectoryHandle(`${place.slice(1)}-files`, { create: true }));
  return {};
}

async function list() {
  const parts = [];
  const handles = /** @type {AsyncIterable<FileSystemHandle>} */ (Reflect.apply(Reflect.get(folder(), 'values'), folder(), []));
  for await (const handle of handles) {
    if (handle.kind !== 'file') continue;
    const size = await sizeOf(handle.name).catch(() => null); // removed meanwhile
    if (size !== null) parts.push(`${handle.name}\0${size}\0`);
  }
  return { said: parts.join('') };
}

/** @param {string} name */
async function sizeOf(name) {
  return (await (await folder().getFileHandle(name)).getFile()).size;
}

/** @param {string} name */
async function read(name) {
  const file = await (await folder().getFileHandle(name)).getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { said: bytes, version: bytes.length };
}

/** @param {Request} request */
async function write({ name, offset, bytes, last }) {
  const access = await accessFor(name, offset, last);
  try {
    let done = 0;
    while (done < bytes.length) {
      const count = access.write(bytes.subarray(done), { at: offset + done });
      if (count <= 0) throw new DiskError('full', `${name}: the browser wrote nothing`);
      done += count;
    }
    access.truncate(offset + bytes.length);
    access.flush();
  } catch (error) {
    shorten(access, offset); // nothing half-written
    throw error;
  } finally {
    if (state.growing?.access !== access) access.close();
  }
  return { version: offset + bytes.length };
}

/** The file to write to, kept open while it grows: so no other page can remove it.
 * @param {string} name @param {number} offset @param {boolean} last @returns {Promise<Access>} */
async function accessFor(name, offset, last) {
  if (state.growing?.name === name) return state.growing.access;
  if (offset === 0 && (await sizeOf(name).catch(() => 0)) > 0) throw new DiskError('exists', `${name} is there already`);
  const file = /** @type {AccessibleFile} */ (await folder().getFileHandle(name, { create: offset === 0 }));
  const access = await file.createSyncAccessHandle();
  if (!last) {
    leave();
    state.growing = { name, access };
  }
  return access;
}

function leave() {
  state.growing?.access.close();
  state.growing = null;
}

/** @param {string} name @param {number} version */
async function remove(name, version) {
  if ((await sizeOf(name)) !== version) throw new DiskError('changed', `${name} has changed`);
  await folder().removeEntry(name);
  return {};
}

function files() {
  if (!state.files) throw new DiskError('forbidden', 'The folder is not open');
  return state.files;
}

/** @param {Request} request */
async function perform(request) {
  switch (request.what) {
    case 'open': return open(request.place);
    case 'list': return list();
    case 'read': return read(request.name);
    case 'write': return write(request);
    case 'remove': return remove(request.name, request.version);
    case 'keepFile': return files().keep(request.name, request.blob);
    case 'file': return { blob: await files().file(request.name) };
    case 'removeFile': return files().remove(request.name);
    case 'listFiles': return files().list();
    default: throw new DiskError('failed', `${request.what} is no request`);
  }
}

/** @param {Request} request */
async function answer(request) {
  try {
    const found = await perform(request);
    const handed = 'said' in found && found.said instanceof Uint8Array ? [found.said.buffer] : [];
    self.postMessage({ number: request.number, found }, { transfer: handed });
  } catch (error) {
    const { name, message, fault } = /** @type {Error & { fault?: string }} */ (error);
    self.postMessage({ number: request.number, error: { name, message, fault } });
  }
}

/** The page asks for them once the folder is open. @param {string} what */
const isOfFiles = (what) => ['keepFile', 'file', 'removeFile', 'listFiles'].includes(what);

self.onmessage = (/** @type {MessageEvent<Request>} */ { data }) => {
  if (isOfFiles(data.what)) state.lastFile = state.lastFile.then(() => answer(data));
  else state.last = state.last.then(() => answer(data));
};
