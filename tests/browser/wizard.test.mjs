// A claim made in the real page: typed, kept over a reload, found by assistive technology.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const steps = ['partner', 'solution', 'customer', 'products', 'contacts', 'proof', 'review'];

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** A new claim, opened at its first step. @param {import('playwright-core').Page} page */
async function begin(page) {
  await page.getByRole('button', { name: 'New claim' }).or(page.getByRole('link', { name: 'New claim' })).first().click();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
}

const stepAddress = (page, step) => page.evaluate((name) => { location.hash = location.hash.replace(/\/edit.*$/, `/edit/${name}`); }, step);

test('what is typed is there after a reload, also what was being typed', () => onPage(browser, {}, async (page) => {
  await begin(page);
  await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso');
  await page.getByRole('textbox', { name: 'Domain name' }).fill('https://www.contoso.com/about');
  await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).click();
  await page.keyboard.type('{72F988BF86F141AF91AB2D7CD011DB47}');
  await page.reload();
  await page.getByRole('textbox', { name: 'Domain name' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Customer name' }).inputValue(), 'Contoso');
  assert.equal(await page.getByRole('textbox', { name: 'Domain name' }).inputValue(), 'contoso.com');
  assert.equal(await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).inputValue(), '72f988bf-86f1-41af-91ab-2d7cd011db47');
}));

test('back, forward and reload keep the step', () => onPage(browser, {}, async (page) => {
  await begin(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  const second = page.getByRole('heading', { name: 'What kind of work was it?' });
  await second.waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
  await page.goForward();
  await second.waitFor();
  await page.reload();
  await second.waitFor();
}));

test('what is typed in the moment in which one goes elsewhere is kept', () => onPage(browser, {}, async (page) => {
  await begin(page);
  const name = page.getByRole('textbox', { name: 'Customer name' });
  await name.focus();
  await name.evaluate((field) => { // both before the page has drawn either
    /** @type {HTMLInputElement} */ (field).value = 'Contoso';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    location.hash = location.hash.replace(/\/edit.*$/, '/edit/proof');
  });
  await page.getByRole('heading', { name: 'What shows that you did the work?' }).waitFor();
  await page.goBack();
  await name.waitFor();
  assert.equal(await name.inputValue(), 'Contoso');
}));

test('a file is read and attached', () => onPage(browser, {}, async (page) => {
  await begin(page);
  await stepAddress(page, 'proof');
  await page.locator('input[type=file]').setInputFiles({ name: 'SOW.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') });
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
}));

const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';

/** The public address of which tenants are asked. @param {import('playwright-core').Page} page @param {(route: import('playwright-core').Route) => unknown} answer */
async function answerForTenants(page, answer) {
  const asked = [];
  await page.route('https://login.microsoftonline.com/**', (route) => {
    asked.push(route.request().url());
    return answer(route);
  });
  return asked;
}

const openId = (route) => route.fulfill({
  contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: JSON.stringify({ issuer: `https://sts.windows.net/${tenant}/` }),
});

/** The look-up is the one request that leaves for elsewhere. */
const lookedUp = /^asked elsewhere: https:\/\/login\.microsoftonline\.com\//;

test('the tenant of a domain is looked up, only when a person asks for it', () => onPage(browser, { allowed: lookedUp }, async (page) => {
  const asked = await answerForTenants(page, openId);
  await begin(page);
  await page.getByRole('textbox', { name: 'Domain name' }).fill('contoso.com');
  const lookUp = page.getByRole('button', { name: 'Look up the tenant of contoso.com' });
  await lookUp.waitFor();
  assert.deepEqual(asked, []);
  await lookUp.click();
  await page.waitForFunction((id) => [...document.querySelectorAll('input')].some(({ value }) => value === id), tenant);
  assert.equal(await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).inputValue(), tenant);
  assert.deepEqual(asked, ['https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration']);
}));

test('a tenant that was entered stays when another one is found, and both are told', () => onPage(browser, { allowed: lookedUp }, async (page) => {
  await answerForTenants(page, openId);
  const entered = '3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44';
  await begin(page);
  await page.getByRole('textbox', { name: 'Domain name' }).fill('contoso.com');
  await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).fill(entered);
  await page.getByRole('button', { name: 'Look up the tenant of contoso.com' }).click();
  await page.getByText(`contoso.com belongs to the tenant ${tenant}.`).first().waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).inputValue(), entered);
  await page.getByRole('button', { name: 'Use this tenant ID' }).click();
  await page.waitForFunction((id) => [...document.querySelectorAll('input')].some(({ value }) => value === id), tenant);
}));

for (const [fault, answer] of /** @type {const} */ ([
  ['no network', (route) => route.abort('internetdisconnected')],
  ['an error', (route) => route.fulfill({ status: 500, headers: { 'access-control-allow-origin': '*' }, body: 'broken' })],
  ['a page that is no answer', (route) => route.fulfill({ contentType: 'text/html', headers: { 'access-control-allow-origin': '*' }, body: '<p>Sign in to the hotel' })],
])) {
  test(`a look-up that fails is harmless: ${fault}`, () => onPage(browser, { allowed: /login\.microsoftonline\.com|Failed to load resource/ }, async (page) => {
    await answerForTenants(page, answer);
    await begin(page);
    await page.getByRole('textbox', { name: 'Domain name' }).fill('contoso.com');
    await page.getByRole('button', { name: 'Look up the tenant of contoso.com' }).click();
    await page.getByText('No answer for contoso.com.').first().waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).inputValue(), '');
    await page.getByRole('button', { name: 'Look up the tenant of contoso.com' }).waitFor();
  }));
}

/** A few mistakes of several kinds, and what a person reads of each; all of them are in the native journeys. */
const mistakes = [
  { step: 'partner', field: 'Domain name', typed: 'not a domain!', what: 'This is not a domain name.', why: 'Microsoft finds the customer by domain and tenant ID together.', mended: 'contoso.com' },
  { step: 'partner', field: 'Directory (tenant) ID', typed: '1234', what: 'This is not a tenant ID.', why: 'The association is made with exactly this tenant.', mended: tenant },
  { step: 'contacts', field: 'Customer contact: e-mail', typed: 'anna at contoso', what: 'The e-mail address of the customer’s contact cannot be right.', why: 'Microsoft tells the customer about the association by e-mail.', mended: 'anna@contoso.com' },
];

test('a mistake says where it is, what is wrong, why it matters and how it is mended; and is gone once mended', () => onPage(browser, {}, async (page) => {
  await begin(page);
  for (const { step, field, typed, what, why, mended } of mistakes) {
    await stepAddress(page, step);
    const box = page.getByRole('textbox', { name: field, exact: true });
    await box.fill(typed);
    await page.keyboard.press('Tab');
    await page.waitForFunction((name) => document.querySelector(`[aria-label="${name}"][aria-invalid="true"]`), field);
    const said = await box.evaluate((element) => ['aria-errormessage', 'aria-describedby'].map((name) => element.getAttribute(name) ?? '')
      .flatMap((ids) => ids.split(' ')).map((id) => (id ? document.getElementById(id)?.textContent ?? '' : '')).join(' '));
    assert.ok(said.includes(what) && said.includes(why), `${field}: ${said}`);
    await stepAddress(page, 'review');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const line = page.getByRole('button').filter({ hasText: what }).or(page.getByRole('button', { name: what })).first();
    await line.click(); // leads to where it is
    await box.waitFor();
    await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, field);
    await box.fill(mended);
    await page.keyboard.press('Tab');
    await page.waitForFunction((name) => document.querySelector(`[aria-label="${name}"]:not([aria-invalid="true"])`), field);
  }
}));

test('axe-core finds nothing on any step', () => onPage(browser, {
  context: { bypassCSP: true },
}, async (page) => {
  await begin(page);
  await page.addScriptTag({ path: axe });
  for (const step of steps) {
    await stepAddress(page, step);
    await page.waitForFunction((name) => location.hash.endsWith(name), step);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`));
    assert.deepEqual(violations, [], step);
  }
}));
