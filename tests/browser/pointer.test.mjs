// Mouse, touch, keyboard and assistive technology come to the same: one act, told once.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { batch, op, treeOperations } from '../support/mirror_batch.mjs';
import { goBack, onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'web' }); });
after(() => browser.close());

const send = (page, ...operations) => page.evaluate((bytes) => globalThis.program.send(bytes), [...batch(...operations)]);
const stop = ['focusable'];

const controls = [
  [1, 'button', { at: [20, 20, 120, 32], run: 'Submit', states: stop }],
  [2, 'link', { at: [20, 60, 120, 20], run: 'Settings', states: stop, texts: { href: '#/settings' } }],
  [3, 'checkBox', { at: [20, 100, 120, 32], run: 'I agree', states: stop, texts: { name: 'I agree' } }],
  [4, 'button', { at: [20, 140, 120, 32], run: 'Send', states: ['focusable', 'disabled'] }],
  [5, 'paragraph', { at: [20, 180, 300, 20], run: 'Only text' }],
];

/** What the program was told of some kinds, without focus and settings. */
const told = (page, ...kinds) => page.evaluate((wanted) => globalThis.program.calls.filter(([name]) => wanted.includes(name)), kinds);
const run = (id) => id + 1_000_000;

/** A page that shows the controls. */
function check(name, test_, options = {}) {
  test(name, () => onPage(browser, { fake: true, ...options }, async (page) => {
    await send(page, ...treeOperations(controls));
    await test_(page);
  }));
}

check('a press is told as move, down and up where it was, and never as a click too', async (page) => {
  await page.mouse.click(40, 30);
  assert.deepEqual(await told(page, 'pointer', 'activate'), [
    ['pointer', 0, run(1), 40, 30, 0, 0, 0], ['pointer', 1, run(1), 40, 30, 0, 0, 0], ['pointer', 2, run(1), 40, 30, 0, 0, 0],
  ]);
});

check('moving within one element tells nothing', async (page) => {
  await page.mouse.move(25, 185);
  await page.mouse.move(40, 190);
  await page.mouse.move(60, 188);
  await page.mouse.move(600, 600);
  assert.deepEqual((await told(page, 'pointer')).map(([, kind, node]) => [kind, node]), [[0, run(5)], [0, 0]]);
});

check('while a button is held every move is told', async (page) => {
  await page.mouse.move(40, 30);
  await page.mouse.down();
  await page.mouse.move(50, 30);
  await page.mouse.move(60, 31);
  await page.mouse.up();
  assert.deepEqual((await told(page, 'pointer')).map(([, kind, , x]) => [kind, x]), [[0, 40], [1, 40], [0, 50], [0, 60], [2, 60]]);
});

check('a release elsewhere names what is there', async (page) => {
  await page.mouse.move(40, 30);
  await page.mouse.down();
  await page.mouse.move(600, 600);
  await page.mouse.up();
  assert.deepEqual((await told(page, 'pointer')).at(-1)?.slice(0, 3), ['pointer', 2, 0]);
  assert.deepEqual(await told(page, 'activate'), []);
});

check('the right button and the modifiers are told', async (page) => {
  await page.keyboard.down('Shift');
  await page.mouse.click(40, 30, { button: 'right' });
  const [, down] = await told(page, 'pointer');
  assert.deepEqual(down?.slice(5), [2, 1, 0]);
});

for (const [name, act] of [
  ['a screen reader’s press', (page) => page.locator('#n1').evaluate((button) => button.click())],
  ['Enter', (page) => page.locator('#n1').press('Enter')],
  ['Space', (page) => page.locator('#n1').press('Space')],
]) {
  check(`${name} activates once`, async (page) => {
    await act(page);
    assert.deepEqual(await told(page, 'activate', 'pointer'), [['activate', 1]]);
  });
}

check('Enter right after a press counts', async (page) => {
  await page.mouse.click(40, 30);
  await page.keyboard.press('Enter');
  assert.deepEqual(await told(page, 'activate'), [['activate', 1]]);
});

check('a press focuses the button and does not show the ring; Tab shows it', async (page) => {
  await page.mouse.click(40, 30);
  await page.keyboard.press('Tab');
  assert.deepEqual(await told(page, 'focus'), [['focus', 1, 0], ['focus', 2, 1]]);
});

check('Tab goes through the stops in reading order, and is never offered to the program', async (page) => {
  const seen = [];
  for (let i = 0; i < 4; ++i) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement?.id));
  }
  assert.deepEqual(seen, ['n1', 'n2', 'n3', 'n4']);
  assert.deepEqual(await told(page, 'key'), []);
});

check('a key that the program takes stays with it', async (page) => {
  await page.evaluate(() => { globalThis.program.takenKeys = ['Enter']; });
  await page.locator('#n1').press('Enter');
  assert.deepEqual(await told(page, 'activate', 'key'), [['key', 'Enter', 0, 1]]);
});

check('a check box is checked by the program alone', async (page) => {
  const box = page.getByRole('checkbox');
  await page.mouse.click(60, 110);
  assert.equal(await box.isChecked(), false);
  assert.deepEqual((await told(page, 'pointer')).length, 3);
  await box.press('Space');
  assert.deepEqual(await told(page, 'activate'), [['activate', 3]]);
  assert.equal(await box.isChecked(), false);
  await send(page, op.state(3, 'focusable', 'checked'));
  assert.equal(await box.isChecked(), true);
});

check('a link is the browser’s own: the address changes and the program hears of it', async (page) => {
  await page.getByRole('link').click();
  assert.equal(await page.evaluate(() => location.hash), '#/settings');
  await page.waitForFunction(() => globalThis.program.calls.some(([name, address]) => name === 'route' && address === '/settings'));
  await goBack(page);
  await page.waitForFunction(() => globalThis.program.calls.at(-1)?.join() === 'route,');
});

check('a link opened in another tab is no press here', async (page) => {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link').click({ modifiers: ['Control'] });
  await (await opened).waitForURL(/#\/settings$/);
  assert.deepEqual((await told(page, 'pointer', 'activate')).filter(([, kind]) => kind !== 0), []);
  assert.equal(await page.evaluate(() => location.hash), '');
});

check('a disabled link goes nowhere', async (page) => {
  await send(page, op.state(2, 'focusable', 'disabled'));
  await page.mouse.click(40, 70);
  assert.equal(await page.evaluate(() => location.hash), '');
});

check('a tap is a press by touch; nothing stays captured', async (page) => {
  await page.touchscreen.tap(40, 30);
  const pointers = await told(page, 'pointer', 'activate');
  assert.deepEqual(pointers.filter(([, kind]) => kind === 1 || kind === 2), [
    ['pointer', 1, run(1), 40, 30, 0, 0, 1], ['pointer', 2, run(1), 40, 30, 0, 0, 1],
  ]);
}, { context: { hasTouch: true } });

test('a finger that pans scrolls natively and presses nothing', () => onPage(browser, { fake: true, context: { hasTouch: true } }, async (page) => {
  await send(page, ...treeOperations([[1, 'scrollArea', { at: [0, 0, 400, 400], scroll: [0, 0, 400, 3000] }, [
    [2, 'button', { at: [20, 300, 300, 60], run: 'Submit', states: stop }],
  ]]]));
  const input = await page.context().newCDPSession(page);
  const touch = (type, y) => input.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: 100, y }] });
  await touch('touchStart', 320);
  for (const y of [300, 260, 220, 180, 120]) await touch('touchMove', y);
  await touch('touchEnd', 0);
  await page.waitForFunction(() => globalThis.program.calls.some(([name, , , y]) => name === 'scroll' && y > 50));
  const kinds = (await told(page, 'pointer')).map(([, kind]) => kind);
  assert.ok(kinds.includes(3) && !kinds.includes(2), `cancelled, not released: ${kinds}`);
  assert.deepEqual(await told(page, 'activate'), []);
}));

check('a control with text to copy copies it within the press', async (page) => {
  await send(page, op.text(1, 'copy', 'CA-2024-0007'));
  await page.mouse.click(40, 30);
  await page.waitForFunction(async () => await navigator.clipboard.readText() === 'CA-2024-0007');
}, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });

check('an address of the page to copy is copied whole', async (page) => {
  await send(page, op.text(1, 'copy', '#/claims/CA-2024-0007'));
  await page.mouse.click(40, 30);
  await page.waitForFunction(async () => await navigator.clipboard.readText() === `${location.href.split('#')[0]}#/claims/CA-2024-0007`);
}, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });

check('the browser’s menu is not taken away', async (page) => {
  await page.evaluate(() => window.addEventListener('contextmenu', (event) => { globalThis.prevented = event.defaultPrevented; }));
  await page.mouse.click(40, 190, { button: 'right' });
  assert.equal(await page.evaluate(() => globalThis.prevented), false);
});

check('where the program shows a menu of its own, the browser’s stays away; not on links', async (page) => {
  await page.evaluate(() => {
    globalThis.program.showsMenu = true;
    globalThis.prevented = [];
    window.addEventListener('contextmenu', (event) => globalThis.prevented.push(event.defaultPrevented));
  });
  await page.mouse.click(40, 30, { button: 'right' });
  await page.mouse.click(40, 70, { button: 'right' });
  assert.deepEqual(await page.evaluate(() => globalThis.prevented), [true, false]);
  assert.deepEqual(await told(page, 'menu'), [['menu', run(1), 40, 30]]);
});
