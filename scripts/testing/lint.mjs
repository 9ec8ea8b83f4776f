// clang-tidy over src/ and shell/, as many files at a time as there are cores. A file that was found clean is not
// looked at again while it, what it includes and the checks stay the same: ninja knows what it includes.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run } from './command.mjs';
import { counts, sum } from './counting.mjs';

const build = 'build/native';
const cleanFolder = 'build/lint';

export async function lint() {
  await buildNative();
  mkdirSync(cleanFolder, { recursive: true });
  const waiting = await translationUnits();
  const found = [];
  const worker = async () => {
    for (let unit = waiting.shift(); unit; unit = waiting.shift()) found.push(await lintUnit(unit));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return sum(found);
}

async function buildNative() {
  const { code } = await run(['scripts/build', '--no-setup', 'native']);
  if (code !== 0) throw new Error('native does not build');
}

/** Our own sources that the native build compiles, each with a key made of everything that decides the outcome. */
async function translationUnits() {
  const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
  const { output } = await run(['ninja', '-C', build, '-t', 'deps'], { quiet: true });
  const includes = includesByObject(output);
  const config = readFileSync('.clang-tidy', 'utf8');
  return commands
    .map(({ file, command }) => ({ file: relative('.', file), command, object: / -o (\S+)/.exec(command)?.[1] ?? '' }))
    .filter(({ file }) => /^(src|shell)\//.test(file))
    .map(({ file, command, object }) => ({ file, key: keyOf([config, command], includes.get(object) ?? [resolve(file)]) }));
}

/** @param {string} output of `ninja -t deps`: a line for the object, then one for each file, indented */
export function includesByObject(output) {
  const stanzas = output.split('\n\n').map((stanza) => stanza.trim().split('\n'));
  return new Map(stanzas.filter(([head]) => head).map(([head, ...files]) => [
    head.replace(/:.*/, ''), files.map((file) => file.trim()),
  ]));
}

/** System headers change only with their packages: leaving them out keeps this quick. */
function keyOf(texts, files) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  for (const file of files.map((each) => relative('.', resolve(build, each))).filter((each) => !each.startsWith('..'))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

async function lintUnit({ file, key }) {
  const clean = join(cleanFolder, key);
  if (existsSync(clean)) return counts({ passed: 1 });
  const { code, output } = await run(['clang-tidy-14', '--quiet', '-p', build, file], { quiet: true });
  if (code === 0) {
    writeFileSync(clean, `${file}\n`);
    return counts({ passed: 1 });
  }
  console.log(output.trim());
  return counts({ failed: 1 });
}
