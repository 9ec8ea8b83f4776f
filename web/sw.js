// The page without a network, and one whole version of it at a time: a version is kept only once every file of
// it has arrived as it was made, and all files are then answered from that one. Knows nothing of claims.
//
// A new version waits until the person wants it, or until no page of the old one is open. The version before is
// kept: pages that still run on it find their files, and whoever finds the new one broken can go back.

/** Written by scripts/versions.mjs: the version, and the SHA-256 of each of its files. */
const release = { version: '', files: {} };

const ours = `claimdesk ${self.registration.scope} `;
const nameOf = (version) => ours + version;
const addressOf = (path) => new URL(path, self.registration.scope).href;
const stateAddress = addressOf('state');

/** Files that the system shares with the installed page lie there until the page takes them (platform/launches.js). */
const sharedName = `${ours}shared`;

/** What hosts that know no better get wrong. */
const types = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', wasm: 'application/wasm',
  json: 'application/json', svg: 'image/svg+xml', png: 'image/png', webmanifest: 'application/manifest+json',
};

/** Which version is answered from, which one before. */
async function readState() {
  const kept = await (await caches.open(`${ours}state`)).match(stateAddress);
  return kept ? kept.json() : { serving: '', before: '' };
}

async function writeState(state) {
  await (await caches.open(`${ours}state`)).put(stateAddress, new Response(JSON.stringify(state)));
}

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/** Said anew: decoded, and of the type that it is. */
function clean(path, bytes, { headers }) {
  const said = new Headers(headers);
  for (const name of ['content-encoding', 'content-length']) said.delete(name);
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  if (type) said.set('content-type', type);
  return new Response(bytes, { headers: said });
}

async function fetchFile(path, digest) {
  const response = await fetch(addressOf(path), { cache: path.startsWith('v-') ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (await digestOf(bytes) !== digest) throw new Error(`${path} is not of version ${release.version}`);
  return clean(path, bytes, response);
}

/** Fails as a whole if one file is missing or another than it should be: then what was there stays. */
async function install() {
  const cache = await caches.open(nameOf(release.version));
  try {
    await Promise.all(Object.entries(release.files).map(async ([path, digest]) => {
      if (!await cache.match(addressOf(path))) await cache.put(addressOf(path), await fetchFile(path, digest));
    }));
  } catch (error) {
    await caches.delete(nameOf(release.version));
    throw error;
  }
}

async function activate() {
  const { serving } = await readState();
  const state = { serving: release.version, before: serving === release.version ? '' : serving };
  if (serving !== release.version) await writeState(state);
  const { before } = await readState();
  const wanted = [`${ours}state`, sharedName, nameOf(release.version), nameOf(before)];
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours) && !wanted.includes(name)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Files of a version carry it in their address, so any cache may have them; the rest is the serving version's. */
async function answer(path, request) {
  const address = addressOf(path);
  const { serving } = await readState();
  const cacheName = nameOf(serving);
  const kept = path.startsWith('v-') ? await caches.match(address) : await caches.match(address, { cacheName });
  return kept ?? fetch(request);
}

/** Keeps what is shared, and leads to the page that takes it; where there is no room, a person can choose the file there. */
async function takeShared(request) {
  try {
    const files = (await request.formData()).getAll('files').filter((one) => typeof one !== 'string');
    const cache = await caches.open(sharedName);
    await Promise.all(files.map((file, index) => cache.put(addressOf(`shared/${crypto.randomUUID()}-${index}`), new Response(file, {
      headers: { 'content-type': file.type, 'claimdesk-name': encodeURIComponent(file.name) },
    }))));
  } catch {
    await caches.delete(sharedName); // all of it, or nothing
  }
  return Response.redirect(addressOf('./?shared#/exchange'), 303);
}

async function goBack() {
  const { before } = await readState();
  if (!before || !await caches.has(nameOf(before))) return false;
  await writeState({ serving: before, before: '' });
  return true;
}

/** What a page may want, and what it is answered. */
const wishes = {
  'take over': () => self.skipWaiting(),
  'is there a version before': async () => {
    const { before } = await readState();
    return before !== '' && caches.has(nameOf(before));
  },
  'go back': goBack,
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('message', (event) => {
  const wish = wishes[event.data];
  if (wish) event.waitUntil(Promise.resolve(wish()).then((said) => event.ports[0]?.postMessage(said)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method === 'POST' && address === addressOf('share')) event.respondWith(takeShared(request));
  if (request.method !== 'GET' || !address.startsWith(self.registration.scope)) return;
  const path = address.slice(self.registration.scope.length) || 'index.html';
  if (path.startsWith('v-') || path in release.files) event.respondWith(answer(path, request));
});
