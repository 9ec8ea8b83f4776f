// What others have written and the page carries: their licences, for LICENSES.txt, and a bill of materials that
// programs read (CycloneDX 1.5). Versions stand in dependencies.md; a licence's text is taken from where it was installed.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dependency } from './dependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const debian = (/** @type {string} */ name) => `/usr/share/doc/${name}/copyright`;

function emscriptenRoot() {
  if (process.env.EMSCRIPTEN) return process.env.EMSCRIPTEN;
  return execFileSync('em-config', ['EMSCRIPTEN_ROOT']).toString().trim();
}

/**
 * @typedef {object} Component
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX
 * @property {string} part of the page that comes from it
 * @property {string} address
 * @property {string[]} texts files of which the first that exists is the licence
 */

/** @returns {Component[]} */
export function components() {
  const emscripten = emscriptenRoot();
  return [
    {
      name: 'Dear ImGui', version: dependency('imgui').version.replace(/\+.*$/, ''), licence: 'MIT', part: 'draw lists and the glyph atlas',
      address: 'https://github.com/ocornut/imgui', texts: [join(root, '.deps/imgui/LICENSE.txt')],
    },
    {
      name: 'JSON for Modern C++', version: dependency('nlohmann-json3-dev').version, licence: 'MIT', part: 'reading and writing JSON',
      address: 'https://github.com/nlohmann/json', texts: [debian('nlohmann-json3-dev')],
    },
    {
      name: 'Fluent UI System Icons', version: dependency('@fluentui/svg-icons').version, licence: 'MIT', part: 'outlines of the icons',
      address: 'https://github.com/microsoft/fluentui-system-icons', texts: [join(root, 'scripts/licences/fluentui-system-icons.txt')],
    },
    {
      name: 'Emscripten', version: dependency('emscripten').version, licence: 'MIT OR NCSA', part: 'the loader of the program and its runtime',
      address: 'https://emscripten.org', texts: [join(emscripten, 'LICENSE'), debian('emscripten')],
    },
    {
      name: 'musl', version: 'as in Emscripten', licence: 'MIT', part: 'the C library of the program',
      address: 'https://musl.libc.org', texts: [join(emscripten, 'system/lib/libc/musl/COPYRIGHT')],
    },
    {
      name: 'LLVM libc++, libc++abi and compiler-rt', version: 'as in Emscripten', licence: 'Apache-2.0 WITH LLVM-exception', part: 'the C++ library of the program',
      address: 'https://libcxx.llvm.org', texts: [join(emscripten, 'system/lib/libcxx/LICENSE.TXT'), debian('libc++1-14'), debian('clang-14')],
    },
  ];
}

/** @param {Component} component */
function licenceText({ name, texts }) {
  const found = texts.find((path) => existsSync(path));
  if (!found) throw new Error(`The licence of ${name} is in none of ${texts.join(', ')}`);
  return readFileSync(found, 'utf8').trim();
}

/** @param {Component[]} all @returns {string} */
export function licences(all) {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const line = '='.repeat(80);
  const others = all.map((one) => [line, `${one.name} ${one.version}: ${one.part}`, one.address, one.licence, '', licenceText(one)].join('\n'));
  return `${['Claimdesk', '', own, '', 'It carries parts of the following works, each under its own licence.', '', ...others].join('\n')}\n`;
}

/** @param {Component[]} all @param {{ version: string, files: { name: string, sha256: string }[] }} release @returns {string} */
export function billOfMaterials(all, { version, files }) {
  const licenceOf = (/** @type {string} */ licence) => (/ (OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } });
  return `${JSON.stringify({
    bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { component: { type: 'application', name: 'Claimdesk', version, licenses: [{ license: { id: 'MIT' } }] } },
    components: [
      ...all.map((one) => ({
        type: 'library', name: one.name, version: one.version, description: one.part, licenses: [licenceOf(one.licence)],
        externalReferences: [{ type: 'website', url: one.address }],
      })),
      ...files.map(({ name, sha256 }) => ({ type: 'file', name, hashes: [{ alg: 'SHA-256', content: sha256 }] })),
    ],
  }, null, 2)}\n`;
}
