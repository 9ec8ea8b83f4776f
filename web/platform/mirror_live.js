// Says things aloud through two live regions that stand in the page from its start. One message at
// a time: a short wait lets a burst settle, a gap keeps the next from cutting off the last, and a
// region is emptied before it is filled, because only a change is said.

const settleMs = 100;
const gapsMs = { polite: 500, urgent: 200 };

/** @typedef {{ setTimeout(run: () => void, ms: number): unknown }} Timers */

/** @param {Element} region @param {number} gapMs @param {Timers} timers */
function createRegion(region, gapMs, timers) {
  /** @type {string[]} */
  const waiting = [];
  let busy = false;
  let last = '';

  /** The same words twice are no change: an invisible mark makes them one. @param {string} text */
  function distinct(text) {
    last = text === last ? `${text}\u00a0` : text;
    return last;
  }

  function sayNext() {
    const text = waiting.shift();
    busy = text !== undefined;
    if (text === undefined) return;
    region.textContent = '';
    timers.setTimeout(() => { region.textContent = distinct(text); }, 0);
    timers.setTimeout(sayNext, gapMs);
  }

  /** @param {string} text */
  return (text) => {
    waiting.push(text);
    if (busy) return;
    busy = true;
    timers.setTimeout(sayNext, settleMs);
  };
}

/** @param {{ polite: Element, urgent: Element, timers?: Timers }} page */
export function createAnnouncer({ polite, urgent, timers = { setTimeout: (run, ms) => setTimeout(run, ms) } }) {
  const sayPolitely = createRegion(polite, gapsMs.polite, timers);
  const sayUrgently = createRegion(urgent, gapsMs.urgent, timers);
  /** @param {string} text @param {boolean} isUrgent */
  return (text, isUrgent) => (isUrgent ? sayUrgently(text) : sayPolitely(text));
}
