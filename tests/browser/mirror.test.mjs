// The mirror as assistive technology, the keyboard and find-in-page see it: batches by hand, real elements.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { batch, op, treeOperations } from '../support/mirror_batch.mjs';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'web' }); });
after(() => browser.close());

const send = (page, ...operations) => page.evaluate((bytes) => globalThis.program.send(bytes), [...batch(...operations)]);
const show = (page, ...nodes) => send(page, ...treeOperations(nodes));
const focusedId = (page) => page.evaluate(() => document.activeElement?.id ?? '');

/** A page that shows a tree. */
function check(name, nodes, test_, options = {}) {
  test(name, () => onPage(browser, { fake: true, ...options }, async (page) => {
    await show(page, ...nodes);
    await test_(page);
  }));
}

function checkTree(name, nodes, expected) {
  check(name, nodes, async (page) => assert.equal(await page.locator('#mirror').ariaSnapshot(), expected.trim()));
}

/** What assistive technology gets from the browser: controls and dialogs by role and name. */
async function reachable(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored, role }) => !ignored && ['button', 'dialog', 'textbox'].includes(role?.value))
    .map(({ role, name }) => `${role.value} ${name?.value}`);
}

const stop = ['focusable'];

checkTree('landmarks, headings and text are what they are', [
  [1, 'banner', {}, [[2, 'paragraph', { run: 'Claimdesk' }]]],
  [3, 'navigation', { texts: { name: 'Main' } }, [[4, 'link', { run: 'Claims', states: ['focusable', 'current'], texts: { href: '#/claims' } }]]],
  [5, 'main', {}, [
    [6, 'heading', { run: 'Customer associations', numbers: { level: 1 } }],
    [7, 'paragraph', { run: 'No claims yet' }],
    [8, 'list', {}, [[9, 'listItem', { run: 'First' }]]],
    [10, 'image', { texts: { name: 'Claims by month' } }],
  ]],
], `
- banner:
  - paragraph: Claimdesk
- navigation "Main":
  - link "Claims":
    - /url: "#/claims"
- main:
  - heading "Customer associations" [level=1]
  - paragraph: No claims yet
  - list:
    - listitem: First
  - img "Claims by month"
`);

checkTree('controls have names and states', [
  [1, 'button', { run: 'Submit', states: stop }],
  [2, 'button', { run: 'Bold', states: ['focusable', 'toggle', 'pressed'] }],
  [3, 'button', { run: 'Send', states: ['focusable', 'disabled'] }],
  [4, 'textField', { states: stop, texts: { name: 'Company', value: 'Contoso' } }],
  [5, 'textArea', { states: stop, texts: { name: 'Comment', value: 'Two\nlines' } }],
  [6, 'searchField', { states: stop, texts: { name: 'Find' } }],
  [7, 'checkBox', { run: 'I agree', states: ['focusable', 'checked'], texts: { name: 'I agree' } }],
  [8, 'radioGroup', { texts: { name: 'Theme' } }, [
    [9, 'radio', { run: 'Dark', states: ['focusable', 'checked'], texts: { name: 'Dark' } }],
  ]],
  [10, 'switch', { run: 'Demo', states: stop, texts: { name: 'Demo' } }],
  [11, 'comboBox', { states: ['focusable', 'expanded'], texts: { name: 'Product', value: 'Azure' } }],
  [12, 'progressBar', { texts: { name: 'Import' }, numbers: { minimum: 0, maximum: 10, now: 4 } }],
], `
- button "Submit"
- button "Bold" [pressed]
- button "Send" [disabled]
- textbox "Company": Contoso
- textbox "Comment": Two lines
- searchbox "Find"
- checkbox "I agree" [checked]
- text: I agree
- radiogroup "Theme":
  - radio "Dark" [checked]
  - text: Dark
- switch "Demo"
- text: Demo
- combobox "Product" [expanded]: Azure
- progressbar "Import"
`);

checkTree('tables, tabs and menus', [
  [1, 'grid', { texts: { name: 'Claims' }, numbers: { rowCount: 900, columnCount: 2 } }, [
    [2, 'row', { numbers: { rowIndex: 1 } }, [[3, 'columnHeader', { run: 'Customer', numbers: { sort: 1 } }], [4, 'columnHeader', { run: 'State' }]]],
    [5, 'row', { numbers: { rowIndex: 7 }, states: ['selectable', 'selected'] }, [[6, 'rowHeader', { run: 'Contoso' }], [7, 'cell', { run: 'Approved' }]]],
  ]],
  [8, 'tabList', {}, [[9, 'tab', { run: 'History', states: ['focusable', 'selectable', 'selected'] }]]],
  [10, 'menu', { texts: { name: 'More' } }, [[11, 'menuItem', { run: 'Copy', states: stop }]]],
], `
- grid "Claims":
  - row "Customer State":
    - columnheader "Customer"
    - columnheader "State"
  - row "Contoso Approved" [selected]:
    - rowheader "Contoso"
    - gridcell "Approved"
- tablist:
  - tab "History" [selected]
- menu "More":
  - menuitem "Copy"
`);

check('a description and an error are read with the field', [
  [1, 'textField', { states: ['focusable', 'invalid'], texts: { name: 'MPN ID', description: 'Seven digits', error: 'Too short' } }],
], async (page) => {
  const field = page.getByRole('textbox', { name: 'MPN ID' });
  const described = () => field.evaluate((element) => element.getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent));
  assert.deepEqual(await described(), ['Too short', 'Seven digits']);
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await send(page, op.text(1, 'error', ''), op.state(1, 'focusable'));
  assert.deepEqual(await described(), ['Seven digits']);
  assert.equal(await field.getAttribute('aria-invalid'), null);
});

check('elements lie where the program says, also within what moves', [
  [1, 'main', { at: [256, 48, 1000, 700] }, [[2, 'button', { at: [300, 100, 120, 32], states: stop, run: 'Here' }]]],
], async (page) => {
  const box = () => page.getByRole('button').boundingBox();
  assert.deepEqual(await box(), { x: 300, y: 100, width: 120, height: 32 });
  await send(page, op.rectangle(1, 10, 20, 1000, 700));
  assert.deepEqual(await box(), { x: 300, y: 100, width: 120, height: 32 });
  await send(page, op.rectangle(2, 310, 100.5, 120, 32));
  assert.deepEqual(await box(), { x: 310, y: 100.5, width: 120, height: 32 });
});

check('within a scroll area places count from its content', [
  [1, 'scrollArea', { at: [100, 50, 400, 300], scroll: [0, 0, 400, 2000] }, [
    [2, 'group', { at: [0, 500, 400, 400] }, [[3, 'button', { at: [20, 600, 100, 32], states: stop, run: 'Far down' }]]],
  ]],
], async (page) => {
  assert.deepEqual(await page.getByRole('button').boundingBox(), { x: 120, y: 650, width: 100, height: 32 });
  await send(page, op.scroll(1, 0, 450, 400, 2000));
  assert.deepEqual(await page.getByRole('button').boundingBox(), { x: 120, y: 200, width: 100, height: 32 });
});

check('a person scrolls, the program is told, and its echo changes nothing', [
  [1, 'scrollArea', { at: [0, 0, 400, 300], scroll: [0, 0, 400, 2000] }, [[2, 'paragraph', { at: [0, 0, 100, 20], run: 'Top' }]]],
], async (page) => {
  await page.evaluate(() => { globalThis.program.waits = Array(1000).fill(0); });
  await page.mouse.move(200, 150);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(() => globalThis.program.calls.some(([name]) => name === 'scroll'));
  const area = page.locator('.scroll');
  await area.evaluate((element) => element.scrollTo(0, 400));
  await page.waitForFunction(() => globalThis.program.calls.some(([name, , , y]) => name === 'scroll' && y === 400));
  await send(page, op.scroll(1, 0, 120, 400, 2000));
  assert.equal(await area.evaluate((element) => element.scrollTop), 400, 'an old position is an echo');
  await send(page, op.scroll(1, 0, 30, 400, 2000));
  assert.equal(await area.evaluate((element) => element.scrollTop), 30, 'a new position is the program’s own');
});

check('the focus stays on an element whose neighbours move', [
  [1, 'list', {}, [[2, 'listItem', {}, [[3, 'button', { run: 'A', states: stop }]]], [4, 'listItem', {}, [[5, 'button', { run: 'B', states: stop }]]]]],
], async (page) => {
  await page.getByRole('button', { name: 'A' }).focus();
  await page.evaluate(() => {
    globalThis.blurred = 0;
    document.activeElement?.addEventListener('blur', () => { globalThis.blurred += 1; });
  });
  await send(page, op.move(4, 1, 0));
  assert.equal(await focusedId(page), 'n3');
  assert.equal(await page.evaluate(() => globalThis.blurred), 0);
  assert.deepEqual(await page.getByRole('button').allInnerTexts(), ['B', 'A']);
});

check('when the focused element goes, the next stop gets the focus', [
  [1, 'button', { run: 'A', states: stop }], [2, 'button', { run: 'B', states: stop }], [3, 'button', { run: 'C', states: stop }],
], async (page) => {
  await page.getByRole('button', { name: 'B' }).focus();
  await send(page, op.remove(2));
  assert.equal(await focusedId(page), 'n3');
  await send(page, op.remove(3));
  assert.equal(await focusedId(page), 'n1');
  await page.waitForFunction(() => globalThis.program.calls.at(-1)?.join() === 'focus,1,1');
});

check('the program may say where the focus goes when an element is made anew', [
  [1, 'button', { run: 'Edit', states: stop }],
], async (page) => {
  await page.getByRole('button').focus();
  await send(page, op.remove(1), op.create(1, 'textField'), op.state(1, 'focusable'), op.text(1, 'name', 'Edit'), op.focus(1));
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT');
});

const dialog = [9, 'dialog', { at: [200, 100, 400, 300], states: ['modal'], texts: { name: 'Withdraw?' } }, [[10, 'button', { run: 'Withdraw', states: stop }]]];

check('a modal dialog shuts out what is behind it, and gives the focus back', [
  [1, 'main', {}, [[2, 'button', { run: 'Withdraw claim', states: stop }], [3, 'button', { run: 'Behind', states: stop }]]],
], async (page) => {
  await page.getByRole('button', { name: 'Behind' }).focus();
  await send(page, ...treeOperations([dialog]), op.move(9, 0, 1), op.focus(10));
  assert.equal(await focusedId(page), 'n10');
  assert.deepEqual(await reachable(page), ['dialog Withdraw?', 'button Withdraw']);
  assert.equal(await page.evaluate(() => globalThis.find('Behind')), false);
  await page.keyboard.press('Tab');
  assert.notEqual(await focusedId(page), 'n2');
  await page.locator('#n10').focus();
  await send(page, op.remove(9));
  assert.equal(await focusedId(page), 'n3');
  assert.equal(await page.locator('[inert]').count(), 0);
});

check('of two dialogs the upper one is in reach', [[1, 'main', {}, [[2, 'button', { run: 'Behind', states: stop }]]]], async (page) => {
  await send(page, ...treeOperations([dialog]), op.move(9, 0, 1), op.focus(10));
  await send(page, op.create(20, 'dialog', 0, 9), op.state(20, 'modal'), op.text(20, 'name', 'Sure?'), ...treeOperations([[21, 'button', { run: 'Yes', states: stop }]], 20), op.focus(21));
  assert.deepEqual(await reachable(page), ['dialog Sure?', 'button Yes']);
  await send(page, op.remove(20));
  assert.equal(await focusedId(page), 'n10');
  assert.deepEqual(await reachable(page), ['dialog Withdraw?', 'button Withdraw']);
});

check('what a dialog opens over itself is in reach, what is behind it is not', [
  [1, 'main', {}, [[2, 'button', { run: 'Behind', states: stop }]]],
], async (page) => {
  const list = [20, 'listBox', { at: [200, 420, 200, 40], texts: { name: 'Products' } }, [[21, 'option', { run: 'Teams Phone' }]]];
  await send(page, ...treeOperations([dialog]), op.move(9, 0, 1), op.focus(10));
  await send(page, ...treeOperations([list]), op.move(20, 0, 9));
  assert.equal(await page.locator('#n20').evaluate((element) => element.closest('[inert]')), null);
  assert.notEqual(await page.locator('#n2').evaluate((element) => element.closest('[inert]')), null);
});

check('static text is found by the browser and not seen', [[1, 'paragraph', { at: [20, 20, 300, 20], run: 'Zgłoszenie 客戶關聯' }]], async (page) => {
  assert.equal(await page.evaluate(() => globalThis.find('客戶關聯')), true);
  const { color, kerning } = await page.locator('.run').evaluate((run) => {
    const style = getComputedStyle(run);
    return { color: style.color, kerning: style.fontKerning };
  });
  assert.equal(color, 'rgba(0, 0, 0, 0)');
  assert.equal(kerning, 'none');
});

check('forced colours do not bring the text back', [[1, 'paragraph', { run: 'Quiet' }]], async (page) => {
  assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
  assert.equal(await page.locator('.run').evaluate((run) => getComputedStyle(run).color), 'rgba(0, 0, 0, 0)');
}, { context: { forcedColors: 'active' } });

check('static text can be selected; lines of a paragraph are copied as one', [
  [1, 'paragraph', { at: [20, 20, 300, 40] }, [
    [2, 'textRun', { at: [20, 20, 200, 20], texts: { name: 'A claim asks ' }, type: [0, 14, 20] }],
    [3, 'textRun', { at: [20, 40, 200, 20], texts: { name: 'Microsoft.' }, type: [0, 14, 20] }],
  ]],
  [4, 'paragraph', { at: [20, 70, 300, 20], run: 'Kept here.' }],
  [5, 'button', { at: [20, 100, 100, 32], run: 'Submit', states: stop }],
], async (page) => {
  await page.evaluate(() => document.addEventListener('copy', (event) => { globalThis.copied = event.clipboardData?.getData('text/plain'); }));
  await page.mouse.move(22, 30);
  await page.mouse.down();
  await page.mouse.move(25, 45, { steps: 3 });
  await page.mouse.move(260, 80, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.press('Control+c');
  assert.equal(await page.evaluate(() => globalThis.copied), 'A claim asks Microsoft.\nKept here.');
});

check('pressing a button selects nothing', [[1, 'button', { at: [20, 20, 200, 32], run: 'Submit claim', states: stop }]], async (page) => {
  await page.mouse.dblclick(60, 30);
  assert.equal(await page.evaluate(() => String(document.getSelection())), '');
});

check('announcements come through the live regions', [], async (page) => {
  await send(page, op.announce('12 claims'), op.announce('Not saved', true));
  await page.waitForFunction(() => document.getElementById('say-politely')?.textContent === '12 claims');
  await page.waitForFunction(() => document.getElementById('say-now')?.textContent === 'Not saved');
  assert.equal(await page.locator('#say-politely').getAttribute('aria-live'), 'polite');
  assert.equal(await page.locator('#say-now').getAttribute('aria-live'), 'assertive');
});

check('a text that changes keeps its element and the selection in it', [[1, 'paragraph', { at: [20, 20, 300, 20], run: 'in 3 days' }]], async (page) => {
  await page.evaluate(() => { globalThis.kept = document.querySelector('.run')?.firstChild; });
  await send(page, op.text(1_000_001, 'name', 'in 2 days'));
  assert.equal(await page.evaluate(() => globalThis.kept === document.querySelector('.run')?.firstChild && globalThis.kept.data), 'in 2 days');
});
