// The guided tour in the real page: walked in three languages by pressing and by keys alone, said aloud, left without a trace.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const strings = (tag) => JSON.parse(readFileSync(new URL(`../../assets/strings/${tag}.json`, import.meta.url), 'utf8'));
const stops = Object.keys(strings('en')).filter((key) => /^tour\..*\.title$/.test(key)).map((key) => key.split('.')[1]);

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** What a title or a text is found by: its words up to the first thing that is filled in. @param {string} text */
const beginning = (text) => text.split('{')[0];

/** The card, and ways to use it. @param {import('playwright-core').Page} page @param {string} tag */
function tourOn(page, tag) {
  const words = strings(tag);
  const card = page.getByRole('region', { name: words['tour.name'], exact: true });
  return {
    words,
    card,
    at: (stop) => card.getByRole('heading', { name: words[`tour.${stop}.title`], exact: true }).waitFor(),
    button: (key) => card.getByRole('button', { name: words[key], exact: true }),
  };
}

/** The card lies wholly on the page, and the pointer finds it there. @param {import('playwright-core').Locator} card */
async function liesOnPage(card) {
  const { x, y, width, height } = await card.boundingBox();
  const size = card.page().viewportSize();
  assert.ok(x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height, `${x} ${y} ${width} ${height}`);
}

/** What each step asks for, pressed and typed as it says. */
const deeds = {
  draft: async (page, { card }) => {
    const name = /[“„「](.*?)[”」]/.exec((await card.innerText()).replaceAll(/\s+/g, ' '))?.[1]; // lines may break in it
    assert.ok(name);
    await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  },
  missing: async (page, tour) => {
    await page.getByRole('textbox', { name: tour.words['field.customer-contact-title'] }).fill('CIO');
    await page.keyboard.press('Tab');
    await tour.button('tour.there').click();
  },
  submit: (page, { words }) => page.getByRole('button', { name: words['action.submit'] }).click(),
  reviewer: (page, { words }) => choose(page, words['role.incentives-admin'], words['role.reviewer']),
  queue: (page, tour) => tour.button('tour.do').click(),
  start: (page, { words }) => page.getByRole('button', { name: words['action.start'] }).click(),
  approve: async (page, { words }) => {
    await page.getByRole('button', { name: words['action.approve'], exact: true }).click();
    await page.getByRole('button', { name: words['claim.deed.confirm'], exact: true }).click();
  },
  customer: (page, { words }) => choose(page, words['role.reviewer'], words['role.customer']),
  clock: async (page, tour) => {
    const next = page.getByRole('button', { name: tour.words['demo.next_deadline'], exact: true });
    const over = tour.card.getByRole('heading', { name: tour.words['tour.partner.title'], exact: true });
    for (let i = 0; i < 40 && !(await over.isVisible()); i += 1) {
      const day = page.getByRole('region', { name: tour.words['demo.name'], exact: true }).getByRole('status');
      const before = await day.innerText();
      await next.click();
      await page.waitForFunction(([element, text]) => element.innerText !== text, [await day.elementHandle(), before]);
    }
  },
  partner: (page, { words }) => choose(page, words['role.customer'], words['role.incentives-admin']),
};

/** @param {import('playwright-core').Page} page */
async function choose(page, from, to) {
  await page.getByRole('banner').getByRole('button', { name: from, exact: true }).click();
  await page.getByRole('menuitem', { name: to, exact: true }).click();
}

for (const tag of ['en', 'zh-TW', 'pl']) {
  test(`the whole tour is walked by doing what it says, ${tag}`, () => onPage(browser, { address: '?demo&tour#/claims', context: { locale: tag } }, async (page) => {
    const tour = tourOn(page, tag);
    for (const stop of stops) {
      await tour.at(stop);
      await liesOnPage(tour.card);
      await tour.card.getByText(beginning(tour.words[`tour.${stop}.text`]).slice(0, 12)).first().waitFor();
      if (stop === 'end') await tour.button('tour.finish').click();
      else if (deeds[stop]) await deeds[stop](page, tour);
      else await tour.button('tour.next').click();
    }
    await tour.card.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: tour.words['claim.official'] }).waitFor();
  }));

  test(`the whole tour is walked by keys alone, ${tag}`, () => onPage(browser, { address: '?demo&tour#/claims', context: { locale: tag } }, async (page) => {
    const tour = tourOn(page, tag);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    await page.waitForFunction((title) => (document.activeElement?.textContent ?? '').includes(title) || document.activeElement?.getAttribute('aria-label') === title, tour.words['tour.welcome.title']);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), tour.words['tour.next']);
    for (const stop of stops) {
      await tour.at(stop);
      await page.keyboard.press('Enter'); // the focus stays on the way onward, whatever it says
    }
    await tour.card.waitFor({ state: 'detached' });
  }));
}

test('each step is said aloud', () => onPage(browser, { address: '?demo&tour#/claims' }, async (page) => {
  const tour = tourOn(page, 'en');
  await tour.at('welcome');
  await page.evaluate(() => {
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(document.getElementById('say-politely').textContent))
      .observe(document.getElementById('say-politely'), { childList: true, characterData: true, subtree: true });
  });
  await tour.button('tour.next').click();
  await page.waitForFunction(() => globalThis.said.some((text) => text.includes('step 2 of') && text.includes('The partner’s list') && text.includes('You are the partner')));
}));

test('the tour is left by Escape, goes on where it was, and waits for who looks around', () => onPage(browser, { address: '?demo#/claims' }, async (page) => {
  const tour = tourOn(page, 'en');
  await page.getByRole('button', { name: 'Guided tour' }).click();
  await tour.at('welcome');
  await tour.button('tour.next').click();
  await tour.at('list');
  await page.keyboard.press('Escape');
  await tour.card.waitFor({ state: 'detached' });
  await page.keyboard.press('t');
  await tour.at('list');
  await page.getByRole('link', { name: 'Deadlines' }).click();
  await tour.card.getByText('Look around').waitFor();
  await tour.button('tour.there').click();
  await page.getByRole('heading', { level: 1, name: 'Customer associations' }).waitFor();
  await tour.button('tour.leave').click();
  await tour.card.waitFor({ state: 'detached' });
  await page.getByText('The tour is closed').first().waitFor();
}));

test('the card covers nothing that it speaks of on a phone', () => onPage(browser, {
  address: '?demo&tour#/claims', context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
}, async (page) => {
  const tour = tourOn(page, 'en');
  for (const stop of stops.slice(0, 5)) {
    await tour.at(stop);
    await liesOnPage(tour.card);
    if (stop === 'missing') {
      const field = await page.getByRole('textbox', { name: 'Customer contact: title' }).boundingBox();
      const card = await tour.card.boundingBox();
      assert.ok(field.y + field.height <= card.y || field.y >= card.y + card.height, JSON.stringify({ field, card }));
    }
    await tour.button('tour.next').or(tour.button('tour.do')).tap();
  }
}));

for (const colorScheme of ['light', 'dark']) {
  test(`axe-core finds nothing on a step of the tour, ${colorScheme}`, () => onPage(browser, { address: '?demo&tour#/claims', context: { bypassCSP: true, colorScheme } }, async (page) => {
    const tour = tourOn(page, 'en');
    await tour.at('welcome');
    await tour.button('tour.next').click();
    await tour.at('list');
    await page.addScriptTag({ path: axe });
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
  }));
}

test('nothing is drawn while the tour waits', () => onPage(browser, { address: '?demo&tour#/claims' }, async (page) => {
  await tourOn(page, 'en').at('welcome');
  const frames = () => page.evaluate(() => new Promise((done) => {
    let count = 0;
    const original = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => { count += 1; return original.call(globalThis, callback); };
    setTimeout(() => { globalThis.requestAnimationFrame = original; done(count); }, 700);
  }));
  await page.waitForTimeout(500);
  assert.equal(await frames(), 0);
}));
