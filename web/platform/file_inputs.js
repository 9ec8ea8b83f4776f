// What the page tells the program of files: those that are offered, those that are taken, those on show.

/**
 * @param {import('../types.js').WasmModule} wasm
 * @param {import('./wasm_text.js').WasmText} memory
 * @param {() => void} request a frame
 */
export function createFileInputs(wasm, memory, request) {
  return {
    /** @param {number} node @param {import('./files.js').OfferedFile[]} files */
    files(node, files) {
      const list = files.flatMap(({ handle, size, type, name }) => [handle, size, type, name]);
      wasm._shell_files(node, memory.write(list.map((part) => `${part}\0`).join('')));
      request();
    },
    /** @param {number} node 0: none */
    filesOver(node) {
      wasm._shell_files_over(node);
      request();
    },
    /** What became of an offered file: how much of it is read in percent, its digest, or nothing. @param {number} ticket @param {number | string | null} told */
    taken(ticket, told) {
      if (typeof told === 'number') wasm._shell_file(ticket, 0, told);
      else wasm._shell_file(ticket, told ? 1 : 2, memory.write(told ?? ''));
      request();
    },
    /** @param {number} node @param {import('./document_view.js').Told} told */
    document(node, { state, pages, page, zoom, hits, hit }) {
      wasm._shell_document(node, state, pages, page, zoom, hits, hit);
      request();
    },
    /** @param {number} node @param {number} percent */
    documentZoomed(node, percent) {
      wasm._shell_document_zoomed(node, percent);
      request();
    },
    /** What a kept file says; null: nothing that can be read. @param {number} ticket @param {string | null} text */
    fileText(ticket, text) {
      wasm._shell_file_text(ticket, text === null ? 1 : 0, memory.write(text ?? ''));
      request();
    },
  };
}
