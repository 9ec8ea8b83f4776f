// Reads the table in dependencies.md, the only place where versions stand.

import { readFileSync } from 'node:fs';

/** @typedef {{ name: string, from: string, version: string, licence: string, sha256: string, purpose: string }} Dependency */

/** @returns {Dependency[]} */
export function dependencies() {
  const table = readFileSync(new URL('dependencies.md', import.meta.url), 'utf8');
  return table.split('\n').filter((line) => /^\| [@a-z]/.test(line)).map((line) => {
    const [name, from, version, licence, sha256, purpose] = line.split('|').slice(1, -1).map((cell) => cell.trim());
    return { name, from, version, licence, sha256, purpose };
  });
}

/** @param {string} name */
export function dependency(name) {
  const found = dependencies().find((row) => row.name === name);
  if (!found) throw new Error(`scripts/dependencies.md has no row for ${name}`);
  return found;
}
