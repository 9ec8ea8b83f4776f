// A new version of the page, and the one before: what the page says of them and asks of sw.js. Only where the
// page is hosted as a release; a page that is one file, or is being worked on, has no version.

import { bootMessage } from './boot_messages.js';

const version = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name=claimdesk-version]'))?.content ?? '';

/** How often a page that stays open looks for a new version, when it comes back into sight. */
const lookAgainMs = 3_600_000;

/** @param {ServiceWorker} worker @param {string} wish @returns {Promise<unknown>} */
function ask(worker, wish) {
  return new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data);
    worker.postMessage(wish, [port2]);
  });
}

/** What was typed is kept when the page goes, so nothing is lost by pressing. @param {ServiceWorker} waiting */
function offer(waiting) {
  const bar = document.getElementById('update');
  const button = document.getElementById('update-now');
  const later = document.getElementById('update-later');
  if (!bar || !button || !later || !bar.hidden) return;
  const message = bootMessage('update', [document.documentElement.lang]);
  bar.lang = message.language;
  bar.setAttribute('aria-label', message.title);
  /** @type {HTMLElement} */ (document.getElementById('update-text')).textContent = message.text;
  button.textContent = message.again;
  later.textContent = bootMessage('later', [document.documentElement.lang]).again;
  bar.hidden = false;
  later.addEventListener('click', () => { bar.hidden = true; }, { once: true });
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    waiting.postMessage('take over');
  }, { once: true });
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  const { installing } = registration;
  installing?.addEventListener('statechange', () => {
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  });
}

/** @param {ServiceWorkerRegistration} registration */
function lookNowAndThen(registration) {
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - looked < lookAgainMs) return;
    looked = performance.now();
    registration.update().catch(() => undefined); // no network: another time
  });
}

/** Keeps this version for use without a network, and says when there is another. @param {(name: string) => string} trusted */
export async function keepVersion(trusted) {
  if (!version || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(trusted('sw.js'), { updateViaCache: 'none' });
  if (!registration) return; // switched off
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  watch(registration);
  registration.addEventListener('updatefound', () => watch(registration));
  lookNowAndThen(registration);
}

/** A way back to the version before, if there is one. @returns {Promise<(() => Promise<void>) | null>} */
export async function wayBack() {
  const worker = navigator.serviceWorker?.controller;
  if (!version || !worker || !await ask(worker, 'is there a version before')) return null;
  return async () => {
    await ask(worker, 'go back');
    window.location.reload();
  };
}
