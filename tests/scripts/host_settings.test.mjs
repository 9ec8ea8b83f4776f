// What a host is told, and does: every header, type and rule of caching; Apache httpd and nginx as they are, where they are
// on the machine; and the guide that shows the same.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { cacheControl, connectOrigin, metaPolicy, policyHeaders, types, withPolicy } from '../../scripts/headers.mjs';
import { apacheFile, headersFile, hostFiles, nginxFile, withSettings } from '../../scripts/host_settings.mjs';

const guide = readFileSync(new URL('../../web/HOSTING.md', import.meta.url), 'utf8');

for (const [host, settings] of Object.entries({ Apache: apacheFile(), nginx: nginxFile() })) {
  test(`${host} is told every header, every type, and how to cache`, () => {
    for (const [name, value] of Object.entries(policyHeaders())) assert.ok(settings.includes(`${name} "${value}"`), name);
    for (const [ending, type] of types) {
      const [bare = ''] = type.split(';');
      assert.ok(settings.split('\n').some((line) => line.includes(bare) && line.includes(ending.slice(1))), ending);
    }
    for (const path of ['/index.html', '/v-0123456789abcdef/main.js']) assert.ok(settings.includes(`"${cacheControl(path)}"`), path);
  });
}

test('the guide shows what a release has for its host: node scripts/host_settings.mjs writes it', () => {
  assert.equal(guide, withSettings(guide));
  assert.ok(guide.includes(apacheFile()) && guide.includes(nginxFile()));
  for (const [name, value] of Object.entries(policyHeaders())) assert.ok(guide.includes(`\`${name}\``) && guide.includes(value), name);
  for (const [ending, type] of types) assert.ok(guide.includes(`\`${ending}\``) && guide.includes(type.split(';')[0] ?? ''), ending);
});

test('hosts that read _headers are told the same', () => {
  const text = headersFile();
  for (const [name, value] of Object.entries(policyHeaders())) assert.ok(text.includes(`  ${name}: ${value}\n`), name);
});

const connections = { only: ['https://claims.example', 'https://*.blob.core.windows.net'] };

test('who is named may be asked, beside the host itself, and nobody else: in the page and in every setting', () => {
  const rule = "connect-src 'self' https://claims.example https://*.blob.core.windows.net;";
  const html = readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');
  const texts = [withPolicy(html, connections), policyHeaders(connections)['Content-Security-Policy'] ?? '', ...hostFiles(connections).map(({ bytes }) => bytes.toString())];
  for (const text of texts) {
    assert.ok(text.includes(rule));
    assert.doesNotMatch(text, /microsoftonline/);
  }
  assert.match(metaPolicy({ only: [] }), /connect-src 'self';/);
});

test('only origins can be named', () => {
  assert.deepEqual(['https://Claims.example/', 'https://*.example:8443', 'http://127.0.0.1:8080'].map(connectOrigin), ['https://claims.example', 'https://*.example:8443', 'http://127.0.0.1:8080']);
  for (const bad of ['*', 'https:', 'https://*', 'claims.example', 'https://a.example/path', "https://a.example 'unsafe-inline'", 'https://a.example; script-src *', 'data:']) {
    assert.throws(() => connectOrigin(bad), /is no origin/, bad);
  }
});

/** @returns {Promise<number>} */
const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close(() => done(port));
  });
});

const long = 'a page that repeats itself, '.repeat(100);
const page = { 'index.html': long, 'sw.js': long, 'manifest.webmanifest': '{}', 'icon.svg': '<svg/>', 'v-0123456789abcdef/main.js': long, 'v-0123456789abcdef/claimdesk.wasm': long, 'v-0123456789abcdef/assets/strings/pl.json': long };

/** Both as the guide has them: in a folder with the page, from which everything is served. */
const servers = {
  'Apache httpd': {
    program: process.env.APACHE2 ?? '/usr/sbin/apache2',
    configuration: ({ folder, root, port }) => [
      `ServerRoot "${folder}"`, `Listen 127.0.0.1:${port}`, 'ServerName localhost', `PidFile "${folder}/pid"`, `ErrorLog "${folder}/error.log"`, `Mutex file:${folder}`,
      ...['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'setenvif', 'filter', 'deflate']
        .map((name) => `LoadModule ${name}_module "${process.env.APACHE2_MODULES ?? '/usr/lib/apache2/modules'}/mod_${name}.so"`),
      'TypesConfig /dev/null', // it knows no types but those it is told
      ...(process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : []),
      `DocumentRoot "${root}"`, `<Directory "${root}">`, 'AllowOverride FileInfo Indexes', 'Require all granted', '</Directory>',
    ].join('\n'),
    place: (/** @type {string} */ root) => writeFileSync(join(root, '.htaccess'), apacheFile()),
    arguments: (/** @type {string} */ file) => ['-DFOREGROUND', '-f', file],
  },
  nginx: {
    program: process.env.NGINX ?? '/usr/sbin/nginx',
    configuration: ({ folder, root, port }) => [
      'daemon off;', `pid ${folder}/pid;`, `error_log ${folder}/error.log;`, 'events {}', 'http {', 'access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`),
      `server { listen 127.0.0.1:${port}; root ${root}; include ${folder}/claimdesk.conf; }`, '}', ...(process.getuid?.() === 0 ? ['user root;'] : []),
    ].join('\n'),
    place: (/** @type {string} */ _, /** @type {string} */ folder) => writeFileSync(join(folder, 'claimdesk.conf'), nginxFile()),
    arguments: (/** @type {string} */ file) => ['-c', file, '-e', `${dirname(file)}/error.log`],
  },
};

/** Until somebody answers there. @param {string} url @param {() => string | undefined} ended */
async function answers(url, ended) {
  for (;;) {
    const why = ended();
    if (why !== undefined) throw new Error(why);
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise((again) => { setTimeout(again, 20); });
  }
}

for (const [name, { program, configuration, place, arguments: args }] of Object.entries(servers)) {
  test(`${name} serves the page with these settings as it should be`, { skip: existsSync(program) ? false : `no ${program} on this machine` }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimdesk-host-'));
    const root = join(folder, 'page');
    for (const [path, text] of Object.entries(page)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    chmodSync(folder, 0o755); // servers read it as somebody else
    place(root, folder);
    const port = await freePort();
    writeFileSync(join(folder, 'server.conf'), configuration({ folder, root, port }));
    const server = spawn(program, args(join(folder, 'server.conf')), { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (part) => { said += part; });
    let code;
    const over = new Promise((done) => { server.on('exit', (status) => { code = status; done(undefined); }); });
    try {
      const url = `http://127.0.0.1:${port}/`;
      await answers(url, () => (code === undefined ? undefined : `${name} ended with ${code}: ${said}${readFileSync(join(folder, 'error.log'), 'utf8')}`));
      for (const path of ['', ...Object.keys(page)]) {
        const answer = await fetch(url + path);
        assert.equal(answer.status, 200, path);
        const file = path || 'index.html';
        for (const [header, value] of Object.entries(policyHeaders())) assert.equal(answer.headers.get(header), value, `${file} ${header}`);
        assert.equal(answer.headers.get('cache-control'), cacheControl(`/${file}`), file);
        assert.equal(answer.headers.get('content-type')?.toLowerCase(), types.get(file.slice(file.lastIndexOf('.'))), file);
        if (page[file] === long) assert.equal(answer.headers.get('content-encoding'), 'gzip', file);
        assert.equal(await answer.text(), page[file], file);
      }
      assert.equal((await fetch(`${url}nowhere`)).status, 404);
    } finally {
      server.kill('SIGTERM');
      await over;
      rmSync(folder, { recursive: true });
    }
  });
}
