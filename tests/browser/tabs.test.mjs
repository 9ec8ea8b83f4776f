// Several tabs save at random, one is killed and one frozen: the union is complete, and every tab that is
// left, and any that comes, has it. CLAIMDESK_SEED chooses the numbers.

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { makeProfile, openProbe, serveProbe, startChromium } from './support/probe.mjs';

const seed = Number(process.env.CLAIMDESK_SEED ?? randomInt(1 << 30));

for (const count of [2, 5, 8]) {
  test(`${count} tabs save at once, one is killed, one frozen: the union is complete everywhere`, async () => {
    console.log(`${count} tabs from seed ${seed}`);
    const served = await serveProbe();
    const profile = makeProfile();
    const chromium = await startChromium(profile.folder);
    try {
      const tabs = await Promise.all(Array.from({ length: count }, () => openProbe(chromium.context, served.url)));
      const acknowledged = new Set();
      const saveSome = async (tab, number) => {
        for (let i = 0; i < 6; ++i) {
          const { ids, copies } = await tab.save(1 + ((seed + number + i) % 3), 50 + ((seed + i) % 5) * 100);
          if (copies > 0) ids.forEach((id) => acknowledged.add(id));
        }
      };
      const [first, last] = [tabs[0], tabs.at(-1)];
      const session = await chromium.context.newCDPSession(last.page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      const saving = tabs.slice(0, -1).map((tab, number) => saveSome(tab, number).catch(() => {}));
      await (count > 2 ? saving[1] : saving[0]);
      if (count > 2) {
        const crash = await chromium.context.newCDPSession(first.page);
        void crash.send('Page.crash').catch(() => {});
        await first.page.waitForEvent('crash').catch(() => {});
      }
      await Promise.all(saving.slice(count > 2 ? 1 : 0));
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await saveSome(last, count);
      const everything = [...acknowledged];
      const left = count > 2 ? tabs.slice(1) : tabs;
      for (const tab of left) {
        const own = Object.values((await tab.read()).acts).flat();
        await tab.finds(everything.filter((id) => !own.includes(id)));
      }
      const { found } = await (await openProbe(chromium.context, served.url)).read();
      assert.deepEqual(everything.filter((id) => !found.includes(id)), []);
    } finally {
      await chromium.quit();
      await served.close();
      profile.remove();
    }
  });
}
