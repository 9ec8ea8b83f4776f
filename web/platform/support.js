// Whether this browser can run the program at all: WebAssembly with vector instructions, and the
// few abilities of the page that nothing here can do without.

/** A module of one function that uses a vector; older browsers refuse it. */
const vectorModule = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

/** A security mode or a rule of the organisation takes WebAssembly from a browser that has it. */
export function isBlocked() {
  return typeof WebAssembly !== 'object' && hasPage();
}

export function isSupported() {
  return typeof WebAssembly === 'object' && WebAssembly.validate(vectorModule) && hasPage();
}

function hasPage() {
  return typeof ResizeObserver === 'function'
    && typeof OffscreenCanvas === 'function'
    && 'inert' in HTMLElement.prototype;
}
