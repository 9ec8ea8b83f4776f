// IndexedDB as far as the page's modules use it, in memory: transactions one after the other, rows that an aborted one
// leaves as they were. It can have a fault, as browsers have.

/** @param {object} request @param {string} kind @param {object} [more] */
function tell(request, kind, more = {}) {
  request[`on${kind}`]?.({ target: request, ...more });
}

/** @param {string} name */
const error = (name) => new DOMException(name, name);

/** @typedef {'' | 'opens never' | 'ends never' | 'full'} Fault */

/** @param {{ stores: Map<string, Map<string, unknown>>, queue: (() => void)[] }} data @param {Fault} fault @param {() => void} ended */
function transactionOn(data, fault, ended) {
  const before = new Map([...data.stores].map(([name, rows]) => [name, new Map(rows)]));
  const waiting = [];
  const transaction = { error: null, over: false, oncomplete: null, onabort: null, objectStore, abort };

  function ask(act) {
    const request = { result: undefined, error: null, onsuccess: null, onerror: null };
    waiting.push({ request, act });
    return request;
  }

  /** @param {string} name */
  function objectStore(name) {
    const rows = () => data.stores.get(name);
    return {
      get: (key) => ask(() => rows().get(key)),
      put: (value, key) => ask(() => void rows().set(key, value)),
      delete: (key) => ask(() => void rows().delete(key)),
      add: (value, key) => ask(() => {
        if (fault === 'full') throw error('QuotaExceededError');
        if (rows().has(key)) throw error('ConstraintError');
        rows().set(key, value);
      }),
    };
  }

  function abort(reason = null) {
    data.stores = before;
    transaction.error = reason;
    end('abort');
  }

  function end(kind) {
    transaction.over = true;
    tell(transaction, kind);
    ended();
  }

  function answer({ request, act }) {
    try {
      request.result = act();
    } catch (reason) {
      request.error = reason;
      let forgiven = false;
      tell(request, 'error', { preventDefault: () => { forgiven = true; } });
      return forgiven || abort(reason);
    }
    return tell(request, 'success');
  }

  function step() {
    if (transaction.over) return;
    const next = waiting.shift();
    if (!next) return end('complete');
    answer(next);
    setImmediate(step);
  }

  return { transaction, begin: () => void (fault === 'ends never' || setImmediate(step)) };
}

/** @param {Fault} [fault] */
export function createFakeIndexedDb(fault = '') {
  const databases = new Map();

  function connectionTo(data) {
    return {
      createObjectStore: (name) => void data.stores.set(name, new Map()),
      close() {},
      transaction() {
        const { transaction, begin } = transactionOn(data, fault, () => {
          const first = data.queue[0] === begin;
          data.queue.splice(data.queue.indexOf(begin), 1);
          if (first) data.queue[0]?.();
        });
        if (data.queue.push(begin) === 1) begin();
        return transaction;
      },
    };
  }

  return {
    open(name, version) {
      const request = { result: undefined, error: null, transaction: null, onupgradeneeded: null, onsuccess: null, onerror: null };
      if (fault !== 'opens never') setImmediate(() => {
        const made = !databases.has(name);
        if (made) databases.set(name, { version, stores: new Map(), queue: [] });
        request.result = connectionTo(databases.get(name));
        if (made) tell(Object.assign(request, { transaction: {} }), 'upgradeneeded', { oldVersion: 0 });
        tell(request, 'success');
      });
      return request;
    },
    deleteDatabase: (name) => databases.delete(name),
    /** What is kept, by key. @param {string} name @param {string} store @returns {Map<string, any>} */
    rows: (name, store) => databases.get(name)?.stores.get(store) ?? new Map(),
  };
}
