// Where text is, seen: the ink of what is drawn beside the ink of the real elements over it, made visible for once.

import { readPicture } from './png.mjs';

/** @typedef {{ text: string, left: number, top: number, width: number, height: number, farthest: number }} Line CSS px; how far it may be looked for */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box device px */
/** @typedef {import('./png.mjs').Picture} Picture */
/** @typedef {{ text: string, across: number, down: number }} Shift of the elements' ink from the drawn ink, CSS px */

const showElements = `#canvas { visibility: hidden; }
#app, body { background: #fff !important; }
#mirror, #mirror *, .field:focus { color: #000 !important; -webkit-text-fill-color: #000 !important; caret-color: transparent !important; }
#mirror .field::placeholder { color: #000 !important; -webkit-text-fill-color: #000 !important; }`;

/** @param {import('playwright-core').Page} page @param {boolean} visible */
const setElementsVisible = (page, visible) => page.evaluate(async ([rules, on]) => {
  const sheet = /** @type {CSSStyleSheet} */ (document.styleSheets[0]);
  if (on) for (const rule of String(rules).split('\n')) sheet.insertRule(rule, sheet.cssRules.length);
  else for (let i = 0; i < String(rules).split('\n').length; ++i) sheet.deleteRule(sheet.cssRules.length - 1);
  await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
}, /** @type {const} */ ([showElements, visible]));

/** Lines and fields that are whole on the screen and long enough to be measured. The dots of a secret look alike: farther than half
 * of one, each would be taken for its neighbour. @param {import('playwright-core').Page} page @returns {Promise<Line[]>} */
const linesOf = (page) => page.evaluate(() => [...document.querySelectorAll('.run, input.field')].flatMap((element) => {
  const field = element instanceof HTMLInputElement;
  const text = (field ? element.value || element.placeholder : element.textContent ?? '').trim();
  const { left, top, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const [start, end] = field ? [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)] : [0, 0];
  const secret = field && element.type === 'password';
  const dot = parseFloat(style.fontSize) * 0.37; // from one to the next, at least
  const rect = field ? { left: left + start - 1, top: top + 4, width: width - start - end + 1, height: height - 8 } : { left, top, width, height };
  const points = [[rect.left + 1, rect.top + 1], [rect.left + rect.width - 1, rect.top + rect.height - 1]];
  const isWhole = points.every(([x = 0, y = 0]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit === element.closest('label')?.firstElementChild);
  });
  return text.length > 1 && rect.width > 4 && isWhole ? [{ text, ...rect, farthest: secret ? dot / 2 : 3 }] : [];
}));

/** @param {import('playwright-core').Page} page @returns {Promise<() => Promise<Picture>>} takes a picture, packed as quickly as can be */
async function camera(page) {
  const session = await page.context().newCDPSession(page);
  return async () => readPicture(Buffer.from((await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })).data, 'base64'));
}

/** Both inks, with nothing having moved between them: what the page still waits for (that it is saved, say) moves its neighbours. @param {import('playwright-core').Page} page */
async function bothInks(page) {
  const picture = await camera(page);
  let lines = await linesOf(page);
  for (let attempt = 0; attempt < 10; ++attempt) {
    const drawn = await picture();
    await setElementsVisible(page, true);
    const elements = await picture();
    await setElementsVisible(page, false);
    const after = await linesOf(page);
    if (JSON.stringify(after) === JSON.stringify(lines)) return { lines, drawn, elements };
    lines = after;
  }
  throw new Error('The page does not come to rest');
}

/** How much ink is in each column and row of a box, as shares of all; the ground is the commonest colour. @param {Picture} picture @param {Box} box */
function profiles(picture, box) {
  const ground = commonest(picture, box);
  const [columns, rows] = [new Float64Array(box.right - box.left), new Float64Array(box.bottom - box.top)];
  let all = 0;
  for (let y = box.top; y < box.bottom; ++y) {
    for (let x = box.left; x < box.right; ++x) {
      const word = picture.colour(x, y);
      if (word === ground) continue;
      const ink = Math.abs((word & 255) - (ground & 255)) + Math.abs((word >> 8 & 255) - (ground >> 8 & 255)) + Math.abs((word >> 16 & 255) - (ground >> 16 & 255));
      columns[x - box.left] += ink;
      rows[y - box.top] += ink;
      all += ink;
    }
  }
  return { columns: columns.map((ink) => ink / all), rows: rows.map((ink) => ink / all), all };
}

/** Counted by runs of one colour. @param {Picture} picture @param {Box} box */
function commonest(picture, box) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let y = box.top; y < box.bottom; ++y) {
    for (let x = box.left, from = x; x < box.right; from = x) {
      const colour = picture.colour(x, y);
      while (x < box.right && picture.colour(x, y) === colour) ++x;
      counts.set(colour, (counts.get(colour) ?? 0) + x - from);
    }
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/** The ink at a place between two columns or rows. @param {Float64Array} profile @param {number} place */
function inkAt(profile, place) {
  const whole = Math.floor(place);
  const [here, next] = [profile[whole] ?? 0, profile[whole + 1] ?? 0];
  return here + (next - here) * (place - whole);
}

/** By how many device px, `most` of them at most, `b` has to be moved back to look most like `a`; by quarters, at which letters stand: small letters repeat themselves every
 * few pixels, and half a pixel off would look more like the letter beside than like itself. @param {Float64Array} a @param {Float64Array} b @param {number} most */
function shift(a, b, most) {
  let best = { by: 0, off: Infinity };
  for (let by = -most; by <= most; by += 0.25) {
    let off = 0;
    for (let i = 0; i < a.length; ++i) off += Math.abs(a[i] - inkAt(b, i + by));
    if (off < best.off - 1e-9 || (off < best.off + 1e-9 && Math.abs(by) < Math.abs(best.by))) best = { by, off };
  }
  return best.by;
}

/** @param {import('playwright-core').Page} page @returns {Promise<Shift[]>} of every line on the screen */
export async function inkShifts(page) {
  const ratio = await page.evaluate(() => window.devicePixelRatio);
  const { lines, drawn, elements } = await bothInks(page);
  return lines.flatMap(({ text, left, top, width, height, farthest }) => {
    const box = {
      left: Math.max(0, Math.round(left * ratio)), top: Math.max(0, Math.round(top * ratio)),
      right: Math.min(drawn.width, Math.round((left + width) * ratio)), bottom: Math.min(drawn.height, Math.round((top + height) * ratio)),
    };
    if (box.right - box.left < 3 || box.bottom - box.top < 3) return [];
    const [a, b] = [profiles(drawn, box), profiles(elements, box)];
    if (a.all === 0 || b.all === 0) return [{ text: `${text} (${a.all === 0 ? 'not drawn' : 'not in the element'})`, across: Infinity, down: Infinity }];
    const most = Math.ceil(farthest * ratio * 4) / 4;
    return [{ text, across: shift(a.columns, b.columns, most) / ratio, down: shift(a.rows, b.rows, most) / ratio }];
  });
}
