// What a person does with many claims (CLAIMDESK_CLAIMS: 10,000), each beside the least that any page would have to do for
// it, in the same browser and in turns: a page that only paints one label anew, JSON.parse and JSON.stringify of the same
// bytes, an empty page. Ratios are the figures. The last column is what we want to reach at 100,000 claims.

import { rmSync } from 'node:fs';
import { makeProfile, startChromium } from '../browser/support/probe.mjs';
import { startServer } from '../../scripts/server.mjs';
import { choose, exportAll, fill, processesOf, quantile, servedWith, watch, watched } from './support/many.mjs';

const claims = Number(process.env.CLAIMDESK_CLAIMS ?? 10_000);
const turns = 15;
const patience = { timeout: 1_800_000 };
const restMs = 10_000;

/** In the page: from an act until it has been painted. The act asks for a frame; ours comes after it. */
function defineTiming() {
  globalThis.timed = (act) => new Promise((done) => {
    const begin = performance.now();
    act();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - begin);
      port2.postMessage(0);
    });
  });
}

/** Types a word letter by letter into the search field, or takes it back. */
async function typeWord(word) {
  const field = document.querySelector('input[placeholder]');
  field.focus();
  const times = [];
  for (let length = 1; length <= word.length; ++length) {
    times.push(await globalThis.timed(() => {
      field.value = word.slice(0, length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }));
  }
  await globalThis.timed(() => {
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  return times;
}

/** Orders by each column that is seen, in turn. */
async function sortBy(index) {
  const heads = [...document.querySelectorAll('[role=columnheader] button, button[role=columnheader], [role=columnheader]')].filter((head) => head.textContent || head.getAttribute('aria-label'));
  const head = heads[index % heads.length];
  const press = head.matches('button') ? head : head.querySelector('button') ?? head;
  return globalThis.timed(() => press.click());
}

/** As on a machine of a sixth of the speed. @param {import('playwright-core').Page} page */
async function slowlyTyped(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const times = [];
  for (const word of ['contoso', 'teams', 'anna', 'sp. z o.o.']) times.push(...await page.evaluate(typeWord, word));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  console.log(`  ${'search at a sixth of the speed: key until painted'.padEnd(48)} ${quantile(times, 0.5).toFixed(0).padStart(8)} ms, slowest ${Math.max(...times).toFixed(0)} ms   100 ms`);
}

/** What a page does that has one label and nothing else. */
function onlyALabel() {
  document.body.replaceChildren();
  const field = Object.assign(document.createElement('input'), { placeholder: 'Search' });
  const label = document.createElement('p');
  let count = 0;
  field.addEventListener('input', () => requestAnimationFrame(() => { label.textContent = `${++count} of many`; }));
  const head = Object.assign(document.createElement('button'), { textContent: 'Sort' });
  head.setAttribute('role', 'columnheader');
  head.addEventListener('click', () => requestAnimationFrame(() => { label.textContent = `${++count} sorted`; }));
  document.body.append(field, label, head);
}

/** Scrolls the table by so many pixels a frame; how many frames were presented each second, and how many had no row. */
async function scrollBy(pixels) {
  const area = [...document.querySelectorAll('.scroll')].sort((a, b) => b.scrollHeight - a.scrollHeight)[0];
  const begin = performance.now();
  let [frames, empty] = [0, 0];
  while (performance.now() - begin < 3000) {
    area.scrollTop = (area.scrollTop + pixels) % Math.max(1, area.scrollHeight - area.clientHeight);
    await new Promise((done) => { requestAnimationFrame(done); });
    ++frames;
    if (document.querySelectorAll('[role=grid] [role=row]').length < 3) ++empty;
  }
  return { aSecond: frames / 3, empty };
}

const parsed = async (input) => {
  const begin = performance.now();
  const text = await input.files[0].text();
  const data = JSON.parse(text);
  const read = performance.now() - begin;
  const again = performance.now();
  JSON.stringify(data);
  return { read, written: performance.now() - again };
};

/** @param {string} what @param {number} ours @param {number} plain @param {string} wanted @param {string} [unit] */
function print(what, ours, plain, wanted, unit = 'ms') {
  const figure = (/** @type {number} */ number) => `${number.toFixed(number < 20 ? 1 : 0).padStart(8)} ${unit}`;
  console.log(`  ${what.padEnd(48)} ${figure(ours)} ${figure(plain)} ${(ours / plain).toFixed(2).padStart(8)} x   ${wanted}`);
}

/** Until something is painted. @param {import('playwright-core').BrowserContext} context @param {string} url */
async function emptyPage(context, url) {
  const page = await context.newPage();
  const begin = performance.now();
  await page.goto(url);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => done(undefined)); }));
  const ms = performance.now() - begin;
  await page.close();
  return ms;
}

/** @param {import('playwright-core').BrowserContext} context @param {string} url */
async function opened(context, url) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.addInitScript(defineTiming);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.seen.whole > 0, undefined, { ...patience, polling: 100 });
  return page;
}

async function main() {
  const { folder, made, names } = servedWith(claims);
  const profiles = [makeProfile(), makeProfile()];
  const server = await startServer({ root: folder, port: 0 });
  console.log(`${claims} claims, ${made.events} events, ${(made.bytes / 1e6).toFixed(1)} MB`);
  console.log(`  ${''.padEnd(48)} ${'Claimdesk'.padStart(11)} ${'plain'.padStart(11)} ${'ratio'.padStart(8)}     wanted`);
  try {
    const chromium = await startChromium(profiles[0].folder);
    const filling = await chromium.context.newPage();
    await filling.goto(`${server.url}empty.html`);
    await filling.evaluate(fill, names);
    await filling.close();
    await (await opened(chromium.context, server.url)).waitForTimeout(15_000 + claims / 10); // rows are kept for the next
    for (const page of chromium.context.pages().slice(1)) await page.close();

    const empty = [];
    for (let turn = 0; turn < 5; ++turn) empty.push(await emptyPage(chromium.context, `${server.url}empty.html`));
    const page = await opened(chromium.context, server.url);
    const seen = await page.evaluate(() => ({ rows: globalThis.seen.rows, whole: globalThis.seen.whole }));
    print('reload: first rows', seen.rows, quantile(empty, 0.5), '2 x');
    print('reload: everything read and checked', seen.whole, quantile(empty, 0.5), '5 x');

    const plain = await chromium.context.newPage();
    await plain.addInitScript(defineTiming);
    await plain.goto(`${server.url}empty.html`);
    await plain.evaluate(onlyALabel);
    const keys = { ours: /** @type {number[]} */ ([]), plain: /** @type {number[]} */ ([]) };
    const sorts = { ours: /** @type {number[]} */ ([]), plain: /** @type {number[]} */ ([]) };
    for (let turn = 0; turn < turns; ++turn) {
      await page.bringToFront();
      keys.ours.push(...await page.evaluate(typeWord, ['contoso', 'teams', 'anna', 'sp. z o.o.'][turn % 4]));
      sorts.ours.push(await page.evaluate(sortBy, turn));
      await plain.bringToFront();
      keys.plain.push(...await plain.evaluate(typeWord, 'contoso'));
      sorts.plain.push(await plain.evaluate(sortBy, 0));
    }
    print('search: key until painted, median', quantile(keys.ours, 0.5), quantile(keys.plain, 0.5), '2.5 x');
    print('search: key until painted, slowest of 100', quantile(keys.ours, 0.99), quantile(keys.plain, 0.99), '2.5 x');
    print('sort: press until painted, median', quantile(sorts.ours, 0.5), quantile(sorts.plain, 0.5), '3 x');
    await page.bringToFront();
    await slowlyTyped(page);
    for (const [how, pixels] of /** @type {const} */ ([['slowly', 4], ['wildly', 3000]])) {
      const before = processesOf(profiles[0].folder).cpuMs;
      const { aSecond, empty: none } = await page.evaluate(scrollBy, pixels);
      const core = (processesOf(profiles[0].folder).cpuMs - before) / 30;
      console.log(`  ${`scrolling ${how}`.padEnd(48)} ${aSecond.toFixed(1).padStart(8)} frames a second, ${none} without rows, ${core.toFixed(0)} % of a core in all processes   58, 0, 40 %`);
    }
    await plain.close();
    await page.waitForTimeout(5000);
    const rest = processesOf(profiles[0].folder);
    await page.waitForTimeout(restMs);
    const atRest = processesOf(profiles[0].folder);
    await page.goto(`${server.url}empty.html`);
    await page.waitForTimeout(5000); // what the page before it left is cleared away
    const idle = processesOf(profiles[0].folder).cpuMs;
    await page.waitForTimeout(restMs);
    print('processor time in 10 s at rest', atRest.cpuMs - rest.cpuMs, Math.max(10, processesOf(profiles[0].folder).cpuMs - idle), '1.1 x');
    console.log(`  ${'memory of the page at rest'.padEnd(48)} ${(atRest.pages[0] / 1e6).toFixed(0).padStart(8)} MB   150 MB`);

    await page.goto(`${server.url}#/exchange`);
    await page.getByRole('checkbox', { name: 'Compressed' }).press('Space', patience);
    const { bundle, ...exported } = await exportAll({ browser: chromium.browser, page, folder, profile: profiles[0].folder });
    await chromium.quit();

    const to = await startChromium(profiles[1].folder);
    const parsing = await to.context.newPage();
    await parsing.goto(`${server.url}empty.html`);
    await parsing.evaluate(() => { document.body.append(Object.assign(document.createElement('input'), { type: 'file' })); });
    await choose(parsing, 'input[type=file]', [bundle]);
    const baseline = await parsing.locator('input[type=file]').evaluate(parsed, undefined, patience);
    await parsing.close();
    print('export of everything, read back', exported.ms, baseline.written, '0.6 x');
    const reading = await to.context.newPage();
    await reading.goto(`${server.url}#/exchange`);
    await reading.locator('input[type=file][accept*=".sealed"]').waitFor({ state: 'attached' });
    await reading.waitForTimeout(5000); // the page has opened, and is no part of the import
    const imported = await watched(profiles[1].folder, async () => {
      await choose(reading, 'input[type=file][accept*=".sealed"]', [bundle]);
      await reading.getByRole('button', { name: /^Import [\d,]+ claims/ }).click(patience);
      await reading.getByText(/claims imported/).first().waitFor(patience);
    });
    print('import, until all rows are shown', imported.ms, baseline.read, '1 x');
    console.log(`  ${'memory of the page at the peak of the import'.padEnd(48)} ${(imported.page / 1e6).toFixed(0).padStart(8)} MB   500 MB`);
    await to.quit();
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    for (const profile of profiles) profile.remove();
  }
}

await main();
