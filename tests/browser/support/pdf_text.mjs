// The text of a PDF as Chromium writes it: enough of the format to read what was printed, by the maps
// from glyphs to letters that its fonts carry. Not a general reader.

import { inflateSync } from 'node:zlib';

/** @param {string} hex UTF-16, four digits a unit */
const lettersOf = (hex) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** Objects by number: dictionary and, where there is one, the unpacked stream. @param {Buffer} pdf */
function objectsOf(pdf) {
  const source = pdf.toString('latin1');
  const objects = new Map();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const from = match.index + match[0].length;
    const end = source.indexOf('endobj', from);
    const at = source.indexOf('stream', from);
    if (at < 0 || at > end) {
      objects.set(match[1], { dictionary: source.slice(from, end), stream: '' });
      continue;
    }
    const dictionary = source.slice(from, at);
    const start = at + (source[at + 6] === '\r' ? 8 : 7);
    const raw = pdf.subarray(start, start + Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0));
    objects.set(match[1], { dictionary, stream: (dictionary.includes('FlateDecode') ? inflateSync(raw) : raw).toString('latin1') });
  }
  return objects;
}

/** @param {string} cmap @returns {Map<number, string>} */
function readMap(cmap) {
  const letters = new Map();
  for (const [, body] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(parseInt(from, 16), lettersOf(to));
  }
  for (const [, body] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph += 1) {
        letters.set(glyph, String.fromCharCode(parseInt(first, 16) + glyph - parseInt(from, 16)));
      }
    }
  }
  return letters;
}

/** Each page's text, without spaces: PDFs place words, they do not write the gaps. @param {Buffer} pdf */
export function pdfPages(pdf) {
  const objects = objectsOf(pdf);
  const follow = (dictionary, name) => objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1]);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const resources = /\/Resources (\d+) 0 R/.test(dictionary) ? follow(dictionary, 'Resources').dictionary : dictionary;
    const fonts = new Map([...(/\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, number]) => {
      const map = follow(objects.get(number).dictionary, 'ToUnicode');
      return [name, map ? readMap(map.stream) : new Map()];
    }));
    let letters = new Map();
    let text = '';
    for (const [, font, hex] of follow(dictionary, 'Contents').stream.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (font) letters = fonts.get(font) ?? new Map();
      else text += (hex.match(/.{4}/g) ?? []).map((glyph) => letters.get(parseInt(glyph, 16)) ?? '').join('');
    }
    return text.replaceAll(/\s+/g, '');
  });
}
