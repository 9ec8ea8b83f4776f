// When frames are drawn: once, soon, when something happened; at a moment the program names; and
// otherwise never. At rest there is neither an animation frame nor a timer. A page that nobody looks at
// gets no frames from the browser; what the program has to do there goes on without them.

/**
 * @typedef {object} Clock
 * @property {(run: (now: number) => void) => number} requestAnimationFrame
 * @property {(handle: number) => void} cancelAnimationFrame
 * @property {(run: () => void, ms: number) => number} setTimeout
 * @property {(handle: number) => void} clearTimeout
 * @property {() => number} now
 * @property {() => boolean} isHidden
 */

/** @type {Clock} */
const browserClock = {
  requestAnimationFrame: (run) => window.requestAnimationFrame(run),
  cancelAnimationFrame: (handle) => window.cancelAnimationFrame(handle),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (handle) => window.clearTimeout(handle),
  now: () => performance.now(),
  isHidden: () => document.hidden,
};

/**
 * @param {{ frame: (now: number) => number, workUnseen: () => boolean }} program frame: answers in how many ms the next is
 *   wanted: 0 at once, -1 not by itself; workUnseen: whether there is more to do
 * @param {Clock} [clock]
 */
export function createScheduler({ frame, workUnseen }, clock = browserClock) {
  /** @type {number | null} */
  let requested = null;
  /** @type {number | null} */
  let timer = null;
  /** @type {number | null} */
  let unseen = null;
  let stopped = false;

  function request() {
    if (stopped) return;
    requested ??= clock.requestAnimationFrame(run);
    if (clock.isHidden()) unseen ??= clock.setTimeout(goOnUnseen, 0);
  }

  function goOnUnseen() {
    unseen = null;
    if (!stopped && clock.isHidden() && workUnseen()) unseen = clock.setTimeout(goOnUnseen, 0);
  }

  function cancel() {
    if (requested !== null) clock.cancelAnimationFrame(requested);
    if (timer !== null) clock.clearTimeout(timer);
    if (unseen !== null) clock.clearTimeout(unseen);
    requested = timer = unseen = null;
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
