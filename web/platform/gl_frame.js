// A frame for WebGL as the program writes it (shell/browser/gl_frame.cpp): numbers that say where in
// its memory vertices, indices and texels lie. Here they become views of that memory; they hold only
// until the program runs again.

/** @typedef {{ x: number, y: number, width: number, height: number }} PixelRect */
/** @typedef {{ id: number, width: number, height: number, part: PixelRect, texels: Uint8Array }} TextureUpdate no size: not needed any more */
/** @typedef {{ texture: number, clip: PixelRect, count: number, indexOffset: number, vertexOffset: number }} Command offsets in bytes */
/** @typedef {{ vertices: Uint8Array, indices: Uint8Array, commands: Command[] }} DrawList */
/** @typedef {{ width: number, height: number, textures: TextureUpdate[], lists: DrawList[] }} Frame */

/**
 * @param {Int32Array} words
 * @param {(pointer: number, length: number) => Uint8Array} bytes
 * @returns {Frame}
 */
export function readFrame(words, bytes) {
  let at = 0;
  const next = () => words[at++] ?? 0;
  const rect = () => ({ x: next(), y: next(), width: next(), height: next() });
  /** @template Item @param {() => Item} read @returns {Item[]} */
  const several = (read) => Array.from({ length: next() }, read);

  /** Rows of a part lie a whole texture's width apart. @returns {TextureUpdate} */
  function texture() {
    const [id, width, height] = [next(), next(), next()];
    const part = rect();
    const length = part.height > 0 ? ((part.height - 1) * width + part.width) * 4 : 0;
    return { id, width, height, part, texels: bytes(next(), length) };
  }

  /** @returns {Command} */
  const command = () => ({ texture: next(), clip: rect(), count: next(), indexOffset: next(), vertexOffset: next() });

  /** @returns {DrawList} */
  const list = () => ({ vertices: bytes(next(), next()), indices: bytes(next(), next()), commands: several(command) });

  return { width: next(), height: next(), textures: several(texture), lists: several(list) };
}
