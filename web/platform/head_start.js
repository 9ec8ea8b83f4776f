// The first texts that the program asks for are fetched while it is still being compiled: its rules, and the words of
// the likely language. Whatever else it wants, and what did not arrive, is fetched when it is asked for.

import { messageLanguage } from './boot_messages.js';
import { loadAsset as fetchAsset } from './parts.js';
import { rememberedSettings } from './settings.js';

/** @type {Map<string, Promise<string>>} */
const coming = new Map();

/** @param {string} name */
function begin(name) {
  const text = fetchAsset(name);
  text.catch(() => {}); // it is told to who asks
  coming.set(name, text);
  return text;
}

/** The list of rules names them all. @param {string} list */
const beginRules = (list) => void Object.values(JSON.parse(list)).flat().map(String).forEach(begin);

/** @returns {Promise<string>} the outlines of the icons, which are wanted before the program runs */
export function beginAssets() {
  const remembered = new Map(rememberedSettings()).get('language');
  begin(`strings/${messageLanguage(remembered ? [remembered] : navigator.languages)}.json`);
  begin('rules.json').then(beginRules).catch(() => {});
  return fetchAsset('icons/outlines.json');
}

/** @param {string} name under assets/ @returns {Promise<string>} */
export function loadAsset(name) {
  const begun = coming.get(name);
  coming.delete(name);
  return begun?.catch(() => fetchAsset(name)) ?? fetchAsset(name);
}
