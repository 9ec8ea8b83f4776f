// The last line of scripts/test says how many tests passed: these are the outputs that it is counted from.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countCatch, countFiles, countNode, counts, sum, summaryLine, withExitCode,
} from '../../scripts/testing/counting.mjs';

/** @param {(text: string) => object} count @param {string} text @param {object} expected */
function checkCounts(count, text, expected) {
  assert.deepEqual(count(text), counts(expected));
}

test('Catch2 counts test cases, not assertions', () => {
  checkCounts(countCatch, '====\nAll tests passed (5 assertions in 3 test cases)\n\n', { passed: 3 });
  checkCounts(countCatch, 'All tests passed (1 assertion in 1 test case)', { passed: 1 });
  checkCounts(countCatch, 'test cases: 12 | 9 passed |  3 failed\nassertions: 40 | 30 passed | 10 failed\n', { passed: 9, failed: 3 });
  checkCounts(countCatch, 'test cases: 2 | 2 failed\nassertions: 2 | 2 failed\n', { failed: 2 });
  checkCounts(countCatch, 'test cases: 3 | 2 passed | 1 failed as expected\n', { passed: 3 });
});

test('a Catch2 program that ran nothing, or died before its summary, counts nothing', () => {
  checkCounts(countCatch, 'No tests ran\n', {});
  checkCounts(countCatch, '==123==ERROR: AddressSanitizer: heap-use-after-free\n', {});
});

test('node counts tests under both of its reporters', () => {
  const lines = ['tests 7', 'suites 0', 'pass 3', 'fail 1', 'cancelled 1', 'skipped 1', 'todo 1', 'duration_ms 9.1'];
  const expected = { passed: 3, failed: 2, skipped: 2 };
  checkCounts(countNode, lines.map((line) => `ℹ ${line}\n`).join(''), expected);
  checkCounts(countNode, lines.map((line) => `# ${line}\n`).join(''), expected);
});

test('what a test prints itself is not taken for the summary', () => {
  checkCounts(countNode, '# pass 900\n# pass 1\n# fail 0\n', { passed: 1 });
});

test('a failure that no test reported is still one', () => {
  assert.deepEqual(withExitCode(counts({ passed: 4 }), 1), counts({ passed: 4, failed: 1 }));
  assert.deepEqual(withExitCode(counts({ passed: 4 }), null), counts({ passed: 4, failed: 1 }));
  assert.deepEqual(withExitCode(counts({ passed: 4, failed: 2 }), 1), counts({ passed: 4, failed: 2 }));
  assert.deepEqual(withExitCode(counts({ passed: 4 }), 0), counts({ passed: 4 }));
});

test('a file with several bad places is one bad file', () => {
  assert.deepEqual(countFiles(['a', 'b', 'c'], ['b', 'b']), counts({ passed: 2, failed: 1 }));
});

test('the last line sums up, and speaks of skipped tests only where there are some', () => {
  const total = sum([counts({ passed: 2, failed: 1 }), counts({ passed: 40 })]);
  assert.equal(summaryLine(total), '42 passed, 1 failed');
  assert.equal(summaryLine(sum([total, counts({ skipped: 3 })])), '42 passed, 1 failed, 3 skipped');
});
