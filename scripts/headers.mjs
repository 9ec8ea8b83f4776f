// The headers that a host of the page is to send: which policy guards it, and what may be cached.
// index.html repeats the policy as <meta> for hosts that send none; a test compares the two.

/** What only a header can say: browsers ignore it in <meta>. */
const headerOnly = ["frame-ancestors 'none'"];

/** Which tenant a domain belongs to: asked only when a person wants to know. */
const tenantLookUp = 'https://login.microsoftonline.com';

/** @typedef {{ own: string, scripts?: string[], styles?: string[] }} Sources own: where the page's files come from; hashes of what stands in the page itself */

/** @param {string[]} endpoints where claims may be synced to: none unless the host configures some @param {Sources} sources */
function directives(endpoints, { own, scripts = [], styles = [] } = { own: "'self'" }) {
  const from = (/** @type {string} */ what, /** @type {string[]} */ ...sources) => [what, ...sources].filter(Boolean).join(' ');
  return [
    "default-src 'none'",
    from('script-src', own, ...scripts, "'wasm-unsafe-eval'"),
    from('style-src', own, ...styles),
    from('img-src', own, 'blob: data:'),
    from('connect-src', own, tenantLookUp, ...endpoints),
    ...(own ? ["worker-src 'self'", "manifest-src 'self'"] : []),
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types claimdesk',
  ];
}

/** The policy as it stands in index.html. @param {string[]} [endpoints] */
export function metaPolicy(endpoints = []) {
  return directives(endpoints).join('; ');
}

/** Of the page that is one file: it loads nothing, and runs what stands in it. @param {{ scripts: string[], styles: string[] }} hashes */
export function oneFilePolicy(hashes) {
  return directives([], { own: '', ...hashes }).join('; ');
}

/** @param {string[]} [endpoints] @returns {Record<string, string>} */
export function policyHeaders(endpoints = []) {
  return {
    'Content-Security-Policy': [...directives(endpoints), ...headerOnly].join('; '),
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
