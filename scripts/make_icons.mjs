// Draws the icons of the installed page from web/icon.svg: only needed when that changes. They are kept in web/.
// `node scripts/make_icons.mjs`

import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const web = new URL('../web/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', web), 'utf8');

/** Systems cut a maskable icon to their own form; four fifths of it are always seen. */
const icons = [
  { name: 'icon-192.png', side: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512.png', side: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable-512.png', side: 512, share: 0.8, ground: '#0F6CBD' },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false, args: ['--disable-gpu'] });
for (const { name, side, share, ground } of icons) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const drawn = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}"><img src="${drawn}" width="${side * share}" height="${side * share}">`);
  writeFileSync(new URL(name, web), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
