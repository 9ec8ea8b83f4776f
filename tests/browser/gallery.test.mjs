// Every widget of the gallery, operated in three ways that must come to the same: by the keyboard alone, by its element alone as
// assistive technology does, and by tap on a phone. Each is found by role and name.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/**
 * One way to operate a page: press a control, choose one that a press has opened, write into a field.
 * @typedef {object} Way
 * @property {(control: Locator) => Promise<unknown>} press
 * @property {(field: Locator, text: string) => Promise<unknown>} write
 */

/** @type {Record<string, Way>} */
const ways = {
  'the keyboard alone': {
    press: async (control) => {
      await control.focus();
      const opens = await control.evaluate((one) => one.matches('[role=combobox]'));
      await control.press(opens ? 'ArrowDown' : await control.evaluate((one) => one.matches('input')) ? 'Space' : 'Enter');
    },
    write: async (field, text) => {
      await field.focus();
      await field.press('ControlOrMeta+a');
      await field.page().keyboard.type(text);
    },
  },
  'its element alone': {
    press: (control) => control.evaluate((/** @type {HTMLElement} */ one) => one.click()),
    write: (field, text) => field.evaluate((/** @type {HTMLInputElement} */ one, value) => {
      one.focus();
      one.value = value;
      one.dispatchEvent(new Event('input', { bubbles: true }));
    }, text),
  },
  'tap on a phone': {
    press: (control) => control.tap({ force: true }), // on whatever lies there: of a choice its text is as good as its box
    write: async (field, text) => {
      await field.tap();
      await field.press('ControlOrMeta+a');
      await field.page().keyboard.insertText(text);
    },
  },
};

/** A choice in an open list: arrow keys go through it while the field keeps the focus. */
async function choose(page, way, name, option) {
  const field = page.getByRole('combobox', { name, exact: true });
  await way.press(field);
  const wanted = page.getByRole('option', { name: option });
  await wanted.first().waitFor();
  if (way !== ways['the keyboard alone']) return way.press(wanted.first());
  const current = () => page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.textContent ?? '' : '';
  });
  for (let step = 0; step < 20 && !(await current()).startsWith(option); step += 1) {
    const before = await current();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((text) => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id && document.getElementById(id)?.textContent !== text;
    }, before);
  }
  return page.keyboard.press('Enter');
}

const button = (page, name) => page.getByRole('button', { name, exact: true });
const says = (page, text) => page.getByText(text, { exact: true }).first().waitFor({ state: 'attached' });

async function value(field, expected) {
  await field.evaluate((/** @type {HTMLElement} */ one) => one.blur());
  for (let tries = 0; tries < 40 && await field.inputValue() !== expected; tries += 1) await field.page().evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await field.inputValue(), expected);
}

const checked = (box, wanted) => box.and(box.page().locator(wanted ? ':checked' : ':not(:checked)')).waitFor({ state: 'attached' });

/** What a person does, and what they then see. @type {[string, (page: Page, way: Way) => Promise<unknown>][]} */
const acts = [
  ['a text field', async (page, way) => {
    const field = page.getByRole('textbox', { name: 'Claim name' });
    await way.write(field, 'Zażółć 客戶 😀');
    await value(field, 'Zażółć 客戶 😀');
  }],
  ['a text area', async (page, way) => {
    const field = page.getByRole('textbox', { name: 'Comment' });
    await way.write(field, 'Two words');
    await says(page, '9 / 2,000');
    await value(field, 'Two words');
  }],
  ['a field that is checked', async (page, way) => {
    const field = page.getByRole('textbox', { name: 'Technical contact’s e-mail' });
    await way.write(field, 'nobody');
    await field.evaluate((one) => one.blur());
    await says(page, 'An e-mail address has an @ in it.');
  }],
  ['a search field and what empties it', async (page, way) => {
    const field = page.getByRole('searchbox', { name: 'Search these claims' });
    await way.write(field, 'Fabrikam');
    await way.press(page.getByRole('button', { name: 'Clear “Search these claims”' }));
    await value(field, '');
  }],
  ['a check box', async (page, way) => {
    const box = page.getByRole('checkbox', { name: 'All products of the claim' });
    await way.press(box);
    await checked(box, true);
  }],
  ['a switch', async (page, way) => {
    const box = page.getByRole('switch', { name: 'Tell me when a claim needs me' });
    await way.press(box);
    await checked(box, false);
  }],
  ['one of a few', async (page, way) => {
    const radio = page.getByRole('radio', { name: 'Usage report' });
    await way.press(radio);
    await checked(radio, true);
  }],
  ['a button that is an icon', async (page, way) => {
    await way.press(button(page, 'Refresh'));
    await says(page, 'Refreshed: 1');
  }],
  ['a list to search in', async (page, way) => {
    await choose(page, way, 'Product', 'Teams');
    await value(page.getByRole('combobox', { name: 'Product', exact: true }), 'Teams');
  }],
  ['a list to choose from', async (page, way) => {
    await choose(page, way, 'Activity', 'Revenue association');
    await value(page.getByRole('combobox', { name: 'Activity' }), 'Revenue association');
  }],
  ['a choice of several, and taking one away', async (page, way) => {
    await choose(page, way, 'Products', 'Dynamics 365 Field Service');
    await button(page, 'Remove Dynamics 365 Field Service').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await way.press(button(page, 'Remove Dynamics 365 Field Service'));
    await button(page, 'Remove Dynamics 365 Field Service').waitFor({ state: 'detached' });
  }],
  ['a day from the calendar', async (page, way) => {
    await way.press(button(page, 'Choose a date: Work began on'));
    await way.press(page.getByRole('gridcell').getByRole('button', { name: /17 November 2026/ }).or(page.getByRole('button', { name: /17 November 2026/ })).first());
    await value(page.getByRole('textbox', { name: 'Work began on' }), '17 Nov 2026');
  }],
  ['a file that is taken away', async (page, way) => {
    await way.press(button(page, 'Remove setup.exe'));
    await button(page, 'Remove setup.exe').waitFor({ state: 'detached' });
  }],
  ['sorting a table', async (page, way) => {
    await way.press(page.getByRole('columnheader', { name: 'Customer' }).first().getByRole('button'));
    await page.locator('[role=columnheader][aria-sort=ascending]').waitFor({ state: 'attached' });
  }],
  ['choosing a row', async (page, way) => {
    const box = page.getByRole('checkbox', { name: 'Select Fabrikam Viva Insights' });
    await way.press(box);
    await checked(box, true);
  }],
  ['tabs', async (page, way) => {
    await way.press(page.getByRole('tab', { name: 'Files 3' }));
    await page.getByRole('tabpanel', { name: 'Files' }).waitFor();
  }],
  ['a step', async (page, way) => {
    await way.press(button(page, 'Associate customer'));
    await page.locator('[aria-current=step]').getByRole('button', { name: 'Associate customer' }).waitFor({ state: 'attached' });
  }],
  ['a menu', async (page, way) => {
    await way.press(button(page, 'View: My work'));
    await way.press(page.getByRole('menuitemcheckbox', { name: 'All claims' }));
    await says(page, 'menu entry 2');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }],
  ['a tool that stays pressed', async (page, way) => {
    if (!await button(page, 'Keep in sight').count()) return; // in the menu of what has no room
    await way.press(button(page, 'Keep in sight'));
    await page.getByRole('button', { name: 'Keep in sight', pressed: true }).waitFor();
  }],
  ['a mark in a matrix', async (page, way) => {
    const box = page.getByRole('checkbox', { name: 'Adoption report Q3.docx, Teams Phone' }).first();
    await way.press(box);
    await checked(box, false);
  }],
  ['a card of figures', async (page, way) => {
    await way.press(page.getByRole('button', { name: /^Needs you/ }));
    await page.getByRole('button', { name: /^Needs you/, pressed: true }).waitFor();
  }],
  ['a toast and its undo', async (page, way) => {
    await way.press(button(page, 'Show a toast'));
    await way.press(button(page, 'Undo'));
    await says(page, 'Undone: toast1');
  }],
  ['a dialog', async (page, way) => {
    await way.press(button(page, 'Open a dialog'));
    await way.press(page.getByRole('dialog', { name: 'Erase everything?' }).getByRole('button', { name: 'Erase' }));
    await says(page, 'Chosen: Erase');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Open a dialog');
  }],
  ['a side panel', async (page, way) => {
    await way.press(button(page, 'Open a side panel'));
    await page.getByText('Submitted the claim.').waitFor();
    await way.press(page.getByRole('complementary', { name: 'History' }).getByRole('button', { name: 'Close' }));
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  }],
  ['work that is called off', async (page, way) => {
    await way.press(button(page, 'Cancel'));
    await page.locator('[role=progressbar][aria-label="Importing claims"][aria-valuenow="0"]').waitFor({ state: 'attached' });
  }],
  ['a chart as a table', async (page, way) => {
    await way.press(button(page, 'Show as a table').first());
    await page.getByRole('rowheader', { name: 'Jun' }).waitFor();
  }],
  ['the command palette', async (page, way) => {
    await way.press(page.getByRole('main').getByRole('button', { name: 'Search claims and actions' }));
    const field = page.getByRole('combobox', { name: 'Search claims and actions' });
    await way.write(field, 'new');
    await page.waitForFunction(() => [...document.querySelectorAll('[role=option]')].every((one) => /new/i.test(one.textContent ?? ''))); // narrowed
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); })); // and drawn
    if (way === ways['the keyboard alone']) await page.keyboard.press('Enter');
    else await way.press(page.getByRole('option', { name: /New customer association/ }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await says(page, 'New customer association');
  }],
  ['a link', async (page, way) => {
    await way.press(page.getByRole('link', { name: 'A link to Settings' }));
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  }],
];

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 };

for (const [name, way] of Object.entries(ways)) {
  describe(name, () => {
    /** One page for all of them: each has its own widget. @type {{ page: Page, end: () => void, over: Promise<unknown> }} */
    let opened;
    before(() => new Promise((ready, failed) => {
      const over = onPage(browser, { address: '#/gallery', context: { reducedMotion: 'reduce', ...(name.includes('phone') ? phone : {}) } }, (page) => new Promise((end) => {
        page.setDefaultTimeout(8000);
        page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor().then(() => ready(undefined), failed);
        opened = { page, end: () => end(undefined), over: Promise.resolve() };
      }));
      over.catch(failed);
      queueMicrotask(() => { if (opened) opened.over = over; });
    }));
    after(async () => {
      opened.end();
      await opened.over;
    });
    for (const [what, act] of acts) test(what, () => act(opened.page, way));
    if (name.includes('phone')) {
      test('nothing scrolls sideways', async () => {
        assert.deepEqual(await opened.page.evaluate(() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll('main > .scroll')].map((one) => one.scrollWidth - one.clientWidth)]), [390, 0]);
      });
    }
  });
}
