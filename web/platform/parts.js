// Where the parts of the page come from that are not modules: the program and its texts. Here, from beside this
// module; a page that is one file has one_file/parts.js in the place of this one, and carries them inside.

/** @typedef {import('../types.js').ProgramModule} ProgramModule */

/** @param {string} name */
const beside = (name) => new URL(`../${name}`, import.meta.url).href;

export const isOneFile = false;

/** @returns {Promise<ProgramModule>} */
export const importProgram = () => import(beside('claimdesk.js'));

/** @returns {Promise<Response>} compiled while it arrives, if it says that it is WebAssembly */
export const fetchProgram = () => fetch(beside('claimdesk.wasm'));

/** @param {string} name under assets/ @returns {Promise<string>} */
export async function loadAsset(name) {
  const response = await fetch(beside(`assets/${name}`));
  if (!response.ok) throw new Error(`assets/${name}: ${response.status} ${response.statusText}`);
  return response.text();
}

/** pdf.js: large, and fetched with the first PDF only. @returns {Promise<any>} */
export const importPdfReader = () => import(beside('pdfjs/pdf.min.js'));

/** What it may need for odd PDFs: character maps, fonts, decoders. @param {string} folder @returns {string} */
export const pdfAddress = (folder) => beside(`pdfjs/${folder}/`);

/** @param {string} name @returns {string} the address of a script that may become a worker */
export const workerAddress = beside;
