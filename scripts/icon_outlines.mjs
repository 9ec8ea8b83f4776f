// Takes the outlines of the icons that assets/icons/icons.json names out of Fluent UI System Icons, so that the
// page gets a few kilobytes instead of the whole collection: SVG paths on a grid of 20 units, in the file's order.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const collection = new URL('node_modules/@fluentui/svg-icons/icons/', root);

/** @param {string} svg @param {string} name @returns {string} the path of an icon that is one path and nothing else */
export function outlineOf(svg, name) {
  const [, viewBox, path] = /^<svg [^>]*viewBox="([^"]*)"[^>]*><path d="([^"]+)"\/><\/svg>\s*$/.exec(svg) ?? [];
  if (viewBox !== '0 0 20 20' || !path) throw new Error(`The icon ${name} is not one outline on a grid of 20 units.`);
  return path;
}

/** @param {string} name @returns {string} */
function svgOf(name) {
  try {
    return readFileSync(new URL(`${name}.svg`, collection), 'utf8');
  } catch (error) {
    throw new Error(`Fluent UI System Icons have no ${name} in ${fileURLToPath(collection)}: scripts/setup installs them.`, { cause: error });
  }
}

/** @returns {string[]} */
export function iconOutlines() {
  const names = Object.values(JSON.parse(readFileSync(new URL('assets/icons/icons.json', root), 'utf8')));
  return names.map((name) => outlineOf(svgOf(name), name));
}
