// Streams of bytes in and out of the program, a piece at a time: what a person offers, attached files, a bundle
// that is being written. Each request is answered once; of one stream there is one request at a time.

import { blobSource, createSink, download, fetched, rawSource } from './byte_streams.js';
import { StreamError, streamFaultNumber } from './stream_faults.js';

/** @typedef {import('./byte_streams.js').StreamFound} StreamFound */
/** @typedef {import('./byte_streams.js').Source} Source */
/** @typedef {import('./byte_streams.js').Sink} Sink */
/** @typedef {'offered' | 'kept' | 'keptNames' | 'address' | 'written'} SourceKind by the order of ports::SourceKind */

const sourceKinds = /** @type {const} */ (['offered', 'kept', 'keptNames', 'address', 'written']);

/**
 * @param {object} parts
 * @param {import('./stream_answers.js').StreamAnswers['streamed']} parts.told
 * @param {(handle: number) => File | undefined} parts.offered
 * @param {() => import('./attachments.js').Attachments | null} parts.attachments
 * @param {import('./backup_folder.js').BackupFolder} parts.folder
 */
export function createStreams({ told, offered, attachments, folder }) {
  /** @type {Map<number, Source>} */
  const sources = new Map();
  /** @type {Map<number, Sink>} */
  const sinks = new Map();

  /** @param {number} stream @param {Promise<StreamFound>} asked */
  function reply(stream, asked) {
    asked.then((found) => told(stream, 0, found), (error) => told(stream, streamFaultNumber(error), {}));
  }

  /** @param {SourceKind} kind @param {string} name @returns {Promise<Blob>} */
  async function blobOf(kind, name) {
    if (kind === 'address') return fetched(name);
    if (kind === 'keptNames') return new Blob((await attachments()?.names() ?? []).map((digest) => `${digest}\n`));
    const blob = kind === 'offered' ? offered(Number(name)) : kind === 'written' ? sinks.get(Number(name))?.blob() : await attachments()?.blobOf(name).catch(() => undefined);
    if (!blob) throw new StreamError('absent', `There is no ${kind} ${name}`);
    return blob;
  }

  /** @param {number} stream @param {SourceKind} kind @param {string} name @param {string} passphrase @returns {Promise<StreamFound>} */
  async function open(stream, kind, name, passphrase) {
    const blob = await blobOf(kind, name);
    sources.set(stream, kind === 'kept' || kind === 'keptNames' ? rawSource(blob) : await blobSource(blob, passphrase));
    return { size: blob.size };
  }

  /** @param {Blob} blob @returns {Promise<StreamFound>} */
  async function attach(blob) {
    const files = attachments();
    if (!files) throw new StreamError('failed', 'There is no place to keep files');
    const { digest } = await files.add(blob, () => {});
    return { bytes: new TextEncoder().encode(digest), size: blob.size };
  }

  /** @template T @param {T | undefined} found @returns {T} */
  function present(found) {
    if (!found) throw new StreamError('absent', 'The stream is closed');
    return found;
  }

  return {
    /** @param {number} stream @param {number} kind @param {string} name @param {string} passphrase */
    open: (stream, kind, name, passphrase) => reply(stream, open(stream, sourceKinds[kind] ?? 'offered', name, passphrase)),
    /** @param {number} stream */
    read: (stream) => reply(stream, (async () => present(sources.get(stream)).next())()),
    /** @param {number} stream @param {boolean} kept as an attached file @param {boolean} compressed @param {string} passphrase */
    create: (stream, kept, compressed, passphrase) => reply(stream, (async () => {
      sinks.set(stream, createSink({ compressed, passphrase }, kept ? attach : async (blob) => ({ size: blob.size })));
      return {};
    })()),
    /** @param {number} stream @param {Uint8Array<ArrayBuffer>} bytes */
    write: (stream, bytes) => reply(stream, (async () => {
      await present(sinks.get(stream)).write(bytes);
      return {};
    })()),
    /** @param {number} stream */
    finish: (stream) => reply(stream, (async () => present(sinks.get(stream)).finish())()),
    /** @param {number} stream @param {string} name @param {boolean} toFolder for backups; else to the person */
    offer(stream, name, toFolder) {
      const blob = sinks.get(stream)?.blob();
      if (blob && toFolder) folder.write(blob, name).catch((reason) => console.info('No backup was written:', reason));
      else if (blob) download(blob, name);
    },
    /** @param {number} stream */
    close(stream) {
      sources.get(stream)?.close();
      sinks.get(stream)?.close();
      sources.delete(stream);
      sinks.delete(stream);
    },
  };
}

/** @typedef {ReturnType<typeof createStreams>} Streams */
