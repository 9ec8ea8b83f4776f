// What can go wrong with a disk, by the numbers of ports::DiskFault, and which of them an error of the
// browser is.

export const diskFaults = /** @type {const} */ ({
  none: 0, absent: 1, exists: 2, changed: 3, full: 4, forbidden: 5, lost: 6, slow: 7, newer: 8, failed: 9,
});

/** @typedef {keyof typeof diskFaults} FaultName */

/** @type {ReadonlyMap<string, FaultName>} */
const faultsByError = new Map(Object.entries(/** @type {Record<string, FaultName>} */ ({
  NotFoundError: 'absent',
  ConstraintError: 'exists',
  NoModificationAllowedError: 'changed',
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  VersionError: 'newer',
})));

/** A fault that is ours to name, not the browser's. */
export class DiskError extends Error {
  /** @param {FaultName} fault @param {string} reason */
  constructor(fault, reason) {
    super(reason);
    this.fault = fault;
  }
}

/** @param {unknown} error @returns {{ fault: number, said: string }} */
export function faultOf(error) {
  const name = error instanceof DiskError ? error.fault : faultsByError.get(error instanceof Error ? error.name : '') ?? 'failed';
  return { fault: diskFaults[name], said: String(error) };
}

/** A slow disk writes as many, at least. */
const bytesPerMs = 10_000;

/** How much longer than what is small so many bytes may take. @param {number} bytes */
export const patienceMsFor = (bytes) => bytes / bytesPerMs;
