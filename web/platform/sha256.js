// SHA-256 of what comes in pieces. The browser's own wants the whole at once, and has none at all on
// plain http; a file of any size passes through here a piece at a time.

const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && d * d <= n && n % d === 0)).slice(0, 64);
/** The first 32 bits behind the point. @param {number} root */
const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const begin = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** @param {number} word @param {number} by */
const turned = (word, by) => (word >>> by) | (word << (32 - by));

/** @param {Int32Array} state @param {Int32Array} words 64 of them, the first 16 filled */
function mix(state, words) {
  for (let i = 16; i < 64; ++i) {
    const early = words[i - 15] ?? 0;
    const late = words[i - 2] ?? 0;
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const great = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[i] = (words[i - 16] ?? 0) + small + (words[i - 7] ?? 0) + great;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; ++i) {
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (words[i] ?? 0)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = (state[i] ?? 0) + value; });
}

export function createSha256() {
  const state = Int32Array.from(begin);
  const words = new Int32Array(64);
  const block = new Uint8Array(64);
  const view = new DataView(block.buffer);
  let held = 0;
  let total = 0;

  function mixBlock() {
    for (let i = 0; i < 16; ++i) words[i] = view.getInt32(i * 4);
    mix(state, words);
    held = 0;
  }

  /** @param {Uint8Array} bytes */
  function update(bytes) {
    total += bytes.length;
    for (let at = 0; at < bytes.length;) {
      const count = Math.min(64 - held, bytes.length - at);
      block.set(bytes.subarray(at, at + count), held);
      held += count;
      at += count;
      if (held === 64) mixBlock();
    }
  }

  return {
    update,
    /** 64 hexadecimal digits. Nothing may be added after it. */
    digest() {
      const bits = total * 8;
      update(Uint8Array.of(0x80));
      if (held > 56) {
        block.fill(0, held);
        mixBlock();
      }
      block.fill(0, held);
      view.setUint32(56, Math.floor(bits / 2 ** 32));
      view.setUint32(60, bits >>> 0);
      mixBlock();
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}
