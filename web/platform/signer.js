// Signatures as the program asks for them (ports/signer.h) and is answered: many at once, as bytes one after the other. It acts
// on each answer at once, without a frame: what is saved may wait for it, and nobody may be looking at the page.

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const publicKeyBytes = 65;
const proofBytes = 64;

/** @param {Bytes} bytes @param {number} each how many bytes one has */
function partsOf(bytes, each) {
  const count = each > 0 ? Math.floor(bytes.length / each) : 0;
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * each, (index + 1) * each));
}

/** @param {Bytes} record public key, text, proof @returns {import('./signing.js').SignedText} */
function signedText(record) {
  return { publicKey: record.subarray(0, publicKeyBytes), text: record.subarray(publicKeyBytes, -proofBytes), proof: record.subarray(-proofBytes) };
}

/** @param {readonly Bytes[]} proofs */
function joined(proofs) {
  const bytes = new Uint8Array(proofs.length * proofBytes);
  proofs.forEach((proof, index) => bytes.set(proof, index * proofBytes));
  return bytes;
}

/**
 * @param {object} parts
 * @param {import('./signing.js').Signing} parts.signing
 * @param {Pick<import('../types.js').WasmModule, '_shell_key_found' | '_shell_signatures_made' | '_shell_signatures_checked'>} parts.wasm
 * @param {Pick<import('./wasm_text.js').WasmText, 'put'>} parts.memory
 * @param {() => void} parts.request a frame
 */
export function createSigner({ signing, wasm, memory, request }) {
  /** What is asked for first is answered first: acts are saved in their order. */
  let last = Promise.resolve();

  /** @param {number} ticket @param {readonly Bytes[]} texts */
  async function signNow(ticket, texts) {
    const proofs = await signing.sign(texts);
    wasm._shell_signatures_made(ticket, memory.put(joined(proofs)));
    request();
  }

  return {
    async findKey() {
      const publicKey = await signing.publicKey();
      wasm._shell_key_found(memory.put(publicKey));
      request();
    },
    /** @param {number} ticket @param {number} each bytes of a text @param {Bytes} bytes */
    sign(ticket, each, bytes) {
      const texts = partsOf(bytes, each);
      last = last.then(() => signNow(ticket, texts));
      return last;
    },
    /** @param {number} ticket @param {number} each bytes of a signature with its public key and text @param {Bytes} signatures */
    async check(ticket, each, signatures) {
      const fit = await signing.check(partsOf(signatures, each).map(signedText));
      wasm._shell_signatures_checked(ticket, memory.put(fit));
      request();
    },
  };
}

/** @typedef {ReturnType<typeof createSigner>} Signer */
