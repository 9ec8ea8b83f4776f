// Modules joined into one script say what they said apart; what the joiner does not know it refuses.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { joinModules, withJoinedModules } from '../../scripts/join_modules.mjs';

/** What `said` is after the modules have run. @param {Record<string, string>} modules */
function run(modules) {
  const context = { said: /** @type {unknown[]} */ ([]), document: { baseURI: 'file:///here' } };
  runInNewContext(joinModules('main.js', (name) => modules[name] ?? assert.fail(`${name} is asked for`)), context);
  return context.said;
}

test('each module runs once, before those that use it', () => {
  assert.deepEqual(run({
    'main.js': "import { a } from './part/a.js';\nimport { twice as double, Box } from './part/b.js';\nsaid.push(a, double(a), new Box().is);",
    'part/a.js': "import { twice } from './b.js';\nsaid.push('a');\nexport const a = twice(2);",
    'part/b.js': "said.push('b');\nexport function twice(n) {\n  return 2 * n;\n}\nexport class Box { is = 'box'; }",
  }), ['b', 'a', 4, 8, 'box']);
});

test('the program comes as a whole, with what it exports by default', () => {
  assert.deepEqual(run({
    'main.js': "import * as program from './claimdesk.js';\nsaid.push(program.default());",
    'claimdesk.js': 'var make = () => import.meta.url;\nexport default make;',
  }), ['file:///here']);
});

for (const [what, source] of [
  ['a renamed export', 'const a = 1;\nexport { a as b };'],
  ['an import for its effect alone', "import './other.js';"],
]) {
  test(`${what} is refused`, () => assert.throws(() => joinModules('main.js', () => source), /not known/));
}

test('modules that import each other are refused', () => {
  const modules = { 'main.js': "import { b } from './b.js';", 'b.js': "import { a } from './main.js';" };
  assert.throws(() => joinModules('main.js', (name) => modules[name]), /main\.js → b\.js → main\.js/);
});

test('hosted, joined modules keep their addresses, and only what others begin with stays beside them', () => {
  const files = Object.entries({
    'index.html': '<script src="main.js">',
    'main.js': "import { address } from './platform/a.js';\nawait import('./dev/overlay.js');",
    'platform/a.js': "import { b } from './b.js';\nexport const address = new URL('../c.wasm', import.meta.url);",
    'platform/b.js': 'export const b = 1;',
    'platform/some_worker.js': "import { shared } from './shared.js';",
    'platform/shared.js': 'export const shared = 2;',
    'recovery.js': "import { kept } from './platform/kept.js';",
    'platform/kept.js': 'export const kept = 3;',
    'dev/overlay.js': 'export const overlay = 4;',
  }).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const joined = withJoinedModules(files);
  assert.deepEqual(joined.map(({ name }) => name).sort(), [
    'dev/overlay.js', 'index.html', 'main.js', 'platform/kept.js', 'platform/shared.js', 'platform/some_worker.js', 'recovery.js',
  ]);
  const main = joined.find(({ name }) => name === 'main.js')?.bytes.toString() ?? '';
  assert.match(main, /new URL\('\.\.\/c\.wasm', new URL\('platform\/a\.js', import\.meta\.url\)\.href\)/);
  assert.match(main, /await import\('\.\/dev\/overlay\.js'\)/);
  assert.doesNotMatch(main, /^import /m);
});
