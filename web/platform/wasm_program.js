// Fetches the program and compiles it while it arrives, or afterwards where a host sends it as something else.

import { fetchProgram } from './parts.js';

/** @typedef {Parameters<import('../types.js').ProgramModule['default']>[0]['instantiateWasm']} Instantiate */

/** @param {Response} response @param {WebAssembly.Imports} imports */
async function compile(response, imports) {
  if (!response.ok) throw new Error(`claimdesk.wasm: ${response.status} ${response.statusText}`);
  const isWasm = response.headers.get('content-type')?.split(';')[0]?.trim() === 'application/wasm';
  if (isWasm) return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** @param {(detail: string) => void} failed @returns {Instantiate} */
export function instantiate(failed) {
  return (imports, done) => {
    fetchProgram().then((response) => compile(response, imports))
      .then(({ instance, module }) => done(instance, module))
      .catch((reason) => failed(String(reason)));
    return {};
  };
}
