// The document elements of the mirror: each shows the file that the program names. They stand above the
// canvas, so what the program lays over them (menus, panels, toasts) is cut out of them.

import { createMarks } from './document_marks.js';
import { createDocumentView, readWish } from './document_view.js';
import { connectZooming } from './document_zoom.js';

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */
/** @typedef {{ x: number, y: number, width: number, height: number }} Rect */

/** A shape with holes. @param {Rect} whole @param {Rect[]} holes */
export function shapeWithHoles({ width, height }, holes) {
  const box = (/** @type {Rect} */ { x, y, width: w, height: h }) => `M${x} ${y}h${w}v${h}h${-w}Z`;
  return `path(evenodd, "${[{ x: 0, y: 0, width, height }, ...holes].map(box).join('')}")`;
}

/** What lies over a box: everything that follows the branch it is in. @param {HTMLElement} root @param {HTMLElement} box */
function overlaysOf(root, box) {
  const branch = [...root.children].findIndex((child) => child.contains(box));
  return [...root.children].slice(branch + 1).filter((element) => !element.matches('[hidden]'));
}

/** @param {HTMLElement} root @param {HTMLElement} box */
function cutOut(root, box) {
  const overlays = overlaysOf(root, box);
  box.classList.toggle('covered', overlays.some((overlay) => overlay.getAttribute('aria-modal') === 'true'));
  const own = box.getBoundingClientRect();
  const zoom = own.width > 0 ? own.width / box.offsetWidth : 1;
  const holes = overlays.map((overlay) => overlay.getBoundingClientRect())
    .filter((rect) => rect.width > 0 && rect.left < own.right && rect.right > own.left && rect.top < own.bottom && rect.bottom > own.top)
    .map((rect) => ({ x: (rect.left - own.left) / zoom, y: (rect.top - own.top) / zoom, width: rect.width / zoom, height: rect.height / zoom }));
  box.style.clipPath = holes.length > 0 ? shapeWithHoles({ x: 0, y: 0, width: box.offsetWidth, height: box.offsetHeight }, holes) : '';
}

/**
 * @param {object} parts
 * @param {HTMLElement} parts.root of the mirror
 * @param {(digest: string) => Promise<Blob>} parts.blobOf
 * @param {import('./file_openers.js').FileOpener['open']} parts.open
 * @param {(node: number, told: import('./document_view.js').Told) => void} parts.told
 * @param {(node: number, percent: number) => void} parts.zoomed
 */
export function createDocuments({ root, blobOf, open, told, zoomed }) {
  /** @type {Map<MirrorNode, import('./document_view.js').DocumentView>} */
  const views = new Map();
  const marks = createMarks();

  /** @param {MirrorNode} node */
  function forget(node) {
    views.get(node)?.close();
    views.delete(node);
  }

  return {
    /** @param {MirrorNode} node @param {string} text */
    show(node, text) {
      const wish = readWish(text);
      const view = views.get(node);
      if (view && view.file === wish.file) return view.follow(wish);
      if (!view) connectZooming(node.box, () => views.get(node)?.scale() ?? 1, (percent) => zoomed(node.id, percent));
      forget(node);
      const report = (/** @type {import('./document_view.js').Told} */ state) => told(node.id, state);
      return void views.set(node, createDocumentView({ box: node.box, wish, blobOf, open, marks, report }));
    },
    forget,
    /** After every batch: what lies over them now. */
    settle() {
      for (const { box } of views.keys()) cutOut(root, box);
    },
  };
}

/** @typedef {ReturnType<typeof createDocuments>} Documents */
