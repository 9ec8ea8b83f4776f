// Puts sources together that can be read as one: lint spends most of its time on what they include, and does that
// once for a batch.

/** @typedef {{ file: string, text: string }} Source */

/**
 * The names that begin a line at the left margin, as our formatter writes what stands in a namespace. Two files that
 * share one may each mean their own by it.
 * @param {string} text @returns {Set<string>}
 */
export function namesIn(text) {
  const names = new Set();
  for (const line of text.split('\n')) {
    if (!/^[A-Za-z]/.test(line) || /^(namespace|template|public:|private:|using [^=]*;)/.test(line)) continue;
    const named = /^(?:struct|class|enum class|enum|union)\s+(\w+)/.exec(line)
      ?? /^using\s+(\w+)\s*=/.exec(line)
      ?? /([\w~]+)\s*(?:\[[^\]]*\]\s*)?(?:[({=;]|$)/.exec(line.replace(/<[^()]*>/g, ''));
    if (named) names.add(named[1]);
  }
  return names;
}

/**
 * Batches of at most `most` sources of one folder, in none of which a name stands twice.
 * @template {Source} S @param {S[]} sources @param {number} most @returns {S[][]}
 */
export function inBatches(sources, most) {
  /** @type {{ folder: string, names: Set<string>, sources: S[] }[]} */
  const batches = [];
  for (const source of sources) {
    const folder = source.file.replace(/\/[^/]*$/, '');
    const names = namesIn(source.text);
    const fits = batches.find((batch) => batch.folder === folder && batch.sources.length < most
      && [...names].every((name) => !batch.names.has(name)));
    const batch = fits ?? { folder, names: new Set(), sources: [] };
    if (!fits) batches.push(batch);
    batch.sources.push(source);
    for (const name of names) batch.names.add(name);
  }
  return batches.map((batch) => batch.sources);
}
