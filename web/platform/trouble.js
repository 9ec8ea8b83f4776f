// The page that is shown instead of the program when there is none, or when it had to stop.

import { bootMessage } from './boot_messages.js';
import { saveEverything } from './save_everything.js';
import { wayBack } from './updates.js';

/** @param {import('./boot_messages.js').Trouble} trouble @param {string} [detail] for who mends it */
export function showTrouble(trouble, detail = '') {
  const page = document.getElementById('trouble');
  if (!page || !page.hidden) return; // the first trouble is the cause of the others
  const message = bootMessage(trouble, navigator.languages);
  page.lang = message.language;
  const put = (/** @type {string} */ id, /** @type {string} */ text) => {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  };
  put('trouble-title', message.title);
  put('trouble-text', message.text);
  put('trouble-detail', detail);
  put('trouble-again', message.again);
  put('trouble-recovery', bootMessage('recovery', navigator.languages).title);
  put('trouble-save', bootMessage('recovery', navigator.languages).title);
  page.hidden = false;
  document.title = message.title;
  document.getElementById('app')?.setAttribute('hidden', '');
  document.getElementById('trouble-again')?.addEventListener('click', () => window.location.reload());
  document.getElementById('trouble-save')?.addEventListener('click', () => void saveEverything().then(
    ({ outcome, troubles }) => put('trouble-detail', `${outcome}\n${troubles}`),
    (reason) => put('trouble-detail', String(reason)),
  ));
  document.getElementById('trouble-title')?.focus();
  wayBack().then((back) => offerBack(back), () => undefined);
}

/** A new version that does not work is no reason to stop working. @param {(() => Promise<void>) | null} back */
function offerBack(back) {
  const button = document.getElementById('trouble-back');
  if (!back || !button) return;
  button.textContent = bootMessage('back', navigator.languages).again;
  button.hidden = false;
  button.addEventListener('click', back, { once: true });
}

/** The program itself has broken: nothing of it can be trusted any more. @param {(detail: string) => void} trapped */
export function watchForTraps(trapped) {
  const judge = (/** @type {unknown} */ error) => {
    if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) trapped(String(error));
  };
  window.addEventListener('error', ({ error }) => judge(error));
  window.addEventListener('unhandledrejection', ({ reason }) => judge(reason)); // called when a disk answered
}
