// Azure Blob Storage, as Azurite emulates it, set up as src/sync/hosts/README.md tells: a container, a rule for the page's
// origin with the methods and headers that stand there, and a link with the permissions that stand there.

import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answering, freePort } from './servers.mjs';

const program = fileURLToPath(new URL('../azurite/node_modules/azurite/dist/src/blob/main.js', import.meta.url));
const guide = await readFile(new URL('../../../src/sync/hosts/README.md', import.meta.url), 'utf8');
const account = 'devstoreaccount1';
/** Everybody knows it: it is in Azurite's documentation. */
const key = Buffer.from('Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==', 'base64');
const version = '2019-12-12';
const expiry = '2099-01-01T00:00:00Z';

/** @param {string} name of an option of az, as the guide has it */
function toldBy(name) {
  const found = new RegExp(`--${name} ("([^"]*)"|((?:[A-Z]+ ?)+|\\S+))`).exec(guide);
  if (!found) throw new Error(`the guide says nothing of --${name}`);
  return (found[2] ?? found[3] ?? '').trim();
}

/** @param {string[]} parts */
const signature = (parts) => createHmac('sha256', key).update(parts.join('\n')).digest('base64');

/** For everything, to set it up with. */
function ownersToken() {
  const [permissions, services, kinds] = ['rwdlac', 'b', 'sco'];
  const sig = signature([account, permissions, services, kinds, '', expiry, '', '', version, '']);
  return new URLSearchParams({ sv: version, ss: services, srt: kinds, sp: permissions, se: expiry, sig });
}

/** For a container, as `az storage container generate-sas` makes it. @param {string} container @param {string} permissions */
function containerToken(container, permissions) {
  const sig = signature([permissions, '', expiry, `/blob/${account}/${container}`, '', '', '', version, 'c', '', '', '', '', '', '']);
  return new URLSearchParams({ sv: version, sr: 'c', sp: permissions, se: expiry, sig });
}

/** @param {string} origin */
const rulesFor = (origin) => `<?xml version="1.0" encoding="utf-8"?><StorageServiceProperties><Cors><CorsRule><AllowedOrigins>${origin}</AllowedOrigins>`
  + `<AllowedMethods>${toldBy('methods').split(' ').join(',')}</AllowedMethods><AllowedHeaders>${toldBy('allowed-headers')}</AllowedHeaders>`
  + `<ExposedHeaders>${toldBy('exposed-headers')}</ExposedHeaders><MaxAgeInSeconds>${toldBy('max-age')}</MaxAgeInSeconds></CorsRule></Cors></StorageServiceProperties>`;

/** @param {string} origin of the page */
export async function startAzure(origin) {
  const home = await mkdtemp(join(tmpdir(), 'azure-'));
  const port = await freePort();
  const server = spawn(process.execPath, [program, '--silent', '--disableTelemetry', '--location', home, '--blobHost', '127.0.0.1', '--blobPort', String(port)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => { server.once('exit', resolve); });
  const base = `http://127.0.0.1:${port}/${account}`;
  await answering(base, ended);
  let containers = 0;
  /** @param {string} path @param {string} [body] */
  const put = async (path, body) => {
    const response = await fetch(`${base}${path}&${ownersToken()}`, { method: 'PUT', headers: { 'x-ms-version': version }, body });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  await put('/?restype=service&comp=properties', rulesFor(origin));
  return {
    /** What the guide gives to who sends. */
    permissions: toldBy('permissions'),
    /** A container of its own, and the link to it. @param {string} permissions */
    async container(permissions) {
      containers += 1;
      const name = `claims${containers}`;
      await put(`/${name}?restype=container`);
      return { address: `${base}/${name}?${containerToken(name, permissions)}`, withPermissions: (/** @type {string} */ others) => `${base}/${name}?${containerToken(name, others)}` };
    },
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}
