// The system's own fonts, named in one place for the canvas and for the elements over it: both must
// set text alike. A Latin interface font comes first, because Chinese fonts draw ź, ó and ’ badly;
// then Chinese ones, those of the interface's language before the others. None is downloaded.

/** @typedef {'regular' | 'semibold' | 'mono'} TextFace */

const latin = ['Segoe UI', '-apple-system', 'BlinkMacSystemFont', 'Roboto', 'Open Sans', 'Ubuntu', 'Cantarell', 'Helvetica Neue', 'Arial'];
const latinMono = ['Cascadia Mono', 'Consolas', 'SF Mono', 'Menlo', 'Roboto Mono', 'DejaVu Sans Mono', 'Liberation Mono'];
const traditional = ['Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', 'Noto Sans TC'];
const simplified = ['Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei'];
const japanese = ['Yu Gothic UI', 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP'];
const emoji = ['Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'];

const keywords = new Set(['-apple-system', 'system-ui', 'sans-serif', 'monospace']);

/** @param {string} language */
function hanFonts(language) {
  if (/^ja/i.test(language)) return [...japanese, ...traditional, ...simplified];
  if (/^zh-(cn|sg|hans)/i.test(language)) return [...simplified, ...traditional];
  return [...traditional, ...simplified];
}

/** @param {TextFace} face @param {string} language @returns {string} a CSS font-family */
export function fontFamily(face, language) {
  const names = face === 'mono'
    ? [...latinMono, ...hanFonts(language), ...emoji, 'monospace']
    : [...latin, ...hanFonts(language), ...emoji, 'system-ui', 'sans-serif'];
  return names.map((name) => (keywords.has(name) ? name : `"${name}"`)).join(', ');
}

/** As the elements over the canvas have it, in device pixels. @param {TextFace} face @param {number} sizePx @param {string} language */
export function canvasFont(face, sizePx, language) {
  return `${face === 'semibold' ? 600 : 400} ${sizePx}px ${fontFamily(face, language)}`;
}

/** The families that app.css sets text in. @param {string} language */
export function applyFontFamilies(language) {
  const { style } = document.documentElement;
  style.setProperty('--font-text', fontFamily('regular', language));
  style.setProperty('--font-mono', fontFamily('mono', language));
}
