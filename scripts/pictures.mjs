// Takes pictures of the page as it is in dist/, for people to look at: every address in every language, theme and width.
//
//   node scripts/pictures.mjs [--out FOLDER] [--languages en,pl] [--themes light,forced] [--widths 1440] [--query ?demo&as=reviewer] ADDRESS…
//   node scripts/pictures.mjs --readme
//
// Without options: en, zh-TW, pl; light, dark; 1440, 1024, 390. Other themes: contrast, forced, forced-light.
// --query: what stands before the #. Writes build/pictures/ADDRESS-LANGUAGE-THEME-WIDTH.png.
// --readme: what README.md shows of the demo, in assets/pictures.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startServer } from './server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, 'build/pictures') },
    languages: { type: 'string', default: 'en,zh-TW,pl' },
    themes: { type: 'string', default: 'light,dark' },
    widths: { type: 'string', default: '1440,1024,390' },
    height: { type: 'string', default: '900' },
    ratio: { type: 'string', default: '1' },
    query: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
});

/** @typedef {{ address: string, language: string, theme: string, width: number, height?: number, query?: string, name?: string, ready?: (page: import('playwright-core').Page) => Promise<unknown> }} Sight */

/** What README.md shows. @type {Sight[]} */
const readme = [
  { name: 'claims', address: '/claims', language: 'en', theme: 'light', width: 1440, height: 740, query: '?demo', ready: (page) => page.getByRole('grid').waitFor() },
  { name: 'review', address: '/review', language: 'en', theme: 'light', width: 1280, height: 640, query: '?demo&as=reviewer', ready: openFirst },
];

/** The desk with the most urgent claim, and its proof beside it. @param {import('playwright-core').Page} page */
async function openFirst(page) {
  await page.getByRole('button', { name: 'Begin with the first' }).click();
  await page.locator('.page canvas, [role=document] canvas').first().waitFor({ state: 'attached' });
}

/** The whole page is on the screen once its heading is among the real elements. @param {import('playwright-core').Browser} browser @param {string} url @param {Sight} sight @param {string} folder */
async function picture(browser, url, { address, language, theme, width, height = Number(values.height), query = '', name, ready }, folder) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: { contrast: 'dark', forced: 'dark', 'forced-light': 'light' }[theme] ?? theme,
    forcedColors: theme.startsWith('forced') ? 'active' : 'none',
    deviceScaleFactor: Number(values.ratio),
    hasTouch: width < 700,
  });
  const page = await context.newPage();
  await page.addInitScript((called) => localStorage.setItem('claimdesk.theme', called), theme);
  await page.goto(`${url}${query}#${address}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await ready?.(page);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const called = name ?? `${address.replaceAll(/\W+/g, '-').replace(/^-|-$/g, '') || 'start'}-${language}-${theme}-${width}`;
  await page.screenshot({ path: join(folder, `${called}.png`) });
  await context.close();
  return `${called}.png`;
}

/** @returns {Sight[]} */
function wanted() {
  return (positionals.length > 0 ? positionals : ['/claims', '/settings']).flatMap((address) => values.languages.split(',').flatMap((language) => (
    values.themes.split(',').flatMap((theme) => values.widths.split(',').map((width) => ({ address, language, theme, width: Number(width), query: values.query })))
  )));
}

const folder = values.readme ? join(root, 'assets/pictures') : values.out;
mkdirSync(folder, { recursive: true });
const server = await startServer({ root: join(root, 'dist'), port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false,
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const sight of values.readme ? readme : wanted()) console.log(await picture(browser, server.url, sight, folder));
await browser.close();
await server.close();
