// A bundle with 1 GB of attached files (CLAIMDESK_FILES: so many of 25 MB, up to the 40 that one proof may have), written by one browser profile and read by
// another: how long, and how much memory all of Chromium takes meanwhile, beside what it takes at rest and beside a page
// that hashes the same files piece by piece and does nothing else. Peaks are sampled, so they are a little too low.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProfile, startChromium } from '../browser/support/probe.mjs';
import { startServer } from '../../scripts/server.mjs';
import { choose, exportAll, processesOf, watched } from './support/many.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(process.env.CLAIMDESK_FILES ?? 40);
const fileBytes = 25 * 1024 * 1024;
const patience = { timeout: 1_800_000 };

/** @param {string} what @param {{ pss: number, ms?: number }} found @param {number} [rest] */
function print(what, { pss, ms }, rest) {
  const more = rest === undefined ? '' : `  ${((pss - rest) / 1e6).toFixed(0).padStart(6)} MB more than at rest`;
  console.log(`  ${what.padEnd(52)} ${(pss / 1e6).toFixed(0).padStart(6)} MB${more}${ms === undefined ? '' : `  ${(ms / 1000).toFixed(1).padStart(7)} s`}`);
}

/** The plain way: the files read in pieces and hashed by the browser, one after the other. */
async function hashAll(input) {
  let size = 0;
  for (const file of input.files) {
    for (let at = 0; at < file.size; at += 1 << 20) {
      const piece = await file.slice(at, at + (1 << 20)).arrayBuffer();
      await crypto.subtle.digest('SHA-256', piece);
      size += piece.byteLength;
    }
  }
  return size;
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-bundle-'));
  const server = await startServer({ root: join(root, 'dist') });
  const profiles = [makeProfile(), makeProfile()];
  const paths = Array.from({ length: count }, (_, index) => {
    const path = join(folder, `proof-${index}.pdf`);
    writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(fileBytes - 8)]));
    return path;
  });
  console.log(`${count} files, ${((count * fileBytes) / 1e6).toFixed(0)} MB`);
  try {
    const from = await startChromium(profiles[0].folder);
    const page = await from.context.newPage();
    await page.goto(server.url);
    await page.getByRole('button', { name: 'New claim' }).first().click();
    await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso');
    await page.getByRole('textbox', { name: 'Domain name' }).click();
    await page.evaluate(() => { location.hash = location.hash.replace(/\/edit.*$/, '/edit/proof'); });
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    const rest = processesOf(profiles[0].folder).pss;
    print('the page at rest', { pss: rest });
    const taken = await watched(profiles[0].folder, async () => {
      await choose(page, 'input[type=file]', paths);
      await page.getByRole('button', { name: /^Remove proof-/ }).nth(count - 1).waitFor(patience);
    });
    print('taking the files', taken, rest);
    const plain = await from.context.newPage();
    await plain.goto(`${server.url}recovery.html`);
    await plain.evaluate(() => { document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true })); });
    await choose(plain, 'input[type=file]', paths);
    print('a page that hashes the files in pieces', await watched(profiles[0].folder, () => plain.locator('input[type=file]').evaluate(hashAll, undefined, patience)), rest);
    await plain.close();

    await page.evaluate(() => { location.hash = '#/exchange'; });
    await page.getByRole('checkbox', { name: 'Compressed' }).press('Space');
    const { bundle, ...written } = await exportAll({ browser: from.browser, page, folder, profile: profiles[0].folder });
    print('export', written, rest);
    await from.quit();
    if (statSync(bundle).size < count * fileBytes) throw new Error('not every file is in the bundle');
    console.log(`  the bundle: ${(statSync(bundle).size / 1e6).toFixed(0)} MB`);

    const to = await startChromium(profiles[1].folder);
    const reading = await to.context.newPage();
    await reading.goto(`${server.url}#/exchange`);
    await reading.locator('input[type=file][accept*=".sealed"]').waitFor({ state: 'attached' });
    const idle = processesOf(profiles[1].folder).pss;
    const looked = await watched(profiles[1].folder, async () => {
      await choose(reading, 'input[type=file][accept*=".sealed"]', [bundle]);
      await reading.getByRole('button', { name: 'Import 1 claim' }).waitFor(patience);
    });
    print('reading what is in it', looked, idle);
    const imported = await watched(profiles[1].folder, async () => {
      await reading.getByRole('button', { name: 'Import 1 claim' }).click();
      await reading.getByText('1 claim imported').first().waitFor(patience);
    });
    print('import', imported, idle);
    await to.quit();
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    for (const profile of profiles) profile.remove();
  }
}

await main();
