// What signatures cost at the opening: a page with many claims (CLAIMDESK_CLAIMS: 3,000) whose entries are signed, beside the
// same claims without signatures, loaded in turns. Checking them is no part of it: it comes when a claim is opened.

import { rmSync } from 'node:fs';
import { startServer } from '../../scripts/server.mjs';
import { makeProfile, startChromium } from '../browser/support/probe.mjs';
import { fill, quantile, servedWith, watch } from './support/many.mjs';

const claims = Number(process.env.CLAIMDESK_CLAIMS ?? 3000);
const turns = Number(process.env.CLAIMDESK_ROUNDS ?? 9);

/** @param {boolean} signed */
async function workspace(signed) {
  const { folder, made, names } = servedWith(claims, { signed });
  const server = await startServer({ root: folder, port: 0 });
  const profile = makeProfile();
  const chromium = await startChromium(profile.folder);
  const filling = await chromium.context.newPage();
  await filling.goto(`${server.url}empty.html`);
  await filling.evaluate(fill, names);
  await filling.close();
  /** @param {number} restMs */
  const load = async (restMs) => {
    const page = await chromium.context.newPage();
    await page.addInitScript(watch);
    await page.goto(server.url);
    await page.waitForFunction(() => globalThis.seen.whole > 0, undefined, { timeout: 600_000, polling: 100 });
    const seen = await page.evaluate(() => ({ rows: globalThis.seen.rows, whole: globalThis.seen.whole }));
    await page.waitForTimeout(restMs);
    await page.close();
    return seen;
  };
  await load(15_000); // rows are kept for the next
  return {
    made, load,
    async close() {
      await chromium.quit();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
      profile.remove();
    },
  };
}

const [plain, withSignatures] = [await workspace(false), await workspace(true)];
try {
  /** @type {{ rows: number[], whole: number[] }[]} */
  const found = [{ rows: [], whole: [] }, { rows: [], whole: [] }];
  for (let turn = 0; turn < turns; ++turn) {
    for (const [at, { load }] of [plain, withSignatures].entries()) {
      const { rows, whole } = await load(0);
      found[at]?.rows.push(rows);
      found[at]?.whole.push(whole);
    }
  }
  console.log(`${claims} claims, ${plain.made.events} entries, median of ${turns} loads in turns`);
  for (const [what, name] of /** @type {const} */ ([['rows', 'first rows'], ['whole', 'everything read']])) {
    const [without, signed] = found.map((times) => quantile(times[what], 0.5));
    console.log(`  ${name.padEnd(18)} signed ${signed?.toFixed(0).padStart(6)} ms   not signed ${without?.toFixed(0).padStart(6)} ms   ${((signed ?? 0) / (without ?? 1)).toFixed(2)} x`);
  }
} finally {
  await plain.close();
  await withSignatures.close();
}
