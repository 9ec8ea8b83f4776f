// What a host of the page is to send with it: which policy guards it, of what type a file is, what may be cached.
// index.html repeats the policy as <meta> for hosts that send none; a test compares the two.

/** What only a header can say: browsers ignore it in <meta>. */
const headerOnly = ["frame-ancestors 'none'"];

/** Which tenant a domain belongs to, and a host to sync with: both asked only when a person wants it, and the second may be anywhere that nobody can listen in on the way. */
const anywhere = ['https:', 'http://localhost:*', 'http://127.0.0.1:*'];

/** Whom the page may ask beside its own host: `only` these, where a host names all of them. @typedef {{ only?: string[] }} Connections */

/** @param {Connections} connections */
const others = ({ only }) => only ?? anywhere;

/** What may be named: a scheme, a host whose first part may be any, a port. No path: browsers forget it at a redirect. */
const origin = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

/** @param {string} text as a host's keeper wrote it @returns {string} */
export function connectOrigin(text) {
  const named = text.toLowerCase().replace(/\/$/, '');
  if (!origin.test(named)) throw new Error(`${text} is no origin: write https://host, https://*.host or https://host:port.`);
  return named;
}

/** @typedef {{ own: string, scripts?: string[], styles?: string[] }} Sources own: where the page's files come from; hashes of what stands in the page itself */

/** @param {Connections} connections @param {Sources} sources */
function directives(connections, { own, scripts = [], styles = [] } = { own: "'self'" }) {
  const from = (/** @type {string} */ what, /** @type {string[]} */ ...sources) => [what, ...sources].filter(Boolean).join(' ');
  return [
    "default-src 'none'",
    from('script-src', own, ...scripts, "'wasm-unsafe-eval'"),
    from('style-src', own, ...styles),
    from('img-src', own, 'blob: data:'),
    from('connect-src', ...(own || others(connections).length > 0 ? [own, ...others(connections)] : ["'none'"])),
    ...(own ? ["worker-src 'self'", "manifest-src 'self'"] : []),
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types claimdesk',
  ];
}

/** The policy as it stands in index.html. @param {Connections} [connections] */
export function metaPolicy(connections = {}) {
  return directives(connections).join('; ');
}

/** Of the page that is one file: it loads nothing, and runs what stands in it. @param {{ scripts: string[], styles: string[] }} hashes @param {Connections} [connections] */
export function oneFilePolicy(hashes, connections = {}) {
  return directives(connections, { own: '', ...hashes }).join('; ');
}

/** The page with another policy in it than the one it was written with. @param {string} html @param {Connections} connections */
export function withPolicy(html, connections) {
  return html.replace(metaPolicy(), metaPolicy(connections));
}

/** @param {Connections} [connections] @returns {Record<string, string>} */
export function policyHeaders(connections = {}) {
  return {
    'Content-Security-Policy': [...directives(connections), ...headerOnly].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  };
}

/** A folder named by the hash of a version never changes; everything else is asked for anew. @param {string} name */
export function cacheControl(name) {
  const hashed = /[\\/]v-[0-9a-f]{16}[\\/]/.test(name);
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** By a file's ending. */
export const types = new Map(Object.entries({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}));
