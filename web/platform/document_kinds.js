// What kind of file it is: by its first bytes, never by what somebody says of it; text by its ending,
// and only if it looks like text. Whatever is none of these is not shown.

/** @typedef {'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'docx' | 'xlsx' | 'pptx' | 'mail' | 'text'} DocumentKind */

const headBytes = 4096;

/** @type {[DocumentKind, (head: Uint8Array, latin: string) => boolean][]} */
const marks = [
  ['png', (_, latin) => latin.startsWith('\x89PNG\r\n\x1a\n')],
  ['jpeg', (_, latin) => latin.startsWith('\xff\xd8\xff')],
  ['gif', (_, latin) => /^GIF8[79]a/.test(latin)],
  ['webp', (_, latin) => latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP'],
  ['pdf', (_, latin) => latin.slice(0, 1024).includes('%PDF-')],
];

const zipped = new Map(/** @type {[string, DocumentKind][]} */ ([['docx', 'docx'], ['xlsx', 'xlsx'], ['pptx', 'pptx']]));
const texts = new Map(/** @type {[string, DocumentKind][]} */ ([['txt', 'text'], ['csv', 'text'], ['eml', 'mail']]));

/** @param {string} latin */
function looksLikeText(latin) {
  const wide = latin.startsWith('\xff\xfe') || latin.startsWith('\xfe\xff'); // UTF-16
  return wide || !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(latin);
}

/** @param {Blob} blob @param {string} name @returns {Promise<DocumentKind | null>} null: of no kind that is shown */
export async function documentKind(blob, name) {
  const head = new Uint8Array(await blob.slice(0, headBytes).arrayBuffer());
  const latin = String.fromCharCode(...head);
  const marked = marks.find(([, fits]) => fits(head, latin));
  if (marked) return marked[0];
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (latin.startsWith('PK\x03\x04')) return zipped.get(ending) ?? null;
  const text = texts.get(ending);
  return text && looksLikeText(latin) ? text : null;
}
