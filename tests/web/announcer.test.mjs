// What is said aloud comes whole, one message at a time, and nothing waits when all is said.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnnouncer } from '../../web/platform/mirror_live.js';

/** Two regions that remember what they said and when, on a clock of their own. */
function setUp() {
  let now = 0;
  let timers = [];
  const region = () => {
    const said = [];
    return { said, set textContent(text) { if (text !== '') said.push([now, text]); } };
  };
  const [polite, urgent] = [region(), region()];
  const announce = createAnnouncer({ polite, urgent, timers: { setTimeout: (run, ms) => timers.push({ run, at: now + ms }) } });
  const runAll = () => {
    while (timers.length) {
      timers.sort((a, b) => a.at - b.at);
      const { run, at } = timers.shift();
      now = at;
      run();
    }
  };
  return { announce, polite, urgent, runAll, waiting: () => timers.length };
}

test('a message is said after the burst has settled', () => {
  const { announce, polite, urgent, runAll } = setUp();
  announce('12 claims', false);
  runAll();
  assert.deepEqual(polite.said, [[100, '12 claims']]);
  assert.deepEqual(urgent.said, []);
});

test('messages keep their order and a gap', () => {
  const { announce, polite, runAll } = setUp();
  for (const text of ['Saving', 'Saved', '11 claims']) announce(text, false);
  runAll();
  assert.deepEqual(polite.said, [[100, 'Saving'], [600, 'Saved'], [1100, '11 claims']]);
});

test('urgent messages do not wait for polite ones', () => {
  const { announce, urgent, runAll } = setUp();
  announce('Saved', false);
  announce('Not saved', true);
  announce('Disk full', true);
  runAll();
  assert.deepEqual(urgent.said, [[100, 'Not saved'], [300, 'Disk full']]);
});

test('the same words twice are said twice', () => {
  const { announce, polite, runAll } = setUp();
  announce('Copied', false);
  announce('Copied', false);
  runAll();
  assert.deepEqual(polite.said.map(([, text]) => text), ['Copied', 'Copied\u00a0']);
});

test('nothing waits when all is said', () => {
  const { announce, runAll, waiting } = setUp();
  assert.equal(waiting(), 0);
  announce('Saved', false);
  runAll();
  assert.equal(waiting(), 0);
});
