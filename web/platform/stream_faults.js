// Why a stream of bytes does not go on, by the names and in the order of ports::StreamFault.

const faults = /** @type {const} */ (['none', 'absent', 'sealed', 'wrong-passphrase', 'damaged', 'full', 'unreachable', 'failed']);

/** @typedef {(typeof faults)[number]} StreamFault */

export class StreamError extends Error {
  /** @param {StreamFault} fault @param {string} message @param {ErrorOptions} [options] */
  constructor(fault, message, options) {
    super(message, options);
    this.fault = fault;
  }
}

/** @param {unknown} error */
export function streamFaultNumber(error) {
  if (error instanceof StreamError) return faults.indexOf(error.fault);
  if (error instanceof Error && error.name === 'QuotaExceededError') return faults.indexOf('full');
  if (error instanceof Error && 'fault' in error && error.fault === 'full') return faults.indexOf('full');
  return faults.indexOf('failed');
}
