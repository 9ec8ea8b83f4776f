// clang-tidy over src/ and shell/, as many batches at a time as there are cores for it, and giving way to whatever else runs. A batch that was found clean is not
// looked at again while its files, what they include and the checks stay the same: ninja knows what they include.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run } from './command.mjs';
import { counts, sum } from './counting.mjs';

const build = 'build/native-asan';
const cleanFolder = 'build/lint';

/** What the compiler reads as one: a file, or a batch of them. @typedef {{ files: string[], flags: string[], includes: string[] }} Unit */

/** @param {{ quiet: boolean }} options quiet: something else runs beside it, and has the other cores */
export async function lint({ quiet }) {
  await buildNative();
  mkdirSync(cleanFolder, { recursive: true });
  const waiting = await translationUnits();
  const found = [];
  const worker = async () => {
    for (let unit = waiting.shift(); unit; unit = waiting.shift()) found.push(await lintUnit(unit));
  };
  await Promise.all(Array.from({ length: quiet ? 1 : availableParallelism() }, worker));
  return sum(found);
}

async function buildNative() {
  const { code } = await run(['scripts/build', '--no-setup', 'native-asan']);
  if (code !== 0) throw new Error('native-asan does not build');
}

/** Our own sources as the native build compiles them: scripts/batches.mjs says which as one. @returns {Promise<Unit[]>} */
async function translationUnits() {
  const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
  const { output } = await run(['ninja', '-C', build, '-t', 'deps'], { quiet: true });
  const includes = includesByObject(output);
  return commands
    .map(({ file, command }) => ({ files: filesIn(file), command, object: / -o (\S+)/.exec(command)?.[1] ?? '' }))
    .filter(({ files }) => files.every((file) => /^(src|shell)\//.test(file)))
    .map(({ files, command, object }) => ({
      files,
      flags: flagsFor(command),
      includes: [...includes.get(object) ?? [], ...includes.get(precompiledFor(object)) ?? []],
    }));
}

/** @param {string} file @returns {string[]} itself, or the batch that it stands for */
function filesIn(file) {
  if (!/\/Unity\/unity_\d+_cxx\.cxx$/.test(file)) return [relative('.', file)];
  return [...readFileSync(file, 'utf8').matchAll(/^#include "(.*)"$/gm)].map(([, path]) => relative('.', path));
}

/** Where clang keeps what it has precompiled for an object. @param {string} object */
function precompiledFor(object) {
  return object.replace(/(?<=\.dir\/).*/, 'cmake_pch.hxx.pch');
}

/** What clang needs of g++'s command: it can't read what that has precompiled. @param {string} command */
export function flagsFor(command) {
  return command.split(/ (?=-)/).filter((flag) => /^-(D|I|isystem|std)/.test(flag))
    .flatMap((flag) => flag.replace(/\\"/g, '"').split(' '));
}

/** @param {string} output of `ninja -t deps`: a line for the object, then one for each file, indented */
export function includesByObject(output) {
  const stanzas = output.split('\n\n').map((stanza) => stanza.trim().split('\n'));
  return new Map(stanzas.filter(([head]) => head).map(([head, ...files]) => [
    head.replace(/:.*/, ''), files.map((file) => file.trim()),
  ]));
}

/** System headers change only with their packages: leaving them out keeps this quick. @param {Unit} unit */
function keyOf({ files, flags, includes }) {
  const hash = createHash('sha256').update(readFileSync('.clang-tidy')).update(flags.join('\0'));
  const read = [...files, ...includes.map((each) => relative('.', resolve(build, each)))];
  for (const file of [...new Set(read)].filter((each) => !each.startsWith('..'))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {Unit} unit */
async function lintUnit(unit) {
  const clean = join(cleanFolder, keyOf(unit));
  if (existsSync(clean)) return counts({ passed: unit.files.length });
  const together = `${clean}.cpp`;
  writeFileSync(together, unit.files.map((file) => `#include "${resolve(file)}"\n`).join(''));
  const { code, output } = await run(
    ['nice', '-n', '19', 'clang-tidy-14', '--quiet', `--config-file=${resolve('.clang-tidy')}`, together, '--', ...unit.flags], { quiet: true });
  if (code === 0) {
    writeFileSync(clean, unit.files.map((file) => `${file}\n`).join(''));
    return counts({ passed: unit.files.length });
  }
  if (unit.files.length > 1) return sum(await oneByOne(unit)); // says which
  console.log(output.trim());
  return counts({ failed: 1 });
}

/** @param {Unit} unit */
async function oneByOne(unit) {
  const found = [];
  for (const file of unit.files) found.push(await lintUnit({ ...unit, files: [file] }));
  return found;
}
