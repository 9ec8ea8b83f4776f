// A first claim from an empty workspace to Submitted, in the real page: each activity under each edition of the programme, with a reload at every
// step; with a mouse, with the keyboard alone, through the accessibility tree alone, and with fingers on a phone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activities, file, words } from './support/filing.mjs';
import { assistive, fingers, keyboard, mouse } from './support/hands.mjs';
import { onPage, startBrowser } from './support/page.mjs';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** @type {{ [journey: string]: { way: string, hands: (page: import('playwright-core').Page) => any, context?: object } }} */
const special = {
  '2020 usage of Microsoft 365': { way: 'with the keyboard alone', hands: keyboard },
  '2023 pre-sales of Business Applications': { way: 'through the accessibility tree alone', hands: assistive },
  '2019 revenue association': { way: 'on a phone', hands: fingers, context: phone },
};

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** Another step, which a reload opens again. @param {import('playwright-core').Page} page @param {string} step */
async function reloadAt(page, step) {
  const heading = page.getByRole('heading', { name: words[`wizard.${step}.title`] });
  await heading.waitFor();
  await page.reload();
  await heading.waitFor();
}

for (const edition of ['2019', '2020', '2023']) {
  for (const { name, filing } of activities) {
    const { way, hands: taken, context } = special[`${edition} ${name}`] ?? { way: 'with a mouse', hands: mouse };
    test(`a first claim, ${name}, edition ${edition}, ${way}`, () => onPage(browser, { address: '#/settings', context }, async (page) => {
      const hands = await taken(page);
      await hands.press('radio', words['edition.name'].replace('{year}', edition));
      await hands.press('link', context ? words['nav.claims.short'] : words['nav.claims']);
      await page.getByRole('heading', { name: words['claims.empty.title'] }).waitFor();
      await hands.press('button', words['claims.empty.begin']);
      await reloadAt(page, 'partner');
      await file(page, hands, filing(edition), (step) => reloadAt(page, step));
      const state = page.getByRole('main').getByText('Submitted', { exact: true }).first();
      await state.waitFor();
      assert.match(page.url(), /#\/claims\/CA-\w+$/);
      await page.reload();
      await state.waitFor();
    }));
  }
}
