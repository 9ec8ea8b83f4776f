// The page as it is hosted: what a person, a screen reader and a battery notice of its first frame.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { goBack, onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

const shown = (page, level1) => page.getByRole('heading', { name: level1, level: 1 }).waitFor();

/** A test of the page once it shows this heading. */
function check(name, heading, test_, options = {}) {
  test(name, () => onPage(browser, options, async (page) => {
    await shown(page, heading);
    await test_(page);
  }));
}

check('the first frame has its heading, landmarks and title, and the canvas is painted', 'Customer associations', async (page) => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const said = nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${role?.value} ${name?.value ?? ''}`.trim());
  for (const expected of ['heading Customer associations', 'main', 'navigation Main', 'banner', 'link Settings']) {
    assert.ok(said.includes(expected), `${expected} in ${said.join(' | ')}`);
  }
  assert.equal(await page.title(), 'Customer associations · Claimdesk');
  assert.equal(await page.locator('#skeleton').count(), 0);
  const colours = await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  assert.ok(colours > 50, `text has shades: ${colours} colours`);
});

check('at rest there are no frames and no timers', 'Customer associations', async (page) => {
  const restMs = () => page.evaluate(() => performance.now() - globalThis.lastAsked);
  const openedMs = Date.now();
  while (await restMs() < 5000) { // the opening is over, and what is tidied once after it
    assert.ok(Date.now() - openedMs < 60_000, `it never rests: ${await page.evaluate(() => globalThis.asked.slice(-5))}`);
    await page.waitForTimeout(200);
  }
  await page.evaluate(() => { globalThis.asked = []; });
  await page.waitForTimeout(10_000);
  assert.deepEqual(await page.evaluate(() => globalThis.asked), []);
}, {
  prepare: (page) => page.addInitScript(() => {
    globalThis.asked = [];
    globalThis.lastAsked = performance.now();
    for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval', 'requestIdleCallback']) {
      const original = window[name].bind(window);
      window[name] = (...parts) => {
        globalThis.asked.push(`${name} ${new Error().stack?.split('\n')[2]?.trim()}`);
        globalThis.lastAsked = performance.now();
        return original(...parts);
      };
    }
  }),
});

check('links lead to pages, and Back leads back', 'Customer associations', async (page) => {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await shown(page, 'Settings');
  await goBack(page);
  await shown(page, 'Customer associations');
});

check('an address opens its page', 'Settings', async (page) => {
  assert.equal(await page.getByRole('radio', { name: 'Light' }).isChecked(), false);
}, { address: '#/settings' });

for (const [locale, heading] of [['pl-PL', 'Powiązania z klientami'], ['zh-TW', '客戶關聯'], ['zh-HK', '客戶關聯'], ['fr-FR', 'Customer associations']]) {
  check(`a browser in ${locale} shows ${heading}`, heading, async (page) => {
    assert.match(await page.evaluate(() => document.documentElement.lang), { 'pl-PL': /^pl/, 'fr-FR': /^en/ }[locale] ?? /^zh-TW/);
  }, { context: { locale } });
}

for (const [name, choose] of [
  ['pointer', (page) => page.getByText('Dark', { exact: true }).click()],
  ['keyboard', async (page) => {
    await page.getByRole('radio', { name: 'As the system' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
  }],
  ['assistive technology', (page) => page.getByRole('radio', { name: 'Dark' }).evaluate((radio) => radio.click())],
]) {
  check(`a theme is chosen by ${name}, and stays after a reload`, 'Settings', async (page) => {
    await choose(page);
    const isDark = () => page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    await isDark();
    assert.equal(await page.getByRole('radio', { name: 'Dark' }).isChecked(), true);
    await page.reload();
    await shown(page, 'Settings');
    await isDark();
    assert.equal(await page.getByRole('radio', { name: 'Dark' }).isChecked(), true);
  }, { address: '#/settings' });
}

check('a language is chosen and spoken at once', 'Settings', async (page) => {
  await page.getByRole('radio', { name: '繁體中文' }).press('Space');
  await shown(page, '設定');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-TW');
}, { address: '#/settings' });

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The page's policy allows no script of ours; a test may look behind it. */
const behindPolicy = { context: { bypassCSP: true } };

for (const address of ['#/claims', '#/settings', '#/gallery']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe-core finds nothing on ${address}, ${colorScheme}`, () => onPage(browser, {
      address, context: { ...behindPolicy.context, colorScheme },
    }, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.addScriptTag({ path: axe });
      const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations
        .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`));
      assert.deepEqual(violations, []);
    }));
  }
}

/** How far each line of text, set by the browser, is from the box that the program drew it into; CSS px. In tables a text may be
 * longer than its box: there it is drawn cut, with an ellipsis, and the element hides the rest. */
const misalignments = (page) => page.evaluate(() => [...document.querySelectorAll('.run')].map((run) => {
  const range = document.createRange();
  range.selectNodeContents(run);
  const [text, box] = [range.getBoundingClientRect(), run.getBoundingClientRect()];
  const middle = (rect) => rect.top + rect.height / 2;
  const cut = run.closest('[role=grid], [role=table]') !== null && text.right > box.right;
  const right = cut ? 0 : Math.abs(text.right - box.right);
  return { text: run.textContent, off: Math.max(Math.abs(text.left - box.left), right, Math.abs(middle(text) - middle(box))) };
}).filter(({ off }) => off > 1));

for (const deviceScaleFactor of [1, 1.25, 1.5, 2, 3]) {
  test(`text that can be selected lies on text that is drawn, at ratio ${deviceScaleFactor}`, async () => {
    for (const [locale, address] of [['en', '#/gallery'], ['pl', '#/claims'], ['zh-TW', '#/settings']]) {
      await onPage(browser, { address, context: { deviceScaleFactor, locale } }, async (page) => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        assert.deepEqual(await misalignments(page), [], `${locale} ${address}`);
      });
    }
  });
}

check('every line of text is found by the browser’s own search', 'Gallery', async (page) => {
  const lost = await page.evaluate(() => [...document.querySelectorAll('.run')].map((run) => run.textContent?.trim() ?? '').filter((line) => {
    document.getSelection()?.removeAllRanges();
    return line !== '' && !globalThis.find(line, true);
  }));
  assert.deepEqual(lost, []);
}, { address: '#/gallery' });

check('what the browser scrolls to is drawn there', 'Gallery', async (page) => {
  const last = page.locator('.run').last();
  await last.evaluate((run) => run.scrollIntoView());
  await page.waitForFunction(() => {
    const { left, top, width, height } = /** @type {Element} */ ([...document.querySelectorAll('.run')].at(-1)).getBoundingClientRect();
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(left, top, width, height);
    return top > 0 && top < innerHeight && new Set(new Uint32Array(data.buffer)).size > 10;
  });
}, { address: '#/gallery', context: { viewport: { width: 1000, height: 300 } } });

check('the page that the back button brings back is as it was', 'Settings', async (page) => {
  const dark = page.getByRole('radio', { name: 'Dark', checked: true });
  await page.getByRole('radio', { name: 'Dark' }).press('Space');
  await dark.waitFor();
  await page.goto('about:blank');
  await goBack(page);
  await shown(page, 'Settings');
  await dark.waitFor();
}, { address: '#/settings' });
