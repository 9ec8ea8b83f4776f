// Joins the probe to the page's own storage modules. Tests find it at globalThis.probe.

import createProbe from './claimdesk_probe.js';
import { createInputs } from './platform/inputs.js';
import { createStorage } from './platform/storage.js';
import { createTrustedScripts } from './platform/trusted_scripts.js';
import { createWasmText } from './platform/wasm_text.js';

let wasm;
let memory;
let inputs;
const storage = createStorage({ program: () => wasm, inputs: () => inputs, startWorker: createTrustedScripts().startWorker });
const probe = { found: [], rows: [], saved: {}, failed: {}, acts: {}, opened: [], documents: {}, wasm: null, start, save, until, seen: (id) => probe.found.includes(id), tell: () => {}, lastTicket: 0 };
globalThis.probe = probe;
const waiting = [];

function hear(news) {
  if (news.found) probe.found.push(...news.found);
  if (news.rows) probe.rows.push(...news.rows);
  if (news.opened) probe.opened.push(news.opened);
  if (news.saving !== undefined) probe.acts[news.saving] = news.ids;
  if (news.saved !== undefined) probe.saved[news.saved] = news.copies;
  if (news.failed !== undefined) probe.failed[news.failed] = news.fault;
  if (news.document !== undefined) probe.documents[news.document] = news.text;
  if (news.remember !== undefined) localStorage.setItem(news.remember, news.value);
  probe.tell(news);
  for (const one of waiting.splice(0)) {
    if (one.condition()) one.done();
    else waiting.push(one);
  }
}

const platform = {
  news: (pointer, length) => hear(JSON.parse(memory.read(pointer, length))),
  diskOpen: (disk, ticket, place, length) => storage.open(disk, ticket, memory.read(place, length)),
  diskList: (disk, ticket) => storage.list(disk, ticket),
  diskRead: (disk, ticket, name, length) => storage.read(disk, ticket, memory.read(name, length)),
  diskWrite: (disk, ticket, name, length, offset, bytes, size, last) =>
    storage.write(disk, ticket, memory.read(name, length), offset, memory.copy(bytes, size), last !== 0),
  diskRemove: (disk, ticket, name, length, version) => storage.remove(disk, ticket, memory.read(name, length), version),
};

/** Opens the journal; `writer` only where a test wants the same one twice. */
async function start(writer) {
  wasm = await createProbe({ platform });
  probe.wasm = wasm;
  memory = createWasmText(wasm);
  inputs = createInputs(wasm, memory, document.body, () => {});
  const random = crypto.getRandomValues(new Uint8Array(16));
  const name = writer ?? Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  wasm._probe_open(memory.write(name), Number(localStorage.getItem('witness.claims') ?? 0));
  return until(() => probe.opened.length > 0);
}

/** Saves an act; answers when it is saved or has failed. */
async function save(count = 1, size = 200) {
  probe.lastTicket += 1;
  const ticket = probe.lastTicket;
  wasm._probe_save(ticket, count, size);
  await until(() => ticket in probe.saved || ticket in probe.failed);
  return { ids: probe.acts[ticket], copies: probe.saved[ticket] ?? 0, fault: probe.failed[ticket] };
}

function until(condition) {
  return new Promise((done) => {
    if (condition()) done();
    else waiting.push({ condition, done });
  });
}
