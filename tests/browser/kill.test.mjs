// Chromium killed with SIGKILL at random moments of writing, while it starts and while it heals: what was
// said to be saved is there when it is opened again, or the page says that something is gone.
// CLAIMDESK_KILLS chooses how often, CLAIMDESK_SEED when.

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'node:test';
import { makeProfile, openProbe, serveProbe, startChromium } from './support/probe.mjs';

const kills = Number(process.env.CLAIMDESK_KILLS ?? 25);
const seed = Number(process.env.CLAIMDESK_SEED ?? randomInt(1 << 30));

/** Numbers that are the same for the same seed. @param {number} from */
function dice(from) {
  let state = from;
  return (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
}

/** Saves without end, and tells of each act that was acknowledged. */
async function writeOn({ page }, acknowledged) {
  await page.exposeFunction('acknowledge', (ids) => ids.forEach((id) => acknowledged.add(id)));
  await page.evaluate(() => {
    const { probe } = globalThis;
    const saveOn = async (number) => {
      const { ids, copies } = await probe.save(1 + (number % 3), 100 + (number % 7) * 300);
      if (copies > 0) globalThis.acknowledge(ids);
      probe.wasm._probe_rows(1 + (number % 5), number * 7 % 900, number % 6 === 5 ? 1 : 0);
      return saveOn(number + 1);
    };
    void saveOn(0);
  });
}

test(`whatever ${kills} kills hit, nothing acknowledged is lost in silence`, async () => {
  console.log(`${kills} kills from seed ${seed}`);
  const roll = dice(seed);
  const served = await serveProbe();
  const profile = makeProfile();
  const acknowledged = new Set();
  const seen = { found: 0, healed: 0, rows: 0, starting: 0, wiped: 0 };
  try {
    for (let kill = 0; kill <= kills; ++kill) {
      const chromium = await startChromium(profile.folder);
      const inTheMidst = kill < kills && roll(8) === 0;
      if (inTheMidst) { // while it opens and heals
        seen.starting += 1;
        const opening = openProbe(chromium.context, served.url).catch(() => {});
        await pause(200 + roll(600));
        await chromium.kill();
        await opening;
        continue;
      }
      const probe = await openProbe(chromium.context, served.url);
      const { found, rows, opened } = await probe.read();
      assert.ok(rows.every((row) => /^\d+ r*$/.test(row) && row.length === Number.parseInt(row, 10) + row.indexOf(' ') + 1), 'a row is told whole or not at all');
      seen.rows += rows.length;
      const there = new Set(found);
      const lost = [...acknowledged].filter((id) => !there.has(id));
      assert.equal(lost.length, 0, `kill ${kill}: ${lost.length} of ${acknowledged.size} acknowledged events are gone`);
      assert.equal(there.size, found.length, 'no event is told twice');
      assert.equal(opened[0].missing, 0);
      assert.equal(opened[0].aside, 0);
      seen.healed += opened[0].healed;
      if (opened[0].healed > 20) seen.wiped += 1;
      seen.found = there.size;
      if (kill === kills) {
        await chromium.quit();
        break;
      }
      await writeOn(probe, acknowledged);
      await pause(150 + roll(900));
      await chromium.kill();
    }
  } finally {
    await served.close();
    profile.remove();
  }
  console.log(`${kills} kills (${seen.starting} while it started): ${acknowledged.size} events acknowledged, ${seen.found} found, ` +
    `${seen.healed} healed from the other copy, ${seen.wiped} times a copy was wiped; ${seen.rows} rows found`);
  assert.ok(acknowledged.size > 0);
});
