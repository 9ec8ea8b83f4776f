// A first claim from an empty workspace to Submitted, in the real page: each activity under each edition of the programme, with a reload at every
// step; with a mouse, with the keyboard alone, through the accessibility tree alone, and with fingers on a phone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { assistive, fingers, keyboard, mouse } from './support/hands.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Record<string, string>} */
const words = JSON.parse(readFileSync(new URL('../../assets/strings/en.json', import.meta.url), 'utf8'));
const read = (name) => JSON.parse(readFileSync(new URL(`../../assets/editions/${name}.json`, import.meta.url), 'utf8'));

/** @typedef {{ edition: string, area: string, activity?: string, product: string, business?: boolean, revenue?: boolean }} Filing */
/** @type {{ name: string, filing: (edition: string) => Filing }[]} */
const activities = [
  { name: 'usage of Microsoft 365', filing: (edition) => ({ edition, area: edition === '2023' ? 'Modern Work and Security' : 'Microsoft 365', product: 'Teams Phone' }) },
  { name: 'pre-sales of Business Applications', filing: (edition) => ({ edition, area: 'Business Applications', activity: 'Pre-sales', product: 'Dynamics 365 Sales', business: true }) },
  {
    name: 'revenue association',
    filing: (edition) => ({ edition, area: 'Business Applications', activity: 'Revenue association', product: 'Dynamics 365 Sales', business: true, revenue: true }),
  },
];

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

/** @param {import('playwright-core').Page} page @param {Awaited<ReturnType<typeof assistive>>} hands @param {Filing} filing */
async function file(page, hands, filing) {
  const goOn = async (step) => {
    await hands.press('button', 'Continue');
    await reloadAt(page, step);
  };
  await hands.press('button', 'Add a location');
  await hands.type('MPN ID of the new location', 'MPN 4712233');
  await hands.type('Name of the new location', 'Warsaw');
  await hands.press('button', 'Add and use this location');
  await hands.type('Customer name', 'Contoso');
  await hands.type('Domain name', 'https://www.contoso.com/about');
  await hands.type('Directory (tenant) ID', '{72F988BF86F141AF91AB2D7CD011DB47}');
  await goOn('solution');
  await hands.press('radio', filing.area);
  if (filing.activity) await hands.press('checkbox', filing.activity);
  await goOn('customer');
  await hands.press('button', 'Use “Contoso”');
  if (filing.revenue) {
    await hands.type('Dynamics solution seller name', 'Trey Research');
    await hands.type('Customer name (revenue association)', 'Contoso Ltd');
    await hands.type('ISV product/solution', 'Contoso Pricing');
  }
  await goOn('products');
  await hands.press('checkbox', filing.product);
  if (filing.business && filing.edition === '2023') await hands.type(`Subscription ID of ${filing.product}`, '3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44');
  await goOn('contacts');
  await hands.type('Customer contact: name', 'Anna Nowak');
  await hands.type('Customer contact: title', 'IT manager');
  await hands.type('Customer contact: e-mail', 'anna@contoso.com');
  if (filing.business && filing.edition !== '2023') {
    await hands.type('Technical contact: name', 'Jan Kowalski');
    await hands.type('Technical contact: title', 'Administrator');
    await hands.type('Technical contact: e-mail', 'jan@contoso.com');
  }
  await hands.type('Your contact: name', 'Ola Zielińska');
  await hands.type('Your contact: e-mail', 'ola@northwind.example');
  await goOn('proof');
  await hands.offer('Files that prove the work', { name: 'SOW.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') });
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
  await goOn('review');
  for (const statement of read(filing.edition).rules.acknowledgements.statements) await hands.press('checkbox', words[statement]);
  await hands.press('button', 'Submit claim');
}

for (const edition of ['2019', '2020', '2023']) {
  for (const { name, filing } of activities) {
    const { way, hands: taken, context } = special[`${edition} ${name}`] ?? { way: 'with a mouse', hands: mouse };
    test(`a first claim, ${name}, edition ${edition}, ${way}`, () => onPage(browser, { address: '#/settings', context }, async (page) => {
      const hands = await taken(page);
      await hands.press('radio', words['edition.name'].replace('{year}', edition));
      await page.getByRole('radio', { name: words['edition.name'].replace('{year}', edition), checked: true }).waitFor();
      await hands.press('link', context ? words['nav.claims.short'] : words['nav.claims']);
      await page.getByRole('heading', { name: words['claims.empty.title'] }).waitFor();
      await hands.press('button', words['claims.empty.begin']);
      await reloadAt(page, 'partner');
      await file(page, hands, filing(edition));
      const state = page.getByRole('main').getByText('Submitted', { exact: true }).first();
      await state.waitFor();
      assert.match(page.url(), /#\/claims\/CA-\w+$/);
      await page.reload();
      await state.waitFor();
    }));
  }
}
