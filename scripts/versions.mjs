// One version of the page as files for a host. What belongs to the version lies in a folder named by the hash of
// everything, so it never changes and may be cached for ever; index.html names exactly one such folder, so
// no visit ever mixes two versions. sw.js gets the list of all files, each with its hash.

import { createHash } from 'node:crypto';

/** @typedef {import('./make_dist.mjs').PageFile} PageFile */

/** What has an address of its own: what is opened, installed, or fetched by the browser itself. */
const atTheRoot = /^(index\.html|recovery\.html|sw\.js|manifest\.webmanifest|icon[^/]*\.(svg|png))$/;

const sha256 = (/** @type {Buffer | string} */ bytes) => createHash('sha256').update(bytes);

/** @param {PageFile[]} files @returns {string} */
export function versionOf(files) {
  const all = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, bytes }) => `${name}\0${sha256(bytes).digest('hex')}\n`);
  return sha256(all.join('')).digest('hex').slice(0, 16);
}

/** Addresses in a page of files that have moved into the folder. @param {Buffer} html @param {Set<string>} moved @param {string} folder */
function withFolder(html, moved, folder) {
  return html.toString().replaceAll(/\b(href|src)="([^"]+)"/g, (all, attribute, name) => (moved.has(name) ? `${attribute}="${folder}/${name}"` : all));
}

/**
 * @param {PageFile[]} files as web/ and the build have them
 * @param {{ offline: boolean }} options offline: the page keeps itself in the browser, and asks before it changes
 * @returns {{ version: string, files: PageFile[] }}
 */
export function versioned(files, { offline }) {
  const version = versionOf(files);
  const folder = `v-${version}`;
  const hosted = files.filter(({ name }) => name !== 'sw.js' && !name.startsWith('one_file/'));
  const moved = new Set(hosted.map(({ name }) => name).filter((name) => !atTheRoot.test(name)));
  const page = hosted.map(({ name, bytes }) => {
    if (moved.has(name)) return { name: `${folder}/${name}`, bytes };
    if (!name.endsWith('.html')) return { name, bytes };
    const html = withFolder(bytes, moved, folder);
    return { name, bytes: Buffer.from(offline ? html.replace('name="claimdesk-version" content=""', `name="claimdesk-version" content="${version}"`) : html) };
  });
  if (!offline) return { version, files: page };
  return { version, files: [...page, { name: 'sw.js', bytes: worker(files, version, page) }] };
}

/** @param {PageFile[]} files @param {string} version @param {PageFile[]} page */
function worker(files, version, page) {
  const source = files.find(({ name }) => name === 'sw.js')?.bytes.toString() ?? '';
  const empty = "const release = { version: '', files: {} };";
  if (!source.includes(empty)) throw new Error('web/sw.js has no place for the release');
  const hashes = Object.fromEntries(page.map(({ name, bytes }) => [name, sha256(bytes).digest('base64')]));
  return Buffer.from(source.replace(empty, `const release = ${JSON.stringify({ version, files: hashes }, null, 1)};`));
}
