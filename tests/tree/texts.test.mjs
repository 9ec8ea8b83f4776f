// Every text that the code names by its key is in assets/strings/en.json, and every text there has somebody to say it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const keys = Object.keys(JSON.parse(readFileSync(join(root, 'assets/strings/en.json'), 'utf8')));
const known = new Set(keys);

const sources = ['src', 'shell', 'web'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true })
  .map((path) => join(folder, String(path))).filter((path) => /\.(cpp|h|js)$/.test(path)))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Every match of a pattern, with the file that it stands in. */
const found = (pattern) => sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => ({ path, match })));

/** The names of each enumeration under which its texts are looked up. */
function enumerations() {
  const lists = found(/names<([\w:]+)>\s*=\s*std::to_array<[^>]+>+\(\{([^;]*?)\}\);/g);
  return new Map(lists.map(({ match: [, name = '', list = ''] }) => [
    name.replace(/.*::/, ''), [...list.matchAll(/"([^"]*)"/g)].map(([, word]) => word),
  ]));
}

/** The keys that texts_of<Enum>("prefix", "suffix") makes. */
function keysOfEnumerations() {
  const words = enumerations();
  return found(/texts_of<([\w:]+)>\(\s*"([^"]*)"(?:,\s*"([^"]*)")?\s*\)/g).filter(({ path }) => path !== join('src', 'ui', 'texts_of.h'))
    .flatMap(({ path, match: [, name = '', prefix, suffix = ''] }) => {
      const list = words.get(name.replace(/.*::/, ''));
      assert.ok(list, `${path}: the names of ${name} are not where they are looked for`);
      return list.map((word) => ({ path, key: `${prefix}${word}${suffix}` }));
    });
}

const named = found(/"([^"\n]+)"_text\b/g).filter(({ path }) => path !== join('src', 'ui', 'text_key.h')).map(({ path, match }) => ({ path, key: match[1] ?? '' }));

test('every text that is named exists', () => {
  assert.ok(named.length > 500);
  const missing = [...named, ...keysOfEnumerations()].filter(({ key }) => !known.has(key));
  assert.deepEqual(missing, []);
});

test('every text has somebody to say it', () => {
  const said = new Set([...named, ...keysOfEnumerations()].map(({ key }) => key));
  said.add('language.name'); // CMake makes the list of languages of it
  // Keys that are put together: "product." + id, "problem." + id + ".what", or that stand in data.
  const data = readdirSync(join(root, 'assets'), { recursive: true }).map(String).filter((path) => /^(editions|catalogue|holidays)\/.*\.json$/.test(path))
    .map((path) => readFileSync(join(root, 'assets', path), 'utf8')).join('\n');
  const literals = new Set([...found(/"([a-z_]+\.(?:[a-z_-]+\.)*)"/g).map(({ match }) => match[1]), ...[...data.matchAll(/"([\w.-]+)"/g)].map(([, word]) => word)]);
  const put = (key) => [...key.matchAll(/\./g)].some(({ index }) => literals.has(key.slice(0, index + 1))) || literals.has(key);
  const plain = (key) => key.endsWith('.plain') && said.has(key.slice(0, -'.plain'.length));
  assert.deepEqual(keys.filter((key) => !said.has(key) && !put(key) && !plain(key)), []);
});
