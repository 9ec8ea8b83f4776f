// The tree of meaning in words, from the real elements: what a screen reader and the keyboard meet,
// in the order in which they meet it.

/** @typedef {{ depth: number, text: string, focused: boolean }} TreeLine */

const rolesOfTags = new Map(Object.entries({
  NAV: 'navigation', MAIN: 'main', P: 'paragraph', SPAN: 'text', LI: 'listitem', BUTTON: 'button', A: 'link', TEXTAREA: 'textbox', LABEL: 'label',
}));

const rolesOfInputs = new Map(Object.entries({ checkbox: 'checkbox', radio: 'radio', file: 'file', search: 'searchbox' }));

/** @param {Element} element */
function roleOf(element) {
  const given = element.getAttribute('role');
  if (given) return given;
  if (element instanceof HTMLInputElement) return rolesOfInputs.get(element.type) ?? 'textbox';
  return rolesOfTags.get(element.tagName) ?? '';
}

/** @param {Element} element */
function nameOf(element) {
  const own = element.classList.contains('run') ? element.textContent : element.getAttribute('aria-label');
  return own ? ` “${own}”` : '';
}

/** @param {Element} element */
function statesOf(element) {
  const states = [...element.attributes].filter(({ name, value }) => /^aria-(?!label|describedby|controls|owns)/.test(name) && value !== 'false');
  return states.map(({ name, value }) => ` ${name.slice(5)}${value === 'true' ? '' : `=${value}`}`).join('');
}

/** @param {Element} element */
function placeOf(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return ` ${[left, top].map(Math.round).join(',')} ${[width, height].map(Math.round).join('×')}`;
}

/** @param {Element} root */
export function describeTree(root) {
  let stops = 0;
  /** @type {TreeLine[]} */
  const lines = [];

  /** @param {Element} element @param {number} depth */
  function visit(element, depth) {
    const role = roleOf(element);
    const isNode = role !== '' && element !== root;
    if (isNode) {
      const stop = element.getAttribute('tabindex') === '0' ? ` [stop ${stops += 1}]` : '';
      const id = element.id ? ` #${element.id}` : '';
      lines.push({
        depth, text: `${role}${nameOf(element)}${statesOf(element)}${stop}${placeOf(element)}${id}`, focused: element === document.activeElement,
      });
    }
    for (const child of element.children) visit(child, depth + (isNode ? 1 : 0));
  }

  visit(root, 0);
  return lines;
}
