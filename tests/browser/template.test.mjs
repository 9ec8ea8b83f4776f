// The template for the proof of execution, as a person gets it: downloaded from a claim, opened by
// another program (LibreOffice, which turns it into pages), and read.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
let folder = '';
before(async () => {
  browser = await startBrowser({ folder: 'dist' });
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-template-'));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const run = promisify(execFile);

/** @param {string} language @returns {Promise<Record<string, string>>} */
const wordsOf = async (language) => JSON.parse(await readFile(new URL(`../../assets/strings/${language}.json`, import.meta.url), 'utf8'));

/** By LibreOffice, with a profile of its own, so that no other one in use keeps it waiting. @param {string} document @returns {Promise<string>} */
async function pdfOf(document) {
  await run('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, document,
  ]);
  return document.replace(/\.docx$/, '.pdf');
}

/** @param {string} pdf */
const textOf = async (pdf) => (await run('pdftotext', ['-layout', pdf, '-'])).stdout;

/** Languages without blanks between words are broken anywhere. @param {string} text */
const withoutBlanks = (text) => text.replaceAll(/\s+/g, '');

const customer = 'Łódź <Fabryka> & 高雄公司';
const claimed = {
  customer, tenant: '72f988bf-86f1-41af-91ab-2d7cd011db47', domain: 'fabryka.example', product: 'Teams Phone', signer: 'Żaneta Wójcik',
};

for (const [language, locale] of [['en', 'en-GB'], ['pl', 'pl-PL'], ['zh-TW', 'zh-TW']]) {
  test(`the template opens in LibreOffice, filled with the claim, in ${language}`, () => onPage(browser, { address: '#/claims', context: { locale } }, async (page) => {
    const words = await wordsOf(language);
    const press = (role, key) => page.getByRole(role, { name: words[key], exact: true }).first().click();
    const choose = (role, name) => page.getByRole(role, { name, exact: true }).first().dispatchEvent('click'); // also out of sight
    const type = (key, text) => page.getByRole('textbox', { name: words[key], exact: true }).fill(text);
    await press('button', 'claims.new');
    await type('field.customer-name', customer);
    await type('field.domain-name', claimed.domain);
    await type('field.tenant-id', claimed.tenant);
    await page.evaluate(() => { location.hash = location.hash.replace(/edit.*/, 'edit/solution'); });
    await choose('radio', words['area.microsoft-365']);
    await page.evaluate(() => { location.hash = location.hash.replace(/edit.*/, 'edit/products'); });
    await choose('checkbox', claimed.product);
    await page.evaluate(() => { location.hash = location.hash.replace(/edit.*/, 'edit/contacts'); });
    await type('field.customer-contact-name', claimed.signer);
    await page.evaluate(() => { location.hash = location.hash.replace(/edit.*/, 'edit/proof'); });
    const [download] = await Promise.all([page.waitForEvent('download'), press('button', 'template.download')]);
    assert.equal(download.suggestedFilename().startsWith(words['template.file_name'].replace('{customer}', '').trim().slice(0, 4)), true);
    const document = join(folder, `${language}.docx`);
    await download.saveAs(document);
    const text = withoutBlanks(await textOf(await pdfOf(document)));
    const expected = [...Object.values(claimed), 'template.title', 'template.who', 'template.acknowledgement', 'template.signature', 'template.activities', 'template.products'];
    const missing = expected.map((each) => words[each] ?? each).filter((each) => !text.includes(withoutBlanks(each)));
    assert.deepEqual(missing, []);
  }));
}
