// Requests of sync (src/sync/address.h), made by fetch: nothing of this browser goes along but what the request says, no cache answers in the host's place, no redirect is followed, and every
// request has one answer, at the latest when its time is over. The surprise: a browser gives one and the same error for a host that is not there, a name that is wrong, and a host that does
// not let this page ask (CORS). None of them can be told from the others, so all are `unreachable`. An address may be a secret: none is logged, and none stands in an answer.

/** @typedef {{ method: string, url: string, headers: Record<string, string>, body?: Uint8Array<ArrayBuffer> | Blob, bytesMax: number }} HostRequest bytesMax: more of an answer is not read; 0: nothing of it is needed */
/** @typedef {{ fault: '' | 'unreachable' | 'timed_out' | 'too_large', status: number, body: Uint8Array, retryAfterMs: number }} HostAnswer */

/** @typedef {HostAnswer & { blob?: Blob }} HostFileAnswer blob: the body of a success */

/** @param {{ wholeMs?: number, silenceMs?: number }} [times] wholeMs: for all of it; silenceMs: in which nothing comes */
export function createHostRequests({ wholeMs = 600_000, silenceMs = 30_000 } = {}) {
  /** @template Body @param {HostRequest} request @param {(pieces: Uint8Array<ArrayBuffer>[]) => Body} gather @param {Body} none @returns {Promise<Omit<HostAnswer, 'body'> & { body: Body }>} */
  async function ask({ method, url, headers, body, bytesMax }, gather, none) {
    const failed = (/** @type {HostAnswer['fault']} */ fault) => ({ fault, status: 0, body: none, retryAfterMs: 0 });
    const over = new AbortController();
    const whole = setTimeout(() => over.abort(), wholeMs);
    const listening = patience(silenceMs, () => over.abort());
    const sending = body !== undefined && (body instanceof Blob ? body.size : body.length) > 0;
    // While something is being sent nothing comes, and a browser tells nobody how far it is.
    if (!sending) listening.again();
    try {
      const response = await fetch(url, {
        method, headers, body: sending ? body : null, signal: over.signal,
        cache: 'no-store', redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer',
      });
      listening.again();
      const wanted = response.ok && bytesMax > 0; // what a host says of a failure is for people
      if (!wanted) await response.body?.cancel();
      const pieces = wanted ? await upTo(bytesMax, response, listening.again) : [];
      if (!pieces) return failed('too_large');
      return { fault: '', status: response.status, body: wanted ? gather(pieces) : none, retryAfterMs: retryAfter(response.headers.get('Retry-After')) };
    } catch {
      return failed(over.signal.aborted ? 'timed_out' : 'unreachable');
    } finally {
      clearTimeout(whole);
      listening.end();
    }
  }

  /** @param {HostRequest} request @returns {Promise<HostAnswer>} */
  const make = (request) => ask(request, joined, new Uint8Array());
  return Object.assign(make, {
    /** The body of a success as a Blob, which the browser keeps where it likes. @param {HostRequest} request @returns {Promise<HostFileAnswer>} */
    async forBlob(request) {
      const { body, ...answer } = await ask(request, (pieces) => new Blob(pieces), /** @type {Blob | undefined} */ (undefined));
      return { ...answer, body: new Uint8Array(), ...(body ? { blob: body } : {}) };
    },
  });
}

/** @param {number} ms @param {() => void} lost */
function patience(ms, lost) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const end = () => clearTimeout(waiting);
  return { end, again: () => { end(); waiting = setTimeout(lost, ms); } };
}

/** The body in pieces, or nothing if there is more of it. @param {number} bytesMax @param {Response} response @param {() => void} heard */
async function upTo(bytesMax, response, heard) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  if (!response.body) return pieces;
  const reader = response.body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    heard();
    size += value.length;
    if (size > bytesMax) {
      await reader.cancel().catch(() => {});
      return undefined;
    }
    pieces.push(value);
  }
}

/** @param {Uint8Array[]} pieces */
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Seconds, or a date. @param {string | null} text */
function retryAfter(text) {
  if (text === null) return 0;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
