// Between a page and a host: what a bad network does. By a dice that is told its seed, each request is passed on,
// dropped before or after it reached the host, answered with a failure, cut short, or answered with what was there before.

import { createServer, request as ask } from 'node:http';

const failures = [409, 412, 429, 500, 503];
/** Told with every answer of ours, as the host's own keeper would have set it up. @param {string} origin */
const allow = (origin) => ({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Methods': 'GET, PUT, MKCOL, PROPFIND', 'Access-Control-Allow-Headers': 'Authorization, Content-Type, Depth' });

/** The same numbers on every machine. @param {number} seed */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {{ target: string, origin: string, next: () => number }} options target: of the host, without a path; origin: of the page */
export async function startFaultProxy({ target, origin, next }) {
  const { hostname, port } = new URL(target);
  /** @type {Map<string, Buffer>} what a cache in between would still have */
  const before = new Map();
  const told = { bad: false, requests: 0, faults: 0 };

  /** @param {import('node:http').IncomingMessage} incoming @param {Buffer} body @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>} */
  const passOn = (incoming, body) => new Promise((resolve, reject) => {
    const outgoing = ask({ hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(pieces) }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

  const server = createServer(async (incoming, response) => {
    const pieces = [];
    for await (const piece of incoming) pieces.push(piece);
    const body = Buffer.concat(pieces);
    told.requests += 1;
    const chance = told.bad && incoming.method !== 'OPTIONS' ? next() : 1;
    if (chance < 0.3) told.faults += 1;
    if (chance < 0.06) return void response.destroy();
    if (chance < 0.12) return void response.writeHead(failures[Math.floor(next() * failures.length)] ?? 500, allow(origin)).end();
    const answer = await passOn(incoming, body).catch(() => null);
    if (!answer || chance < 0.18) return void response.destroy(); // it has happened, and nobody hears of it
    const key = `${incoming.url}`;
    const stale = chance < 0.22 && incoming.method === 'GET' ? before.get(key) : undefined;
    if (incoming.method === 'GET' && answer.status === 200) before.set(key, answer.body);
    delete answer.headers['transfer-encoding'];
    const whole = stale ?? answer.body;
    response.writeHead(answer.status, { ...answer.headers, 'content-length': whole.length });
    if (chance >= 0.22 && chance < 0.3 && whole.length > 1) {
      response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
      return undefined;
    }
    return void response.end(whole);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  return {
    told,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    }),
  };
}
