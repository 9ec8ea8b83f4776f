// What the page tells the program of streams and of its storage, whenever that is known.

/**
 * @param {import('../types.js').WasmModule} wasm
 * @param {import('./wasm_text.js').WasmText} memory
 * @param {() => void} request a frame
 */
export function createStreamAnswers(wasm, memory, request) {
  return {
    /** @param {number} stream @param {number} fault @param {import('./byte_streams.js').StreamFound} found */
    streamed(stream, fault, { bytes = new Uint8Array(0), position = 0, size = 0, end = false }) {
      if (wasm._shell_stream(stream, fault, position, size, end ? 1 : 0, memory.put(bytes)) !== 0) request();
    },
    /** @param {import('./place.js').PlaceTold} told */
    storageTold({ used, quota, persistence, folder, folderName }) {
      wasm._shell_storage(used, quota, persistence, folder, memory.write(folderName));
      request();
    },
  };
}

/** @typedef {ReturnType<typeof createStreamAnswers>} StreamAnswers */
