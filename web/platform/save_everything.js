// Everything that this browser keeps of Claimdesk as one file for the person, without the program.

import { backUp } from './backup.js';

const place = '/claims';

/** @param {Blob} archive @param {string} name */
function download(archive, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(archive);
  link.download = name;
  link.click();
}

/** @returns {Promise<{ outcome: string, troubles: string }>} to be shown as they are */
export async function saveEverything() {
  const now = new Date();
  const { archive, files, troubles } = await backUp(place, now);
  const name = `claimdesk-${now.toISOString().slice(0, 10)}.tar`;
  if (files > 0) download(archive, name);
  return { outcome: files > 0 ? `${name}: ${files}` : '0', troubles: troubles.join('\n') };
}
