// The other side of the table in the real page: a claim is filed, and goes every way that a reviewer, its customer and the calendar can send it. The
// reviewer uses the keyboard alone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { activities, file, words } from './support/filing.mjs';
import { mouse } from './support/hands.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

const firstDay = '2020-06-29T09:00:00Z';

/** A filed claim and who works on it. @param {import('playwright-core').Page} page */
function workOn(page) {
  const hands = mouse(page);
  const main = page.getByRole('main');
  let role = 'Incentives admin';
  let claim = '';

  /** @param {string} to */
  async function become(to) {
    if (role === to) return;
    await page.getByRole('banner').getByRole('button', { name: role, exact: true }).click();
    await page.getByRole('menuitem', { name: to, exact: true }).click();
    role = to;
    await page.getByRole('banner').getByRole('button', { name: to, exact: true }).waitFor();
  }

  /** @param {string} address */
  const open = (address) => page.evaluate((hash) => { location.hash = hash; }, address);
  /** @param {string} state */
  const shows = (state) => main.getByText(state, { exact: true }).first().waitFor();

  const shown = () => /CA-\w+/.exec(page.url())?.[0] ?? '';
  /** @param {Keys} keys */
  async function presses(keys) {
    for (const [button, ...pressed] of keys) {
      await page.getByRole('button', { name: button, exact: true, disabled: false }).waitFor();
      for (const key of pressed) await page.keyboard.press(key);
    }
  }

  return {
    main,
    /** @param {string} edition @param {string} [mpn] of the partner's location */
    async filed(edition, mpn) {
      await hands.press('radio', words['edition.name'].replace('{year}', edition));
      await hands.press('link', words['nav.claims']);
      await hands.press('button', words['claims.empty.begin']);
      await file(page, hands, { ...activities[0].filing(edition), mpn }, (step) => page.getByRole('heading', { name: words[`wizard.${step}.title`] }).waitFor());
      await shows('Submitted');
      claim = shown();
    },
    shown,
    /** At the desk, by keys, each once what it is for can be pressed. @param {Keys} keys */
    async reviews(keys) {
      await become('Reviewer');
      await open(`#/review/${claim}`);
      await main.getByRole('heading', { level: 2, name: 'Contoso' }).waitFor();
      await presses(keys);
      await page.getByText('No claim waits for a reviewer now.').first().waitFor();
    },
    presses,
    /** All claims, as a bundle that another partner could send. */
    async exported() {
      await open('#/exchange');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export 1 claim' }).click()]);
      return readFile(await download.path());
    },
    /** @param {Buffer} bundle */
    async imports(bundle) {
      await open('#/exchange');
      await main.getByRole('heading', { level: 1, name: 'Exchange' }).waitFor();
      await page.locator('input[type=file][accept*=".sealed"]').setInputFiles({ name: 'theirs.json.gz', mimeType: 'application/gzip', buffer: bundle });
      await hands.press('button', 'Import 1 claim');
      await page.getByText('1 claim imported').first().waitFor();
    },
    /** As the partner, on the claim's page. @param {string} act @param {{ [field: string]: string }} written @param {string} state afterwards */
    async acts(act, written, state) {
      await become('Incentives admin');
      await open(`#/claims/${claim}`);
      await main.getByRole('button', { name: act, exact: true }).click();
      for (const [field, text] of Object.entries(written)) await hands.type(field, text);
      await hands.press('button', 'Confirm');
      await shows(state);
    },
    hands,
    become,
    opens: (/** @type {string} */ where) => open(`#/${where}/${claim}`),
    /** Another day; what was saved is all there is. @param {string} time */
    async on(time) {
      await page.clock.setSystemTime(new Date(time));
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    shows,
  };
}

/** @param {string} name @param {(desk: ReturnType<typeof workOn>, page: import('playwright-core').Page) => Promise<void>} journey */
function check(name, journey) {
  test(name, () => onPage(browser, {
    address: '#/settings', prepare: (page) => page.clock.install({ time: new Date(firstDay) }),
  }, (page) => journey(workOn(page), page)));
}

/** @typedef {[button: string, ...keys: string[]][]} Keys the keys that stand for a button, once it is there */
/** @type {Keys} */
const asks = [['Start review', 's'], ['Ask for information', '3', '3', 'i'], ['Confirm', 'Control+Enter']];
/** @type {Keys} */
const approves = [['Start review', 's'], ['Approve', 'a'], ['Confirm', 'Control+Enter']];
/** @type {Keys} */
const rejects = [['Start review', 's'], ['Reject', 'r'], ['Confirm', 'Space', 'Control+Enter']];

for (const edition of ['2019', '2020', '2023']) {
  check(`asked, answered, approved, and official, edition ${edition}`, async (desk) => {
    await desk.filed(edition);
    await desk.reviews(asks);
    await desk.acts('Answer and resubmit', { 'Your answer': 'Dated now.' }, 'Submitted');
    await desk.reviews(approves);
    await desk.on('2020-07-20T09:00:00Z');
    await desk.opens('claims');
    await desk.shows('Approved');
    await desk.main.getByText('Official', { exact: true }).first().waitFor();
  });

  check(`nobody answers in time, edition ${edition}`, async (desk) => {
    await desk.filed(edition);
    await desk.reviews(asks);
    await desk.on('2020-07-31T09:00:00Z');
    await desk.opens('claims');
    await desk.shows('Rejected');
  });
}

check('the customer declines, and nothing becomes official', async (desk) => {
  await desk.filed('2020');
  await desk.reviews(approves);
  await desk.become('Customer');
  await desk.opens('consent');
  await desk.hands.press('button', 'Decline the association');
  await desk.hands.type('Reason', 'We work with somebody else.');
  await desk.hands.press('button', 'Confirm');
  await desk.main.getByText('You declined on Mon 29 Jun 2020').waitFor();
  await desk.become('Incentives admin');
  await desk.opens('claims');
  await desk.main.getByText('We work with somebody else.').first().waitFor();
});

for (const [ending, edition, disputed, keys, state] of /** @type {[string, string, string, Keys, string][]} */ ([
  ['approved after all', '2020', 'Rejected, disputed', approves.slice(1), 'Approved'], ['rejected for good', '2023', 'Dispute', rejects.slice(1), 'Rejected final'],
])) {
  check(`rejected, disputed, ${ending}, edition ${edition}`, async (desk) => {
    await desk.filed(edition);
    await desk.reviews(rejects);
    await desk.acts('Dispute', { 'Business justification': 'Page 3 is signed.' }, disputed);
    await desk.reviews(keys);
    await desk.opens('claims');
    await desk.shows(state);
  });
}

/** What a partner with another MPN ID files for the same customer and product, in a browser of their own. @param {string} edition @returns {Promise<Buffer>} */
async function rivalOf(edition) {
  const context = await browser.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2020-06-28T09:00:00Z') });
  await page.goto(`${browser.url}#/settings`);
  const theirs = workOn(page);
  await theirs.filed(edition, 'MPN 5820011');
  const bundle = await theirs.exported();
  await context.close();
  return bundle;
}

for (const edition of ['2020', '2023']) {
  check(`of two competing claims one is held, the other approved, edition ${edition}`, async (desk, page) => {
    const bundle = await rivalOf(edition);
    await desk.filed(edition);
    const ours = desk.shown();
    await desk.imports(bundle);
    await desk.become('Reviewer');
    await desk.opens('review');
    await desk.presses([['Start review', 's'], ['Approve', 'x']]);
    await desk.main.getByText('Has the newest proof').first().waitFor();
    await desk.presses([['Hold for arbitration', 'h'], ['Confirm', 'Control+Enter']]);
    await page.waitForURL((url) => !url.hash.endsWith(ours)); // put aside: the next one
    const theirs = desk.shown();
    await desk.presses(approves);
    await page.waitForURL((url) => !url.hash.endsWith(theirs));
    await desk.opens('review');
    await desk.presses([['End the hold', 'h'], ...rejects.slice(1)]);
    await page.getByText('No claim waits for a reviewer now.').first().waitFor();
    await desk.opens('claims');
    await desk.shows('Rejected');
    await page.evaluate((id) => { location.hash = `#/claims/${id}`; }, theirs);
    await desk.shows('Approved');
  });
}
