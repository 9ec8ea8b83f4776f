// Looking for words in a document: letters alone count, no spaces, no line ends, no accents, no case, so
// that what a page breaks over two lines is found as it is in a sentence.

/** @typedef {{ text: string, from: number[] }} Folded from: where each letter stood */
/** @typedef {{ begin: number, end: number }} Place in the text as it was */

/** @param {string} text @returns {Folded} */
export function foldLetters(text) {
  const from = [];
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (/\s/.test(letter)) continue;
    const plain = letter > '\x7f' ? letter.normalize('NFKD').replace(/\p{M}/gu, '') || letter : letter;
    for (const part of plain.toLowerCase()) {
      folded += part;
      for (let unit = 0; unit < part.length; unit += 1) from.push(at);
    }
  }
  return { text: folded, from };
}

/** Where the words stand. @param {string} text @param {string} words @returns {Place[]} */
export function placesOf(text, words) {
  const sought = foldLetters(words).text;
  if (sought === '') return [];
  const { text: folded, from } = foldLetters(text);
  const places = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    places.push({ begin: from[at] ?? 0, end: (from[at + sought.length - 1] ?? 0) + 1 });
  }
  return places;
}

/** The same in elements, as ranges. @param {Element} element @param {string} words @returns {Range[]} */
export function rangesOf(element, words) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Text, from: number }[]} */
  const nodes = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: /** @type {Text} */ (node), from: text.length });
    text += /** @type {Text} */ (node).data;
  }
  /** @param {number} at */
  function nodeAt(at) {
    const after = nodes.findIndex(({ from }) => from > at);
    return nodes.at(after < 0 ? -1 : after - 1) ?? { node: new Text(), from: 0 };
  }
  return placesOf(text, words).map(({ begin, end }) => {
    const range = document.createRange();
    const [first, last] = [nodeAt(begin), nodeAt(end - 1)];
    range.setStart(first.node, begin - first.from);
    range.setEnd(last.node, end - last.from);
    return range;
  });
}
