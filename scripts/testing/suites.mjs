// The table of test suites, in the order in which they run: what is quick and fails often comes first.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../files_in.mjs';
import { run } from './command.mjs';
import { countCatch, countFiles, countNode, counts, sum, withExitCode } from './counting.mjs';
import { lint } from './lint.mjs';

/** @type {import('./run.mjs').Suite[]} */
export const suites = [
  { name: 'format', about: 'the form of the C++ code, by clang-format', run: format },
  { name: 'types', about: 'the types of the JavaScript in web/, by tsc', run: types },
  { name: 'tree', about: 'who includes whom, and who says which text', run: () => nodeTests('tests/tree') },
  { name: 'scripts', about: 'the scripts themselves', run: () => nodeTests('tests/scripts') },
  { name: 'web', about: "the page's JavaScript modules", run: () => nodeTests('tests/web') },
  {
    name: 'native', about: 'the C++ tests, with AddressSanitizer and UndefinedBehaviorSanitizer', beside: true,
    build: () => build('native-asan'), run: (options) => catchTestsInParts(['build/native-asan/claimdesk_tests'], { ...options, env: fewCases }),
  },
  {
    name: 'wasm', about: 'the C++ tests of what has no screen, in wasm under node', beside: true,
    build: () => build('wasm-tests'), run: (options) => catchTests([...wasmTests, '~[random]'], options),
  },
  {
    name: 'random', about: 'the laws at random, optimised (in wasm), many cases each', beside: true,
    build: () => build('wasm-tests'), run: (options) => catchTests([...wasmTests, '[random]'], options),
  },
  { name: 'page', about: 'the release build of the page', run: page },
  { name: 'lint', about: 'clang-tidy over src and shell', run: lint },
  { name: 'browser', about: 'the page in Chromium', run: () => nodeTests('tests/browser', [`--test-concurrency=${filesAtATime}`]) },
  {
    name: 'hosts', about: 'sync with Apache httpd, nginx, Azure Blob Storage (Azurite) and a static server, through Chromium',
    build: hosts, run: () => nodeTests('tests/hosts', [`--test-concurrency=${filesAtATime}`]),
  },
];

/** A browser waits for its own processes much of the time: two files of tests keep two cores busy. */
const filesAtATime = Math.min(availableParallelism(), 4);

const wasmTests = ['node', 'build/wasm-tests/claimdesk_tests.js'];

/** Sanitizers run the random tests too, but fewer cases of each. */
const fewCases = { CLAIMDESK_CASES: process.env.CLAIMDESK_CASES ?? '20' };

async function format() {
  const files = filesIn(['src', 'shell', 'tests'], /\.(h|cpp)$/);
  const { code, output } = await run(['clang-format-14', '--dry-run', '-Werror', ...files]);
  const bad = [...output.matchAll(/^(\S+?):\d+:\d+: error: /gm)].map(([, file]) => file);
  if (bad.length) console.log(`clang-format-14 -i ${[...new Set(bad)].join(' ')}`);
  return withExitCode(countFiles(files, bad), code);
}

async function types() {
  const { code, output } = await run(['node', 'node_modules/typescript/bin/tsc', '-p', 'web/jsconfig.json', '--pretty', 'false']);
  const bad = [...output.matchAll(/^(\S+)\(\d+,\d+\): error /gm)].map(([, file]) => file);
  return withExitCode(countFiles(filesIn(['web'], /\.(js|d\.ts)$/), bad), code);
}

/** @param {string} folder @param {string[]} [flags] */
async function nodeTests(folder, flags = []) {
  const files = filesIn([folder], /\.test\.m?js$/);
  if (files.length === 0) return counts({});
  const { code, output } = await run(['node', '--test', '--test-reporter=spec', ...flags, ...files]);
  return withExitCode(countNode(output), code);
}

/** @param {string} preset */
async function build(preset) {
  const { code } = await run(['scripts/build', '--no-setup', preset]);
  if (code !== 0) throw new Error(`${preset} does not build`);
}

/** @param {string[]} command @param {{ quiet: boolean, env?: Record<string, string> }} options */
async function catchTests(command, options) {
  const { code, output } = await run([...command, '--use-colour', 'no', '--min-duration', '10'], options); // seconds: what takes long is named
  return { ...withExitCode(countCatch(output), code), output };
}

/** A comma would part two names. @param {string} name of a test */
const asPattern = (name) => name.replaceAll(/[\\,"[]/g, '\\$&');

/** With sanitizers they take longer than what runs beside them: each core takes every second one. @param {string[]} command @param {{ quiet: boolean, env?: Record<string, string> }} options */
async function catchTestsInParts(command, options) {
  const { output } = await run([...command, '--list-test-names-only', '~[.]'], { quiet: true });
  const names = output.split('\n').filter((name) => name !== '');
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-tests-'));
  const parts = await Promise.all([0, 1].map(async (part) => {
    const list = join(folder, `${part}`);
    await writeFile(list, names.filter((_, at) => at % 2 === part).map(asPattern).join('\n'));
    return catchTests([...command, '--input-file', list], options);
  }));
  await rm(folder, { recursive: true });
  const all = sum(parts);
  const lost = names.length - all.passed - all.failed;
  if (lost > 0) console.log(`✗ ${lost} tests did not run`);
  return { ...all, failed: all.failed + Math.max(lost, 0), output: parts.map((part) => part.output).join('') };
}

async function hosts() {
  const { code } = await run(['scripts/setup', '--hosts']);
  if (code !== 0) throw new Error('the hosts could not be installed');
  await build('native-asan');
  await build('web-release');
}

async function page() {
  await build('web-release');
  return counts({ passed: 1 });
}
