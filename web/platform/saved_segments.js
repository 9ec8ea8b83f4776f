// The files of a workspace's journal as they are kept, of both copies: read only, past the program's memory of
// files, so that a save that is under way is not in the way.

import { databaseRows, folderFiles } from './backup.js';

/** @param {string} name */
const isSegment = (name) => name.endsWith('.seg');

/** What cannot be read is passed over: the other copy may have it. @param {string} place "/claims" @returns {AsyncGenerator<Uint8Array, void>} */
export async function* savedSegments(place) {
  const rows = databaseRows(place, 'FILE_DATA', isSegment);
  try {
    for await (const { value } of rows) yield new Uint8Array(value.contents);
  } catch {
    // no database
  }
  const files = folderFiles(place.slice(1));
  try {
    for await (const file of files) if (isSegment(file.name)) yield new Uint8Array(await file.arrayBuffer());
  } catch {
    // no folder
  }
}
