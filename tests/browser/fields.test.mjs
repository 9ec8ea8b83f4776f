// Typing, composing, pasting and filling in: the element holds the text, the program follows, and
// nothing a person typed is lost to an answer that comes late.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { batch, op, treeOperations } from '../support/mirror_batch.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'web' }); });
after(() => browser.close());

const send = (page, ...operations) => page.evaluate((bytes) => globalThis.program.send(bytes), [...batch(...operations)]);
const edits = (page) => page.evaluate(() => globalThis.program.calls.filter(([name]) => name === 'text').map(([, , value, , , composing]) => [value, composing]));

/** A page with one field, focused. */
function check(name, role, test_, options = {}) {
  test(name, () => onPage(browser, { fake: true, ...options }, async (page) => {
    await send(page, ...treeOperations([[1, role, { at: [20, 20, 300, 80], states: ['focusable'], texts: { name: 'Customer' }, type: [0, 14, 20] }]]));
    const field = page.locator('#n1');
    await field.focus();
    await test_({ page, field, keyboard: page.keyboard, input: await page.context().newCDPSession(page) });
  }));
}

check('the text begins and ends where the program draws it', 'textField', async ({ page, field }) => {
  await send(page, op.number(1, 'inset', 36), op.number(1, 'insetEnd', 32));
  const paddings = await field.evaluate((element) => [getComputedStyle(element).paddingLeft, getComputedStyle(element).paddingRight]);
  assert.deepEqual(paddings, ['36px', '32px']);
});

check('each key is an edit with the whole value', 'textField', async ({ page, keyboard }) => {
  await keyboard.type('Con');
  await keyboard.press('Backspace');
  assert.deepEqual(await edits(page), [['C', 0], ['Co', 0], ['Con', 0], ['Co', 0]]);
});

check('a composed phrase is shown in place, corrected and kept whole', 'textField', async ({ page, field, input }) => {
  await input.send('Input.imeSetComposition', { text: 'ㄎ', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.imeSetComposition', { text: '客', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.imeSetComposition', { text: '客戶', selectionStart: 2, selectionEnd: 2 });
  await input.send('Input.insertText', { text: '客戶' });
  assert.equal(await field.inputValue(), '客戶');
  const seen = await edits(page);
  assert.deepEqual(seen.slice(0, 3), [['ㄎ', 1], ['客', 1], ['客戶', 1]]);
  assert.deepEqual(seen.at(-1), ['客戶', 0]);
});

check('a composition that is called off leaves nothing', 'textField', async ({ page, field, input }) => {
  await input.send('Input.imeSetComposition', { text: 'ㄎㄜ', selectionStart: 2, selectionEnd: 2 });
  await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  assert.equal(await field.inputValue(), '');
  assert.deepEqual((await edits(page)).at(-1), ['', 0]);
});

/** The program goes on drawing frames: it has not answered everything yet. */
const keepAnswering = (page) => page.evaluate(() => { globalThis.program.waits = Array(1000).fill(0); });

check('the program’s echoes do not disturb a composition', 'textField', async ({ page, field, input }) => {
  await keepAnswering(page);
  await input.send('Input.imeSetComposition', { text: 'ㄎ', selectionStart: 1, selectionEnd: 1 });
  await send(page, op.text(1, 'value', 'ㄎ'));
  await input.send('Input.imeSetComposition', { text: '客', selectionStart: 1, selectionEnd: 1 });
  await send(page, op.text(1, 'value', 'ㄎ'));
  await input.send('Input.insertText', { text: '客' });
  await send(page, op.text(1, 'value', '客'));
  assert.equal(await field.inputValue(), '客');
});

check('what the program wanted to write is forgotten when it follows a later edit', 'textField', async ({ page, field, input }) => {
  await keepAnswering(page);
  await input.send('Input.imeSetComposition', { text: 'ㄎ', selectionStart: 1, selectionEnd: 1 });
  await send(page, op.text(1, 'value', 'Reset'));
  await input.send('Input.imeSetComposition', { text: '客', selectionStart: 1, selectionEnd: 1 });
  await send(page, op.text(1, 'value', '客'));
  await input.send('Input.insertText', { text: '客' });
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 50); }));
  assert.equal(await field.inputValue(), '客');
});

check('a value that the program sets while composing waits for its end', 'textField', async ({ page, field, input }) => {
  await input.send('Input.imeSetComposition', { text: 'ㄎ', selectionStart: 1, selectionEnd: 1 });
  await send(page, op.text(1, 'value', 'Reset'));
  assert.equal(await field.inputValue(), 'ㄎ');
  await input.send('Input.insertText', { text: '客' });
  await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.getElementById('n1')).value === 'Reset');
});

check('symbols that come without a composition are edits too', 'textField', async ({ page, input }) => {
  await input.send('Input.insertText', { text: '，' });
  assert.deepEqual(await edits(page), [['，', 0]]);
});

check('an answer that comes late does not take back what was typed since', 'textField', async ({ page, field, keyboard }) => {
  await keepAnswering(page);
  await keyboard.type('abc');
  await send(page, op.text(1, 'value', 'a'));
  assert.equal(await field.inputValue(), 'abc');
  await send(page, op.text(1, 'value', 'ab'));
  assert.equal(await field.inputValue(), 'abc');
  await send(page, op.text(1, 'value', 'ABC!'));
  assert.equal(await field.inputValue(), 'ABC!', 'what the program made itself is written');
});

check('after everything is answered, an old value is a new one again', 'textField', async ({ page, field, keyboard }) => {
  await keyboard.type('ab');
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));
  await send(page, op.text(1, 'value', 'a'));
  assert.equal(await field.inputValue(), 'a');
});

check('a value written into the focused field leaves the caret where it was', 'textField', async ({ page, field, keyboard }) => {
  await send(page, op.text(1, 'value', 'contoso'));
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await send(page, op.text(1, 'value', 'CONTOSO'));
  assert.equal(await field.evaluate((/** @type {HTMLInputElement} */ one) => one.selectionStart), 1);
});

check('ten thousand pasted characters are one edit', 'textArea', async ({ page, field, keyboard }) => {
  const text = 'Zażółć 客戶 😀 \n'.repeat(700);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await keyboard.press('Control+v');
  assert.equal(await field.inputValue(), text);
  assert.deepEqual(await edits(page), [[text, 0]]);
}, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });

check('undo is the browser’s', 'textField', async ({ page, field, keyboard }) => {
  await keyboard.type('abc');
  await keyboard.press('Control+z');
  assert.notEqual(await field.inputValue(), 'abc');
  assert.deepEqual((await edits(page)).at(-1), [await field.inputValue(), 0]);
});

check('a field that the browser fills in without focus is an edit', 'textField', async ({ page, field }) => {
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  await field.evaluate((/** @type {HTMLInputElement} */ one) => {
    one.value = 'Fabrikam';
    one.dispatchEvent(new Event('input', { bubbles: true }));
  });
  assert.deepEqual(await edits(page), [['Fabrikam', 0]]);
});

check('a field shows its text only while it has the focus', 'textField', async ({ page, field }) => {
  const colour = () => field.evaluate((one) => getComputedStyle(one).color);
  await page.evaluate(() => document.documentElement.style.setProperty('--text', 'rgb(1, 2, 3)'));
  assert.equal(await colour(), 'rgb(1, 2, 3)');
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  assert.equal(await colour(), 'rgba(0, 0, 0, 0)');
});

check('a disabled field can be read and reached, not changed', 'textField', async ({ page, field, keyboard }) => {
  await send(page, op.text(1, 'value', 'Contoso'), op.state(1, 'focusable', 'disabled'));
  await keyboard.type('x');
  assert.equal(await field.inputValue(), 'Contoso');
  assert.equal(await page.getByRole('textbox', { disabled: true }).count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'n1');
});

check('a combo box that is not for typing takes no text', 'comboBox', async ({ page, field, keyboard }) => {
  await send(page, op.text(1, 'value', 'Azure'), op.state(1, 'focusable', 'readOnly'));
  await keyboard.type('x');
  assert.equal(await field.inputValue(), 'Azure');
  assert.equal(await field.getAttribute('readonly'), null);
});

check('typing in a field is never a shortcut, a free key is', 'textField', async ({ page, field, keyboard }) => {
  await page.evaluate(() => { globalThis.program.takenKeys = ['g', 'k', 'Escape']; });
  await keyboard.type('g');
  await keyboard.press('Control+k');
  await keyboard.press('Escape');
  assert.equal(await field.inputValue(), 'g');
  const keys = await page.evaluate(() => globalThis.program.calls.filter(([name]) => name === 'key'));
  assert.deepEqual(keys, [['key', 'k', 2, 1], ['key', 'Escape', 0, 1]]);
});

check('a phone’s keyboard suits the field', 'textField', async ({ page, field }) => {
  await send(page, op.text(1, 'inputMode', 'email'), op.text(1, 'autocomplete', 'email'), op.state(1, 'focusable', 'spellCheck'));
  for (const [name, value] of [['inputmode', 'email'], ['autocomplete', 'email'], ['spellcheck', 'true'], ['type', 'text']]) {
    assert.equal(await field.getAttribute(name ?? ''), value);
  }
  await send(page, op.state(1, 'focusable', 'password'));
  assert.equal(await field.getAttribute('type'), 'password');
});
