// The parts of a page that is one file: they stand in elements of the page, compressed, as base64.
// scripts/one_file.mjs puts this module in the place of platform/parts.js.

// @ts-expect-error It is made by the build.
import * as program from '../claimdesk.js';

/** @typedef {import('../types.js').ProgramModule} ProgramModule */

/** @param {string} id of the element @param {string} type */
function unpacked(id, type) {
  const text = atob(document.getElementById(id)?.textContent ?? '');
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': type } });
}

export const isOneFile = true;

/** @returns {Promise<ProgramModule>} */
export const importProgram = async () => program;

/** @returns {Promise<Response>} */
export const fetchProgram = async () => unpacked('carried-program', 'application/wasm');

/** @type {Promise<Record<string, string>>} */
const assets = unpacked('carried-assets', 'application/json').json();

/** @param {string} name under assets/ @returns {Promise<string>} */
export async function loadAsset(name) {
  const text = (await assets)[name];
  if (text === undefined) throw new Error(`This file does not carry assets/${name}`);
  return text;
}

/** It is larger than everything else together: of PDFs the page says that it cannot show them here. @returns {Promise<any>} */
export const importPdfReader = async () => {
  throw new Error('A page that is one file carries no reader of PDFs');
};

/** @returns {string} */
export const pdfAddress = () => '';

/** Opened from a disk, browsers give no private folder and so no use for its worker. @param {string} name @returns {string} */
export function workerAddress(name) {
  throw new Error(`A page that is one file has no ${name}`);
}
