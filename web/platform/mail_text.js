// A mail (.eml) as text: who wrote to whom, when, of what, and what it says. HTML is reduced to its words,
// attachments are named, nothing is loaded.

import { htmlText } from './html_text.js';
import { decodeCharset } from './text_decoding.js';

const shownHeaders = ['From', 'To', 'Cc', 'Date', 'Subject'];
const depthMax = 12;
const partsMax = 300;

/** @typedef {{ headers: Map<string, string>, body: string }} Part body: bytes as letters, one each */

/** @param {string} letters */
const bytesOf = (letters) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/** @param {string} text */
function fromBase64(text) {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  return bytesOf(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
}

/** @param {string} text */
function fromQuoted(text) {
  return bytesOf(text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))));
}

/** "=?utf-8?B?…?=" @param {string} text */
function decodeWords(text) {
  const joined = text.replace(/(\?=)\s+(=\?)/g, '$1$2');
  const decoded = joined.replace(/=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi, (_, charset, how, coded) => decodeCharset(
    how.toLowerCase() === 'b' ? fromBase64(coded) : fromQuoted(coded.replaceAll('_', ' ')), charset.split('*')[0],
  ));
  return /[\x80-\xff]/.test(decoded) && decoded === joined ? decodeCharset(bytesOf(joined), 'utf-8') : decoded;
}

/** @param {string} letters @returns {Part} */
function readPart(letters) {
  const end = /\r?\n\r?\n/.exec(letters);
  const head = letters.slice(0, end?.index ?? letters.length).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0 && !headers.has(line.slice(0, colon).toLowerCase())) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? letters.slice(end.index + end[0].length) : '' };
}

/** @param {string} header @param {string} name */
function parameter(header, name) {
  const found = new RegExp(`${name}\\*?=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? '';
}

/** @param {Part} part */
function contentOf({ headers, body }) {
  const how = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const bytes = how === 'base64' ? fromBase64(body) : how === 'quoted-printable' ? fromQuoted(body) : bytesOf(body);
  return decodeCharset(bytes, parameter(headers.get('content-type') ?? '', 'charset'));
}

/** @typedef {{ parts: number, attached: string[] }} Walk */

/** @param {Part} part @param {Walk} walk @param {number} depth @returns {string} */
function textOf(part, walk, depth) {
  walk.parts += 1;
  if (depth > depthMax || walk.parts > partsMax) return '';
  const header = part.headers.get('content-type') ?? 'text/plain';
  const type = header.split(';')[0]?.trim().toLowerCase() ?? '';
  const attached = parameter(part.headers.get('content-disposition') ?? '', 'filename') || parameter(header, 'name');
  if (/^attachment/i.test(part.headers.get('content-disposition') ?? '') || (attached && !type.startsWith('multipart/'))) {
    walk.attached.push(decodeWords(attached || type));
    return '';
  }
  if (type.startsWith('multipart/')) return textOfParts(part, walk, depth, parameter(header, 'boundary'), type === 'multipart/alternative');
  if (type === 'message/rfc822') return mailText(part.body, walk, depth + 1);
  if (type === 'text/html') return htmlText(contentOf(part));
  return type.startsWith('text/') ? contentOf(part) : '';
}

/** @param {Part} part @param {Walk} walk @param {number} depth @param {string} boundary @param {boolean} oneOf the same in several forms */
function textOfParts(part, walk, depth, boundary, oneOf) {
  if (!boundary) return '';
  const [, ...pieces] = `\n${part.body}`.split(`\n--${boundary}`);
  const parts = pieces.filter((piece) => !piece.startsWith('--')).map((piece) => readPart(piece.replace(/^[^\n]*\n/, '')));
  const plain = oneOf ? parts.find(({ headers }) => /^text\/plain/i.test(headers.get('content-type') ?? 'text/plain')) : undefined;
  return (plain ? [plain] : parts).map((inner) => textOf(inner, walk, depth + 1)).filter(Boolean).join('\n\n');
}

/** @param {string} letters @param {Walk} walk @param {number} depth */
function mailText(letters, walk, depth) {
  const mail = readPart(letters);
  const head = shownHeaders.flatMap((name) => {
    const value = mail.headers.get(name.toLowerCase());
    return value ? [`${name}: ${decodeWords(value)}`] : [];
  });
  return `${head.join('\n')}\n\n${textOf(mail, walk, depth)}`;
}

/** @param {Uint8Array} bytes @returns {string} */
export function textOfMail(bytes) {
  /** @type {Walk} */
  const walk = { parts: 0, attached: [] };
  let letters = '';
  for (let at = 0; at < bytes.length; at += 1 << 15) letters += String.fromCharCode(...bytes.subarray(at, at + (1 << 15)));
  const text = mailText(letters, walk, 0).replace(/\r\n?/g, '\n').trim();
  return walk.attached.length > 0 ? `${text}\n\n[${walk.attached.join(', ')}]` : text;
}
