// The page as one file, opened from a disk with the network cut: everything is there, and stays.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { onPage, startBrowser } from './support/page.mjs';
import { temporaryFolder, writeOneFile } from './support/releases.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
/** @type {ReturnType<typeof temporaryFolder>} */
let folder;
before(async () => {
  browser = await startBrowser({ folder: 'web' });
  folder = temporaryFolder();
  writeOneFile(join(folder.path, 'claimdesk.html'));
});
after(async () => {
  await browser.close();
  folder.remove();
});

/** On the file, without a network; whatever it asks of one fails the test. */
async function check(test_, options = {}) {
  const asked = [];
  const url = pathToFileURL(join(folder.path, 'claimdesk.html')).href;
  await onPage({ browser: browser.browser, url }, { context: { offline: true, locale: 'en' }, ...options, prepare: async (page) => {
    page.on('request', (request) => { if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url()); });
  } }, test_);
  assert.deepEqual(asked, []);
}

test('a claim is begun, a file attached, and both are there after a reload', () => check(async (page) => {
  await page.getByRole('button', { name: 'New claim' }).click();
  await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso');
  await page.getByRole('textbox', { name: 'Domain name' }).fill('contoso.com');
  await page.evaluate(() => { location.hash = location.hash.replace(/\/edit.*$/, '/edit/proof'); });
  await page.locator('input[type=file]').setInputFiles({ name: 'SOW.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') });
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
  await page.getByRole('status').filter({ hasText: /^Saved/ }).first().waitFor({ state: 'attached' });
  await page.reload();
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
  await page.evaluate(() => { location.hash = location.hash.replace(/\/edit.*$/, '/edit/partner'); });
  await page.getByRole('textbox', { name: 'Customer name' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Customer name' }).inputValue(), 'Contoso');
}));

for (const [language, heading] of [['Polski', 'Ustawienia'], ['繁體中文', '設定']]) {
  test(`it speaks ${language}`, () => check(async (page) => {
    await page.getByRole('radio', { name: language }).press('Space');
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }, { address: '#/settings' }));
}

test('a planted script does not run', () => check(async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    try {
      const script = document.createElement('script');
      script.textContent = 'globalThis.planted = true';
      document.head.append(script);
    } catch {
      // refused before it could be put into the page
    }
  });
  assert.equal(await page.evaluate(() => globalThis.planted), undefined);
}, { allowed: /Content Security Policy|TrustedScript|trusted-types|require-trusted/ }));

test('it is one file: it names no other', async () => {
  await check(async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    const named = await page.evaluate(() => [...document.querySelectorAll('[src], link[href]')].map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? ''));
    assert.deepEqual(named.filter((address) => !address.startsWith('data:')), []);
  });
});

for (const [locale, title, words] of [
  ['en', 'Claimdesk as one file', ['one copy instead of two', 'cannot be installed', 'does not update itself', 'does not show them']],
  ['pl', 'Claimdesk w jednym pliku', ['w jednej kopii', 'Nie można go zainstalować', 'Nie aktualizuje się sam', 'strona ich nie pokazuje']],
  ['zh-TW', '單一檔案的 Claimdesk', ['只保存一份', '無法安裝', '不會自行更新', '不會顯示其內容']],
]) {
  test(`it says in ${locale} what a browser keeps from it, and offers no installing`, () => check(async (page) => {
    const card = page.getByRole('group', { name: title });
    await card.getByRole('list', { name: title }).waitFor();
    for (const part of words) await card.getByRole('listitem').filter({ hasText: part }).waitFor();
    assert.equal(await card.getByRole('button').count(), 0);
  }, { address: '#/settings', context: { offline: true, locale } }));
}

test('what it says of its copies is so', () => check(async (page) => {
  await page.getByText('1 independent copy: keep a backup file as well').waitFor();
  assert.equal(await page.evaluate(() => navigator.storage.getDirectory().then(() => 'a folder', () => 'none')), 'none');
}, { address: '#/settings/storage' }));

test('where WebAssembly is switched off, what is kept is saved to a file without the program', async () => {
  const url = pathToFileURL(join(folder.path, 'claimdesk.html')).href;
  await onPage({ browser: browser.browser, url }, { context: { locale: 'en' } }, async (page) => {
    await page.getByRole('button', { name: 'New claim' }).click();
    await page.getByRole('textbox', { name: 'Customer name' }).fill('Contoso');
    await page.getByRole('textbox', { name: 'Domain name' }).click();
    await page.getByRole('status').filter({ hasText: /^Saved/ }).first().waitFor({ state: 'attached' });
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    await page.reload();
    await page.getByRole('heading', { name: 'WebAssembly is switched off in this browser' }).waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save what this browser keeps' }).click()]);
    assert.match(saved.suggestedFilename(), /^claimdesk-\d{4}-\d\d-\d\d\.tar$/);
    assert.ok((await readFile(await saved.path())).includes('Contoso'));
  });
});
