// The page as one file: everything that it needs stands in it, so it opens from a disk, a mail or a stick, without
// a network. Made of the same files as the hosted page (make_dist.mjs).
// `node scripts/one_file.mjs build/web-release release/claimdesk.html`

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { oneFilePolicy } from './headers.mjs';
import { joinModules } from './join_modules.mjs';
import { pageFiles } from './make_dist.mjs';
import { versionOf } from './versions.mjs';

/** @typedef {import('./make_dist.mjs').PageFile} PageFile */

const hashOf = (/** @type {string} */ text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const packed = (/** @type {Buffer | string} */ bytes) => gzipSync(bytes, { level: 9 }).toString('base64');

/** Text within an element of a page may not end it. @param {string} text @param {string} element */
function within(text, element) {
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) throw new Error(`A ${element} has in it what would end it`);
  return text;
}

/** @param {string} html @param {RegExp} pattern @param {string | ((...parts: string[]) => string)} by */
function replaceOnce(html, pattern, by) {
  if (!pattern.test(html)) throw new Error(`index.html has no ${pattern}`);
  return html.replace(pattern, typeof by === 'string' ? () => by : by);
}

/** @param {PageFile[]} files @param {import('./headers.mjs').Connections} [connections] @returns {string} */
export function oneFile(files, connections = {}) {
  const texts = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const read = (/** @type {string} */ name) => {
    const bytes = texts.get(name === 'platform/parts.js' ? 'one_file/parts.js' : name);
    if (!bytes) throw new Error(`There is no ${name}`);
    return bytes.toString();
  };
  const assets = Object.fromEntries(files.filter(({ name }) => /^assets\/.*\.(json|csv|txt)$/.test(name))
    .map(({ name, bytes }) => [name.slice('assets/'.length), bytes.toString()]));
  const script = within(`'use strict';\n${joinModules('main.js', read)}\n`, 'script');
  const old = within(read('too_old.js'), 'script');
  const style = within(read('app.css'), 'style');
  const policy = oneFilePolicy({ scripts: [hashOf(script), hashOf(old)], styles: [hashOf(style)] }, connections);
  const carried = [
    `<script type="text/plain" id="carried-program">${packed(/** @type {Buffer} */ (texts.get('claimdesk.wasm')))}</script>`,
    `<script type="text/plain" id="carried-assets">${packed(JSON.stringify(assets))}</script>`,
  ];

  let html = read('index.html');
  html = replaceOnce(html, /(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy);
  html = replaceOnce(html, /<link rel="icon"[^>]*>/, `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}">`);
  html = replaceOnce(html, /<link rel="stylesheet" href="app.css">/, `<style>${style}</style>`);
  html = html.replaceAll(/ *<link rel="(manifest|modulepreload|preload)"[^>]*>\n/g, '');
  html = replaceOnce(html, / *<script type="module" src="main.js"><\/script>\n/, '');
  html = replaceOnce(html, / *<script src="guard.js"><\/script>\n/, ''); // nothing has to arrive
  html = replaceOnce(html, / *<main id="not-arrived"[\s\S]*?<\/main>\n/, '');
  html = replaceOnce(html, /<script nomodule defer src="too_old.js"><\/script>\n/, '');
  html = replaceOnce(html, /<meta name="claimdesk-version" content="">/, `<meta name="claimdesk-file" content="${versionOf(files)}">`);
  html = replaceOnce(html, /<a id="trouble-recovery"[^>]*><\/a>/, '<button id="trouble-save" type="button"></button>'); // there is no other page to lead to
  return replaceOnce(html, /<\/body>/, [...carried, `<script nomodule>${old}</script>`, `<script type="module">${script}</script>`, '</body>'].join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [build = 'build/web-release', out = 'release/claimdesk.html'] = process.argv.slice(2);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, oneFile(pageFiles(build)));
}
