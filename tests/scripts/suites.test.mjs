// However a suite ends, its failure is counted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts } from '../../scripts/testing/counting.mjs';
import { includesByObject } from '../../scripts/testing/lint.mjs';
import { runSuites } from '../../scripts/testing/run.mjs';

/** @param {(() => Promise<object>)[]} runs @param {object} expected */
async function checkSuites(runs, expected) {
  const suites = runs.map((run, at) => ({ name: `suite ${at}`, about: 'made for this test', run }));
  assert.deepEqual(await runSuites(suites, () => {}), counts(expected));
}

test('the counts of suites add up', () => checkSuites(
  [async () => counts({ passed: 3 }), async () => counts({ passed: 2, failed: 1, skipped: 4 })],
  { passed: 5, failed: 1, skipped: 4 },
));

test('a suite that ran nothing fails, also if all of it was skipped', () => checkSuites(
  [async () => counts({}), async () => counts({ skipped: 4 }), async () => counts({ passed: 1 })],
  { passed: 1, failed: 2, skipped: 4 },
));

test('a suite that breaks fails, and the next still runs', () => checkSuites(
  [async () => { throw new Error('no compiler'); }, async () => counts({ passed: 1 })],
  { passed: 1, failed: 1 },
));

test("what ninja knows of a file's includes is read by object", () => {
  const found = includesByObject([
    'a.cpp.o: #deps 2, deps mtime 1700000000 (VALID)', '    ../../src/a.cpp', '    /usr/include/stdio.h', '',
    'dir/b.cpp.o: #deps 1, deps mtime 1700000000 (STALE)', '    ../../src/b.cpp', '', '',
  ].join('\n'));
  assert.deepEqual(Object.fromEntries(found), {
    'a.cpp.o': ['../../src/a.cpp', '/usr/include/stdio.h'], 'dir/b.cpp.o': ['../../src/b.cpp'],
  });
});
