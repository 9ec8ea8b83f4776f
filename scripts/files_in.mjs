// The files of folders, and of the folders in them, in the order of their names.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string[]} folders @param {RegExp} names @returns {string[]} */
export function filesIn(folders, names) {
  return folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn([path], names);
    return names.test(entry.name) ? [path] : [];
  })).sort();
}
