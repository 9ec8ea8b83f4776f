// Typing into the real page as people do who write with an input method, dead keys or a clipboard: what they
// type is there once and whole, whatever the page does meanwhile.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goBack, onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist', keepsPages: true }); });
after(() => browser.close());

const frames = (page) => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))); }));

/** A test in the gallery's field for a comment, empty and focused. */
function check(name, test_, options = {}) {
  test(name, () => onPage(browser, { address: '#/gallery', ...options }, async (page) => {
    const field = page.getByRole('textbox', { name: 'Comment' });
    await field.focus();
    const input = await page.context().newCDPSession(page);
    const compose = (text) => input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    const commit = (text) => input.send('Input.insertText', { text });
    /** The field and the program agree: the count below the field is the program's. */
    const holds = async (text) => {
      await frames(page);
      assert.equal(await field.inputValue(), text);
      await page.getByText(`${[...text].length.toLocaleString('en')} / 2,000`, { exact: true }).waitFor({ state: 'attached', timeout: 5000 });
    };
    await test_({ page, field, keyboard: page.keyboard, input, compose, commit, holds });
  }));
}

check('a phrase in Chinese is composed, corrected and kept, with the text around it', async ({ keyboard, compose, commit, holds, page, field }) => {
  await keyboard.type('Contoso: ');
  for (const step of ['ㄎ', 'ㄎㄜ', '客', '客ㄏ', '客戶', '客戶ㄍ']) {
    await compose(step);
    await frames(page);
    assert.equal(await field.inputValue(), `Contoso: ${step}`, 'shown in place');
  }
  await compose('客戶關');
  await compose('客戶');
  await commit('客戶關聯');
  await keyboard.type('!');
  await holds('Contoso: 客戶關聯!');
});

check('a composition that is called off leaves what was there', async ({ keyboard, compose, holds }) => {
  await keyboard.type('Łódź ');
  await compose('ㄎㄜ');
  await compose('');
  await keyboard.type('Meble');
  await holds('Łódź Meble');
});

check('letters of dead keys and emoji come once', async ({ keyboard, compose, commit, holds }) => {
  await compose('´');
  await commit('ź');
  await keyboard.type('ażółć ');
  await commit('👨‍👩‍👧');
  await keyboard.type(' ok');
  await holds('źażółć 👨‍👩‍👧 ok');
});

check('undo and redo are the browser’s, and the program follows', async ({ keyboard, holds, commit }) => {
  await commit('one');
  await commit(' two');
  await holds('one two');
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await holds('');
  await keyboard.press('Control+y');
  await keyboard.press('Control+y');
  await holds('one two');
});

check('twelve thousand pasted characters are all there, and the field says that they are too many', async ({ page, keyboard, holds }) => {
  const text = 'Zażółć 客戶 gęślą jaźń. '.repeat(500);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await keyboard.press('Control+v');
  await holds(text);
}, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });

check('comments are spelled, names are not', async ({ page, field }) => {
  assert.equal(await field.getAttribute('spellcheck'), 'true');
  assert.equal(await page.getByRole('textbox', { name: 'Domain name' }).getAttribute('spellcheck'), 'false');
});

check('a change of theme in the midst of a composition takes nothing', async ({ page, keyboard, compose, commit, holds }) => {
  await keyboard.type('a ');
  await compose('客');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
  await compose('客戶');
  await commit('客戶');
  await holds('a 客戶');
});

check('a tab that is frozen and thawed goes on where it was', async ({ page, keyboard, commit, holds, input }) => {
  await keyboard.type('before');
  await input.send('Page.setWebLifecycleState', { state: 'frozen' });
  await input.send('Page.setWebLifecycleState', { state: 'active' });
  await commit(' and after');
  await holds('before and after');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Comment');
});

check('what was typed is there when the back button brings the page back', async ({ page, keyboard, holds }) => {
  await keyboard.type('not lost');
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { globalThis.persisted = persisted; }));
  await page.goto('about:blank');
  await goBack(page);
  await page.getByRole('textbox', { name: 'Comment' }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.persisted), true, 'the same page, not a new one');
  await holds('not lost');
});

check('a press on a label goes to its field, and opens nothing', async ({ page }) => {
  for (const [label, role] of [['Claim name', 'textbox'], ['Activity', 'combobox']]) {
    await page.locator('label[for]', { hasText: label }).first().click();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), label, role);
  }
  await frames(page);
  assert.equal(await page.getByRole('option').count(), 0);
});

check('phones do not zoom into a field: its letters are of 16 px, and lie where they are drawn', async ({ page }) => {
  const fields = await page.evaluate(() => [...document.querySelectorAll('.field')].map((field) => [field.getAttribute('aria-label'), parseFloat(getComputedStyle(field).fontSize)]));
  assert.ok(fields.length > 10);
  assert.deepEqual(fields.filter(([, size]) => size < 16), []);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  assert.equal(await page.getByRole('dialog').getByRole('combobox').evaluate((one) => getComputedStyle(one).fontSize), '16px');
}, { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
