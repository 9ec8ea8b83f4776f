// Runs test suites one after the other, and ends with one line that sums them all up.
// Called by scripts/test, which has installed what is missing and set the environment.

import { pathToFileURL } from 'node:url';
import { counts, sum, summaryLine } from './counting.mjs';
import { suites } from './suites.mjs';

/** @typedef {import('./counting.mjs').Counts} Counts */
/** @typedef {{ name: string, about: string, run: () => Promise<Counts> }} Suite */

/** @typedef {(line: string) => void} Say */

/** @param {Suite} suite @param {Say} say @returns {Promise<{ name: string, found: Counts, seconds: number }>} */
async function runSuite({ name, about, run }, say) {
  say(`\n=== ${name}: ${about}`);
  const from = performance.now();
  let found = await run().catch((error) => {
    say(`✗ ${error.message}`);
    return counts({ failed: 1 });
  });
  if (found.passed + found.failed === 0) {
    say('✗ this suite ran nothing');
    found = { ...found, failed: 1 };
  }
  const seconds = (performance.now() - from) / 1000;
  say(`--- ${name}: ${summaryLine(found)} in ${seconds.toFixed(1)} s`);
  return { name, found, seconds };
}

/** @param {Suite[]} chosen @param {Say} say @returns {Promise<Counts>} */
export async function runSuites(chosen, say) {
  const results = [];
  for (const suite of chosen) results.push(await runSuite(suite, say));
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
