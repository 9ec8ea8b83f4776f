// Before, without and after the program: the skeleton, the messages, the preferences, sleep and return.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { goBack, onPage, startBrowser } from './support/page.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'web' }); });
after(() => browser.close());

const told = (page, kind) => page.evaluate((wanted) => globalThis.program.calls.filter(([name]) => name === wanted), kind);

test('the skeleton stands until the first frame, and no longer', () => onPage(browser, { fake: true }, async (page) => {
  assert.equal(await page.locator('#skeleton').count(), 1);
  await page.evaluate(() => globalThis.program.platform.present(0, 2, 2, 0, 0));
  assert.equal(await page.locator('#skeleton').count(), 0);
}));

test('only the damaged rectangle of a frame is put on the screen', () => onPage(browser, { fake: true }, async (page) => {
  const colours = await page.evaluate(() => {
    const { platform, poke } = globalThis.program;
    const [pixels, rects] = [1 << 18, 1 << 19];
    poke(pixels, new Uint8Array(4 * 4 * 4).fill(255));
    poke(rects, new Uint8Array(Int32Array.of(0, 0, 4, 4).buffer));
    platform.present(pixels, 4, 4, rects, 1);
    poke(pixels, new Uint8Array(4 * 4 * 4).map((_, index) => (index % 4 === 3 ? 255 : 0)));
    poke(rects, new Uint8Array(Int32Array.of(1, 1, 2, 2).buffer));
    platform.present(pixels, 4, 4, rects, 1);
    const context = /** @type {CanvasRenderingContext2D} */ (/** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).getContext('2d'));
    return [...context.getImageData(0, 0, 4, 4).data].filter((_, index) => index % 4 === 0);
  });
  assert.deepEqual(colours, [255, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255]);
}));

const canFillScreen = 64; // a bit of the preferences, as this browser can

test('the program hears all about the page before it starts', () => onPage(browser, {
  fake: true, address: '#/claims/7', context: { locale: 'pl-PL', deviceScaleFactor: 1.5, colorScheme: 'dark', reducedMotion: 'reduce' },
  prepare: (page) => page.addInitScript(() => localStorage.setItem('claimdesk.theme', 'dark')),
}, async (page) => {
  const calls = await page.evaluate(() => globalThis.program.calls.slice(0, 10));
  const [, writer] = calls.pop();
  assert.match(writer, /^[0-9a-f]{32}$/);
  assert.deepEqual(calls, [
    ['setting', 'theme\0dark'], ['setting', 'browser.languages\0pl-PL'],
    ['setting', 'browser.zone\0UTC'], ['setting', 'browser.query\0'], ['renderer', 0], ['resize', 1280, 800, 1.5, 1920, 1200],
    ['preferences', 1 | 4 | canFillScreen, ''], ['installation', 0], ['route', '/claims/7'],
  ]);
}));

test('preferences that change are told at once', () => onPage(browser, { fake: true }, async (page) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => globalThis.program.calls.at(-1)?.join() === `preferences,${1 | 64},`);
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await page.waitForFunction(() => /^(#[0-9A-F]{6} ){6}#[0-9A-F]{6}$/.test(globalThis.program.calls.at(-1)?.[2]));
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
  await page.waitForFunction(() => globalThis.program.calls.at(-1)?.[2] === '');
  await page.evaluate(() => { document.documentElement.style.fontSize = '24px'; });
  await page.waitForFunction(() => globalThis.program.calls.at(-2)?.[0] === 'resize');
  const resized = (await told(page, 'resize')).at(-1);
  assert.deepEqual(resized, ['resize', 1280 / 1.5, 800 / 1.5, 1.5, 1280, 800], 'everything half as large again');
  await page.mouse.click(150, 75);
  const pressed = (await told(page, 'pointer')).find(([, kind]) => kind === 1);
  assert.deepEqual(pressed?.slice(3, 5), [100, 50], 'the pointer is where it is drawn');
}));

test('the canvas has as many pixels as the screen has under it', () => onPage(browser, { fake: true, context: { deviceScaleFactor: 1.25 } }, async (page) => {
  await page.setViewportSize({ width: 601, height: 401 });
  await page.waitForFunction(() => globalThis.program.calls.at(-1)?.join() === 'resize,601,401,1.25,751,501');
}));

test('a new size is drawn before it is seen', () => onPage(browser, { fake: true }, async (page) => {
  const before_ = await page.evaluate(() => globalThis.program.frames);
  await page.setViewportSize({ width: 390, height: 700 });
  await page.waitForFunction(() => globalThis.program.calls.at(-1)?.join() === 'resize,390,700,1,390,700');
  assert.ok(await page.evaluate(() => globalThis.program.frames) > before_);
}));

test('what is to be remembered is there after a reload', () => onPage(browser, { fake: true }, async (page) => {
  await page.evaluate(() => globalThis.program.remember('language', 'zh-TW'));
  await page.reload();
  await page.waitForFunction(() => globalThis.program?.frames > 0);
  assert.ok((await told(page, 'setting')).some(([, setting]) => setting === 'language\0zh-TW'));
}));

test('assets arrive by their tickets, and what does not arrive is told too', () => onPage(browser, {
  fake: true, allowed: /missing\.json|Failed to load resource/,
  prepare: (page) => page.route('**/assets/strings/en.json', (route) => route.fulfill({ contentType: 'application/json', body: '{"a": "ą"}' })),
}, async (page) => {
  await page.evaluate(() => {
    globalThis.program.load(11, 'strings/en.json');
    globalThis.program.load(12, 'missing.json');
  });
  await page.waitForFunction(() => globalThis.program.calls.filter(([name]) => name === 'response').length === 2);
  const [first, second] = (await told(page, 'response')).sort((a, b) => a[1] - b[1]);
  assert.deepEqual(first, ['response', 11, 0, '{"a": "ą"}']);
  assert.deepEqual(second?.slice(0, 3), ['response', 12, 1]);
  assert.match(second?.[3], /missing\.json: 404/);
}));

test('the address changes without the program hearing its own words', () => onPage(browser, { fake: true }, async (page) => {
  const length = await page.evaluate(() => history.length);
  await page.evaluate(() => globalThis.program.ask('navigate', '#/claims', 1));
  assert.equal(await page.evaluate(() => history.length), length);
  await page.evaluate(() => globalThis.program.ask('navigate', '#/claims/1', 0));
  assert.equal(await page.evaluate(() => `${location.hash} ${history.length}`), `#/claims/1 ${length + 1}`);
  assert.equal((await told(page, 'route')).length, 1);
  await goBack(page);
  await page.waitForFunction(() => globalThis.program.calls.at(-1)?.join() === 'route,/claims');
}));

test('title, language and colours are the page’s', () => onPage(browser, { fake: true }, async (page) => {
  await page.evaluate(() => {
    globalThis.program.ask('title', 'Settings – Claimdesk');
    globalThis.program.ask('language', 'pl');
    globalThis.program.ask('theme', 'color-scheme:dark;--surface:#1F1F1F;--text:#F5F5F5;');
  });
  assert.equal(await page.title(), 'Settings – Claimdesk');
  assert.deepEqual(await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [document.documentElement.lang, style.colorScheme, style.getPropertyValue('--surface'),
      document.querySelector('meta[name=theme-color]')?.getAttribute('content')];
  }), ['pl', 'dark', '#1F1F1F', '#1F1F1F']);
}));

test('at rest nothing runs', () => onPage(browser, {
  fake: true,
  prepare: (page) => page.addInitScript(() => {
    globalThis.asked = [];
    for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval']) {
      const original = window[name].bind(window);
      window[name] = (...parts) => { globalThis.asked.push(name); return original(...parts); };
    }
  }),
}, async (page) => {
  await page.evaluate(() => globalThis.program.platform.present(0, 2, 2, 0, 0));
  await page.waitForTimeout(500);
  const before_ = await page.evaluate(() => [globalThis.asked.splice(0).length > 0, globalThis.program.frames]);
  await page.waitForTimeout(1500);
  assert.deepEqual(await page.evaluate(() => globalThis.asked), []);
  assert.deepEqual([true, await page.evaluate(() => globalThis.program.frames)], before_);
}));

/** What the page says instead of the program. */
async function trouble(page) {
  await page.getByRole('heading').waitFor();
  const snapshot = await page.locator('body').ariaSnapshot();
  return { snapshot, language: await page.locator('#trouble').getAttribute('lang') };
}

for (const [locale, language, title] of [
  ['en-GB', 'en', 'Claimdesk could not be loaded'], ['pl-PL', 'pl', 'Nie udało się wczytać Claimdesk'], ['zh-TW', 'zh-TW', '無法載入 Claimdesk'],
]) {
  test(`a program that does not arrive is said in ${language}`, () => onPage(browser, {
    context: { locale }, allowed: /claimdesk\.|404/,
  }, async (page) => {
    const said = await trouble(page);
    assert.equal(said.language, language);
    assert.ok(said.snapshot.includes(`heading "${title}" [level=1]`), said.snapshot);
    assert.match(said.snapshot, /link .*\n\s+- \/url: recovery\.html/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'trouble-title');
  }));
}

for (const [who, change, heading] of [
  ['a browser in which WebAssembly is switched off', () => { delete globalThis.WebAssembly; }, 'WebAssembly is switched off in this browser'],
  ['a browser without vectors in WebAssembly', () => { WebAssembly.validate = () => false; }, 'This browser is too old for Claimdesk'],
  ['a browser without inert', () => { delete HTMLElement.prototype.inert; delete globalThis.WebAssembly; }, 'This browser is too old for Claimdesk'],
]) {
  test(`${who} is told what to do`, () => onPage(browser, {
    allowed: /claimdesk\.|404/, prepare: (page) => page.addInitScript(change),
  }, async (page) => assert.match((await trouble(page)).snapshot, new RegExp(`heading "${heading}"`))));
}

/** As a browser reads the page that knows no modules. @param {import('playwright-core').Page} page */
const withoutModules = (page) => page.route('**/index.html', async (route) => {
  const response = await route.fetch();
  const html = (await response.text()).replace(/<script type="module"[^>]*><\/script>/, '').replace('<script nomodule ', '<script ');
  await route.fulfill({ response, body: html });
});

test('a browser that knows no modules is told in each language what is needed', () => onPage(browser, {
  address: 'index.html', prepare: withoutModules, allowed: /claimdesk\.|404|preload/,
}, async (page) => {
  for (const [language, words] of [['en', 'too old for Claimdesk'], ['pl', 'za stara dla Claimdesk'], ['zh-TW', '版本太舊']]) {
    await page.locator(`#too-old [lang=${language}]`).filter({ hasText: words }).waitFor();
  }
  assert.equal(await page.locator('#skeleton').isVisible(), false);
}));

test('a browser without JavaScript is told so in each language', () => onPage(browser, {
  context: { javaScriptEnabled: false }, allowed: /claimdesk\.|404|preload/,
}, async (page) => {
  for (const language of ['en', 'pl', 'zh-TW']) await page.locator(`noscript [lang=${language}]`).filter({ hasText: 'JavaScript' }).waitFor();
}));

test('a module that does not arrive is said, with what can be done', () => onPage(browser, {
  allowed: /./, prepare: (page) => page.route('**/platform/display.js', (route) => route.abort()),
}, async (page) => {
  await page.getByText('A part of Claimdesk did not arrive.').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Load again' }).count(), 1);
  assert.equal(await page.getByRole('link', { name: 'Save what this browser keeps' }).getAttribute('href'), 'recovery.html');
  assert.equal(await page.getByRole('button', { name: 'Use the version before' }).count(), 0);
}));

test('a program that finds itself wrong stops, and says so', () => onPage(browser, { fake: true }, async (page) => {
  await page.evaluate(() => globalThis.program.ask('crash', 'fold.cpp:12 CHECK(found)'));
  const { snapshot } = await trouble(page);
  assert.match(snapshot, /heading "Claimdesk has stopped"/);
  assert.match(snapshot, /fold\.cpp:12/);
  const before_ = await page.evaluate(() => globalThis.program.frames);
  await page.setViewportSize({ width: 400, height: 400 });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => globalThis.program.frames), before_);
  await page.getByRole('button', { name: 'Load again' }).click();
  await page.waitForFunction(() => document.getElementById('trouble')?.hidden && globalThis.program?.frames > 0);
}));

test('a trap in the program is a stop too', () => onPage(browser, { fake: true, allowed: /unreachable|RuntimeError/ }, async (page) => {
  await page.evaluate(() => { setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }); });
  assert.match((await trouble(page)).snapshot, /heading "Claimdesk has stopped"/);
}));

test('the person’s theme holds before the first frame', () => onPage(browser, {
  fake: true, prepare: (page) => page.addInitScript(() => localStorage.setItem('claimdesk.theme', 'dark')),
}, async (page) => {
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--page')), '#141414');
}));

test('the colours before the first frame are the theme’s', () => onPage(browser, { fake: true }, async (page) => {
  for (const scheme of ['light', 'dark', 'contrast']) {
    const theme = JSON.parse(await readFile(new URL(`../../assets/theme/${scheme}.json`, import.meta.url), 'utf8'));
    if (scheme === 'contrast') await page.evaluate(() => { document.documentElement.dataset.theme = 'contrast'; });
    else await page.emulateMedia({ colorScheme: scheme });
    for (const name of ['page', 'surface', 'text', 'text_second', 'line', 'control_line', 'accent', 'on_accent', 'selection']) {
      const shown = await page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), `--${name.replace('_', '-')}`);
      assert.equal(shown.toUpperCase(), theme[name], `${scheme} ${name}`);
    }
  }
}));
