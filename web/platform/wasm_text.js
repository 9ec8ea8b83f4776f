// Text and bytes in and out of the program's memory. The memory may move whenever the program runs,
// so every call makes its view anew and none is kept.

/** @typedef {import('../types.js').WasmModule} WasmModule */

/** @param {WasmModule} wasm */
export function createWasmText(wasm) {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();

  /** @param {number} pointer @param {number} length */
  function bytes(pointer, length) {
    return wasm.HEAPU8.subarray(pointer, pointer + length);
  }

  /** Puts bytes into the program's buffer; answers how many. @param {Uint8Array} given */
  function put(given) {
    const pointer = wasm._shell_buffer(given.length);
    wasm.HEAPU8.set(given, pointer);
    return given.length;
  }

  return {
    bytes,
    put,

    /** @param {number} pointer @param {number} length @returns {Uint8Array<ArrayBuffer>} */
    copy: (pointer, length) => new Uint8Array(bytes(pointer, length)),

    /** @param {number} pointer @param {number} length */
    read: (pointer, length) => decoder.decode(bytes(pointer, length)),

    /** Puts text into the program's buffer; answers its length in bytes. @param {string} text */
    write: (text) => put(encoder.encode(text)),

    /** @param {number} pointer @param {readonly number[]} numbers */
    writeFloats(pointer, numbers) {
      new Float32Array(wasm.HEAPU8.buffer, pointer, numbers.length).set(numbers);
    },

    /** @param {number} pointer @param {number} count */
    readInts: (pointer, count) => new Int32Array(wasm.HEAPU8.buffer, pointer, count),

    /** @param {number} pointer @param {number} length */
    pixels: (pointer, length) => new Uint8ClampedArray(/** @type {ArrayBuffer} */ (wasm.HEAPU8.buffer), pointer, length),

    /** @param {number} pointer @param {Uint8ClampedArray} pixels */
    writePixels: (pointer, pixels) => wasm.HEAPU8.set(pixels, pointer),
  };
}

/** @typedef {ReturnType<typeof createWasmText>} WasmText */
