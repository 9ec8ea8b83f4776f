// ARCHITECTURE.md says who may include whom. Here every #include is held against it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rows below a table's head, as lists of trimmed cells. */
function tableAfter(text, head) {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(head));
  assert.notEqual(start, -1, `ARCHITECTURE.md has no table "${head}"`);
  const rows = [];
  for (let i = start + 2; lines[i]?.startsWith('|'); i += 1) {
    rows.push(lines[i].split('|').slice(1, -1).map((cell) => cell.trim()));
  }
  return rows;
}

const words = (cell) => cell.split(/\s+/).filter(Boolean);

function rulesFrom(text) {
  const folders = new Map(tableAfter(text, '| Folder | May include').map(([folder, may]) => [folder, words(may)]));
  const homes = tableAfter(text, '| Header | Only in').map(([header, where]) => ({ header, where: words(where) }));
  return { folders, homes };
}

/** The folder of the table that a file belongs to. */
function folderOf(path) {
  const [top, next] = path.split('/');
  return top === 'src' ? next : top;
}

/** What is wrong with one include of one file, or null. */
function fault(rules, path, target) {
  const home = rules.homes.find(({ header }) => target === `${header}.h` || target.startsWith(`${header}/`) || target.startsWith(`${header}_`));
  if (home) {
    const allowed = home.where.some((where) => path === `src/${where}` || path.startsWith(`src/${where}/`) || path.startsWith(`${where}/`));
    return allowed ? null : `${path} includes ${target}, which only ${home.where.join(', ')} may`;
  }
  const folder = folderOf(path);
  const may = rules.folders.get(folder);
  if (!may) return `${path} is in a folder that ARCHITECTURE.md does not name`;
  const [to] = target.split('/');
  if (!target.includes('/') || to === folder || may.includes(to)) return null;
  return `${path} includes ${target}: ${folder} may include ${may.join(' ') || 'nothing'}`;
}

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(h|cpp)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'));
}

function includesOf(path) {
  return [...readFileSync(join(root, path), 'utf8').matchAll(/^\s*#\s*include\s+["<]([^">]+)[">]/gm)].map(([, target]) => target);
}

const rules = rulesFrom(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));

test('every include of src and shell is one that ARCHITECTURE.md allows', () => {
  const files = [...sources('src'), ...sources('shell')];
  assert.ok(files.length > 20, `only ${files.length} files found`);
  const faults = files.flatMap((path) => includesOf(path).map((target) => fault(rules, path, target))).filter(Boolean);
  assert.deepEqual(faults, []);
});

test('a header of the kit in the domain is noticed', () => {
  assert.match(fault(rules, 'src/claims/model.h', 'ui/ui.h') ?? '', /claims may include core/);
  assert.match(fault(rules, 'src/screens/claims_screen.cpp', 'imgui.h') ?? '', /only ui, shell may/);
  assert.match(fault(rules, 'src/store/journal.cpp', 'nlohmann/json.hpp') ?? '', /only core\/json.h, core\/json_fwd.h may/);
  assert.equal(fault(rules, 'src/core/json.h', 'nlohmann/json.hpp'), null);
  assert.equal(fault(rules, 'src/app/update.cpp', 'screens/intents.h'), null);
  assert.equal(fault(rules, 'src/claims/fold.cpp', 'vector'), null);
});

test('CMake links the folders as the table says', () => {
  const cmake = readFileSync(join(root, 'CMakeLists.txt'), 'utf8');
  const linked = [...cmake.matchAll(/^folder\((\w+)(?:\s+MAY_INCLUDE ([^)]*))?\)/gm)]
    .map(([, folder, may = '']) => [folder, words(may.replace(/\bOFTEN[^]*/, '')).sort()]);
  const table = [...rules.folders].filter(([folder]) => folder !== 'shell').map(([folder, may]) => [folder, [...may].sort()]);
  assert.deepEqual(linked, table);
});
