// What is sought in an open document: how often it stands there, and the one that is marked. Pages are
// read one after another; what was found so far is told as it grows.

import { placesOf, rangesOf } from './document_words.js';

/** @typedef {import('./document_view.js').OpenDocument} OpenDocument */

/**
 * @param {object} parts
 * @param {OpenDocument} parts.opened
 * @param {import('./document_pages.js').Pages} parts.pages
 * @param {HTMLElement} parts.box
 * @param {import('./document_marks.js').MarkKeeper} parts.marks
 * @param {() => void} parts.changed
 */
export function createSearch({ opened, pages, box, marks, changed }) {
  let words = '';
  let run = 0;
  let complete = true;
  /** How many on each page, as far as they were read. @type {number[]} */
  let counts = [];
  let hit = 0;
  /** Gone to as soon as it is known. @type {{ page: number, hit: number } | null} */
  let wanted = null;

  const total = () => counts.reduce((sum, count) => sum + count, 0);

  /** The page of a hit, and which one of that page's it is. @param {number} number */
  function placeOf(number) {
    let before = 0;
    for (let page = 0; page < counts.length; page += 1) {
      const count = counts[page] ?? 0;
      if (number <= before + count) return { page: page + 1, index: number - before - 1 };
      before += count;
    }
    return { page: 1, index: 0 };
  }

  /** The first hit on a page or behind it; else the first of all. @param {number} page */
  function firstFrom(page) {
    const before = counts.slice(0, page - 1).reduce((sum, count) => sum + count, 0);
    return before < total() ? before + 1 : 1;
  }

  function mark() {
    /** @type {Range[]} */
    const all = [];
    /** @type {Range | null} */
    let now = null;
    const place = placeOf(hit);
    counts.forEach((count, at) => {
      const element = count > 0 ? pages.element(at + 1) : null;
      if (!element?.hasChildNodes()) return;
      const ranges = rangesOf(element, words);
      all.push(...ranges);
      if (hit > 0 && place.page === at + 1) now = ranges[place.index] ?? null;
    });
    marks.set(box, { all, now });
    return /** @type {Range | null} */ (now);
  }

  /** @param {Range | null} range */
  function scrollTo(range) {
    if (!range) return;
    const [seen, place] = [box.getBoundingClientRect(), range.getBoundingClientRect()];
    if (place.top < seen.top + 8 || place.bottom > seen.bottom - 8) box.scrollTop += place.top - seen.top - seen.height / 3;
    if (place.left < seen.left + 8 || place.right > seen.right - 8) box.scrollLeft += place.left - seen.left - seen.width / 3;
  }

  function follow() {
    if (!wanted || total() === 0) return;
    const known = wanted.hit > 0 ? total() >= wanted.hit : counts.length >= wanted.page && firstFrom(wanted.page) > 0;
    if (!known && !complete) return;
    hit = wanted.hit > 0 ? Math.min(wanted.hit, total()) : firstFrom(wanted.page);
    wanted = null;
    const range = mark();
    if (range) scrollTo(range);
    else pages.show(placeOf(hit).page); // marked when it is drawn
  }

  async function read() {
    const mine = run;
    complete = false;
    for (let page = 1; page <= opened.count; page += 1) {
      const text = await opened.text(page);
      if (mine !== run) return;
      counts.push(placesOf(text, words).length);
      follow();
    }
    complete = true;
    follow();
    mark();
    changed();
  }

  return {
    /** @param {string} sought @param {{ page: number, hit: number } | null} place where to go */
    seek(sought, place) {
      wanted = place ?? wanted;
      if (sought === words) {
        follow();
        return changed();
      }
      words = sought;
      run += 1;
      counts = [];
      hit = 0;
      if (words.trim()) return void read().catch(() => { complete = true; });
      wanted = null;
      marks.clear(box);
      return changed();
    },
    /** A page was drawn: its marks, and the one that was gone to. @param {number} page */
    drawn(page) {
      if (!words || !counts[page - 1]) return;
      const range = mark();
      if (hit > 0 && placeOf(hit).page === page) scrollTo(range);
    },
    hits: total,
    hit: () => hit,
    close() {
      run += 1;
      marks.clear(box);
    },
  };
}
