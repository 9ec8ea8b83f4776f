// Scroll areas are real scroll containers: wheel, touch momentum, keys, find-in-page and assistive
// technology scroll them, and the program follows. A position that comes back from the program is
// written only if the program really changed it: while a person scrolls, what it says is already old.

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */
/** @typedef {{ x: number, y: number }} Position */

/** @param {Position} a @param {Position} b */
const near = (a, b) => Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;

/** @param {(id: number, x: number, y: number) => void} report */
export function createScrolling(report) {
  /** @type {WeakMap<MirrorNode, { shown: Position, reported: Position[] }>} */
  const known = new WeakMap();
  /** @type {Set<Position[]>} */
  const unsettled = new Set();

  /** @param {MirrorNode} node */
  function stateOf(node) {
    const found = known.get(node) ?? { shown: { x: 0, y: 0 }, reported: [] };
    known.set(node, found);
    return found;
  }

  /** Where the program's position stands among those that were reported to it: an echo of one, or none. */
  /** @param {Position[]} reported @param {Position} position */
  function isEcho(reported, position) {
    const at = reported.findIndex((one) => near(one, position));
    if (at >= 0) reported.splice(0, at + 1);
    return at >= 0;
  }

  return {
    /** @param {MirrorNode} node @param {{ x: number, y: number, width: number, height: number }} scroll */
    apply(node, { x, y, width, height }) {
      const { style } = node.content;
      style.width = `${width}px`;
      style.height = `${height}px`;
      node.box.style.overflowX = width > node.rect.width + 0.5 ? 'auto' : 'hidden';
      const state = stateOf(node);
      if (isEcho(state.reported, { x, y }) || near(state.shown, { x, y })) return;
      state.reported.length = 0;
      state.shown = { x, y };
      node.box.scrollTo({ left: x, top: y, behavior: 'instant' });
    },

    /** The browser scrolled. @param {MirrorNode} node */
    scrolled(node) {
      const position = { x: node.box.scrollLeft, y: node.box.scrollTop };
      const state = stateOf(node);
      if (near(state.shown, position)) return;
      state.shown = position;
      state.reported.push(position);
      unsettled.add(state.reported);
      report(node.id, position.x, position.y);
    },

    /** The program has answered everything that was reported. */
    settle() {
      for (const reported of unsettled) reported.length = 0;
      unsettled.clear();
    },
  };
}

/**
 * @param {object} parts
 * @param {HTMLElement} parts.root
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {ReturnType<typeof createScrolling>} parts.scrolling
 */
export function connectScrolling({ root, mirror, scrolling }) {
  root.addEventListener('scroll', ({ target }) => {
    const node = mirror.nodeOf(target);
    if (node?.box === target && node.kind === 'scroll') scrolling.scrolled(node);
  }, { capture: true, passive: true });
}
