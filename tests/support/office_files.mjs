// Office documents, mails and pictures for tests: made here, so that none has to be kept.

import { crc32 as zlibCrc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Node 18 has none. @param {Buffer} bytes */
function crc32(bytes) {
  if (zlibCrc32) return zlibCrc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? crc >>> 1 ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** @param {[string, string][]} files names and texts; packed @returns {Buffer} */
export function zip(files) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of files) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

/** @param {string} text */
export const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A Word document with a paragraph for each line. @param {string[]} lines */
export function docx(lines) {
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${xml(line)}</w:t></w:r></w:p>`).join('');
  return zip([
    ['[Content_Types].xml', '<Types/>'],
    ['word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`],
  ]);
}

/** A mail as programs write it: base64, with the same in HTML and what it would like to load. @param {string} subject @param {string[]} lines */
export function eml(subject, lines) {
  const base64 = (text) => Buffer.from(text).toString('base64').replaceAll(/(.{76})/g, '$1\r\n');
  const html = `<html><head><style>p{color:red}</style></head><body><img src="https://example.com/pixel.gif">${lines.map((line) => `<p>${xml(line)}</p>`).join('')}<script>fetch('https://example.com')</script></body></html>`;
  const part = (type, text) => `--frontier\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n`;
  return Buffer.from([
    `From: =?UTF-8?B?${Buffer.from('Anna Wiśniewska').toString('base64')}?= <anna@example.org>`, 'To: claims@example.com',
    'Date: Mon, 9 Nov 2026 10:00:00 +0100', `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`, 'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="frontier"', '', `${part('text/plain', lines.join('\r\n'))}${part('text/html', html)}--frontier--`, '',
  ].join('\r\n'));
}

/** A picture of one colour. @param {number} width @param {number} height */
export function png(width, height) {
  const chunk = (name, body) => {
    const bytes = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(bytes));
    return Buffer.concat([length, bytes, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + width * 3, 0x90);
  row[0] = 0;
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(Array(height).fill(row)))), chunk('IEND', Buffer.alloc(0))]);
}

/** A PDF by hand, in Helvetica, a page for each text; `more` goes into its catalogue. @param {string[]} pages @param {{ catalogue?: string, annotation?: string }} [more] */
export function pdf(pages, { catalogue = '', annotation = '' } = {}) {
  const objects = [`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  pages.forEach((text, i) => {
    const lines = text.split('\n').map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
    const stream = `BT /F1 14 Tf 18 TL 72 720 Td\n${lines}\nET`;
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R ${annotation} >>`);
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  let out = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}
