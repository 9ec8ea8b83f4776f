// Files that are chosen or dropped: the program hears of them, and the page stays where it is.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { batch, treeOperations } from '../support/mirror_batch.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'web' }); });
after(() => browser.close());

const send = (page, ...operations) => page.evaluate((bytes) => globalThis.program.send(bytes), [...batch(...operations)]);
const callsOf = (page, wanted) => page.evaluate((name) => globalThis.program.calls.filter(([call]) => call === name).map((call) => call.slice(1)), wanted);

/** A page with a zone for files and a text beside it. */
function check(name, states, test_) {
  test(name, () => onPage(browser, { fake: true }, async (page) => {
    await send(page, ...treeOperations([
      [1, 'fileButton', { at: [20, 20, 400, 80], run: 'Choose files', states, texts: { name: 'Proof', accept: '.pdf' } }],
      [2, 'paragraph', { at: [20, 200, 400, 20], run: 'Beside' }],
    ]));
    await test_(page);
  }));
}

/** How the program is told. */
const listed = (...parts) => parts.map((part) => `${part}\0`).join('');

const pdf = { name: 'Łódź 客戶.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };

/** Drags files over an element of the page, and drops them there. */
function drop(page, selector, kinds) {
  return page.evaluate(([target, events]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['abc'], 'dropped.pdf', { type: 'application/pdf' }));
    const element = document.querySelector(target);
    return events.map((kind) => {
      const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer });
      element?.dispatchEvent(event);
      return event.defaultPrevented;
    });
  }, [selector, kinds]);
}

check('chosen files are offered with name, size and kind, the same file again too', ['focusable'], async (page) => {
  for (const handle of [1, 2]) {
    await page.locator('#n1').setInputFiles([pdf]);
    assert.deepEqual((await callsOf(page, 'files')).at(-1), [1, listed(handle, 4, 'application/pdf', 'Łódź 客戶.pdf')]);
  }
});

check('files dropped on the text of the zone are offered', ['focusable'], async (page) => {
  assert.deepEqual(await drop(page, '#n1 ~ .run', ['dragover', 'drop']), [true, true]);
  assert.deepEqual(await callsOf(page, 'files_over'), [[1], [0]]);
  assert.deepEqual(await callsOf(page, 'files'), [[1, listed(1, 3, 'application/pdf', 'dropped.pdf')]]);
});

check('a file dropped beside the only zone is for it', ['focusable'], async (page) => {
  assert.deepEqual(await drop(page, '#canvas', ['dragover', 'drop']), [true, true]);
  assert.deepEqual(await callsOf(page, 'files'), [[1, listed(1, 3, 'application/pdf', 'dropped.pdf')]]);
});

check('a file dropped beside several zones is offered to the page as a whole', ['focusable'], async (page) => {
  await send(page, ...treeOperations([
    [1, 'fileButton', { at: [20, 20, 400, 80], states: ['focusable'], texts: { name: 'Proof' } }],
    [3, 'fileButton', { at: [20, 300, 400, 80], states: ['focusable'], texts: { name: 'Bundle' } }],
  ]));
  assert.deepEqual(await drop(page, '#canvas', ['dragover', 'drop']), [true, true]);
  assert.deepEqual(await callsOf(page, 'files'), [[0, listed(1, 3, 'application/pdf', 'dropped.pdf')]]);
});

check('pasted files are for the only zone', ['focusable'], async (page) => {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['abc'], 'pasted.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  assert.deepEqual(await callsOf(page, 'files'), [[1, listed(1, 3, 'image/png', 'pasted.png')]]);
});

check('a locked zone takes nothing', ['focusable', 'disabled'], async (page) => {
  await drop(page, '#n1', ['dragover', 'drop']);
  assert.deepEqual(await callsOf(page, 'files'), []);
  assert.deepEqual(await callsOf(page, 'files_over'), []);
});
