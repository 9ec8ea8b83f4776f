// What a host of the page is to be told, in the language of each kind of host: headers, types, caching, compression.
// A release carries them in hosting/; web/HOSTING.md shows them: `node scripts/host_settings.mjs` writes them into it.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { policyHeaders, types } from './headers.mjs';

/** @typedef {import('./headers.mjs').Connections} Connections */

const forEver = 'public, max-age=31536000, immutable';
const askAnew = 'no-cache';
const texts = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;

/** @param {Connections} connections */
const policy = (connections) => Object.entries(policyHeaders(connections));

/** Media type → endings without their dot; a type of text without what it says of UTF-8. */
const endings = (() => {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [ending, type] of types) {
    const [bare = ''] = type.split(';');
    found.set(bare, [...found.get(bare) ?? [], ending.slice(1)]);
  }
  return [...found];
})();
const compressed = endings.map(([type]) => type).filter((type) => texts.test(type));
const utf8 = [...types].filter(([, type]) => type.includes('charset')).map(([ending]) => ending);

/** For hosts that read a file of this name (Netlify, Cloudflare Pages). @param {Connections} [connections] */
export function headersFile(connections = {}) {
  const lines = policy(connections).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, `  Cache-Control: ${askAnew}`, '/v-*', '  ! Cache-Control', `  Cache-Control: ${forEver}`, ''].join('\n');
}

/** @param {Connections} [connections] */
export function apacheFile(connections = {}) {
  return [
    '# Claimdesk on Apache httpd 2.4: as .htaccess beside index.html (AllowOverride FileInfo Indexes), or within <Directory>.',
    'DirectoryIndex index.html',
    ...endings.map(([type, names]) => `AddType ${type} ${names.map((name) => `.${name}`).join(' ')}`),
    `AddCharset utf-8 ${utf8.join(' ')}`,
    'SetEnvIf Request_URI "/v-[0-9a-f]{16}/" claimdesk_version',
    ...policy(connections).map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set Cache-Control "${askAnew}" env=!claimdesk_version`,
    `Header set Cache-Control "${forEver}" env=claimdesk_version`,
    '<IfModule mod_deflate.c>',
    `    AddOutputFilterByType DEFLATE ${compressed.join(' ')}`,
    '</IfModule>',
    '',
  ].join('\n');
}

/** @param {Connections} [connections] */
export function nginxFile(connections = {}) {
  const headers = (/** @type {string} */ caching) => [...policy(connections), ['Cache-Control', caching]].map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return [
    '# Claimdesk on nginx: include this in a server block whose root is the folder with index.html.',
    'index index.html;',
    'charset utf-8;',
    `charset_types ${endings.map(([type]) => type).filter((type) => texts.test(type) && !/html|wasm|svg/.test(type)).join(' ')};`,
    'types {',
    ...endings.map(([type, names]) => `    ${type} ${names.join(' ')};`),
    '}',
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${compressed.filter((type) => type !== 'text/html').join(' ')};`,
    'location / {',
    ...headers(askAnew),
    '}',
    'location ~ "/v-[0-9a-f]{16}/" {',
    ...headers(forEver),
    '}',
    '',
  ].join('\n');
}

/** What lies in a release for its host. @param {Connections} connections @returns {{ name: string, bytes: Buffer }[]} */
export function hostFiles(connections) {
  return [
    { name: '_headers', bytes: Buffer.from(headersFile(connections)) },
    { name: 'hosting/apache.conf', bytes: Buffer.from(apacheFile(connections)) },
    { name: 'hosting/nginx.conf', bytes: Buffer.from(nginxFile(connections)) },
  ];
}

/** The guide for hosts, with the settings as they are now. @param {string} guide */
export function withSettings(guide) {
  const row = (/** @type {string} */ name) => new RegExp(`^\\| \`${name}\` \\| \`[^\`]*\` \\|`, 'm');
  const headers = policy({}).reduce((text, [name, value]) => text.replace(row(name), () => `| \`${name}\` | \`${value}\` |`), guide);
  return headers.replace(/(?<=^```apache\n)[\s\S]*?(?=^```)/m, () => apacheFile()).replace(/(?<=^```nginx\n)[\s\S]*?(?=^```)/m, () => nginxFile());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = fileURLToPath(new URL('../web/HOSTING.md', import.meta.url));
  writeFileSync(path, withSettings(readFileSync(path, 'utf8')));
}
