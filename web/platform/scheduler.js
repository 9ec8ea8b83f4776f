// When frames are drawn: once, soon, when something happened; at a moment the program names; and
// otherwise never. At rest there is neither an animation frame nor a timer.

/**
 * @typedef {object} Clock
 * @property {(run: (now: number) => void) => number} requestAnimationFrame
 * @property {(handle: number) => void} cancelAnimationFrame
 * @property {(run: () => void, ms: number) => number} setTimeout
 * @property {(handle: number) => void} clearTimeout
 * @property {() => number} now
 */

/** @type {Clock} */
const browserClock = {
  requestAnimationFrame: (run) => window.requestAnimationFrame(run),
  cancelAnimationFrame: (handle) => window.cancelAnimationFrame(handle),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (handle) => window.clearTimeout(handle),
  now: () => performance.now(),
};

/**
 * @param {(now: number) => number} frame answers in how many ms the next is wanted: 0 at once, -1 not by itself
 * @param {Clock} [clock]
 */
export function createScheduler(frame, clock = browserClock) {
  /** @type {number | null} */
  let requested = null;
  /** @type {number | null} */
  let timer = null;
  let stopped = false;

  function request() {
    if (requested === null && !stopped) requested = clock.requestAnimationFrame(run);
  }

  function cancel() {
    if (requested !== null) clock.cancelAnimationFrame(requested);
    if (timer !== null) clock.clearTimeout(timer);
    requested = timer = null;
  }

  /** @param {number} now */
  function run(now) {
    cancel();
    if (stopped) return;
    const wait = frame(now);
    if (wait === 0) request();
    else if (wait > 0 && !stopped) timer = clock.setTimeout(() => { timer = null; request(); }, wait);
  }

  return {
    /** Something happened. */
    request,
    /** Now, in this task: for a new size, so that no stretched frame is seen. */
    drawNow: () => run(clock.now()),
    stop() {
      stopped = true;
      cancel();
    },
  };
}
