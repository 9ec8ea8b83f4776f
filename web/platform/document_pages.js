// The pages of a document in their scroll container. Only those near what is seen are drawn; the others
// are boxes of the size that they are thought to have.

/** @typedef {import('./document_view.js').OpenDocument} OpenDocument */
/** @typedef {{ element: HTMLElement, width: number, height: number, drawn: number, near: boolean }} Page drawn: at which scale, 0 not */

const margin = 12; // as the style sheet has it
const lineHeight = 20;

/**
 * @param {object} parts
 * @param {HTMLElement} parts.box
 * @param {OpenDocument} parts.opened
 * @param {(page: number, element: HTMLElement) => void} parts.drawn
 */
export async function createPages({ box, opened, drawn }) {
  let scale = 1;
  let closed = false;
  const first = opened.size ? await opened.size(1) : null;
  const list = document.createElement('div');
  list.className = first ? 'document-pages' : 'document-pages flowing';
  /** @type {Page[]} */
  const pages = Array.from({ length: opened.count }, () => ({
    element: document.createElement('div'), width: first?.width ?? 0, height: first?.height ?? 0, drawn: 0, near: false,
  }));

  /** @param {Page} page */
  function place({ element, width, height, drawn: at }) {
    if (first) {
      element.style.width = `${width * scale}px`;
      element.style.height = `${height * scale}px`;
    } else {
      element.style.fontSize = `${scale * 100}%`;
      element.style.minHeight = at ? '' : `${lineHeight * 100}px`;
    }
  }

  /** @param {number} number @param {Page} page */
  async function draw(number, page) {
    const wanted = scale;
    page.drawn = wanted;
    if (opened.size) Object.assign(page, await opened.size(number));
    place(page);
    const made = document.createElement('div');
    await opened.draw(number, made, wanted);
    if (closed || !page.near || page.drawn !== wanted) return;
    page.element.replaceChildren(...made.childNodes);
    place(page);
    drawn(number, page.element);
  }

  /** @param {number} index */
  function look(index) {
    const page = pages[index];
    if (!page) return;
    if (page.near && page.drawn !== scale) draw(index + 1, page).catch(() => { page.element.replaceChildren(); });
    if (page.near || !page.drawn) return;
    page.drawn = 0;
    if (first) page.element.replaceChildren(); // text stays: emptying it would move what is seen
  }

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const index = pages.findIndex(({ element }) => element === target);
      const page = pages[index];
      if (page) page.near = isIntersecting;
      look(index);
    }
  }, { root: box, rootMargin: '100% 0px' });

  for (const page of pages) {
    page.element.className = 'document-page';
    place(page);
    list.append(page.element);
    observer.observe(page.element);
  }
  box.replaceChildren(list);

  return {
    /** As wide as the room is, but no larger than the document wants to be. */
    fitting() {
      if (!first) return 1;
      const room = box.clientWidth - 2 * margin;
      return Math.max(0.05, Math.min(room / first.width, opened.fitsAtMost));
    },
    /** @param {number} wanted */
    resize(wanted) {
      if (wanted === scale) return;
      const share = box.scrollHeight > 0 ? (box.scrollTop + box.clientHeight / 3) / box.scrollHeight : 0;
      scale = wanted;
      pages.forEach(place);
      box.scrollTop = share * box.scrollHeight - box.clientHeight / 3;
      pages.forEach((_, index) => look(index));
    },
    /** The page that is read: at a third of the height. */
    seen() {
      const line = box.scrollTop + box.clientHeight / 3;
      const after = pages.findIndex(({ element }) => element.offsetTop > line);
      return after < 0 ? pages.length : Math.max(1, after);
    },
    /** @param {number} number */
    show(number) {
      const page = pages[number - 1];
      if (page) box.scrollTop = page.element.offsetTop - margin;
    },
    /** @param {number} number */
    element: (number) => pages[number - 1]?.element ?? null,
    close() {
      closed = true;
      observer.disconnect();
      list.remove();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof createPages>>} Pages */
