// What is published: an archive that any program unpacks and that is the same each time, and every licence of what it carries.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { billOfMaterials, components, licences } from '../../scripts/components.mjs';
import { dependencies } from '../../scripts/dependencies.mjs';
import { zip } from '../../scripts/zip.mjs';

const files = [
  { name: 'v-1/main.js', bytes: Buffer.from('the same words again and again; '.repeat(50)) },
  { name: 'index.html', bytes: Buffer.from('<p>客戶</p>') },
  { name: 'tiny', bytes: Buffer.from('x') },
];

/** What the directory at the end of an archive leads to. @param {Buffer} archive */
function unzipped(archive) {
  const end = archive.lastIndexOf('PK\x05\x06');
  const found = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; --left) {
    const [method, packed, nameLength, local] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString();
    const from = local + 30 + archive.readUInt16LE(local + 26);
    const bytes = archive.subarray(from, from + packed);
    found.set(name, (method === 8 ? inflateRawSync(bytes) : bytes).toString());
    at += 46 + nameLength;
  }
  return found;
}

test('what was put into an archive comes out of it', () => {
  assert.deepEqual(unzipped(zip(files)), new Map([...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, bytes }) => [name, bytes.toString()])));
});

test('the same files make the same archive, in whatever order they come', () => {
  assert.ok(zip(files).equals(zip([...files].reverse())));
});

test('another program finds the archive whole', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), zip(files));
    const { status, error, stdout } = spawnSync('python3', ['-m', 'zipfile', '-t', join(folder, 'a.zip')], { encoding: 'utf8' });
    if (error) return t.skip('no python3 on this machine');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /Done testing/);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return undefined;
});

test('every work that the page carries is named with its licence’s text', () => {
  const text = licences(components());
  for (const { name, licence } of components()) assert.ok(text.includes(name) && text.includes(licence), name);
  assert.ok(text.startsWith(`Claimdesk\n\n${readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').trim()}`));
  assert.ok((text.match(/Permission is hereby granted/g) ?? []).length >= 5, 'ours, and those of the others under MIT');
});

test('what dependencies.md says to become part of the page is among the components', () => {
  const versions = components().map(({ version }) => version);
  for (const name of ['nlohmann-json3-dev', '@fluentui/svg-icons', 'emscripten']) {
    assert.ok(versions.includes(dependencies().find((row) => row.name === name)?.version ?? ''), name);
  }
});

test('the bill of materials lists components and files', () => {
  const bill = JSON.parse(billOfMaterials(components(), { version: '0123', files: [{ name: 'claimdesk.html', sha256: 'ab' }] }));
  assert.equal(bill.bomFormat, 'CycloneDX');
  assert.deepEqual(bill.components.filter(({ type }) => type === 'file').map(({ name }) => name), ['claimdesk.html']);
  assert.deepEqual(bill.components.filter(({ type }) => type === 'library').map(({ name }) => name), components().map(({ name }) => name));
});
