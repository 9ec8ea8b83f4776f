// Keys for the program. It is asked at once whether it takes a key; only then does the browser not
// get it. Tab is never offered: the browser moves the focus through the mirror.

import { isTextControl } from './mirror_elements.js';
import { offeredKey } from './keyboard_rules.js';

/** @param {EventTarget | null} target @returns {import('./keyboard_rules.js').TextTarget} */
function textTargetOf(target) {
  if (!(target instanceof Element) || !isTextControl(target)) return 'none';
  if (target.inputMode === 'none' && target.getAttribute('role') === 'combobox') return 'none'; // not for typing
  return target instanceof HTMLTextAreaElement ? 'area' : 'line';
}

/**
 * @param {object} parts
 * @param {EventTarget} parts.page
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {(key: string, modifiers: number, node: number) => boolean} parts.offer answers whether it is taken
 */
export function connectKeyboard({ page, mirror, offer }) {
  /** @param {Event} event */
  function onKeyDown(event) {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
    const { key, code, keyCode, isComposing, shiftKey, ctrlKey, altKey, metaKey } = event;
    const altGraph = event.getModifierState('AltGraph');
    const facts = { key, code, keyCode, isComposing, shiftKey, ctrlKey, altKey, metaKey, altGraph };
    const offered = offeredKey(facts, textTargetOf(event.target));
    if (!offered) return;
    const taken = offer(offered.key, offered.modifiers, mirror.nodeOf(event.target)?.id ?? 0);
    if (taken) event.preventDefault();
  }

  page.addEventListener('keydown', onKeyDown, { capture: true });
}
