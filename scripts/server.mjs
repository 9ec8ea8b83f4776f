// Serves dist/ on this machine alone, with the types, headers, compression and caching of a real host.
// Only for trying and testing the page: no TLS, no ranges, files read anew for each request.
// `node scripts/server.mjs [--root dist] [--port 8080]`, or startServer() from a test.

import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheControl, policyHeaders, types } from './headers.mjs';

const host = '127.0.0.1';

/** In the order of preference: names as clients send them, and of the files that make_dist lays beside. */
const encodings = [['br', '.br'], ['gzip', '.gz']];

/**
 * @param {{ root: string, port?: number, connections?: import('./headers.mjs').Connections }} options port 0: any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({ root, port = 0, connections = {} }) {
  const home = await realpath(root);
  const policy = policyHeaders(connections);
  const server = createServer((request, response) => {
    answer(home, request)
      .catch((error) => failure(500, String(error)))
      .then(({ status, headers, body }) => {
        response.writeHead(status, { ...policy, ...headers, 'Content-Length': body.length });
        response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
      });
  });
  await listen(server, port);
  return { url: `http://${host}:${server.address().port}/`, close: () => close(server) };
}

function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => { server.off('error', failed); done(undefined); });
  });
}

function close(server) {
  return new Promise((done) => {
    server.close(() => done(undefined));
    server.closeAllConnections();
  });
}

async function answer(home, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return failure(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  }
  const file = await fileAt(home, request.url);
  if (!file) return failure(404, 'There is no such file.');
  const { body, encoding } = await smallestAccepted(file, request.headers['accept-encoding'] ?? '');
  const headers = {
    'Content-Type': types.get(extname(file)) ?? 'application/octet-stream',
    'Cache-Control': cacheControl(file),
    'Vary': 'Accept-Encoding',
    'ETag': `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    ...(encoding && { 'Content-Encoding': encoding }),
  };
  const known = (request.headers['if-none-match'] ?? '').split(/,\s*/).includes(headers.ETag);
  return known ? { status: 304, headers, body: Buffer.alloc(0) } : { status: 200, headers, body };
}

function failure(status, text, headers = {}) {
  const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return { status, headers: { ...plain, ...headers }, body: Buffer.from(`${text}\n`) };
}

/** The file that an address means, or undefined: nothing outside the root, nothing hidden, no folder lists. */
async function fileAt(home, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, `http://${host}`).pathname);
  } catch {
    return undefined;
  }
  if (/\0|\\|(^|\/)\./.test(path)) return undefined;
  const wanted = resolve(join(home, path.endsWith('/') ? `${path}index.html` : path));
  const real = await realpath(wanted).catch(() => undefined);
  if (!real?.startsWith(home + sep) || !(await stat(real)).isFile()) return undefined;
  return real;
}

async function smallestAccepted(file, acceptEncoding) {
  for (const [encoding, suffix] of encodings) {
    if (!accepts(acceptEncoding, encoding)) continue;
    const body = await readFile(file + suffix).catch(() => undefined);
    if (body) return { body, encoding };
  }
  return { body: await readFile(file), encoding: undefined };
}

/** @param {string} header Accept-Encoding @param {string} encoding */
export function accepts(header, encoding) {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return name === encoding && !refused;
  });
}

/** The first free port from `wanted` on: another Claimdesk may be running already. */
async function startAtFreePort(root, wanted) {
  for (let port = wanted; port < wanted + 20; ++port) {
    try {
      return await startServer({ root, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  throw new Error(`None of the ports ${wanted} to ${wanted + 19} is free: choose one with --port.`);
}

async function main(args) {
  const option = (name, otherwise) => args[args.indexOf(name) + 1 || args.length] ?? otherwise;
  const root = option('--root', fileURLToPath(new URL('../dist', import.meta.url)));
  const { url, close: stop } = await startAtFreePort(root, Number(option('--port', '8080')));
  console.log(`» Claimdesk is at ${url} (Ctrl C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stop().then(() => console.log('\n» stopped')));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  });
}
