// Puts finished frames on the screen. The program draws every pixel in its own memory; the canvas
// takes the rectangles that changed.

/** @typedef {{ x: number, y: number, width: number, height: number }} PixelRect */

/** @param {HTMLCanvasElement} canvas */
export function createCanvas(canvas) {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser gives no canvas to draw on');

  /** Changing the size empties the canvas, so it is done in the task that fills it again. @param {number} width @param {number} height */
  function resize(width, height) {
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  }

  /** @param {Uint8ClampedArray<ArrayBuffer>} pixels @param {number} width @param {number} height @param {readonly PixelRect[]} damaged */
  return function present(pixels, width, height, damaged) {
    resize(width, height);
    const frame = new ImageData(pixels, width, height);
    for (const rect of damaged) context.putImageData(frame, 0, 0, rect.x, rect.y, rect.width, rect.height);
  };
}
