// The headers that a host of the page is to send: which policy guards it, and what may be cached.
// index.html repeats the policy as <meta> for hosts that send none; a test compares the two.

/** What only a header can say: browsers ignore it in <meta>. */
const headerOnly = ["frame-ancestors 'none'"];

/** @param {string[]} endpoints where claims may be synced to: none unless the host configures some */
function directives(endpoints) {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    ["connect-src 'self'", ...endpoints].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
}

/** The policy as it stands in index.html. @param {string[]} [endpoints] */
export function metaPolicy(endpoints = []) {
  return directives(endpoints).join('; ');
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

/** A file whose name holds its own hash never changes; every other is asked for anew. @param {string} name */
export function cacheControl(name) {
  const hashed = /[.-][0-9a-f]{8,64}\.\w+$/.test(name);
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
