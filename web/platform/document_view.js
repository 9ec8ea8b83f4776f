// One attached file on show in a document element: opened, laid out, searched, as the program wishes; and
// the program is told how it stands.

import { createPages } from './document_pages.js';
import { createSearch } from './document_search.js';

/**
 * @typedef {object} OpenDocument
 * @property {number} count pages
 * @property {number} fitsAtMost the scale beyond which fitting does not enlarge
 * @property {((page: number) => Promise<{ width: number, height: number }>) | null} size CSS pixels at 100 %; null: it flows
 * @property {(page: number, element: HTMLElement, scale: number) => Promise<void>} draw
 * @property {(page: number) => Promise<string>} text
 * @property {() => void} close
 */

/** @typedef {{ file: string, name: string, zoom: number, sought: string, wish: number, page: number, hit: number }} Wish */
/** @typedef {{ state: number, pages: number, page: number, zoom: number, hits: number, hit: number }} Told */

const states = { opening: 0, shown: 1, notShowable: 2, missing: 3 };

/** @param {string} text @returns {Wish} */
export function readWish(text) {
  const values = new URLSearchParams(text);
  const number = (/** @type {string} */ key) => Number(values.get(key)) || 0;
  return {
    file: values.get('file') ?? '', name: values.get('name') ?? '', sought: values.get('sought') ?? '',
    zoom: number('zoom'), wish: number('wish'), page: number('page'), hit: number('hit'),
  };
}

/**
 * @param {object} parts
 * @param {HTMLElement} parts.box
 * @param {Wish} parts.wish
 * @param {(digest: string) => Promise<Blob>} parts.blobOf
 * @param {import('./file_openers.js').FileOpener['open']} parts.open
 * @param {import('./document_marks.js').MarkKeeper} parts.marks
 * @param {(told: Told) => void} parts.report
 */
export function createDocumentView({ box, wish: first, blobOf, open, marks, report }) {
  let wish = first;
  let state = states.opening;
  let closed = false;
  let said = '';
  /** @type {{ opened: OpenDocument, pages: import('./document_pages.js').Pages, search: ReturnType<typeof createSearch>, scale: number } | null} */
  let shown = null;

  function tell() {
    if (closed) return;
    const told = {
      state, pages: shown?.opened.count ?? 0, page: shown?.pages.seen() ?? 1, zoom: Math.round((shown?.scale ?? 1) * 100),
      hits: shown?.search.hits() ?? 0, hit: shown?.search.hit() ?? 0,
    };
    const words = JSON.stringify(told);
    if (words === said) return;
    said = words;
    report(told);
  }

  function fit() {
    if (!shown) return;
    shown.scale = wish.zoom > 0 ? wish.zoom / 100 : shown.pages.fitting();
    shown.pages.resize(shown.scale);
    tell();
  }

  /** @param {boolean} goes */
  function obey(goes) {
    if (!shown) return;
    fit();
    const place = goes ? { page: wish.page, hit: wish.hit } : null;
    if (goes && !wish.sought) shown.pages.show(wish.page);
    shown.search.seek(wish.sought, wish.sought ? place : null);
    tell();
  }

  async function start() {
    const blob = await blobOf(wish.file).catch(() => null);
    state = blob ? states.notShowable : states.missing;
    const opened = blob && !closed ? await open(blob, wish.name).catch(() => null) : null;
    if (!opened || closed) return opened?.close();
    const pages = await createPages({ box, opened, drawn: (page) => shown?.search.drawn(page) });
    if (closed) return opened.close();
    const search = createSearch({ opened, pages, box, marks, changed: tell });
    shown = { opened, pages, search, scale: 1 };
    state = states.shown;
    return obey(wish.page > 1 || wish.sought !== '');
  }

  start().catch(() => { state = states.notShowable; }).finally(tell);
  const resizes = new ResizeObserver(fit);
  resizes.observe(box);
  box.addEventListener('scroll', tell, { passive: true });

  return {
    file: first.file,
    scale: () => shown?.scale ?? 1,
    /** @param {Wish} next */
    follow(next) {
      const goes = next.wish !== wish.wish;
      wish = next;
      obey(goes);
    },
    close() {
      closed = true;
      resizes.disconnect();
      box.removeEventListener('scroll', tell);
      shown?.search.close();
      shown?.pages.close();
      shown?.opened.close();
      box.replaceChildren();
    },
  };
}

/** @typedef {ReturnType<typeof createDocumentView>} DocumentView */
