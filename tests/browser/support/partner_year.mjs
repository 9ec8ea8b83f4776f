// A workspace with some thirty claims in every state, laid into the browser's database before the page opens, as the page itself would have left it
// there. The file beside this one is made by tests/app/partner_year_test.cpp; the day is the one on which its claims stand as they were told.

import { readFile } from 'node:fs/promises';

export const today = new Date('2026-11-23T09:30:00Z');
const file = new URL('partner_year.seg', import.meta.url);

/** @param {import('playwright-core').Page} page @param {string} url of the page, whose origin is filled */
export async function fillWithPartnerYear(page, url) {
  const base64 = (await readFile(file)).toString('base64');
  await page.clock.setFixedTime(today);
  await page.addInitScript(() => localStorage.setItem('claimdesk.person', 'Anna Kowalska'));
  const empty = `${url}empty`;
  await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Empty</title>' }));
  await page.goto(empty);
  await page.evaluate(layDown, { base64, place: '/claims', name: '00000000000000000000000000000001-000001.seg' });
}

/** Runs in the page: one file in the layout of IDBFS. @param {{ base64: string, place: string, name: string }} what */
function layDown({ base64, place, name }) {
  const contents = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Promise((done, failed) => {
    const opening = indexedDB.open(place, 21);
    opening.onupgradeneeded = () => opening.result.createObjectStore('FILE_DATA').createIndex('timestamp', 'timestamp', { unique: false });
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('FILE_DATA', 'readwrite');
      transaction.objectStore('FILE_DATA').put({ timestamp: new Date(), mode: 0o100644, contents }, `${place}/${name}`);
      transaction.onerror = () => failed(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        done(undefined);
      };
    };
  });
}
