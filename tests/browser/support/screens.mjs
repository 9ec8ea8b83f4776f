// Every screen of the partner's side, by address, in a workspace with a year's claims.

import { fillWithPartnerYear } from './partner_year.mjs';

/** @typedef {{ name: string, claim?: string, address?: string, open?: (page: import('playwright-core').Page) => Promise<unknown> }} Screen claim: a part of its name; the address is then below it */

const steps = ['partner', 'solution', 'customer', 'products', 'contacts', 'proof', 'review'];
const claims = ['Adventure Works', 'Litware', 'Tailspin', 'Woodgrove', 'Wide World', 'Humongous', 'Coho', 'Relecloud'];

/** @type {Screen[]} */
export const screens = [
  { name: 'list', address: '/claims' },
  { name: 'list, nothing found', address: '/claims?q=nobody%20at%20all' },
  { name: 'list, some selected', address: '/claims', open: (page) => page.locator('[role=grid] input[type=checkbox]').first().click({ force: true }) },
  ...steps.map((step) => ({ name: `step ${step}`, claim: 'Graphic Design', address: `/edit/${step}` })),
  { name: 'step review, much missing', claim: 'Fabrikam', address: '/edit/review' },
  ...claims.map((claim) => ({ name: `claim ${claim}`, claim, address: '' })),
  { name: 'history', claim: 'Adventure Works', address: '/history' },
  { name: 'deadlines', address: '/deadlines' },
  { name: 'month', address: '/deadlines?view=month&day=2026-11-26' },
  { name: 'earlier associations', address: '/associations' },
  { name: 'settings', address: '/settings' },
  { name: 'no such page', address: '/nowhere' },
  { name: 'palette', address: '/claims', open: (page) => page.keyboard.press('Control+k') },
  { name: 'shortcuts', address: '/settings', open: (page) => page.keyboard.press('?') },
];

/** The page with the year's claims, and where each claim is. @param {import('playwright-core').Page} page @param {string} url */
export async function openYear(page, url) {
  await fillWithPartnerYear(page, url);
  await page.goto(`${url}#/claims`);
  await page.getByRole('grid').waitFor();
  /** @type {Map<string, string>} */
  const addresses = new Map();
  return {
    /** @param {Screen} screen */
    async show(screen) {
      await page.keyboard.press('Escape');
      let address = screen.address ?? '';
      if (screen.claim !== undefined) address = `/claims/${await idOf(screen.claim)}${address}`;
      await page.evaluate((to) => { location.hash = to; }, address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await settle(page);
      await screen.open?.(page);
      await settle(page);
    },
  };

  /** @param {string} claim */
  async function idOf(claim) {
    const known = addresses.get(claim);
    if (known) return known;
    await page.evaluate((words) => { location.hash = `/claims?q=${encodeURIComponent(words)}`; }, claim);
    const link = page.getByRole('grid').getByRole('link').filter({ hasText: claim }).first();
    await link.waitFor();
    const id = /CA-\w+/.exec(await link.getAttribute('href') ?? '')?.[0] ?? '';
    addresses.set(claim, id);
    return id;
  }
}

/** Until two frames have gone by: what was asked for is drawn then. @param {import('playwright-core').Page} page */
export const settle = (page) => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
