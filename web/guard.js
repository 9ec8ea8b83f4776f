// For a page of which a module did not arrive, or is not what it should be: then none of them runs, and only this can say
// so. It offers what always helps: loading again, the version before if there is one, saving what is kept.

/** @param {string} wish @param {(answer: unknown) => void} answered */
function askWorker(wish, answered) {
  const worker = navigator.serviceWorker && navigator.serviceWorker.controller;
  if (!worker) return;
  const channel = new MessageChannel();
  channel.port1.onmessage = (event) => answered(event.data);
  worker.postMessage(wish, [channel.port2]);
}

function showNotArrived() {
  const message = document.getElementById('not-arrived');
  const skeleton = document.getElementById('skeleton');
  if (!message || !skeleton) return; // it runs: what happens now is for others to tell
  /** @type {HTMLElement} */ (document.getElementById('app')).hidden = true;
  message.hidden = false;
  askWorker('is there a version before', (there) => {
    if (!there) return;
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (message.querySelectorAll('button'))) {
      button.hidden = false;
      button.addEventListener('click', () => askWorker('go back', () => window.location.reload()));
    }
  });
}

window.addEventListener('error', (event) => {
  const isModule = event.target instanceof HTMLScriptElement && event.target.type === 'module';
  if (isModule || (event instanceof ErrorEvent && /SyntaxError/.test(event.message))) showNotArrived();
}, true);
