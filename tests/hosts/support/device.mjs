// A device (tests/hosts/device.cpp) whose requests a page in Chromium makes, by the module that the page of Claimdesk has for them.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = process.env.CLAIMDESK_SYNC_DEVICE ?? fileURLToPath(new URL('../../../build/native-asan/claimdesk_sync_device', import.meta.url));

/** @typedef {{ ticket: number, method: string, url: string, headers: Record<string, string>, bytesMax: number, body: string }} HttpRequest */
/** @typedef {(request: HttpRequest) => Promise<{ status: number | string, body: string }>} Make status: or the name of a fault; bodies in base64 */

/** @param {string} address @param {Make} make */
export function startDevice(address, make) {
  const child = spawn(program, [address], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** @type {HttpRequest[]} */
  const waiting = [];
  const told = { state: undefined, report: undefined, /** @type {HttpRequest[]} */ requests: [] };

  async function say(line) {
    child.stdin.write(`${line}\n`);
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('the device has ended');
      const message = JSON.parse(value);
      if (message.ticket) waiting.push(message);
      if (message.report) told.report = message.report;
      if (message.state) return void (told.state = message.state);
    }
  }

  return {
    told,
    /** Says it, and makes requests until none is wanted. @param {string} line */
    async does(line) {
      await say(line);
      while (waiting.length > 0) {
        const request = waiting.shift();
        told.requests.push(request);
        const { status, body } = await make(request);
        await say(`answer ${request.ticket} ${status} ${body}`);
      }
      return told.state;
    },
    close: () => new Promise((resolve) => {
      child.once('exit', resolve);
      child.stdin.end();
    }),
  };
}

/** Requests made by a page of startOrigin(), as the browser lets it. @param {import('playwright-core').Page} page @returns {Make} */
export function madeBy(page) {
  return (request) => page.evaluate(async ({ method, url, headers, bytesMax, body }) => {
    const { createHostRequests } = await import('/host_requests.js');
    const bytes = Uint8Array.from(atob(body), (c) => c.charCodeAt(0));
    const { fault, status, body: answer } = await createHostRequests()({ method, url, headers, bytesMax, body: bytes });
    return { status: fault || status, body: btoa(Array.from(answer, (byte) => String.fromCharCode(byte)).join('')) };
  }, /** @type {any} */ (request));
}
