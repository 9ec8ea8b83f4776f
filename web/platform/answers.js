// What the page answers to what the program asked of it, each by its ticket, and then asks for a frame.

/** @param {import('../types.js').WasmModule} wasm @param {import('./wasm_text.js').WasmText} memory @param {() => void} request a frame */
export function createAnswers(wasm, memory, request) {
  return {
    /** @param {number} ticket @param {string} text */
    arrived(ticket, text) {
      wasm._shell_response(ticket, 0, memory.write(text));
      request();
    },
    /** @param {number} ticket @param {unknown} reason */
    failed(ticket, reason) {
      wasm._shell_response(ticket, 1, memory.write(String(reason)));
      request();
    },
    /** What another page of this browser has remembered meanwhile. @param {string} key @param {string} value */
    setting(key, value) {
      wasm._shell_setting(memory.write(`${key}\0${value}`));
      request();
    },
    /** A disk's answer. @param {number} ticket @param {number} fault @param {import('./database_disk.js').DiskFound} found */
    disk(ticket, fault, { version = 0, wiped = false, said = '' }) {
      const length = typeof said === 'string' ? memory.write(said) : memory.put(said);
      if (wasm._shell_disk(ticket, fault, version, wiped ? 1 : 0, length) === 0) return;
      if (document.hidden) wasm._shell_sync_due(); // no frame comes, and what another page has written may have to be sent
      request();
    },
  };
}
