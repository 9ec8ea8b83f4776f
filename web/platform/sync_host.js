// Sync, as far as the browser has to help: which of its pages does it, what it remembers, its requests, and the attached
// files that go out and come in without passing through the program.
// The surprise: a page whose browser has no locks (plain http) syncs, too, and remembers nothing: two pages that write
// under one name would undo each other's word.

import { createDatabase } from './database.js';
import { hashBlob } from './file_hash.js';
import { createHostRequests } from './host_requests.js';

/** @typedef {import('./host_requests.js').HostAnswer} HostAnswer */
/** @typedef {Omit<HostAnswer, 'fault'> & { fault: HostAnswer['fault'] | 'damaged' }} FileAnswer */

const store = 'SYNC';
const remembered = 'memory';
/** By the number of ports::HostFile. */
const ways = /** @type {const} */ (['none', 'put', 'get', 'check']);

/** @param {string} place "/claims" @returns {string} of the database */
export const syncDatabase = (place) => `${place}/sync`;

/** @param {string} said parts ended by zero bytes @returns {{ method: string, url: string, digest: string, headers: Record<string, string> }} */
function requestIn(said) {
  const [method = '', url = '', digest = '', ...rest] = said.split('\0');
  const headers = /** @type {Record<string, string>} */ ({});
  for (let at = 0; at + 1 < rest.length; at += 2) headers[rest[at] ?? ''] = rest[at + 1] ?? '';
  return { method, url, digest, headers };
}

/**
 * @param {object} parts
 * @param {import('./sync_answers.js').SyncAnswers} parts.told
 * @param {() => import('./attachments.js').Attachments | null} parts.attachments
 * @param {() => string} parts.place of the workspace that is open
 * @param {ReturnType<typeof createHostRequests>} [parts.make]
 */
export function createSyncHost({ told, attachments, place, make = createHostRequests() }) {
  /** @type {AbortController | null} */
  let turn = null;
  /** @type {import('./database.js').Database | null} */
  let database = null;
  /** One after the other, so that the last one stays. @type {Promise<unknown>} */
  let writing = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let wake;

  const open = () => (database ??= createDatabase({
    name: syncDatabase(place()), version: 1, upgrade: (made) => void made.createObjectStore(store),
  }));

  /** @param {IDBTransactionMode} mode @param {(rows: IDBObjectStore) => IDBRequest} request */
  const run = (mode, request) => open().run([store], mode, (transaction, result) => {
    const made = request(transaction.objectStore(store));
    made.onsuccess = () => result(made.result);
  });

  /** @param {AbortController} mine @param {boolean} alone */
  async function begin(mine, alone) {
    const memory = alone ? await writing.then(() => run('readonly', (rows) => rows.get(remembered))).catch(() => undefined) : undefined;
    if (turn === mine) told.turn(memory instanceof Uint8Array ? memory : new Uint8Array());
  }

  /** @param {'put' | 'get' | 'check'} way @param {string} digest @param {import('./host_requests.js').HostRequest} request @returns {Promise<FileAnswer>} */
  async function makeWithFile(way, digest, request) {
    const files = attachments();
    if (!files) return damaged;
    if (way === 'put') return make({ ...request, body: await files.blobOf(digest) });
    const { blob, ...answer } = await make.forBlob(request);
    if (!blob) return answer;
    if (await hashBlob(blob, () => {}) !== digest) return damaged;
    if (way === 'get') await files.add(blob, () => {});
    return answer;
  }

  return {
    takeTurn() {
      const mine = new AbortController();
      turn = mine;
      if (!navigator.locks) return void begin(mine, false);
      navigator.locks.request(`claimdesk${place()}/sync`, { signal: mine.signal }, async () => {
        await begin(mine, true);
        if (mine.signal.aborted) return; // meanwhile
        await new Promise((over) => { mine.signal.addEventListener('abort', over, { once: true }); });
      }).catch(() => {}); // given up while it waited
    },
    /** @param {boolean} forget */
    endTurn(forget) {
      turn?.abort();
      turn = null;
      clearTimeout(wake);
      if (forget) writing = writing.then(() => run('readwrite', (rows) => rows.delete(remembered))).catch(() => {});
    },
    /** @param {Uint8Array} bytes */
    remember(bytes) {
      if (!navigator.locks) return;
      writing = writing.then(() => run('readwrite', (rows) => rows.put(bytes, remembered))).catch(() => {}); // its loss costs reading
    },
    /** @param {number} ms */
    wakeIn(ms) {
      clearTimeout(wake);
      wake = setTimeout(told.due, Math.min(ms, 2 ** 31 - 1));
    },
    /** @param {number} ticket @param {number} file @param {number} bytesMax @param {string} said @param {Uint8Array<ArrayBuffer>} body */
    ask(ticket, file, bytesMax, said, body) {
      const { method, url, digest, headers } = requestIn(said);
      const way = ways[file] ?? 'none';
      const request = { method, url, headers, body, bytesMax };
      const coming = way === 'none' ? make(request) : makeWithFile(way, digest, request);
      coming.catch(() => damaged).then((answer) => told.answered(ticket, answer));
    },
    listKeptFiles() {
      Promise.resolve(attachments()?.list() ?? []).catch(() => []).then(told.keptFiles);
    },
  };
}

/** @type {FileAnswer} */
const damaged = { fault: 'damaged', status: 0, body: new Uint8Array(), retryAfterMs: 0 };

/** @typedef {ReturnType<typeof createSyncHost>} SyncHost */
