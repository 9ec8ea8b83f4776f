// Apache httpd and nginx as src/sync/hosts tells to set them up: its files as they stand, but for the three names that are the reader's.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const recipes = new URL('../../../src/sync/hosts/', import.meta.url);
const user = { name: 'ana', password: 'correct horse' };
const isRoot = process.getuid?.() === 0;

/** @typedef {{ address: string, folder: string, close: () => Promise<void> }} Host address: with name and password */

/** A server with its folder of claims, for pages of that origin. @param {'apache' | 'nginx'} kind @param {string} origin @returns {Promise<Host>} */
export async function startHost(kind, origin) {
  const home = await mkdtemp(join(tmpdir(), 'claims-'));
  const folder = join(home, 'claims');
  await mkdir(folder);
  await mkdir(join(home, 'tmp'));
  for (const each of [home, folder, join(home, 'tmp')]) await chmod(each, 0o777); // a server that root starts works as somebody else
  await writeFile(join(home, 'users'), `${user.name}:{SHA}${createHash('sha1').update(user.password).digest('base64')}\n`);
  const recipe = (await readFile(new URL(`${kind}.conf`, recipes), 'utf8'))
    .replaceAll('https://claimdesk.example.org', origin)
    .replace(/\/etc\/\w+\/claims\.users/g, join(home, 'users'))
    .replaceAll('/srv', home);
  const port = await freePort();
  await writeFile(join(home, 'main.conf'), (kind === 'apache' ? aroundApache : aroundNginx)({ home, port, recipe }));
  const command = kind === 'apache'
    ? ['/usr/sbin/apache2', '-D', 'FOREGROUND', '-f', join(home, 'main.conf')]
    : ['/usr/sbin/nginx', '-c', join(home, 'main.conf'), '-e', join(home, 'errors')];
  const server = spawn(command[0], command.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
    server.once('error', resolve); // there is no such program
  });
  await answering(`http://127.0.0.1:${port}/`, ended);
  return {
    address: `http://${user.name}:${encodeURIComponent(user.password)}@127.0.0.1:${port}/claims`,
    folder,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true });
    },
  };
}

/** A server of an empty page and of the module that makes requests: an origin that is nobody else's. */
export async function startOrigin() {
  const requests = await readFile(new URL('../../../web/platform/host_requests.js', import.meta.url));
  const server = createServer(({ url }, response) => (url === '/host_requests.js'
    ? response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(requests)
    : response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Page</title><link rel="icon" href="data:,">')));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    }),
  };
}

/** What a machine's own configuration has around the recipe. @param {{ home: string, port: number, recipe: string }} given */
function aroundApache({ home, port, recipe }) {
  const modules = ['mpm_event', 'authz_core', 'authz_user', 'authn_core', 'authn_file', 'auth_basic', 'alias', 'headers', 'dav', 'dav_fs'];
  return [
    `ServerRoot "${home}"`, 'ServerName localhost', `Listen 127.0.0.1:${port}`, `PidFile "${home}/pid"`, `ErrorLog "${home}/errors"`, `Mutex file:${home}/tmp`,
    ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`), `DavLockDB "${home}/tmp/locks"`,
    ...(isRoot ? ['User www-data', 'Group www-data'] : []), recipe, '',
  ].join('\n');
}

function aroundNginx({ home, port, recipe }) {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/tmp;`);
  return [
    'daemon off;', `pid ${home}/pid;`, ...(isRoot ? ['user www-data;'] : []), 'events {}',
    'http {', 'access_log off;', ...places, 'server {', `listen 127.0.0.1:${port};`, recipe, '}', '}', '',
  ].join('\n');
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Until it answers anything at all. @param {string} url @param {Promise<unknown>} ended */
export async function answering(url, ended) {
  let over = false;
  ended.then(() => { over = true; });
  while (!over) {
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the server has ended before it answered');
}
