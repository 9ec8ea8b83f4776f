// What the program keeps: its two disks, told apart by number, and the other tabs that use them too.

import { createAttachments } from './attachments.js';
import { createDatabaseDisk } from './database_disk.js';
import { faultOf } from './disk_faults.js';
import { createFolderDisk } from './folder_disk.js';

/** @typedef {import('./database_disk.js').DiskFound} DiskFound */

const restMs = 4000; // after the last answer: then nothing else is to be done

/**
 * @param {object} parts
 * @param {() => import('../types.js').WasmModule} parts.program
 * @param {() => Pick<import('./inputs.js').Inputs, 'disk' | 'changed' | 'atRest' | 'namedFiles'>} parts.inputs
 * @param {(name: string) => Worker} parts.startWorker
 */
export function createStorage({ program, inputs, startWorker }) {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('claimdesk') : null;
  let place = '';
  let maintained = false;
  /** @type {import('./attachments.js').Attachments | null} */
  let attachments = null;
  /** @type {(() => void) | null} */
  let release = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;

  const database = createDatabaseDisk({ program, written: (mount) => channel?.postMessage({ written: mount }) });
  const folder = createFolderDisk({ start: () => startWorker('platform/folder_worker.js') });
  folder.prepare();
  channel?.addEventListener('message', ({ data }) => {
    if (data?.written === place) inputs().changed();
    if (data?.erasing === place) folder.stop();
    if (data?.erased === place) globalThis.location.reload();
  });

  /** Whether it goes on. @param {boolean} begin */
  const maintain = (begin) => program()._shell_maintain(begin ? 1 : 0) !== 0;

  /** Once a visit, when all has been quiet for a while, and in one tab only: the others would do the same. */
  function tidy() {
    maintained = true;
    const journal = () => new Promise((/** @type {(value?: unknown) => void} */ done) => {
      release = () => done();
      if (!maintain(true)) done();
    });
    const work = () => journal().then(() => attachments?.tidy(inputs().namedFiles)).catch(() => {}); // the next visit does it
    if (!navigator.locks) return void work();
    return void navigator.locks.request(`claimdesk${place}`, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
  }

  /** Whatever this begins is answered, and then there is rest again; at last it begins nothing. */
  function atRest() {
    inputs().atRest();
    if (!maintained) tidy();
  }

  /** @param {number} ticket @param {Promise<DiskFound>} asked */
  function reply(ticket, asked) {
    asked.then((found) => inputs().disk(ticket, 0, found), (error) => {
      const { fault, said } = faultOf(error);
      inputs().disk(ticket, fault, { said });
    }).then(() => {
      if (release && !maintain(false)) release();
      clearTimeout(rest);
      rest = setTimeout(atRest, restMs);
    });
  }

  const disks = [database, folder];
  /** @param {number} disk */
  const at = (disk) => disks[disk] ?? database;

  return {
    /** Once the workspace is open. */
    attachments: () => attachments,
    place: () => place,
    /** What is kept is to be erased: nobody may hold or write it any more. */
    quiet() {
      channel?.postMessage({ erasing: place });
      folder.stop();
    },
    erased: () => channel?.postMessage({ erased: place }),
    /** @param {number} disk @param {number} ticket @param {string} where */
    open(disk, ticket, where) {
      place = where;
      attachments ??= createAttachments({ place, folder });
      reply(ticket, at(disk).open(where));
    },
    /** @param {number} disk @param {number} ticket */
    list: (disk, ticket) => reply(ticket, at(disk).list()),
    /** @param {number} disk @param {number} ticket @param {string} name */
    read: (disk, ticket, name) => reply(ticket, at(disk).read(name)),
    /** @param {number} disk @param {number} ticket @param {string} name @param {number} offset @param {Uint8Array<ArrayBuffer>} bytes @param {boolean} last */
    write: (disk, ticket, name, offset, bytes, last) => reply(ticket, at(disk).write(name, offset, bytes, last)),
    /** @param {number} disk @param {number} ticket @param {string} name @param {number} version */
    remove: (disk, ticket, name, version) => reply(ticket, at(disk).remove(name, version)),
  };
}

/** @typedef {ReturnType<typeof createStorage>} StorageOfThePage */
