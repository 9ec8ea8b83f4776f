// What people type stays text: markup, handlers and addresses that would be scripts elsewhere, in every field that the pages
// show and as the name of a file.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** Each would leave `planted` behind, or an element, if it were anything but text. */
const hostile = [
  '<img src=x onerror=planted=1>',
  '"><svg onload=planted=1>',
  "' onfocus=planted=1 autofocus='",
  '<iframe srcdoc="<script>parent.planted=1</script>"></iframe>',
  '</script><script>planted=1</script>',
  'javascript:planted=1',
  '{{constructor.constructor("planted=1")()}}',
  '<a href="javascript:planted=1">x</a>',
  '<style>*{display:none}</style>',
  '&lt;img src=x onerror=planted=1&gt;',
];
const steps = ['partner', 'customer', 'contacts', 'review'];
const places = ['claims', 'associations', 'settings', 'exchange', 'deadlines', 'insights', 'help'];

/** @typedef {import('playwright-core').Page} Page */
/** @param {Page} page @param {string} address */
async function go(page, address) {
  await page.evaluate((to) => { location.hash = to; }, `#/${address}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Types into every field that there is, one after the other. @param {Page} page @param {Set<string>} fields that were filled */
async function fillAll(page, fields) {
  const boxes = page.getByRole('textbox').or(page.getByRole('searchbox'));
  for (let at = 0; at < await boxes.count(); at += 1) {
    const box = boxes.nth(at);
    if (!await box.isEditable({ timeout: 1000 }).catch(() => false)) continue;
    fields.add(await box.evaluate((element) => `${location.hash.replace(/CA-\w+/, '')} ${element.getAttribute('aria-label') ?? element.id}`));
    await box.fill(hostile[fields.size % hostile.length]).catch(() => undefined); // a field of days takes no such text
  }
}

/** @param {Page} page */
const grown = (page) => page.evaluate(() => ({
  planted: 'planted' in globalThis,
  elements: document.querySelectorAll('img[src="x"], svg[onload], iframe[srcdoc], [onerror], [onfocus], a[href^="javascript:"], body style, body script').length,
}));

test('markup stays text, in every field and on every page that shows it', () => onPage(browser, {}, async (page) => {
  const fields = /** @type {Set<string>} */ (new Set());
  await page.getByRole('button', { name: 'New claim' }).first().click();
  await page.getByRole('button', { name: 'Add a location' }).click();
  const claim = /CA-\w+/.exec(page.url())?.[0] ?? '';
  for (const step of steps) {
    await go(page, `claims/${claim}/edit/${step}`);
    await fillAll(page, fields);
    assert.deepEqual(await grown(page), { planted: false, elements: 0 }, step);
  }
  await go(page, `claims/${claim}/edit/proof`);
  const name = `${hostile[0].replaceAll('/', '')}.pdf`;
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') });
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
  for (const place of places) {
    await go(page, place);
    await fillAll(page, fields);
    assert.deepEqual(await grown(page), { planted: false, elements: 0 }, place);
  }
  assert.ok(fields.size >= 25, `only ${fields.size} fields: ${[...fields].join(', ')}`);

  await page.reload();
  for (const place of [`claims/${claim}`, `claims/${claim}/history`, ...places]) {
    await go(page, place);
    assert.deepEqual(await grown(page), { planted: false, elements: 0 }, `${place}, read again`);
  }
  await go(page, `claims/${claim}`);
  assert.ok((await page.locator('body').innerText()).includes('planted=1'), 'what was typed is shown as it was typed');
}));
