// The page as an app of its own: whether it is one, whether the browser lets it ask to become one, and asking.

import { isOneFile } from './parts.js';

/** By the number of screens::Installation. */
const installation = { inMenu: 0, offered: 1, installed: 2, oneFile: 3, insecure: 4 };

/** @typedef {Event & { prompt(): Promise<unknown> }} InstallOffer */

/** @param {(installation: number) => void} told again whenever it is another */
export function createInstalling(told) {
  /** The browser's, good for one question. @type {InstallOffer | null} */
  let offer = null;
  let installed = false;
  const appWindow = window.matchMedia('(display-mode: standalone)');

  function state() {
    if (isOneFile) return installation.oneFile;
    if (installed || appWindow.matches || Reflect.get(navigator, 'standalone')) return installation.installed;
    if (!window.isSecureContext) return installation.insecure;
    return offer ? installation.offered : installation.inMenu;
  }

  const tell = () => told(state());

  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // no bar over the page: Settings has a button
    offer = /** @type {InstallOffer} */ (event);
    tell();
  });
  window.addEventListener('appinstalled', () => {
    [offer, installed] = [null, true];
    tell();
  });
  appWindow.addEventListener('change', tell);

  return {
    tell,
    ask() {
      const asked = offer;
      offer = null;
      asked?.prompt().catch(() => undefined).then(tell); // who refuses is offered it by the browser's menu
    },
  };
}
