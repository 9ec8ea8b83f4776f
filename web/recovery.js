// Saves everything that this browser keeps of Claimdesk into one file, without the program: for the day
// when the program does not start. It changes nothing.

import { bootMessage } from './platform/boot_messages.js';
import { saveEverything } from './platform/save_everything.js';

const message = bootMessage('recovery', navigator.languages);

/** @param {string} id @param {string} text */
function put(id, text) {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

async function save() {
  const { outcome, troubles } = await saveEverything();
  put('troubles', troubles);
  put('outcome', outcome);
}

document.documentElement.lang = message.language;
document.title = message.title;
put('title', message.title);
put('text', message.text);
put('save', message.again);
const button = document.getElementById('save');
if (button instanceof HTMLButtonElement) {
  button.disabled = false;
  button.addEventListener('click', () => save().catch((reason) => put('troubles', String(reason))));
}
