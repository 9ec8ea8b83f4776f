// The scripts of our own that may become a worker, by name. The page's policy lets nothing else.

import { workerAddress } from './parts.js';

/** @typedef {{ createScriptURL(name: string): any }} ScriptPolicy */

/** Workers lie beside the modules; what keeps the page lies beside the page. @type {Record<string, () => string>} */
const own = {
  'platform/folder_worker.js': () => workerAddress('platform/folder_worker.js'),
  'platform/pdf_worker.js': () => workerAddress('platform/pdf_worker.js'),
  'sw.js': () => new URL('sw.js', document.baseURI).href,
};

/** @param {string} name */
function addressOf(name) {
  const address = own[name];
  if (!address) throw new TypeError(`${name} is none of ours`);
  return address();
}

export function createTrustedScripts() {
  /** @type {{ createPolicy(name: string, rules: object): ScriptPolicy } | undefined} */
  const factory = Reflect.get(window, 'trustedTypes');
  const policy = factory?.createPolicy('claimdesk', { createScriptURL: addressOf });

  /** As the browser wants it. @param {string} name @returns {string} */
  const address = (name) => (policy ? policy.createScriptURL(name) : addressOf(name));
  return { address, startWorker: (/** @type {string} */ name) => new Worker(address(name), { type: 'module' }) };
}
