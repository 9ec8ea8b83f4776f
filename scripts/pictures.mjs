// Takes pictures of the page as it is in dist/, for people to look at: every address in every language, theme and width.
//
//   node scripts/pictures.mjs [--out FOLDER] [--languages en,pl] [--themes light,forced] [--widths 1440] ADDRESS…
//
// Without options: en, zh-TW, pl; light, dark; 1440, 1024, 390. Other themes: contrast, forced, forced-light.
// Writes build/pictures/ADDRESS-LANGUAGE-THEME-WIDTH.png.

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
  },
});

/** The whole page is on the screen once its heading is among the real elements. */
async function picture(browser, url, { address, language, theme, width }) {
  const context = await browser.newContext({
    viewport: { width, height: Number(values.height) },
    locale: language,
    colorScheme: { contrast: 'dark', forced: 'dark', 'forced-light': 'light' }[theme] ?? theme,
    forcedColors: theme.startsWith('forced') ? 'active' : 'none',
    deviceScaleFactor: Number(values.ratio),
    hasTouch: width < 700,
  });
  const page = await context.newPage();
  await page.addInitScript((name) => localStorage.setItem('claimdesk.theme', name), theme);
  await page.goto(`${url}#${address}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const name = `${address.replaceAll(/\W+/g, '-').replace(/^-|-$/g, '') || 'start'}-${language}-${theme}-${width}.png`;
  await page.screenshot({ path: join(values.out, name) });
  await context.close();
  return name;
}

mkdirSync(values.out, { recursive: true });
const server = await startServer({ root: join(root, 'dist'), port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false,
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const address of positionals.length > 0 ? positionals : ['/claims', '/settings']) {
  for (const language of values.languages.split(',')) {
    for (const theme of values.themes.split(',')) {
      for (const width of values.widths.split(',').map(Number)) {
        console.log(await picture(browser, server.url, { address, language, theme, width }));
      }
    }
  }
}
await browser.close();
await server.close();
