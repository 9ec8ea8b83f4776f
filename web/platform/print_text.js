// What stands in the mirror, as text for paper: lines that the screen broke are one again.

/** @param {Element} into @param {string} tag @param {string} [text] */
export function append(into, tag, text = '') {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  into.append(made);
  return made;
}

/** A wrapped text goes on under its own beginning, in the same letters, and keeps its spaces. @param {HTMLElement} a @param {HTMLElement} b */
function continues(a, b) {
  return a.parentElement === b.parentElement && a.style.left === b.style.left
    && a.style.fontSize === b.style.fontSize && a.dataset['face'] === b.dataset['face'];
}

/** The text of an element as one line. @param {Element} element */
export function textOf(element) {
  let text = '';
  /** @type {HTMLElement | null} */
  let before = null;
  for (const run of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll('.run'))) {
    if (run.closest('button') !== element.closest('button')) continue;
    if (before && !continues(before, run)) text += ' ';
    text += run.textContent;
    before = run;
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}
