// Lays elements exactly over what is drawn. The program gives rectangles within the nearest scroll
// area; an element is placed within its parent, so when a parent moves its children are placed
// again. Writes styles only and never asks the browser for a measure.

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */
/** @typedef {import('./mirror_reader.js').Rect} Rect */

/** @param {MirrorNode | null} parent */
function originOf(parent) {
  return parent === null || parent.kind === 'scroll' ? { x: 0, y: 0 } : parent.rect;
}

/** Thousandths of a pixel are finer than any screen, and keep floats short. @param {number} length */
function px(length) {
  return `${Math.round(length * 1000) / 1000}px`;
}

/** @param {MirrorNode} node */
function place(node) {
  const { rect, box: { style } } = node;
  const origin = originOf(node.parent);
  style.left = px(rect.x - origin.x);
  style.top = px(rect.y - origin.y);
  style.width = px(rect.width);
  style.height = px(rect.height);
}

/** @param {(element: Element) => MirrorNode | undefined} nodeOf */
export function createGeometry(nodeOf) {
  /** @type {Set<MirrorNode>} */
  const moved = new Set();

  /** @param {MirrorNode} node */
  function placeWithChildren(node) {
    place(node);
    if (node.kind === 'scroll') return; // its children lie within its content, which stays
    for (const child of node.content.children) {
      const childNode = nodeOf(child);
      if (childNode && !moved.has(childNode)) place(childNode);
    }
  }

  return {
    /** @param {MirrorNode} node @param {Rect} rect */
    setRect(node, rect) {
      node.rect = rect;
      moved.add(node);
    },
    /** @param {MirrorNode} node its parent changed */
    reparented: (node) => moved.add(node),
    placeAll() {
      for (const node of moved) placeWithChildren(node);
      moved.clear();
    },
  };
}
