// Bundles as somebody would forge them: what a line of a claim says is changed, and every digest is right again.

import { createHash } from 'node:crypto';

const digest = (/** @type {string} */ data) => createHash('sha256').update(data).digest('hex');

/** Of the claims alone; lists of trusted reviewers stay as they are. @param {string} bundle @param {(part: any) => void} change */
export function forged(bundle, change) {
  const lines = bundle.split('\n').map((line) => {
    if (!line.startsWith('{"claim":"CA-')) return line;
    const comma = line.endsWith(',') ? ',' : '';
    const part = JSON.parse(comma ? line.slice(0, -1) : line);
    change(part);
    const { digest: _, ...rest } = part;
    const head = JSON.stringify(rest).slice(0, -1);
    return `${head},"digest":"${digest(head)}"}${comma}`;
  });
  const whole = lines.join('\n');
  const head = whole.slice(0, whole.lastIndexOf(',"digest":"'));
  return `${head},"digest":"${digest(head)}"}}`;
}

/** Of the last event of a claim. @param {any} part */
export function changeSignature(part) {
  const bytes = Buffer.from(part.signatures.at(-1), 'base64');
  bytes[bytes.length - 1] ^= 1;
  part.signatures.splice(-1, 1, bytes.toString('base64'));
}
