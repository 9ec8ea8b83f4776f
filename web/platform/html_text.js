// The text of HTML, read letter by letter: no element is ever made of it, so nothing in it can load or run.

const breaks = /^\/?(p|div|br|li|tr|h[1-6]|table|ul|ol|blockquote|hr|section|article|header|footer|pre)$/i;
const unseen = /^(script|style|head|title|template|noscript|svg|math|iframe|object|select|textarea)$/i;
const named = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' '], ['ndash', '–'], ['mdash', '—'], ['copy', '©'], ['reg', '®'], ['euro', '€'], ['hellip', '…']]);

/** @param {string} text */
export function decodeEntities(text) {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});?/gi, (whole, name) => {
    if (name[0] !== '#') return named.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Where a tag begins; a lone "<" is a letter. @param {string} html @param {number} from */
function nextTag(html, from) {
  const begin = /<[a-z/!?]/gi;
  begin.lastIndex = from;
  return begin.exec(html)?.index ?? html.length;
}

/** Where a tag ends, quotes looked at. @param {string} html @param {number} from */
function endOfTag(html, from) {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const letter = html.charAt(at);
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return html.length;
}

/** Behind the end of an element whose content is not text. @param {string} html @param {string} tag @param {number} from */
function behindElement(html, tag, from) {
  const end = new RegExp(`</${tag}\\s*>`, 'gi');
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}

/** @param {string} html @returns {string} */
export function htmlText(html) {
  const parts = [];
  for (let at = 0; at < html.length;) {
    const open = nextTag(html, at);
    parts.push(decodeEntities(html.slice(at, open)).replace(/\s+/g, ' '));
    if (open === html.length) break;
    if (html.startsWith('!--', open + 1)) { // so written that this module may stand in a page
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const close = endOfTag(html, open + 1);
    const [tag = ''] = /^\/?[a-z][a-z0-9]*/i.exec(html.slice(open + 1, close)) ?? [];
    if (breaks.test(tag)) parts.push('\n');
    else if (/^\/?t[dh]$/i.test(tag)) parts.push('\t');
    at = unseen.test(tag) ? behindElement(html, tag, close) : close + 1;
  }
  return parts.join('').replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}
