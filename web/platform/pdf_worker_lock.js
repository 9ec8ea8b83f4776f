// Takes from a worker whatever it could send or read elsewhere with. It runs before the other import of
// pdf_worker.js, because modules run in their order.

const ways = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'Worker', 'SharedWorker', 'BroadcastChannel',
  'indexedDB', 'caches', 'importScripts', 'Request', 'Notification',
];
for (const name of ways) Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
for (const name of ['storage', 'sendBeacon', 'locks', 'serviceWorker']) {
  Object.defineProperty(Object.getPrototypeOf(navigator), name, { value: undefined, configurable: false });
}
