// What attached files say: mails, HTML, Office documents, odd encodings; read as letters, never as a page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../web/platform/document_kinds.js';
import { foldLetters, placesOf } from '../../web/platform/document_words.js';
import { htmlText } from '../../web/platform/html_text.js';
import { imageSize } from '../../web/platform/image_size.js';
import { textOfMail } from '../../web/platform/mail_text.js';
import { officePages } from '../../web/platform/office_text.js';
import { decodeText } from '../../web/platform/text_decoding.js';
import { textParts } from '../../web/platform/text_document.js';
import { docx, eml, pdf, png, zip } from '../support/office_files.mjs';

const bytes = (...parts) => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

for (const [what, content, name, expected] of [
  ['a PDF that is called a text', pdf(['x']), 'a.txt', 'pdf'],
  ['a PNG', png(2, 2), 'a.png', 'png'],
  ['HTML that is called a picture', '<html><script>', 'a.png', null],
  ['HTML that is called a PDF', '<html>', 'a.pdf', null],
  ['HTML that is called a text', '<html>', 'a.txt', 'text'],
  ['SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'a.svg', null],
  ['a Word document', docx(['x']), 'A.DOCX', 'docx'],
  ['a zip archive of another kind', zip([['x', 'y']]), 'a.zip', null],
  ['a mail', 'From: a', 'a.eml', 'mail'],
  ['bytes that are called a text', '\0\x01\x02', 'a.csv', null],
  ['text in UTF-16', Buffer.from('\ufeffa', 'utf16le'), 'a.csv', 'text'],
]) {
  test(`${what} is shown as ${expected ?? 'nothing'}`, async () => assert.equal(await documentKind(new Blob([content]), name), expected));
}

for (const [html, text] of [
  ['<p>Ala &amp; kot</p><p>ma&nbsp;psa &#x142;&#322;</p>', 'Ala & kot\n\nma psa łł'],
  ['<script>alert("<p>no</p>")</script>a<style>b{}</style>c<!-- d > -->e', 'ace'],
  ['<img src=x onerror="alert(1)">x<a href="javascript:y()" title="a > b">link</a>', 'xlink'],
  ['<tr><td>1<td>2</tr>', '1\t2'],
  ['a < b &unknown; &#0; <', 'a < b &unknown; \ufffd <'],
  ['<script>never ends', ''],
]) test(`of ${html} stays ${JSON.stringify(text)}`, () => assert.equal(htmlText(html), text));

test('a mail says who wrote what, in its own letters, and nothing of its HTML', () => {
  const text = textOfMail(bytes(eml('Odbiór prac', ['Wdrożono Exchange.', '完成'])));
  assert.equal(text, 'From: Anna Wiśniewska <anna@example.org>\nTo: claims@example.com\nDate: Mon, 9 Nov 2026 10:00:00 +0100\nSubject: Odbiór prac\n\nWdrożono Exchange.\n完成');
});

test('of a mail in HTML alone the words stay; attachments are named', () => {
  const mail = 'Subject: A\r\n folded line\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=B3=F3d=BC</p><img src=3D"http://x/"/>=\r\n end\r\n--b\r\nContent-Disposition: attachment; filename="SOW.pdf"\r\n\r\nxx\r\n--b--';
  assert.equal(textOfMail(bytes(mail)), 'Subject: A folded line\n\nłódź\nend\n\n[SOW.pdf]');
});

test('a mail that goes on in itself for ever comes to an end', () => {
  const mail = `${'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(3000)}x`;
  assert.equal(typeof textOfMail(bytes(mail)), 'string');
});

test('a Word document is its paragraphs, entities and all', async () => {
  assert.deepEqual(await officePages(bytes(docx(['Ala & <kot>', '客戶'])), 'docx'), ['Ala & <kot>\n客戶']);
});

test('slides are pages; cells of a sheet stand in rows', async () => {
  const slides = zip([['ppt/slides/slide10.xml', '<a:p><a:t>ten</a:t></a:p>'], ['ppt/slides/slide2.xml', '<a:p><a:t>two</a:t></a:p>']]);
  assert.deepEqual(await officePages(bytes(slides), 'pptx'), ['two', 'ten']);
  const sheet = zip([
    ['xl/sharedStrings.xml', '<sst><si><t>Teams</t></si><si><r><t>Share</t></r><r><t>Point</t></r></si></sst>'],
    ['xl/worksheets/sheet1.xml', '<row r="1"><c t="s"><v>0</v></c><c><v>42</v></c></row><row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row>'],
  ]);
  assert.deepEqual(await officePages(bytes(sheet), 'xlsx'), ['Teams\t42\nSharePoint\tx']);
});

test('an archive that is cut, or would unpack to too much, is no document', async () => {
  assert.equal(await officePages(bytes(docx(['x'])).slice(0, 80), 'docx'), null);
  const bomb = zip([['word/document.xml', 'x'.repeat((64 << 20) + 1)]]);
  assert.equal(await officePages(bytes(bomb), 'docx'), null);
});

test('text is read in the encoding in which it was written', () => {
  assert.equal(decodeText(bytes('łódź'), 'en'), 'łódź');
  assert.equal(decodeText(Uint8Array.of(0xb3, 0xf3, 0x64, 0x9f), 'pl'), 'łódź');
  assert.equal(decodeText(Uint8Array.of(0xab, 0xc8, 0xa4, 0xe1), 'zh-TW'), '客戶');
  assert.equal(decodeText(bytes(Buffer.from('\ufeffż', 'utf16le')), 'en'), 'ż');
});

test('a long text is cut behind lines, and nothing is lost', () => {
  const text = `${'line of text\n'.repeat(5000)}${'😀'.repeat(20000)}`;
  const parts = textParts(text);
  assert.equal(parts.join(''), text);
  assert.ok(parts.length > 5 && parts.every((part) => part.length <= 12_000 && !/^[\uDC00-\uDFFF]/.test(part)));
});

test('words are found over line ends, without accents and case', () => {
  assert.deepEqual(foldLetters('Ł ó\nDŹ').text.length, 4);
  assert.deepEqual(placesOf('Chmura Północ\nS.A., CHMURA polnoc', 'chmura północ s.a.'), [{ begin: 0, end: 18 }]);
  assert.deepEqual(placesOf('騰雲科\n技', '騰雲科技'), [{ begin: 0, end: 5 }]);
  assert.deepEqual(placesOf('aaaa', 'aa'), [{ begin: 0, end: 2 }, { begin: 2, end: 4 }]);
  assert.deepEqual(placesOf('x', ' '), []);
});

test('a picture says its size before it is decoded', () => {
  assert.deepEqual(imageSize('png', bytes(png(7, 3)).buffer), { width: 7, height: 3 });
  assert.deepEqual(imageSize('gif', Uint8Array.of(...Buffer.from('GIF89a'), 2, 1, 3, 0).buffer), { width: 258, height: 3 });
  assert.equal(imageSize('jpeg', Uint8Array.of(0xff, 0xd8, 0xff).buffer), null);
  assert.equal(imageSize('png', new ArrayBuffer(3)), null);
});
