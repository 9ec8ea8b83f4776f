// Two pictures of a page, pixel by pixel. The browser itself reads the PNGs.

/** @typedef {{ pixels: number, differing: number, largest: number }} Difference largest: of any channel, in levels of 255 */

/** @param {import('playwright-core').Browser} browser @param {Buffer} one @param {Buffer} other @returns {Promise<Difference>} */
export async function difference(browser, one, other) {
  const page = await browser.newPage();
  try {
    return await page.evaluate(async (pngs) => {
      const [a, b] = await Promise.all(pngs.map(async (png) => {
        const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(picture.width, picture.height).getContext('2d'));
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, picture.width, picture.height);
      }));
      if (a.width !== b.width || a.height !== b.height) throw new Error('The pictures have different sizes');
      let [differing, largest] = [0, 0];
      for (let i = 0; i < a.data.length; i += 4) {
        const levels = Math.max(Math.abs(a.data[i] - b.data[i]), Math.abs(a.data[i + 1] - b.data[i + 1]), Math.abs(a.data[i + 2] - b.data[i + 2]));
        if (levels > 0) differing += 1;
        if (levels > largest) largest = levels;
      }
      return { pixels: a.width * a.height, differing, largest };
    }, [one, other].map((png) => png.toString('base64')));
  } finally {
    await page.close();
  }
}
