// The archive of a backup is one that every system can open, and it is read back as it was written.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeTar, readTar } from '../../web/platform/tar.js';

const time = new Date('2020-06-29T12:00:00Z');
const files = [['journal/a.seg', ''], ['journal/b.seg', 'b'.repeat(512)], ['files/c', '客戶 Łódź'.repeat(999)]];
const entries = files.map(([name, text]) => ({ name, content: new Blob([text]) }));

test('tar itself opens it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-tar-'));
  try {
    writeFileSync(join(folder, 'it.tar'), Buffer.from(await makeTar(entries, time).arrayBuffer()));
    execFileSync('tar', ['-xf', 'it.tar'], { cwd: folder });
    for (const [name, text] of files) assert.equal(readFileSync(join(folder, name), 'utf8'), text);
    assert.deepEqual(readdirSync(join(folder, 'journal')).sort(), ['a.seg', 'b.seg']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what was written is read back', async () => {
  const read = await readTar(makeTar(entries, time));
  assert.deepEqual(await Promise.all(read.map(async ({ name, content }) => [name, await content.text()])), files);
});

test('an archive that is cut anywhere, or is none, is refused', async () => {
  const whole = makeTar(entries, time);
  for (let size = 0; size < whole.size - 1024; size += 100) {
    await assert.rejects(readTar(whole.slice(0, size)), TypeError, `${size} bytes`);
  }
  await assert.rejects(readTar(new Blob(['no archive'.repeat(200)])), TypeError);
});
