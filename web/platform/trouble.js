// The page that is shown instead of the program when there is none, or when it had to stop.

import { bootMessage } from './boot_messages.js';

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
  page.hidden = false;
  document.title = message.title;
  document.getElementById('app')?.setAttribute('hidden', '');
  document.getElementById('trouble-again')?.addEventListener('click', () => window.location.reload());
  document.getElementById('trouble-title')?.focus();
}
