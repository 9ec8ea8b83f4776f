// Copying. Inside fields it is the browser's. Static text is drawn line by line, so a copied
// selection would break where the screen broke it: lines of one paragraph are joined again. A
// control with text to copy writes it within the click itself, because browsers refuse it later.

/** @param {Range} range @param {Node} node */
function selectedPart(range, node) {
  const text = node.textContent ?? '';
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : text.length;
  return text.slice(from, to);
}

/** @param {Element} run */
function rowOf(run) {
  return run.closest('[role=row]');
}

/** Whose runs are lines of one text. */
const oneText = 'p, a, button, label, li, [role=heading], [role=gridcell], [role=columnheader], [role=rowheader], [role=alert], [role=status], [role=tooltip]';

/** What stands between two runs: nothing within a paragraph, a tab within a row, else a new line. */
/** @param {Element} before @param {Element} after */
function separatorBetween(before, after) {
  if (before.parentElement === after.parentElement && before.parentElement?.matches(oneText)) return '';
  const row = rowOf(before);
  return row && row === rowOf(after) ? '\t' : '\n';
}

/** @param {HTMLElement} root @param {Range} range @returns {string} */
function textOf(root, range) {
  let text = '';
  /** @type {Element | null} */
  let before = null;
  for (const run of root.querySelectorAll('.run')) {
    const [content] = run.childNodes;
    if (!content || !range.intersectsNode(content)) continue;
    const part = selectedPart(range, content);
    if (part === '') continue;
    if (before) text += separatorBetween(before, run);
    text += part;
    before = run;
  }
  return text;
}

/** Where the page is not trusted with the clipboard: what is selected in a field can always be copied. @param {string} text */
function copyThroughField(text) {
  const field = document.body.appendChild(document.createElement('textarea'));
  const active = document.activeElement;
  field.className = 'unseen';
  field.value = text;
  field.select();
  document.execCommand('copy');
  field.remove();
  if (active instanceof HTMLElement) active.focus({ preventScroll: true });
}

/** @param {HTMLElement} root */
export function connectClipboard(root) {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (!selection || selection.isCollapsed || !event.clipboardData || !root.contains(selection.anchorNode)) return;
    if (selection.anchorNode?.parentElement?.closest('.document')) return; // text of a file: the browser's, as it stands there
    event.clipboardData.setData('text/plain', textOf(root, selection.getRangeAt(0)));
    event.preventDefault();
  });

  root.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest('[data-copy]') : null;
    const wanted = control?.getAttribute('data-copy');
    if (!wanted) return;
    const text = wanted.startsWith('#/') ? new URL(wanted, location.href).href : wanted;
    if (navigator.clipboard) navigator.clipboard.writeText(text).catch(() => copyThroughField(text));
    else copyThroughField(text);
  }, { capture: true });
}
