// Puts sources together that can be read as one: compilers and lint spend most of their time on what they include, and
// do that once for a batch.
//
//   node scripts/batches.mjs FILE    tells CMake the batches of all our sources, if they are other than FILE says

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { filesIn } from './files_in.mjs';

/** How many files of a folder are read as one, at most. */
const filesABatch = 12;

/** @typedef {{ file: string, text: string, headers?: string }} Source the texts of a file and of the headers of its folder that it includes */

/** What is neither said to a reader nor a text. @param {string} text */
function codeIn(text) {
  return text.replace(/\/\/.*$|R"\((.|\n)*?\)"|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])'/gm, '""');
}

/** @param {string} line what begins at the left margin, as our formatter writes what stands in a namespace */
function nameDeclared(line) {
  const named = /^(?:struct|class|enum class|enum|union)\s+(\w+)/.exec(line)
    ?? /^using\s+(?:[\w:]+::)?(\w+)\s*[=;]/.exec(line)
    ?? /([\w~]+)\s*(?:\[[^\]]*\]\s*)?(?:[({=;]|$)/.exec(line.replace(/<[^()]*>/g, ''));
  return named?.[1];
}

/**
 * The names of a file's own: those that it declares where the namespace has no name, and those that it uses without
 * theirs. Another file may mean something else by them.
 * @param {string} text @returns {Map<string, string>} each with its using-declaration, which another may share
 */
export function namesIn(text) {
  const names = new Map();
  const code = codeIn(text);
  for (const [line] of code.matchAll(/^using [^;]*;$/gm)) names.set(nameDeclared(line), line);
  for (const [, own] of code.matchAll(/^namespace \{$(.*?)^\} \"\"$/gms)) {
    for (const line of own.split('\n')) {
      if (!/^[A-Za-z]/.test(line) || /^(template|public:|private:|static_assert\(|TEST_CASE\()/.test(line)) continue;
      const name = nameDeclared(line);
      if (name) names.set(name, /^using /.test(line) ? line : '');
    }
  }
  names.delete(undefined);
  return names;
}

/** Whether all that some files call by a name of theirs is something else, or the same, in others. @param {Own} some @param {Own} others */
const apart = (some, others) => [...some.names].every(([name, used]) => !others.words.has(name) || (used && others.names.get(name) === used));

/** @typedef {{ names: Map<string, string>, words: Set<string> }} Own */
/** Words that stand for themselves: neither members nor of a namespace that is named, nor such a namespace, which is never taken for a function. @param {string} code */
const wordsIn = (code) => code.match(/(?<![\w.]|->|::)(?:[A-Z]\w*|[a-z_]\w*(?!\w|::))/g) ?? [];

/** Without the names of members and of what functions are given: they hide others, and are taken for none. @param {string} headers */
const withoutMembers = (headers) => headers
  .replace(/^( +(?!else |.*\breturn\b)[A-Za-z[][\w:<>,*&[\] ]*[\w>*&\]] ?[*& ])[a-z_]\w*(?= = |;|\{|\()/gm, '$1')
  .replace(/(?<=[\w>] |[*&] )(?<!return )[a-z_]\w*(?=[,)]| = )/g, '');

/** @param {Source} source @returns {Own} */
function ownOf({ text, headers = '' }) {
  return { names: namesIn(text), words: new Set(wordsIn(`${codeIn(text)}\n${withoutMembers(codeIn(headers))}`)) };
}

/**
 * Batches of at most `most` sources of one folder, in none of which a name of one file's own stands in another.
 * @template {Source} S @param {S[]} sources @param {number} most @returns {S[][]}
 */
export function inBatches(sources, most) {
  /** @type {(Own & { folder: string, sources: S[] })[]} */
  const batches = [];
  for (const source of sources) {
    const folder = source.file.replace(/\/[^/]*$/, '');
    const own = ownOf(source);
    const fits = batches.find((batch) => batch.folder === folder && batch.sources.length < most && apart(own, batch) && apart(batch, own));
    const batch = fits ?? { folder, names: new Map(), words: new Set(), sources: [] };
    if (!fits) batches.push(batch);
    batch.sources.push(source);
    for (const [name, used] of own.names) batch.names.set(name, used);
    for (const word of own.words) batch.words.add(word);
  }
  return batches.map((batch) => batch.sources);
}

/**
 * The headers of its own folder that a file includes, and those that they include, as text: they may come after
 * other files of its batch.
 * @param {string} file @param {string} text @param {Set<string>} [seen]
 */
export function headersOf(file, text, seen = new Set()) {
  const folder = file.replace(/\/[^/]*$/, '/');
  const root = /^shell\//.test(file) ? '' : file.replace(/\/.*/, '/');
  const texts = [];
  for (const [, name] of text.matchAll(/^#include [<"]([\w/]+\.h)[>"]/gm)) {
    const path = `${root}${name}`;
    if (!path.startsWith(folder) || seen.has(path) || !existsSync(path)) continue;
    seen.add(path);
    const header = readFileSync(path, 'utf8');
    texts.push(header, headersOf(path, header, seen));
  }
  return texts.join('\n');
}

/** @param {Source[]} sources @returns {string} what CMake is to compile together: UNITY_GROUP */
export function batchesForCmake(sources) {
  const groups = inBatches(sources, filesABatch).filter((batch) => batch.length > 1).map((batch, at) => {
    const files = batch.map(({ file }) => `    "\${PROJECT_SOURCE_DIR}/${file}"\n`).join('');
    return `set_source_files_properties(\n${files}    PROPERTIES UNITY_GROUP ${at})\n`;
  });
  return `# Written by scripts/batches.mjs.\n${groups.join('')}`;
}

/** @param {string} file @returns {Source} */
function source(file) {
  const text = readFileSync(file, 'utf8');
  return { file, text, headers: headersOf(file, text) };
}

/** Our sources that are compiled together; a program's own main() stands alone. @returns {Source[]} */
function ourSources() {
  return ['src', 'shell', 'tests'].flatMap((root) => filesIn([root], /\.cpp$/))
    .filter((file) => !/\/(main|driver|probe)\.cpp$|^\w+\/(bench|hosts|browser)\//.test(file)).map(source);
}

/** @param {string} path */
function writeBatches(path) {
  const text = batchesForCmake(ourSources());
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeBatches(process.argv[2]);
