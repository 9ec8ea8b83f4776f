// Marks what was found, through the browser's own highlights: no element changes. Where a browser has
// none, the place is gone to and not marked.

/** @typedef {{ all: Range[], now: Range | null }} Marks */

export function createMarks() {
  const registry = /** @type {HighlightRegistry | undefined} */ (Reflect.get(CSS, 'highlights'));
  /** @type {Map<object, Marks>} */
  const views = new Map();

  function write() {
    if (!registry) return;
    const marks = [...views.values()];
    registry.set('document-hit', new Highlight(...marks.flatMap(({ all, now }) => all.filter((range) => range !== now))));
    registry.set('document-hit-now', new Highlight(...marks.flatMap(({ now }) => (now ? [now] : []))));
  }

  return {
    /** @param {object} view @param {Marks} marks */
    set(view, marks) {
      views.set(view, marks);
      write();
    },
    /** @param {object} view */
    clear(view) {
      if (views.delete(view)) write();
    },
  };
}

/** @typedef {ReturnType<typeof createMarks>} MarkKeeper */
