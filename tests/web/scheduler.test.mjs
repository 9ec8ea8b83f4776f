// Frames come when something happened, and never otherwise.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScheduler } from '../../web/platform/scheduler.js';

/** A clock that stands until it is told to go on. */
function fakeClock() {
  let handle = 0;
  const frames = new Map();
  const timers = new Map();
  return {
    requestAnimationFrame: (run) => { frames.set(++handle, run); return handle; },
    cancelAnimationFrame: (which) => frames.delete(which),
    setTimeout: (run, ms) => { timers.set(++handle, { run, ms }); return handle; },
    clearTimeout: (which) => timers.delete(which),
    now: () => 1000,
    hidden: false,
    isHidden() { return this.hidden; },
    waiting: () => ({ frames: frames.size, timers: [...timers.values()].map(({ ms }) => ms) }),
    nextFrame() {
      const due = [...frames.values()];
      frames.clear();
      for (const run of due) run(16);
    },
    timersFire() {
      const due = [...timers.values()];
      timers.clear();
      for (const { run } of due) run();
    },
  };
}

/** A scheduler whose frames give these answers, then -1. */
function setUp(...answers) {
  const clock = fakeClock();
  const drawn = [];
  const unseen = [];
  const scheduler = createScheduler({
    frame(now) {
      drawn.push(now);
      return answers.shift() ?? -1;
    },
    workUnseen: () => unseen.push('some work') < 3,
  }, clock);
  return { clock, drawn, unseen, scheduler };
}

const rest = { frames: 0, timers: [] };

test('at rest there is neither a frame nor a timer', () => {
  const { clock, drawn } = setUp();
  assert.deepEqual(clock.waiting(), rest);
  assert.deepEqual(drawn, []);
});

test('many events, one frame', () => {
  const { clock, drawn, scheduler } = setUp();
  for (let i = 0; i < 5; ++i) scheduler.request();
  assert.deepEqual(clock.waiting(), { frames: 1, timers: [] });
  clock.nextFrame();
  assert.deepEqual(drawn, [16]);
  assert.deepEqual(clock.waiting(), rest);
});

test('0 asks for the next animation frame', () => {
  const { clock, drawn, scheduler } = setUp(0, 0);
  scheduler.request();
  for (let i = 0; i < 4; ++i) clock.nextFrame();
  assert.equal(drawn.length, 3);
  assert.deepEqual(clock.waiting(), rest);
});

test('a wait is one timer, then one frame', () => {
  const { clock, drawn, scheduler } = setUp(400);
  scheduler.request();
  clock.nextFrame();
  assert.deepEqual(clock.waiting(), { frames: 0, timers: [400] });
  clock.timersFire();
  assert.deepEqual(clock.waiting(), { frames: 1, timers: [] });
  clock.nextFrame();
  assert.equal(drawn.length, 2);
  assert.deepEqual(clock.waiting(), rest);
});

test('an event during a wait replaces the timer', () => {
  const { clock, scheduler } = setUp(400, 300);
  scheduler.request();
  clock.nextFrame();
  scheduler.request();
  clock.nextFrame();
  assert.deepEqual(clock.waiting(), { frames: 0, timers: [300] });
});

test('a frame drawn at once takes the place of the one that was asked for', () => {
  const { clock, drawn, scheduler } = setUp();
  scheduler.request();
  scheduler.drawNow();
  assert.deepEqual(drawn, [1000]);
  assert.deepEqual(clock.waiting(), rest);
});

test('an event during a frame gets a frame of its own', () => {
  const clock = fakeClock();
  let drawn = 0;
  const scheduler = createScheduler({
    frame() {
      if (++drawn === 1) scheduler.request();
      return -1;
    },
    workUnseen: () => false,
  }, clock);
  scheduler.request();
  clock.nextFrame();
  clock.nextFrame();
  assert.equal(drawn, 2);
  assert.deepEqual(clock.waiting(), rest);
});

test('where nobody looks, what there is to do goes on to its end, and is drawn when somebody does', () => {
  const { clock, drawn, unseen, scheduler } = setUp();
  clock.hidden = true;
  scheduler.request();
  scheduler.request();
  for (let i = 0; i < 10; ++i) clock.timersFire();
  assert.equal(unseen.length, 3);
  assert.deepEqual(clock.waiting(), { frames: 1, timers: [] });
  scheduler.request(); // something more has come
  assert.deepEqual(clock.waiting(), { frames: 1, timers: [0] });
  clock.hidden = false;
  clock.timersFire();
  assert.equal(unseen.length, 3);
  clock.nextFrame();
  assert.equal(drawn.length, 1);
  assert.deepEqual(clock.waiting(), rest);
});

test('once stopped, nothing is drawn any more', () => {
  const { clock, drawn, scheduler } = setUp(400);
  scheduler.request();
  clock.nextFrame();
  scheduler.stop();
  scheduler.request();
  scheduler.drawNow();
  assert.equal(drawn.length, 1);
  assert.deepEqual(clock.waiting(), rest);
});
