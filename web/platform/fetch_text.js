// A text from elsewhere on the network, asked for because a person wanted it: without cookies, without
// saying where it is asked from, and not for long.

const patienceMs = 10_000;
const lengthMax = 100_000;

/** @param {string} address @returns {Promise<string>} */
export async function fetchText(address) {
  const response = await fetch(address, {
    credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(patienceMs),
  });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const text = await response.text();
  if (text.length > lengthMax) throw new Error('The answer is too long');
  return text;
}
