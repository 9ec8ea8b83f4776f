// Joins the page's modules into one script that imports nothing, for the page that is one file. It knows the forms
// of import and export that stand in web/ and in what Emscripten writes, and refuses any other.

import { posix } from 'node:path';

const importLine = /^import (?:\{([^}]*)\}|\* as (\w+)) from '([^']+)';$/gm;
const namedExport = /^export ((?:async )?function\*?|class|const) (\w+)/gm;
const defaultExport = /^export default (\w+);?$/gm;

/** @param {string} list "a, b as c" @param {string} separator between the two names of a renamed one */
const renamed = (list, separator) => list.split(',').map((one) => one.trim()).filter(Boolean).map((one) => one.replace(/ as /, separator)).join(', ');

/**
 * @param {string} first the module to begin with
 * @param {(name: string) => string} read
 * @returns {string} a classic or module script
 */
export function joinModules(first, read) {
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
      .replaceAll('import.meta.url', 'document.baseURI')
      .replaceAll(/await import\('[^']+'\)/g, '{}'); // what only developers ask for is not carried
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
