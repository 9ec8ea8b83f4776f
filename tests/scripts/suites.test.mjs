// However a suite ends, its failure is counted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts } from '../../scripts/testing/counting.mjs';
import { batchesForCmake, inBatches, namesIn } from '../../scripts/batches.mjs';
import { flagsFor, includesByObject } from '../../scripts/testing/lint.mjs';
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

test('what uses one core each runs at the same time, and a build that breaks stops only its own', async () => {
  /** @type {((value?: unknown) => void)[]} */
  const waiting = [];
  const meet = () => new Promise((met) => {
    waiting.push(met);
    if (waiting.length === 2) for (const each of waiting) each();
  });
  const said = [];
  const suite = (name, rest) => ({ name, about: 'made for this test', beside: true, ...rest });
  const both = async () => {
    await meet(); // would wait for ever for one that runs later
    return { ...counts({ passed: 1 }), output: 'all of one suite' };
  };
  const found = await runSuites([
    suite('first', { run: both }),
    suite('broken', { build: async () => { throw new Error('no compiler'); }, run: async () => counts({ passed: 1 }) }),
    suite('last', { run: both }),
  ], (line) => said.push(line));
  assert.deepEqual(found, counts({ passed: 2, failed: 1 }));
  assert.equal(said.filter((line) => line.includes('all of one suite')).length, 2);
});

test("what ninja knows of a file's includes is read by object", () => {
  const found = includesByObject([
    'a.cpp.o: #deps 2, deps mtime 1700000000 (VALID)', '    ../../src/a.cpp', '    /usr/include/stdio.h', '',
    'dir/b.cpp.o: #deps 1, deps mtime 1700000000 (STALE)', '    ../../src/b.cpp', '', '',
  ].join('\n'));
  assert.deepEqual(Object.fromEntries(found), {
    'a.cpp.o': ['../../src/a.cpp', '/usr/include/stdio.h'], 'dir/b.cpp.o': ['../../src/b.cpp'],
  });
});

test('clang gets of a command of g++ what it understands', () => assert.deepEqual(
  flagsFor('/usr/bin/c++ -DNAME=\\"a/b.h\\" -I/src -isystem /deps/include -O1 -Wall -std=c++20 -include pch.hxx -o a.o -c /src/a.cpp'),
  ['-DNAME="a/b.h"', '-I/src', '-isystem', '/deps/include', '-std=c++20'],
));

test('the names of a file are those that it declares for itself, and those that it uses without their namespace', () => assert.deepEqual(
  [...namesIn([
    '#include "a.h"', 'using ui::operator""_text;', 'namespace screens {', 'using claims::Role;', 'bool is_shown();', 'namespace {', '', 'constexpr float gap = 8;', 'static_assert(gap > 0);',
    'struct Part {', '    int inner = 0;', '};', 'const std::vector<Label> labels{', 'bool is_small(const Part& part)', '{', "    return part.sign == '\"';", '}', '',
    '} // namespace', 'void shown() {}',
  ].join('\n')).keys()],
  ['_text', 'Role', 'gap', 'Part', 'labels', 'is_small'],
));

/** @param {{ file: string, text: string, headers?: string }[]} files @param {number} [most] */
const batched = (files, most = 9) => inBatches(files, most).map((batch) => batch.map(({ file }) => file));
const own = (text) => `namespace {\n${text}\n} // namespace`;

test('files of other folders are never in one batch, and no more than may be', () => {
  const files = ['src/ui/a.cpp', 'src/ui/b.cpp', 'src/ui/c.cpp', 'src/app/d.cpp'].map((file) => ({ file, text: '' }));
  assert.deepEqual(batched(files), [['src/ui/a.cpp', 'src/ui/b.cpp', 'src/ui/c.cpp'], ['src/app/d.cpp']]);
  assert.deepEqual(batched(files, 2), [['src/ui/a.cpp', 'src/ui/b.cpp'], ['src/ui/c.cpp'], ['src/app/d.cpp']]);
});

test('a name of one file’s own stands nowhere else in its batch', () => {
  const beside = (text, headers = '') => batched([{ file: 'ui/a.cpp', text: own('int gap = 1;') }, { file: 'ui/b.cpp', text, headers }]).length === 1;
  assert.ok(beside(own('int side = 2;')));
  assert.ok(!beside(own('int gap = 2;')));
  assert.ok(!beside('int room() { return gap; }'), 'one of a header means another one');
  assert.ok(!beside('', 'inline int room() {\n    return gap;\n}'));
  assert.ok(!beside('', 'inline int room(Part part) {\n    switch (part) {\n        case Part::Whole: return gap;\n    }\n}'));
  assert.ok(!beside('', 'inline int room() {\n    move(gap, 2);\n}'));
  assert.ok(!beside('int room(int gap) { return gap; }'), 'it would be hidden, which compilers tell');
  assert.ok(beside('', 'void leave(int gap, const Part& gap = {});'), 'what a function is given');
  assert.ok(beside('', 'struct Part {\n    int gap = 2;\n    bool gap(int of) const;\n    std::vector<int> gap;\n};'), 'nor are members of a header');
  assert.ok(beside('gap::Part part;'), 'nor is a namespace');
  assert.equal(batched([{ file: 'ui/a.cpp', text: own('struct Gap {};') }, { file: 'ui/b.cpp', text: 'Gap::Part part;' }]).length, 2, 'but a type is');
  assert.ok(beside('int room(Part part) { return part.gap + parts->gap + ui::gap; }'), 'members, and names with their namespace, are no others');
  assert.ok(beside('// gap\nconst char* name = "gap";'));
  const using = (text) => batched([{ file: 'ui/a.cpp', text: 'using ui::Role;' }, { file: 'ui/b.cpp', text }]).length === 1;
  assert.ok(using('using ui::Role;\nRole role;'));
  assert.ok(!using('using claims::Role;\nRole role;'));
});

test('what CMake is told are the batches of more than one file', () => assert.equal(
  batchesForCmake([{ file: 'a/b.cpp', text: '' }, { file: 'a/c.cpp', text: '' }, { file: 'd/e.cpp', text: '' }]),
  '# Written by scripts/batches.mjs.\nset_source_files_properties(\n    "${PROJECT_SOURCE_DIR}/a/b.cpp"\n    "${PROJECT_SOURCE_DIR}/a/c.cpp"\n    PROPERTIES UNITY_GROUP 0)\n',
));
