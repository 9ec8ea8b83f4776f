// The server answers as a real host would: types, compression, policy, caching, and nothing outside its folder.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { writeDist } from '../../scripts/make_dist.mjs';
import { accepts, startServer } from '../../scripts/server.mjs';

const text = 'a page that repeats itself, '.repeat(100);
let folder = '';
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-server-'));
  const root = join(folder, 'dist');
  const named = (name) => ({ name, bytes: Buffer.from(text) });
  writeDist(root, ['index.html', 'app.wasm', 'v-0123456789abcdef/app.js', 'site.webmanifest', 'sub/a b.json'].map(named), { compressed: true });
  writeFileSync(join(root, '.hidden'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  mkdirSync(join(root, 'empty'));
  server = await startServer({ root });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Paths go out as they are written: fetch would tidy them.
 * @param {string} path @param {Record<string, string>} [headers] @param {string} [method] */
function ask(path, headers = {}, method = 'GET') {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers, method }, (response) => {
      /** @type {Buffer[]} */ const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', failed).end();
  });
}

test('files have the types that browsers insist on', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/app.wasm': 'application/wasm',
    '/v-0123456789abcdef/app.js': 'text/javascript; charset=utf-8',
    '/site.webmanifest': 'application/manifest+json; charset=utf-8',
    '/sub/a%20b.json?query': 'application/json; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    const answer = await ask(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers['content-type'], type, path);
    assert.equal(answer.body.toString(), text, path);
  }
});

test('the smallest form that the browser accepts is sent', async () => {
  const brotli = await ask('/app.wasm', { 'Accept-Encoding': 'gzip, deflate, br' });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), text);
  const gzip = await ask('/app.wasm', { 'Accept-Encoding': 'gzip, br;q=0' });
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzip.body).toString(), text);
  const plain = await ask('/app.wasm');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.deepEqual([brotli, gzip, plain].map(({ headers }) => headers.vary), Array(3).fill('Accept-Encoding'));
});

test('an encoding is accepted when it is named and not refused', () => {
  assert.ok(accepts('gzip, deflate, br', 'br'));
  assert.ok(accepts('GZIP;q=0.5', 'gzip'));
  assert.ok(!accepts('gzip, br; q=0.0', 'br'));
  assert.ok(!accepts('brotli', 'br'));
  assert.ok(!accepts('', 'br'));
});

test('every answer carries the policy', async () => {
  for (const path of ['/', '/nowhere']) {
    const { headers } = await ask(path);
    assert.match(headers['content-security-policy'], /default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(headers['content-security-policy'], /connect-src 'self' https: http:\/\/localhost:\* http:\/\/127\.0\.0\.1:\*;.*frame-ancestors 'none'$/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.match(headers['permissions-policy'], /camera=\(\)/);
  }
});

test('files of a version are kept for ever, all others are asked for anew', async () => {
  assert.match((await ask('/v-0123456789abcdef/app.js')).headers['cache-control'], /immutable/);
  for (const path of ['/', '/app.wasm', '/site.webmanifest']) {
    assert.equal((await ask(path)).headers['cache-control'], 'no-cache', path);
  }
});

test('a file that the browser has already is not sent again', async () => {
  const { headers: { etag } } = await ask('/');
  const again = await ask('/', { 'If-None-Match': `"other", ${etag}` });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  assert.equal((await ask('/', { 'If-None-Match': '"other"' })).status, 200);
  const brotli = await ask('/', { 'Accept-Encoding': 'br' });
  assert.notEqual(brotli.headers.etag, etag, 'each form has a tag of its own');
});

test('HEAD says all but the body', async () => {
  const { status, headers, body } = await ask('/', {}, 'HEAD');
  assert.equal(status, 200);
  assert.equal(headers['content-length'], String(text.length));
  assert.equal(body.length, 0);
});

test('other methods are refused', async () => {
  const { status, headers } = await ask('/', {}, 'POST');
  assert.equal(status, 405);
  assert.equal(headers.allow, 'GET, HEAD');
});

test('nothing but the files of the folder is served', async () => {
  const outside = [
    '/nowhere', '/empty', '/empty/', '/.hidden', '/link.txt', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt',
    '/sub/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00', '/%', '//', '/index.html/',
  ];
  for (const path of outside) {
    const { status, body } = await ask(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body.toString(), /secret|hidden/, path);
  }
});
