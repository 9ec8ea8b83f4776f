// Versions stand in scripts/dependencies.md alone; what other files must repeat has to agree with it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dependencies } from '../../scripts/dependencies.mjs';
import { compareVersions } from '../../scripts/fetch_imgui.mjs';

const file = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const npmRows = dependencies().filter(({ from }) => from === 'npm');

test('every dependency has a name, an origin, a version, a licence and a purpose', () => {
  assert.ok(dependencies().length > 10);
  for (const row of dependencies()) {
    assert.match(row.from, /^(debian( or \S+)?|debian source|npm( apart)?)$/, row.name);
    assert.match(row.version, /^\d/, row.name);
    assert.ok(row.licence && row.purpose, row.name);
  }
});

test('what is unpacked without a package manager has a checksum', () => {
  for (const row of dependencies().filter(({ from }) => from === 'debian source')) {
    assert.match(row.sha256, /^[0-9a-f]{64}$/, row.name);
  }
});

test('package.json asks for the npm tools of the table at exactly their versions', () => {
  const wanted = Object.fromEntries(npmRows.map(({ name, version }) => [name, version]));
  assert.deepEqual(JSON.parse(file('package.json')).devDependencies, wanted);
});

test('the lock file has those versions with their checksums, and says nothing of where they come from', () => {
  const { packages } = JSON.parse(file('package-lock.json'));
  for (const { name, version } of npmRows) {
    assert.equal(packages[`node_modules/${name}`]?.version, version);
  }
  for (const [name, locked] of Object.entries(packages).filter(([path]) => path !== '')) {
    assert.match(locked.integrity, /^sha512-/, name);
    assert.equal(locked.resolved, undefined, name);
  }
});

test('what is installed apart has its version and its checksums, too', () => {
  for (const { name, version } of dependencies().filter(({ from }) => from === 'npm apart')) {
    assert.equal(JSON.parse(file(`tests/hosts/${name}/package.json`)).dependencies[name], version);
    for (const [path, locked] of Object.entries(JSON.parse(file(`tests/hosts/${name}/package-lock.json`)).packages).filter(([path]) => path !== '')) {
      assert.match(locked.integrity, /^sha512-/, path);
      assert.equal(locked.resolved, undefined, path);
    }
  }
});

test('versions compare by their numbers', () => {
  const sorted = ['1.93', '1.92.2b+ds-1', '1.91.9', '1.92.10', '1.92.2'].sort(compareVersions);
  assert.deepEqual(sorted, ['1.91.9', '1.92.2', '1.92.2b+ds-1', '1.92.10', '1.93']);
});
