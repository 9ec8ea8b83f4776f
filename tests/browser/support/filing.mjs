// How a claim is filed in the page, from its first step to Submitted.

import { readFileSync } from 'node:fs';

/** @type {Record<string, string>} */
export const words = JSON.parse(readFileSync(new URL('../../../assets/strings/en.json', import.meta.url), 'utf8'));
const read = (name) => JSON.parse(readFileSync(new URL(`../../../assets/editions/${name}.json`, import.meta.url), 'utf8'));

/** @typedef {{ edition: string, area: string, activity?: string, product: string, business?: boolean, revenue?: boolean, mpn?: string }} Filing */
/** @type {{ name: string, filing: (edition: string) => Filing }[]} */
export const activities = [
  { name: 'usage of Microsoft 365', filing: (edition) => ({ edition, area: edition === '2023' ? 'Modern Work and Security' : 'Microsoft 365', product: 'Teams Phone' }) },
  { name: 'pre-sales of Business Applications', filing: (edition) => ({ edition, area: 'Business Applications', activity: 'Pre-sales', product: 'Dynamics 365 Sales', business: true }) },
  {
    name: 'revenue association',
    filing: (edition) => ({ edition, area: 'Business Applications', activity: 'Revenue association', product: 'Dynamics 365 Sales', business: true, revenue: true }),
  },
];

/**
 * @param {import('playwright-core').Page} page @param {import('./hands.mjs').Hands} hands @param {Filing} filing
 * @param {(step: string) => Promise<unknown>} arrive at each further step
 */
export async function file(page, hands, filing, arrive) {
  const goOn = async (step) => {
    await hands.press('button', 'Continue');
    await arrive(step);
  };
  await hands.press('button', 'Add a location');
  await hands.type('MPN ID of the new location', filing.mpn ?? 'MPN 4712233');
  await hands.type('Name of the new location', 'Warsaw');
  await hands.press('button', 'Add and use this location');
  await hands.type('Customer name', 'Contoso');
  await hands.type('Domain name', 'https://www.contoso.com/about');
  await hands.type('Directory (tenant) ID', '{72F988BF86F141AF91AB2D7CD011DB47}');
  await goOn('solution');
  await hands.press('radio', filing.area);
  if (filing.activity) await hands.press('checkbox', filing.activity);
  await goOn('customer');
  await hands.press('button', 'Use “Contoso”');
  if (filing.revenue) {
    await hands.type('Dynamics solution seller name', 'Trey Research');
    await hands.type('Customer name (revenue association)', 'Contoso Ltd');
    await hands.type('ISV product/solution', 'Contoso Pricing');
  }
  await goOn('products');
  await hands.press('checkbox', filing.product);
  if (filing.business && filing.edition === '2023') await hands.type(`Subscription ID of ${filing.product}`, '3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44');
  await goOn('contacts');
  await hands.type('Customer contact: name', 'Anna Nowak');
  await hands.type('Customer contact: title', 'IT manager');
  await hands.type('Customer contact: e-mail', 'anna@contoso.com');
  if (filing.business && filing.edition !== '2023') {
    await hands.type('Technical contact: name', 'Jan Kowalski');
    await hands.type('Technical contact: title', 'Administrator');
    await hands.type('Technical contact: e-mail', 'jan@contoso.com');
  }
  await hands.type('Your contact: name', 'Ola Zielińska');
  await hands.type('Your contact: e-mail', 'ola@northwind.example');
  await goOn('proof');
  await hands.offer('Files that prove the work', { name: 'SOW.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') });
  await page.getByRole('button', { name: 'Remove SOW.pdf' }).waitFor();
  await goOn('review');
  for (const statement of read(filing.edition).rules.acknowledgements.statements) await hands.press('checkbox', words[statement]);
  await hands.press('button', 'Submit claim');
}
