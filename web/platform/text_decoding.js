// Bytes of text files, in whatever encoding they were written: Unicode where they say or fit so, else the
// one that was usual where the interface's language is spoken.

const usual = new Map([['zh', 'big5'], ['pl', 'windows-1250']]);

/** @param {Uint8Array} bytes @param {string} encoding */
function strictly(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes @param {string} language "zh-TW" @returns {string} */
export function decodeText(bytes, language) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const local = usual.get(language.slice(0, 2)) ?? 'windows-1252';
  return strictly(bytes, 'utf-8') ?? strictly(bytes, local) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** As a mail names it; what nobody knows is read as it comes. @param {Uint8Array} bytes @param {string} charset */
export function decodeCharset(bytes, charset) {
  try {
    return new TextDecoder(charset || 'utf-8').decode(bytes);
  } catch {
    return decodeText(bytes, '');
  }
}
