// The page and the program say the same words by the same numbers, and know the same functions.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { numberProperties, operations, roles, states, textProperties } from '../../web/platform/vocabulary.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The names in an enumeration of C++, as JavaScript writes them. */
function enumeration(source, name) {
  const [, body] = new RegExp(`enum class ${name} : [\\w:]+ \\{([^}]*)\\}`).exec(source) ?? [];
  assert.ok(body, `there is an enumeration ${name}`);
  return [...body.replace(/\/\/.*$/gm, '').matchAll(/(\w+)(\s*=\s*\d+)?\s*,/g)].map(([, word]) => word[0].toLowerCase() + word.slice(1));
}

const semantics = read('src/ui/semantics.h');
for (const [name, words] of Object.entries({ Role: roles, State: states, TextProperty: textProperties, NumberProperty: numberProperties })) {
  test(`ui::${name} and the page's vocabulary agree`, () => assert.deepEqual([...words], enumeration(semantics, name)));
}

test('operations have the same codes on both sides', () => {
  const names = enumeration(read('src/ui/mirror.cpp'), 'Op');
  assert.deepEqual(Object.entries(operations), names.map((name, index) => [name, index + 1]));
});

/** The functions of an interface in types.d.ts, with how many parameters each has. */
function members(name) {
  const [, body] = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(read('web/types.d.ts')) ?? [];
  const found = [...(body ?? '').matchAll(/^ {2}(\w+)\(([^)]*)\):/gm)];
  return new Map(found.map(([, member, parameters]) => [member, parameters === '' ? 0 : parameters.split(',').length]));
}

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test('what the program may ask is what library_platform.js relays', () => {
  const relayed = [...read('shell/browser/library_platform.js').matchAll(
    /^ {2}(\w+): function \(([^)]*)\) \{ Module\['platform'\]\.(\w+)\(([^)]*)\); \},$/gm,
  )];
  assert.deepEqual(new Map(relayed.map(([, name, , member, passed]) => {
    assert.equal(name, `platform_${snake(member)}`);
    return [member, passed === '' ? 0 : passed.split(',').length];
  })), members('Platform'));
});

test('what library_platform.js relays is what C++ declares', () => {
  const declared = [...read('shell/browser/platform.h').matchAll(/^\w+ (platform_\w+)\(/gm)].map(([, name]) => name);
  assert.deepEqual(declared.sort(), [...members('Platform').keys()].map((member) => `platform_${snake(member)}`).sort());
});

test('what the page may call is what is exported', () => {
  const exported = read('shell/browser/exports.txt').trim().split('\n').filter((name) => name !== '_main');
  assert.deepEqual(exported.sort(), [...members('WasmModule').keys()].sort());
});

test('what is exported is defined', () => {
  const defined = [...read('shell/browser/main.cpp').matchAll(/EMSCRIPTEN_KEEPALIVE [\w*]+ ?(shell_\w+)\(/g)].map(([, name]) => `_${name}`);
  assert.deepEqual(defined.sort(), [...members('WasmModule').keys()].sort());
});
