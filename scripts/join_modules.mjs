// Joins the page's modules into one script that imports nothing: for the page that is one file, and for hosts, from
// which one file comes sooner than eighty that ask for each other. It knows the forms of import and export that stand
// in web/ and in what Emscripten writes, and refuses any other.

import { posix } from 'node:path';

const importLine = /^import (?:\{([^}]*)\}|\* as (\w+)) from '([^']+)';$/gm;
const namedExport = /^export ((?:async )?function\*?|class|const) (\w+)/gm;
const defaultExport = /^export default (\w+);?$/gm;

/** @param {string} list "a, b as c" @param {string} separator between the two names of a renamed one */
const renamed = (list, separator) => list.split(',').map((one) => one.trim()).filter(Boolean).map((one) => one.replace(/ as /, separator)).join(', ');

/** Where a module believes to be, and what it asks for later. @typedef {{ addressOf: (name: string) => string, later: (call: string) => string }} Surroundings */

/** Nothing lies beside it; what only developers ask for is not carried. @type {Surroundings} */
const alone = { addressOf: () => 'document.baseURI', later: () => '{}' };

/** Everything else lies where it lay beside the first module. @type {Surroundings} */
const beside = { addressOf: (name) => `new URL('${name}', import.meta.url).href`, later: (call) => call };

/**
 * @param {string} first the module to begin with
 * @param {(name: string) => string} read
 * @param {Surroundings} [around]
 * @returns {string} a module script; alone: a classic one too
 */
export function joinModules(first, read, around = alone) {
  /** @type {Map<string, string>} module → the variable that holds what it exports, in the order in which they run */
  const joined = new Map();
  const parts = [];

  /** @param {string} name @param {readonly string[]} path @returns {string} */
  function join(name, path) {
    if (path.includes(name)) throw new Error(`Modules import each other: ${[...path, name].join(' → ')}`);
    const known = joined.get(name);
    if (known) return known;
    const exported = [];
    const body = read(name)
      .replaceAll(importLine, (_, list, all, from) => {
        const variable = join(posix.join(posix.dirname(name), from), [...path, name]);
        return all ? `const ${all} = ${variable};` : `const { ${renamed(list, ': ')} } = ${variable};`;
      })
      .replaceAll(namedExport, (_, kind, word) => (exported.push(word), `${kind} ${word}`))
      .replaceAll(defaultExport, (_, word) => (exported.push(`default: ${word}`), ''))
      .replaceAll('import.meta.url', around.addressOf(name))
      .replaceAll(/await import\('[^']+'\)/g, around.later);
    const strange = /^\s*(?:import\b(?!\()|export\b).*$/m.exec(body.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));
    if (strange) throw new Error(`${name}: this form is not known: ${strange[0].trim()}`);
    const variable = `module${joined.size}`;
    joined.set(name, variable);
    parts.push(`// ${name}\nconst ${variable} = (() => {\n${body}\nreturn { ${exported.join(', ')} };\n})();`);
    return variable;
  }

  join(first, []);
  return parts.join('\n');
}

/** @param {string} source @returns {string[]} */
const importsOf = (source) => [...source.matchAll(/^import (?:[^']* from )?'([^']+)';$/gm)].map(([, from]) => from ?? '');

/**
 * The page with its modules joined into main.js; of platform/ what others begin with stays as it is: workers, and the page
 * that saves everything.
 * @param {import('./make_dist.mjs').PageFile[]} files @returns {import('./make_dist.mjs').PageFile[]}
 */
export function withJoinedModules(files) {
  const texts = new Map(files.filter(({ name }) => name.endsWith('.js')).map(({ name, bytes }) => [name, bytes.toString()]));
  const read = (/** @type {string} */ name) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`There is no ${name}`);
    return text;
  };
  /** @type {Set<string>} */
  const wanted = new Set();
  const want = (/** @type {string} */ name) => {
    if (wanted.has(name) || !texts.has(name)) return;
    wanted.add(name);
    for (const from of importsOf(read(name))) want(posix.join(posix.dirname(name), from));
  };
  for (const name of texts.keys()) if (name !== 'main.js' && (!name.startsWith('platform/') || /_worker\.js$/.test(name))) want(name);
  const main = joinModules('main.js', read, beside);
  return files.filter(({ name }) => !name.startsWith('platform/') || wanted.has(name))
    .map((file) => (file.name === 'main.js' ? { ...file, bytes: Buffer.from(`${main}\n`) } : file));
}
