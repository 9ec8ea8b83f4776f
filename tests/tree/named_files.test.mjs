// What the documents name is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = /^(assets|scripts|shell|src|tests|web)\/[\w./-]+$/;

for (const name of ['SECURITY.md', 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'DECISIONS.md']) {
  test(`every file that ${name} names is there`, () => {
    const named = [...readFileSync(join(root, name), 'utf8').matchAll(/`([^`\s]+)`/g)].map(([, path]) => path.replace(/:.*/, ''));
    const missing = named.filter((path) => folders.test(path) && !existsSync(join(root, path)));
    assert.deepEqual(missing, []);
  });
}
