// Which Debian mirrors this machine is configured for, read from apt's own files in both of their forms:
// one-line (sources.list) and deb822 (*.sources). Pure: text in, values out.
// Only what decides where a package comes from and by which key it is trusted is kept; an option
// such as trusted=yes, which would switch the signature check off, is dropped on purpose.

/** @typedef {{ uri: string, suites: string[], components: string[], signedBy: string }} Source */

/** @param {string} text @param {string} fileName @returns {Source[]} */
export function parseSources(text, fileName) {
  return fileName.endsWith('.sources') ? parseDeb822(text) : parseOneLine(text);
}

/** The mirrors of Debian itself: they carry this release, and are not its security archive or a third party's.
 * @param {Source[]} sources @param {string} codename */
export function debianMirrors(sources, codename) {
  const releases = new Set([codename, 'oldstable', 'stable', 'testing', 'unstable', 'sid']);
  const mirrors = sources.filter((source) => source.components.includes('main')
    && source.suites.some((suite) => releases.has(suite)));
  return mirrors.filter((source, at) => mirrors.findIndex(({ uri }) => uri === source.uri) === at);
}

/** One line of a source list that knows only the sources of `suite`.
 * @param {Source} mirror @param {string} suite @param {string} signedBy a keyring, or '' for apt's own trust */
export function sourceLine({ uri }, suite, signedBy) {
  return `deb-src ${signedBy ? `[signed-by=${signedBy}] ` : ''}${uri} ${suite} main\n`;
}

function parseOneLine(text) {
  const form = /^\s*deb(?:-src)?\s+(?:\[([^\]]*)\]\s*)?(\S+)\s+(\S+)\s*([^#]*)/;
  return text.split('\n').flatMap((line) => {
    const found = form.exec(line);
    if (!found) return [];
    const [, options = '', uri, suite, components] = found;
    const signedBy = /(?:^|\s)signed-by=(\S+)/i.exec(options)?.[1] ?? '';
    return [{ uri, suites: [suite], components: words(components), signedBy }];
  });
}

function parseDeb822(text) {
  return text.split(/\n\s*\n/).map(fieldsOf).filter(isUsed).flatMap((fields) =>
    words(fields.get('uris')).map((uri) => ({
      uri,
      suites: words(fields.get('suites')),
      components: words(fields.get('components')),
      signedBy: fields.get('signed-by') ?? '',
    })));
}

function isUsed(fields) {
  return /\bdeb\b/.test(fields.get('types') ?? '') && !/^(no|false|off|0)$/i.test(fields.get('enabled') ?? 'yes');
}

/** Comment lines go, continuation lines belong to the field above them, ' .' among them is an empty line. */
function fieldsOf(stanza) {
  const fields = new Map();
  let name = '';
  for (const line of stanza.split('\n').filter((each) => !each.startsWith('#'))) {
    if (/^[ \t]/.test(line)) {
      const more = line.trim() === '.' ? '' : line.trim();
      fields.set(name, [fields.get(name), more].filter((part) => part !== undefined).join('\n').trimStart());
    } else if (line.includes(':')) {
      name = line.slice(0, line.indexOf(':')).trim().toLowerCase();
      fields.set(name, line.slice(line.indexOf(':') + 1).trim());
    }
  }
  return fields;
}

function words(text = '') {
  return text.split(/\s+/).filter(Boolean);
}
