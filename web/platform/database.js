// One connection to an IndexedDB database, held to its word: every transaction is strict and is
// answered on complete, abort, error or when the watchdog barks; a lost connection is made anew once.

import { DiskError } from './disk_faults.js';

/**
 * @typedef {object} DatabaseOptions
 * @property {string} name
 * @property {number} version
 * @property {(database: IDBDatabase, transaction: IDBTransaction) => void} upgrade
 * @property {number} [watchdogMs]
 */

/** What a transaction does: its requests go out at once, `result` says what run() is to answer.
 * @typedef {(transaction: IDBTransaction, result: (value: any) => void, refuse: (reason: Error) => void) => void} Act */

/** @param {DatabaseOptions} options */
export function createDatabase({ name, version, upgrade, watchdogMs = 10_000 }) {
  /** @type {IDBDatabase | null} */
  let connection = null;
  let openedBefore = false;

  /** @template T @param {(resolve: (value: T) => void, reject: (reason: unknown) => void) => void} begin @param {number} [patienceMs] beyond the watchdog's own @returns {Promise<T>} */
  function watched(begin, patienceMs = 0) {
    return new Promise((resolve, reject) => {
      const ms = watchdogMs + patienceMs;
      const timer = setTimeout(() => reject(new DiskError('slow', `${name}: no answer in ${ms} ms`)), ms);
      const ended = (/** @type {(value: any) => void} */ end) => (/** @type {any} */ value) => {
        clearTimeout(timer);
        end(value);
      };
      begin(ended(resolve), ended(reject));
    });
  }

  /** @returns {Promise<{ made: boolean, wiped: boolean }>} made: there was none */
  function connect() {
    return watched((resolve, reject) => {
      if (typeof indexedDB !== 'object' || !indexedDB) return reject(new DiskError('forbidden', 'There is no IndexedDB'));
      const found = { made: false, wiped: false };
      const request = indexedDB.open(name, version); // may throw SecurityError: that rejects, too
      request.onupgradeneeded = (event) => {
        found.made = event.oldVersion === 0;
        found.wiped = 'dataLoss' in event && event.dataLoss === 'total'; // Chromium alone says so
        if (request.transaction) upgrade(request.result, request.transaction);
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        keep(request.result);
        resolve(found);
      };
    });
  }

  /** @param {IDBDatabase} database */
  function keep(database) {
    connection = database;
    const forget = () => {
      database.close();
      if (connection === database) connection = null;
    };
    database.onversionchange = forget; // another tab erases or upgrades it
    database.onclose = forget;
  }

  /** @param {IDBDatabase} database @param {readonly string[]} stores @param {IDBTransactionMode} mode @param {Act} act @param {number} [patienceMs] */
  function attempt(database, stores, mode, act, patienceMs) {
    return watched((resolve, reject) => {
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      /** @type {any} */
      let value;
      /** @type {Error | null} */
      let refusal = null;
      transaction.oncomplete = () => resolve(value);
      transaction.onabort = () => reject(refusal ?? transaction.error ?? new DiskError('failed', `${name}: aborted`));
      const refuse = (/** @type {Error} */ reason) => {
        refusal = reason;
        transaction.abort();
      };
      try {
        act(transaction, (result) => { value = result; }, refuse);
      } catch (error) {
        refuse(error instanceof Error ? error : new Error(String(error)));
      }
    }, patienceMs);
  }

  /** The connection, made anew if it was lost. What is empty then had been wiped. */
  async function connected() {
    if (connection) return connection;
    const { made } = await connect();
    if (made && openedBefore) throw new DiskError('lost', `${name} was erased while it was in use`);
    openedBefore = true;
    return /** @type {IDBDatabase} */ (/** @type {unknown} */ (connection));
  }

  /** @param {readonly string[]} stores @param {IDBTransactionMode} mode @param {Act} act @param {number} [patienceMs] @returns {Promise<any>} */
  async function run(stores, mode, act, patienceMs) {
    try {
      return await attempt(await connected(), stores, mode, act, patienceMs);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
      connection = null; // it was closing
      return attempt(await connected(), stores, mode, act, patienceMs);
    }
  }

  return {
    async open() {
      const found = await connect();
      openedBefore = true;
      return found;
    },
    run,
    /** The open connection, for what cannot wait: null if there is none. */
    now: () => connection,
    close() {
      connection?.close();
      connection = null;
    },
  };
}

/** @typedef {ReturnType<typeof createDatabase>} Database */
