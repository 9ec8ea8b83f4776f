// Runs test suites one after the other, and ends with one line that sums them all up.
// Called by scripts/test, which has installed what is missing and set the environment.

import { pathToFileURL } from 'node:url';
import { counts, sum, summaryLine } from './counting.mjs';
import { suites } from './suites.mjs';

/** @typedef {import('./counting.mjs').Counts} Counts */
/**
 * `build`, if any, comes first and may use every core. `run` hears whether it is to keep its output to itself: suites
 * that use one core each (`beside`) run at the same time as those beside them.
 * @typedef {{ name: string, about: string, build?: () => Promise<void>, run: (options: { quiet: boolean }) => Promise<Ran>, beside?: boolean }} Suite
 * @typedef {Counts & { output?: string }} Ran
 */

/** @typedef {(line: string) => void} Say */
/** @typedef {{ name: string, found: Counts, seconds: number }} Result */

/** @param {() => Promise<Ran>} work @param {Say} say @returns {Promise<{ ran: Ran, seconds: number }>} */
async function timed(work, say) {
  const from = performance.now();
  const ran = await work().catch((error) => {
    say(`✗ ${error.message}`);
    return counts({ failed: 1 });
  });
  return { ran, seconds: (performance.now() - from) / 1000 };
}

/** @param {Suite} suite @param {Counts} found @param {number} seconds @param {Say} say @returns {Result} */
function result({ name }, found, seconds, say) {
  const nothing = found.passed + found.failed === 0;
  if (nothing) say('✗ this suite ran nothing');
  const counted = nothing ? { ...found, failed: 1 } : found;
  say(`--- ${name}: ${summaryLine(counted)} in ${seconds.toFixed(1)} s`);
  return { name, found: counted, seconds };
}

/** @param {Suite[]} together @param {Say} say @returns {Promise<Result[]>} */
async function runTogether(together, say) {
  const quiet = together.length > 1;
  const building = [];
  for (const { name, about, build } of together) {
    say(`\n=== ${name}: ${about}`);
    building.push(await timed(async () => {
      await build?.();
      return counts({});
    }, say));
  }
  return Promise.all(together.map(async (suite, at) => {
    const { ran: built, seconds } = building[at];
    if (built.failed) return result(suite, built, seconds, say);
    const { ran: { output = '', ...found }, seconds: more } = await timed(() => suite.run({ quiet }), say);
    if (quiet) say(`\n=== ${suite.name}\n${output.trimEnd()}`);
    return result(suite, found, seconds + more, say);
  }));
}

/** Neighbours that may run beside each other. @param {Suite[]} chosen @returns {Suite[][]} */
function groups(chosen) {
  /** @type {Suite[][]} */
  const all = [];
  for (const suite of chosen) {
    const last = all.at(-1);
    if (suite.beside && last?.[0].beside) last.push(suite);
    else all.push([suite]);
  }
  return all;
}

/** @param {Suite[]} chosen @param {Say} say @returns {Promise<Counts>} */
export async function runSuites(chosen, say) {
  const results = [];
  for (const together of groups(chosen)) results.push(...await runTogether(together, say));
  say('');
  for (const { name, found, seconds } of results) {
    say(`${found.failed ? '✗' : '✓'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s   ${summaryLine(found)}`);
  }
  return sum(results.map(({ found }) => found));
}

/** @param {string[]} names none: all @returns {Suite[]} */
function choose(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length) throw new Error(`There is no suite ${unknown.join(', ')}; scripts/test --list names them.`);
  return suites.filter(({ name }) => names.length === 0 || names.includes(name));
}

async function main(args) {
  if (args.includes('--list')) {
    for (const { name, about } of suites) console.log(`${name.padEnd(10)} ${about}`);
    return;
  }
  const total = await runSuites(choose(args), console.log);
  console.log(`\n${summaryLine(total)}`);
  process.exitCode = total.failed ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(`✗ ${error.message}`);
    process.exitCode = 2;
  });
}
