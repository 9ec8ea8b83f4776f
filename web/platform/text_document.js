// Text as text: cut into parts of some thousand characters, so that a long file opens at once and only
// what is near the window stands in the page.

/** @typedef {import('./document_view.js').OpenDocument} OpenDocument */

const partLetters = 12_000;

/** Cut behind a line's end where there is one. @param {string} text @returns {string[]} */
export function textParts(text) {
  const parts = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + partLetters, text.length);
    const line = text.lastIndexOf('\n', to - 1);
    if (to < text.length && line > from) to = line + 1;
    else if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1; // not within a character
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts.length > 0 ? parts : [''];
}

/** @param {string[]} pages @returns {OpenDocument} */
export function textDocument(pages) {
  return {
    count: pages.length,
    fitsAtMost: 1,
    size: null, // as high as its lines turn out to be
    async draw(page, element) {
      const text = document.createElement('pre');
      text.className = 'document-text';
      text.textContent = pages[page - 1] ?? '';
      element.replaceChildren(text);
    },
    text: async (page) => pages[page - 1] ?? '',
    close() {},
  };
}
