// The words of Word, PowerPoint and Excel documents, page by page where they have pages. Their XML is read
// letter by letter; nothing of it becomes an element, and no part of it is followed anywhere.

import { decodeEntities } from './html_text.js';
import { openZip } from './zip_entries.js';

/** @typedef {import('./zip_entries.js').Zip} Zip */

/** Words, with what stands between them. Names without their prefix. @param {string} xml @param {Record<string, string>} between */
function wordsOf(xml, between) {
  let text = '';
  let within = false;
  for (const [, tag = '', plain = ''] of xml.matchAll(/<([^>]*)>([^<]*)/g)) {
    const [, slash, name = ''] = /^(\/?)(?:\w+:)?(\w+)/.exec(tag) ?? [];
    if (name === 't') within = !slash && !tag.endsWith('/');
    const mark = between[`${slash ?? ''}${name}`];
    if (mark) text += mark;
    if (within) text += decodeEntities(plain);
  }
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

const ofWord = { '/p': '\n', br: '\n', cr: '\n', tab: '\t', '/tc': '\t', '/tr': '\n' };

/** @param {Zip} zip */
async function wordPages(zip) {
  const beside = zip.names.filter((name) => /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(name)).sort();
  const texts = await Promise.all(['word/document.xml', ...beside].map((name) => zip.text(name)));
  return [texts.map((xml) => wordsOf(xml, ofWord)).filter(Boolean).join('\n\n')];
}

/** @param {string} name */
const numberIn = (name) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);

/** @param {Zip} zip @param {RegExp} pattern */
const numbered = (zip, pattern) => zip.names.filter((name) => pattern.test(name)).sort((a, b) => numberIn(a) - numberIn(b));

/** @param {Zip} zip */
async function slides(zip) {
  return Promise.all(numbered(zip, /^ppt\/slides\/slide\d+\.xml$/).map(async (name) => wordsOf(await zip.text(name), ofWord)));
}

/** @param {string} row @param {string[]} shared */
function cellsOf(row, shared) {
  return [...row.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, about = '', inner = '']) => {
    const value = decodeEntities(/<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '');
    if (/\bt="s"/.test(about)) return shared[Number(value)] ?? '';
    return /\bt="inlineStr"/.test(about) ? wordsOf(inner, {}) : value;
  }).join('\t');
}

/** @param {Zip} zip */
async function sheets(zip) {
  const strings = await zip.text('xl/sharedStrings.xml');
  const shared = [...strings.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner = '']) => wordsOf(inner, {}));
  return Promise.all(numbered(zip, /^xl\/worksheets\/sheet\d+\.xml$/).map(async (name) => {
    const xml = await zip.text(name);
    return [...xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => cellsOf(row, shared)).join('\n');
  }));
}

const readers = { docx: wordPages, pptx: slides, xlsx: sheets };

/** @param {Uint8Array<ArrayBuffer>} bytes @param {keyof typeof readers} kind @returns {Promise<string[] | null>} null: it is damaged, or no such document */
export async function officePages(bytes, kind) {
  try {
    const pages = await readers[kind](openZip(bytes));
    return pages.length > 0 ? pages : null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
