// One pipeline for mouse, touch and pen: whatever is hit in the mirror names the node, the position
// goes along. A click that follows a press is the same act and is ignored; a click with no press
// behind it comes from a keyboard, a screen reader or voice control, and activates.

import { modifierBits } from './modifiers.js';

/** @typedef {import('./mirror_elements.js').MirrorNode} MirrorNode */

const kinds = { move: 0, down: 1, up: 2, cancel: 3, leave: 4 };
const pointerKinds = ['mouse', 'touch', 'pen'];
const clickFollowsMs = 500;

/** @typedef {{ kind: number, node: number, x: number, y: number, button: number, modifiers: number, pointer: number }} PointerReport */

/**
 * @param {object} parts
 * @param {HTMLElement} parts.app
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {(report: PointerReport) => void} parts.report
 * @param {(node: number) => void} parts.activate
 */
export function connectPointer({ app, mirror, report, activate }) {
  let over = 0;
  let isDown = false;
  let isLongPress = false; // what opened a menu presses and focuses nothing more
  let released = { node: 0, time: -Infinity };

  /** @param {PointerEvent} event @param {number} kind */
  function send(event, kind) {
    report({
      kind, node: over, x: event.clientX, y: event.clientY, button: Math.max(0, event.button),
      modifiers: modifierBits(event), pointer: Math.max(0, pointerKinds.indexOf(event.pointerType)),
    });
  }

  /** Moving within one node changes nothing, unless something is being dragged. @param {PointerEvent} event */
  function onMove(event) {
    const node = mirror.nodeOf(event.target)?.id ?? 0;
    if (isDown && event.buttons === 0) end(event, kinds.cancel); // released outside the window
    const entered = node !== over;
    over = node;
    if (entered || isDown) send(event, kinds.move);
  }

  /** @param {PointerEvent} event */
  function onDown(event) {
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId)) {
      event.target.releasePointerCapture(event.pointerId); // so that the release names what is under the finger then
    }
    if (leftToBrowser(event, mirror.nodeOf(event.target))) return;
    over = mirror.nodeOf(event.target)?.id ?? 0;
    isDown = true;
    isLongPress = false;
    send(event, kinds.down);
  }

  /** @param {PointerEvent} event */
  function onUp(event) {
    if (!isDown) return;
    const node = mirror.nodeOf(event.target);
    over = node?.id ?? 0;
    if (node && event.pointerType !== 'mouse' && !isLongPress) focusPressed(node); // before the press counts; the browser would do so after
    if (event.button === 0) released = { node: over, time: event.timeStamp };
    end(event, kinds.up);
  }

  /** @param {PointerEvent} event @param {number} kind */
  function end(event, kind) {
    isDown = false;
    send(event, kind);
  }

  /** @param {MouseEvent} event */
  function onMouseDown(event) {
    if (isLongPress) event.preventDefault();
    else focusWhatIsPressed(mirror, event);
  }

  /** @param {PointerEvent} event */
  function onLeave(event) {
    over = 0;
    if (!isDown) send(event, kinds.leave);
  }

  /** @param {MouseEvent} event */
  function onClick(event) {
    const node = mirror.nodeOf(event.target);
    if (!node) return;
    const follows = released.node === node.id && event.timeStamp - released.time < clickFollowsMs;
    released = { node: 0, time: -Infinity };
    const { kind, states } = actedOn(node);
    if (kind === 'choice' || states.has('disabled')) event.preventDefault(); // the program checks it, or nobody
    if (follows || (isLongPress && event.detail > 0) || kind === 'file' || opensElsewhere(event, kind)) return;
    focusPressed(node);
    activate(node.id);
  }

  const listeners = /** @type {const} */ ({
    pointermove: onMove, pointerdown: onDown, pointerup: onUp, pointerleave: onLeave, click: onClick, mousedown: onMouseDown,
    contextmenu: () => { isLongPress = isDown; },
    pointercancel: (/** @type {PointerEvent} */ event) => { if (isDown) end(event, kinds.cancel); },
  });
  for (const [name, listener] of Object.entries(listeners)) {
    app.addEventListener(name, /** @type {EventListener} */ (listener), { capture: name !== 'pointerleave' });
  }
}

/** The nearest node at or above one that a person can act on. @param {MirrorNode} node @returns {MirrorNode} */
function actedOn(node) {
  for (let at = /** @type {MirrorNode | null} */ (node); at; at = at.parent) if (at.kind !== 'plain') return at;
  return node;
}

/** @param {MouseEvent} event @param {string} kind */
function opensElsewhere({ ctrlKey, metaKey, shiftKey, button }, kind) {
  return kind === 'link' && (button !== 0 || ctrlKey || metaKey || shiftKey);
}

/** Going back and forward by mouse, and opening links in other tabs. @param {PointerEvent} event @param {MirrorNode | null} node */
function leftToBrowser(event, node) {
  return event.button > 2 || (node !== null && opensElsewhere(event, actedOn(node).kind));
}

/** What is pressed has the focus, whoever presses it: what a dialog gives it back to. @param {MirrorNode} hit */
function focusPressed(hit) {
  const node = actedOn(hit);
  if (node.kind === 'button' || node.kind === 'choice') node.control.focus({ preventScroll: true });
}

/** Not every browser focuses a button that is pressed, and pressing one must not begin to select text. */
/** @param {import('./mirror.js').Mirror} mirror @param {MouseEvent} event */
function focusWhatIsPressed(mirror, event) {
  const hit = mirror.nodeOf(event.target);
  if (!hit || event.button !== 0 || !['button', 'choice'].includes(actedOn(hit).kind)) return;
  event.preventDefault();
  focusPressed(hit);
}
