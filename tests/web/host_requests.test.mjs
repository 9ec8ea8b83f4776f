// What comes of a request to a host that does well, and to hosts that do not.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { createHostRequests } from '../../web/platform/host_requests.js';

const secret = 'sig=c2VjcmV0';
const served = { requests: /** @type {{ method?: string, url?: string, headers: object, body: string }[]} */ ([]) };

/** What the server does, by path. @type {Record<string, (response: import('node:http').ServerResponse) => void>} */
const acts = {
  '/fine': (response) => response.end('fine'),
  '/empty': (response) => response.writeHead(201).end(),
  '/missing': (response) => response.writeHead(404).end('no'),
  '/busy': (response) => response.writeHead(503, { 'Retry-After': '7' }).end(),
  '/busy-until': (response) => response.writeHead(429, { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() }).end(),
  '/busy-nonsense': (response) => response.writeHead(503, { 'Retry-After': 'soon' }).end(),
  '/moved': (response) => response.writeHead(302, { Location: '/fine' }).end(),
  '/cut': (response) => response.writeHead(200, { 'Content-Length': '100' }).end('short', () => response.destroy()),
  '/cut-chunked': (response) => response.write('short', () => response.destroy()),
  '/refuses': (response) => response.destroy(),
  '/silent': () => {},
  '/stalls': (response) => response.writeHead(200, { 'Content-Length': '100' }).write('beginning'),
  '/drips': (response) => drip(response),
  '/endless': (response) => drip(response, 'x'.repeat(10_000), 1),
};

function drip(response, text = 'x', ms = 20) {
  const dripping = setInterval(() => response.write(text), ms);
  response.on('close', () => clearInterval(dripping));
}

const server = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  served.requests.push({ method: request.method, url: request.url, headers: request.headers, body });
  acts[String(request.url).split('?')[0]](response);
});
let base = '';
before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});

/** @param {string} path @param {Partial<import('../../web/platform/host_requests.js').HostRequest>} [more] @param {object} [times] */
const made = (path, more = {}, times = {}) => createHostRequests(times)({ method: 'GET', url: `${base}${path}?${secret}`, headers: {}, bytesMax: 1000, ...more });
const text = (answer) => new TextDecoder().decode(answer.body);

test('an answer comes with its status and its bytes', async () => {
  const answer = await made('/fine');
  assert.deepEqual([answer.fault, answer.status, text(answer)], ['', 200, 'fine']);
  assert.deepEqual([(await made('/missing')).fault, (await made('/missing')).status], ['', 404]);
  assert.deepEqual([(await made('/empty')).status, (await made('/empty')).body.length], [201, 0]);
});

test('what is put arrives, with the headers that are wanted and none that tell of the page', async () => {
  const body = new TextEncoder().encode('a pack');
  await made('/empty', { method: 'PUT', headers: { 'Content-Type': 'application/json', Authorization: 'Basic YTpi' }, body });
  const { method, body: arrived, headers } = /** @type {any} */ (served.requests.at(-1));
  assert.deepEqual([method, arrived, headers['content-type'], headers.authorization], ['PUT', 'a pack', 'application/json', 'Basic YTpi']);
  assert.equal(headers.referer, undefined);
  assert.equal(headers.cookie, undefined);
  await made('/empty', { method: 'PUT', body: new Blob(['a file']) });
  assert.equal(served.requests.at(-1)?.body, 'a file');
});

test('how long a host asks to wait is told in either form, and nonsense is no wait', async () => {
  assert.equal((await made('/busy')).retryAfterMs, 7000);
  const until = (await made('/busy-until')).retryAfterMs;
  assert.ok(until > 55_000 && until <= 60_000, String(until));
  assert.equal((await made('/busy-nonsense')).retryAfterMs, 0);
});

test('a redirect is not followed', async () => {
  const before = served.requests.length;
  assert.equal((await made('/moved')).fault, 'unreachable');
  assert.equal(served.requests.length, before + 1);
});

test('a body that is known to be cut is no answer', async () => {
  for (const path of ['/cut', '/cut-chunked', '/refuses']) assert.equal((await made(path)).fault, 'unreachable', path);
});

test('a host that is not there is unreachable', async () => {
  assert.equal((await made('', { url: 'http://127.0.0.1:9/' })).fault, 'unreachable');
  assert.equal((await made('', { url: 'no address' })).fault, 'unreachable');
});

test('who says nothing, stops in the middle or never comes to an end is not waited for', async () => {
  assert.equal((await made('/silent', {}, { silenceMs: 100 })).fault, 'timed_out');
  assert.equal((await made('/stalls', {}, { silenceMs: 100 })).fault, 'timed_out');
  assert.equal((await made('/drips', {}, { silenceMs: 5000, wholeMs: 300 })).fault, 'timed_out');
});

test('no more is read than may come', async () => {
  assert.equal((await made('/fine', { bytesMax: 4 })).fault, '');
  assert.equal((await made('/fine', { bytesMax: 3 })).fault, 'too_large');
  assert.equal((await made('/endless')).fault, 'too_large');
  const missing = await made('/missing', { bytesMax: 1 }); // its page for people is longer
  assert.deepEqual([missing.fault, missing.status], ['', 404]);
  const unwanted = await made('/endless', { bytesMax: 0 });
  assert.deepEqual([unwanted.fault, unwanted.status, unwanted.body.length], ['', 200, 0]);
});

test('an answer never says the address', async () => {
  for (const path of Object.keys(acts)) {
    const answer = await made(path, {}, { silenceMs: 100, wholeMs: 500 });
    assert.ok(!JSON.stringify({ ...answer, body: text(answer) }).includes(secret), path);
  }
});
