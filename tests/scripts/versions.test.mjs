// A release is one version: everything of it under one name, which is another when anything is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versioned, versionOf } from '../../scripts/versions.mjs';

const file = (name, content) => ({ name, bytes: Buffer.from(content) });
const page = [
  file('index.html', '<meta name="claimdesk-version" content=""><link href="app.css"><link href="icon.svg"><script src="main.js"></script>'),
  file('app.css', 'a'), file('main.js', 'b'), file('icon.svg', 'c'), file('one_file/parts.js', 'd'),
  file('sw.js', "const release = { version: '', files: {} };"),
];
const named = (files, name) => files.find((one) => one.name === name)?.bytes.toString();

test('what belongs to a version lies in its folder, and index.html leads there', () => {
  const { version, files } = versioned(page, { offline: true });
  assert.deepEqual(files.map(({ name }) => name), ['index.html', `v-${version}/app.css`, `v-${version}/main.js`, 'icon.svg', 'sw.js']);
  assert.equal(named(files, 'index.html'), `<meta name="claimdesk-version" content="${version}"><link href="v-${version}/app.css"><link href="icon.svg"><script src="v-${version}/main.js"></script>`);
});

test('the worker knows every other file by its hash', () => {
  const { version, files } = versioned(page, { offline: true });
  const release = JSON.parse(/const release = ([\s\S]*);/.exec(named(files, 'sw.js') ?? '')?.[1] ?? '');
  assert.equal(release.version, version);
  assert.deepEqual(Object.keys(release.files), files.map(({ name }) => name).filter((name) => name !== 'sw.js'));
  assert.match(release.files['icon.svg'], /^[A-Za-z0-9+/]{43}=$/);
});

test('a page that is being worked on keeps nothing', () => {
  const { files } = versioned(page, { offline: false });
  assert.equal(named(files, 'sw.js'), undefined);
  assert.match(named(files, 'index.html') ?? '', /name="claimdesk-version" content=""/);
});

for (const changed of page) {
  test(`another ${changed.name} is another version`, () => {
    assert.notEqual(versionOf(page.map((one) => (one === changed ? file(one.name, 'z') : one))), versionOf(page));
  });
}

test('the order of the files does not matter', () => assert.equal(versionOf([...page].reverse()), versionOf(page)));
