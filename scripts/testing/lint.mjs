// clang-tidy over src/ and shell/, as many batches at a time as there are cores for it, and giving way to whatever else runs. A batch that was found clean is not
// looked at again while its files, what they include and the checks stay the same: ninja knows what they include.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { inBatches } from './batches.mjs';
import { run } from './command.mjs';
import { counts, sum } from './counting.mjs';

const build = 'build/native-asan';
const cleanFolder = 'build/lint';
const filesABatch = 12;

/** @typedef {{ file: string, text: string, flags: string[], includes: string[] }} Unit */

/** @param {{ quiet: boolean }} options quiet: something else runs beside it, and has the other cores */
export async function lint({ quiet }) {
  await buildNative();
  mkdirSync(cleanFolder, { recursive: true });
  const waiting = inBatches(await translationUnits(), filesABatch);
  const found = [];
  const worker = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) found.push(await lintBatch(batch));
  };
  await Promise.all(Array.from({ length: quiet ? 1 : availableParallelism() }, worker));
  return sum(found);
}

async function buildNative() {
  const { code } = await run(['scripts/build', '--no-setup', 'native-asan']);
  if (code !== 0) throw new Error('native-asan does not build');
}

/** Our own sources that the native build compiles. @returns {Promise<Unit[]>} */
async function translationUnits() {
  const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
  const { output } = await run(['ninja', '-C', build, '-t', 'deps'], { quiet: true });
  const includes = includesByObject(output);
  return commands
    .map(({ file, command }) => ({ file: relative('.', file), command, object: / -o (\S+)/.exec(command)?.[1] ?? '' }))
    .filter(({ file }) => /^(src|shell)\//.test(file))
    .map(({ file, command, object }) => ({
      file,
      text: readFileSync(file, 'utf8'),
      flags: flagsFor(command),
      includes: [...includes.get(object) ?? [], ...includes.get(precompiledFor(object)) ?? []],
    }));
}

/** Where g++ keeps what it has precompiled for an object. @param {string} object */
function precompiledFor(object) {
  return object.replace(/(?<=\.dir\/).*/, 'cmake_pch.hxx.gch');
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

/** System headers change only with their packages: leaving them out keeps this quick. @param {Unit[]} batch */
function keyOf(batch) {
  const hash = createHash('sha256').update(readFileSync('.clang-tidy')).update(batch[0].flags.join('\0'));
  const files = batch.flatMap(({ file, includes }) => [file, ...includes.map((each) => relative('.', resolve(build, each)))]);
  for (const file of [...new Set(files)].filter((each) => !each.startsWith('..'))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {Unit[]} batch */
async function lintBatch(batch) {
  const clean = join(cleanFolder, keyOf(batch));
  if (existsSync(clean)) return counts({ passed: batch.length });
  const together = `${clean}.cpp`;
  writeFileSync(together, batch.map(({ file }) => `#include "${resolve(file)}"\n`).join(''));
  const { code, output } = await run(
    ['nice', '-n', '19', 'clang-tidy-14', '--quiet', `--config-file=${resolve('.clang-tidy')}`, together, '--', ...batch[0].flags], { quiet: true });
  if (code === 0) {
    writeFileSync(clean, batch.map(({ file }) => `${file}\n`).join(''));
    return counts({ passed: batch.length });
  }
  if (batch.length > 1) return sum(await oneByOne(batch)); // says which, and forgives names that clash
  console.log(output.trim());
  return counts({ failed: 1 });
}

/** @param {Unit[]} batch */
async function oneByOne(batch) {
  const found = [];
  for (const unit of batch) found.push(await lintBatch([unit]));
  return found;
}
