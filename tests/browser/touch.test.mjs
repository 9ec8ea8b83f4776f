// Fingers on the real page: scrolling and pinching are the browser's own, of real touches. Two things a Chromium without a screen does not
// make of them, so what it would tell the page is told here: the context menu of a finger that rests (held for 1.5 s it presses), and a touch that is cancelled from outside.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

const frames = (page) => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))); }));

/** A test on the gallery on a tablet (wide enough for tables), with a finger. */
function check(name, test_, viewport = { width: 834, height: 1112 }) {
  const context = { viewport, hasTouch: true, isMobile: true, reducedMotion: 'reduce' };
  test(name, () => onPage(browser, { address: '#/gallery', context }, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor();
    const input = await page.context().newCDPSession(page);
    const touch = (type, ...points) => input.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    const middle = async (locator) => {
      await locator.scrollIntoViewIfNeeded();
      await frames(page);
      const { x, y, width, height } = /** @type {{ x: number, y: number, width: number, height: number }} */ (await locator.boundingBox());
      return [x + width / 2, y + height / 2];
    };
    await test_({ page, input, touch, middle });
  }));
}

const notify = (page) => page.getByRole('switch', { name: 'Tell me when a claim needs me' });

const phone = { width: 390, height: 844 };

check('two fingers enlarge the page, and it answers where it is touched', async ({ page, touch, middle }) => {
  await middle(notify(page));
  await touch('touchStart', [317, 400], [517, 400]);
  for (const by of [0, 20, 40, 60, 80, 100]) await touch('touchMove', [317 - by, 400], [517 + by, 400]);
  await touch('touchEnd');
  const scale = await page.evaluate(() => visualViewport?.scale ?? 1);
  assert.ok(scale > 1.5, `the browser enlarges: ${scale}`);
  await notify(page).evaluate((one) => {
    const { offsetTop, height } = /** @type {VisualViewport} */ (visualViewport);
    const area = /** @type {Element} */ (document.querySelector('main > .scroll'));
    area.scrollTop += one.getBoundingClientRect().top - offsetTop - height / 2;
  });
  await frames(page);
  const { x, y } = await notify(page).evaluate((one) => {
    const { left, top, height } = one.getBoundingClientRect();
    const { offsetLeft, offsetTop } = /** @type {VisualViewport} */ (visualViewport);
    return { x: Math.max(left - offsetLeft, 0) + 20, y: top + height / 2 - offsetTop };
  });
  await touch('touchStart', [x, y]);
  await touch('touchEnd');
  await notify(page).and(page.locator(':not(:checked)')).waitFor({ state: 'attached' });
});

check('a touch that becomes a scroll presses nothing', async ({ page, touch, middle }) => {
  const [x, y] = await middle(notify(page));
  await touch('touchStart', [x, y]);
  await touch('touchMove', [x, y - 40]);
  await touch('touchCancel');
  await frames(page);
  assert.equal(await notify(page).isChecked(), true);
  await touch('touchStart', [x, y]);
  await touch('touchEnd');
  await notify(page).and(page.locator(':not(:checked)')).waitFor({ state: 'attached' });
});

check('a long press on a row opens its menu, and lifting the finger presses nothing', async ({ page, touch, middle }) => {
  const cell = page.getByRole('gridcell', { name: 'Fabrikam Ltd' });
  const [x, y] = await middle(cell);
  await touch('touchStart', [x, y]);
  const taken = await cell.evaluate((one, [clientX, clientY]) => !one.dispatchEvent(new PointerEvent('contextmenu', {
    bubbles: true, cancelable: true, pointerType: 'touch', button: 0, clientX, clientY,
  })), [x, y]);
  assert.ok(taken, 'the browser’s own menu stays away');
  await page.getByRole('menuitem', { name: 'Delete draft' }).waitFor();
  await touch('touchEnd');
  await frames(page);
  await page.getByRole('menuitem', { name: 'History' }).tap();
  await page.getByText('history: Fabrikam Viva Insights').waitFor({ state: 'attached' });
});

check('a column is made wider by a finger', async ({ page, touch, middle }) => {
  const edge = page.getByRole('separator', { name: 'Width of Customer' }).first();
  const [x, y] = await middle(edge);
  await touch('touchStart', [x, y]);
  for (const by of [10, 30, 60]) await touch('touchMove', [x + by, y]);
  await touch('touchEnd');
  await page.waitForFunction(([label, from]) => {
    const one = document.querySelector(`[role=separator][aria-label="${label}"]`);
    return one !== null && one.getBoundingClientRect().left > Number(from) + 40;
  }, ['Width of Customer', x]);
});

check('a pinched page stays as it is laid out, and answers where it is touched', async ({ page, input, touch, middle }) => {
  await middle(notify(page));
  await input.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await page.waitForFunction(() => (visualViewport?.scale ?? 1) === 2);
  await frames(page);
  const [width, x, y] = await notify(page).evaluate((one) => {
    const { left, top, height: high } = one.getBoundingClientRect();
    const { offsetLeft, offsetTop } = /** @type {VisualViewport} */ (visualViewport);
    return [/** @type {HTMLElement} */ (document.getElementById('app')).clientWidth, left + 20 - offsetLeft, top + high / 2 - offsetTop];
  });
  assert.equal(width, 834);
  await touch('touchStart', [x, y]);
  await touch('touchEnd');
  await notify(page).and(page.locator(':not(:checked)')).waitFor({ state: 'attached' });
});

check('a tap on the chip of a choice takes it away, and only it', async ({ page }) => {
  await page.getByRole('button', { name: 'Remove Teams Phone' }).tap();
  await page.getByRole('button', { name: 'Remove Teams Phone' }).waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('button', { name: 'Remove Dynamics 365 Sales' }).count(), 1);
});
