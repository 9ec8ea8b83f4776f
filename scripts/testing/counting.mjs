// How many tests passed, from what the test programs print. A program that dies on the way, or prints no
// summary, counts as one failure: silence is never success.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Partial<Counts>} some @returns {Counts} */
export function counts(some) {
  return { passed: 0, failed: 0, skipped: 0, ...some };
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((a, b) => counts({
    passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped,
  }), counts({}));
}

/** A failure that no test reported is still one. @param {Counts} found @param {number | null} exitCode @returns {Counts} */
export function withExitCode(found, exitCode) {
  return exitCode !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

/** The console summary of Catch2 2.13: test cases, not assertions. @param {string} output @returns {Counts} */
export function countCatch(output) {
  const allPassed = /^All tests passed \(.* in (\d+) test cases?\)$/m.exec(output);
  if (allPassed) return counts({ passed: Number(allPassed[1]) });
  const mixed = /^test cases: *(\d+)(.*)$/m.exec(output);
  if (!mixed) return counts({});
  const [, total, parts = ''] = mixed;
  const failed = Number(/\| *(\d+) failed(?! as expected)/.exec(parts)?.[1] ?? 0);
  return counts({ passed: Number(total) - failed, failed });
}

/** The last lines of `node --test`. A test marked "todo" is unfinished, so it counts as skipped. @param {string} output @returns {Counts} */
export function countNode(output) {
  const number = (what) => {
    const found = [...output.matchAll(new RegExp(`^(?:#|ℹ) ${what} (\\d+)$`, 'gm'))].at(-1);
    return Number(found?.[1] ?? 0);
  };
  return counts({
    passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') + number('todo'),
  });
}

/** Tools that name each bad place in a file: how many of `files` have one. @param {string[]} files @param {string[]} bad @returns {Counts} */
export function countFiles(files, bad) {
  const failed = new Set(bad).size;
  return counts({ passed: Math.max(files.length - failed, 0), failed });
}

/** @param {Counts} total */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
