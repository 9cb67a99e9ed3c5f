// What is on a screenshot, counted in pixels. A blank page of its own decodes them.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */
/** @typedef {ReturnType<typeof createDarkroom>} Darkroom */

/** @param {import('@playwright/test').Page} blank */
export function createDarkroom(blank) {
  return {
    /**
     * How many colours there are, and the share of the most frequent one.
     * @param {Buffer} png
     */
    colours: (png) =>
      blank.evaluate(async (base64) => {
        const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no canvas to decode on');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        /** @type {Map<number, number>} */
        const counts = new Map();
        for (const colour of new Uint32Array(data.buffer)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
        return { distinct: counts.size, largestShare: Math.max(...counts.values()) / (bitmap.width * bitmap.height) };
      }, png.toString('base64')),

    /**
     * How many pixels differ, and the box around them; no box if none does.
     * @param {Buffer} one @param {Buffer} other of the same size
     * @returns {Promise<{pixels: number, share: number, box: Box | null}>}
     */
    difference: (one, other) =>
      blank.evaluate(
        async (pngs) => {
          const [a, b] = await Promise.all(
            pngs.map(async (base64) => {
              const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
              const bitmap = await createImageBitmap(blob);
              const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
              if (!context) throw new Error('no canvas to decode on');
              context.drawImage(bitmap, 0, 0);
              return context.getImageData(0, 0, bitmap.width, bitmap.height);
            }),
          );
          if (!a || !b || a.width !== b.width || a.height !== b.height) throw new Error('the sizes differ');
          const [first, second] = [new Uint32Array(a.data.buffer), new Uint32Array(b.data.buffer)];
          const box = { left: a.width, top: a.height, right: -1, bottom: -1 };
          let pixels = 0;
          first.forEach((colour, at) => {
            if (colour === second[at]) return;
            const [x, y] = [at % a.width, Math.floor(at / a.width)];
            pixels += 1;
            box.left = Math.min(box.left, x);
            box.top = Math.min(box.top, y);
            box.right = Math.max(box.right, x);
            box.bottom = Math.max(box.bottom, y);
          });
          return { pixels, share: pixels / first.length, box: pixels ? box : null };
        },
        [one.toString('base64'), other.toString('base64')],
      ),
  };
}
