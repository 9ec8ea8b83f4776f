// What the page answers to sync. The program acts on each at once, without a frame: nobody may be looking at the page.

/** @typedef {import('../types.js').WasmModule} WasmModule */

const faults = { '': 0, unreachable: 1, timed_out: 2, too_large: 3, damaged: 4 };

/** @param {WasmModule} wasm @param {import('./wasm_text.js').WasmText} memory @param {() => void} request a frame */
export function createSyncAnswers(wasm, memory, request) {
  return {
    /** @param {Uint8Array} remembered */
    turn(remembered) {
      wasm._shell_sync_turn(memory.put(remembered));
      request();
    },
    due() {
      wasm._shell_sync_due();
      request();
    },
    /** @param {number} ticket @param {{ fault: keyof typeof faults, status: number, body: Uint8Array, retryAfterMs: number }} answer */
    answered(ticket, { fault, status, body, retryAfterMs }) {
      wasm._shell_host(ticket, faults[fault], status, retryAfterMs, memory.put(body));
      request();
    },
    /** @param {string[]} digests */
    keptFiles(digests) {
      wasm._shell_kept_files(memory.write(digests.join('\0')));
      request();
    },
  };
}

/** @typedef {ReturnType<typeof createSyncAnswers>} SyncAnswers */
