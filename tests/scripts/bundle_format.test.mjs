// A bundle as others meet it: by its JSON Schema, and by a reader that knows only the guide.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleProblems } from '../support/bundle_schema.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = readFileSync(join(root, 'tests/compat/bundle_v1.json'));

/** @param {string} path */
const readByGuide = (path) => spawnSync('python3', [join(root, 'tests/bundle/read_bundle.py'), path], { encoding: 'utf8' });

/** @param {Buffer} bytes */
function readBytesByGuide(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    writeFileSync(join(folder, 'bundle'), bytes);
    return readByGuide(join(folder, 'bundle'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a bundle is as its schema says, and so is each event in it', () => {
  assert.deepEqual(bundleProblems(bundle.toString()), []);
});

test('the schema refuses what is no bundle', () => {
  for (const [what, by] of [['claimdesk-bundle', 'other'], ['"size":47', '"size":-1'], ['"version":1', '"version":2'], ['"events":["', '"events":[1,"']]) {
    assert.notDeepEqual(bundleProblems(bundle.toString().replace(what, by)), [], what);
  }
});

test('a short script in another language reads a bundle by the guide alone, plain and compressed', () => {
  for (const bytes of [bundle, gzipSync(bundle)]) {
    const { stdout, stderr } = readBytesByGuide(bytes);
    assert.equal(stderr, '');
    const read = JSON.parse(stdout);
    assert.deepEqual(Object.keys(read.claims), ['CA-1', 'CA-2']);
    assert.deepEqual(read.claims['CA-1'].map(([, kind]) => kind), ['claim-created', 'fields-edited', 'proof-added']);
    assert.deepEqual(Object.values(read.files), [47, 200000]);
  }
});

test('that script notices every change of a byte', () => {
  const places = Array.from({ length: 24 }, (_, index) => Math.floor(((index + 0.5) * (bundle.length - 2)) / 24));
  for (const at of places) {
    const changed = Buffer.from(bundle);
    changed[at] ^= 1;
    assert.notEqual(readBytesByGuide(changed).status, 0, `byte ${at}`);
  }
});
