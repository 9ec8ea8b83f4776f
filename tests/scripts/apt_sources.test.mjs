// Both forms of apt's source lists, as people and installers write them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debianMirrors, parseSources, sourceLine } from '../../scripts/apt_sources.mjs';

const main = { components: ['main'], signedBy: '' };

/** @param {string} text @param {string} fileName @param {object[]} expected */
function checkParses(text, fileName, expected) {
  assert.deepEqual(parseSources(text, fileName), expected);
}

test('a one-line list gives its mirrors in order', () => {
  checkParses(`
# a comment
deb http://mirror.example/debian bookworm main contrib # and another
deb-src  http://mirror.example/debian   bookworm main
#deb http://off.example/debian bookworm main
deb [arch=amd64 signed-by=/usr/share/keyrings/a.gpg] https://b.example/debian/ bookworm-updates main
`, 'sources.list', [
    { ...main, uri: 'http://mirror.example/debian', suites: ['bookworm'], components: ['main', 'contrib'] },
    { ...main, uri: 'http://mirror.example/debian', suites: ['bookworm'] },
    { ...main, uri: 'https://b.example/debian/', suites: ['bookworm-updates'], signedBy: '/usr/share/keyrings/a.gpg' },
  ]);
});

test('an option that switches the signature check off is not taken over', () => {
  checkParses('deb [ trusted=yes ] http://m.example/debian bookworm main\n', 'x.list', [
    { ...main, uri: 'http://m.example/debian', suites: ['bookworm'] },
  ]);
});

test('a deb822 file gives one mirror for each address of each stanza', () => {
  checkParses(`# made by an installer
Types: deb deb-src
# a comment inside
URIs: http://m.example/debian
 http://n.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://s.example/debian-security
Suites: bookworm-security
Components: main
`, 'debian.sources', [
    ...['m', 'n'].map((name) => ({
      ...main,
      uri: `http://${name}.example/debian`,
      suites: ['bookworm', 'bookworm-updates'],
      signedBy: '/usr/share/keyrings/debian-archive-keyring.gpg',
    })),
    { ...main, uri: 'http://s.example/debian-security', suites: ['bookworm-security'] },
  ]);
});

test('a deb822 stanza that is switched off is passed over', () => {
  checkParses('Enabled: no\nTypes: deb\nURIs: http://m.example/\nSuites: sid\nComponents: main\n', 'a.sources', []);
});

test('a key written into a deb822 stanza keeps its lines', () => {
  const [source] = parseSources(`Types: deb
URIs: http://m.example/debian
Suites: bookworm
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mDMEY8
 -----END PGP PUBLIC KEY BLOCK-----
`, 'a.sources');
  assert.equal(source?.signedBy,
    '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEY8\n-----END PGP PUBLIC KEY BLOCK-----');
});

test("only Debian's own mirrors count, each once", () => {
  const source = (name, suite, components = ['main']) => ({
    uri: `http://${name}.example`, suites: [suite], components, signedBy: '',
  });
  const found = debianMirrors([
    source('security', 'bookworm-security'), source('debian', 'bookworm'), source('debian', 'stable'),
    source('node', 'nodistro'), source('other', 'bookworm', ['stable']),
  ], 'bookworm');
  assert.deepEqual(found.map(({ uri }) => uri), ['http://debian.example']);
});

test('the private list knows one suite, and only its sources', () => {
  const mirror = { ...main, uri: 'http://m.example/debian', suites: ['bookworm'] };
  assert.equal(sourceLine(mirror, 'testing', ''), 'deb-src http://m.example/debian testing main\n');
  assert.equal(sourceLine(mirror, 'testing', '/k.gpg'), 'deb-src [signed-by=/k.gpg] http://m.example/debian testing main\n');
});
