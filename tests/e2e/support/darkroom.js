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
     * A print to keep: smaller, and without the paper's grain, so that it is a small file and says
     * nothing of how exactly an edge is smoothed.
     * @param {Buffer} png @param {number} width of the print @returns {Promise<Buffer>}
     */
    print: async (png, width) => {
      const base64 = await blank.evaluate(
        async ([picture, wide]) => {
          const blob = await (await fetch(`data:image/png;base64,${picture}`)).blob();
          const bitmap = await createImageBitmap(blob);
          const canvas = new OffscreenCanvas(wide, Math.round((bitmap.height * wide) / bitmap.width));
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas to print on');
          context.imageSmoothingQuality = 'high';
          context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
          const image = context.getImageData(0, 0, canvas.width, canvas.height);
          image.data.forEach((value, at) => {
            if (at % 4 < 3) image.data[at] = Math.round(value / 17) * 17;
          });
          context.putImageData(image, 0, 0);
          const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
          return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
        },
        /** @type {[string, number]} */ ([png.toString('base64'), width]),
      );
      return Buffer.from(base64, 'base64');
    },

    /**
     * Where there are marks to press in the picture, left to right: a marigold dot in a pale ring.
     * @param {Buffer} png @returns {Promise<{x: number, y: number}[]>}
     */
    marks: (png) =>
      blank.evaluate(async (base64) => {
        const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no canvas to decode on');
        context.drawImage(bitmap, 0, 0);
        const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        /** @param {number} x @param {number} y @param {number[]} colour */
        const is = (x, y, colour) =>
          colour.every((channel, at) => Math.abs((data[4 * (Math.round(y) * width + Math.round(x)) + at] ?? 0) - channel) < 40);
        const round = Array.from({ length: 12 }, (_, at) => [Math.cos((at * Math.PI) / 6), Math.sin((at * Math.PI) / 6)]);
        /** @param {number} x @param {number} y @param {number} radius @param {number[]} colour */
        const all = (x, y, radius, colour) => round.every(([dx = 0, dy = 0]) => is(x + dx * radius, y + dy * radius, colour));
        /** @type {{x: number, y: number}[]} */
        const found = [];
        for (let y = 13; y < height - 13; y += 1) {
          for (let x = 13; x < width - 13; x += 1) {
            if (!is(x, y, [245, 138, 31]) || !all(x, y, 3, [245, 138, 31]) || !all(x, y, 11.5, [255, 247, 230])) continue;
            if (!found.some((mark) => Math.hypot(mark.x - x, mark.y - y) < 13)) found.push({ x, y });
          }
        }
        return found.sort((one, other) => one.x - other.x);
      }, png.toString('base64')),

    /**
     * How many pixels differ, and the box around the largest group of them; no box if none does.
     * @param {Buffer} one @param {Buffer} other of the same size
     * @param {number} [far] by how much of 255 a colour must differ to count
     * @returns {Promise<{pixels: number, share: number, box: Box | null}>}
     */
    difference: (one, other, far = 0) =>
      blank.evaluate(
        async ({ pngs, far }) => {
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
          const distance = (/** @type {number} */ at) =>
            Math.max(...[0, 1, 2].map((channel) => Math.abs((a.data[4 * at + channel] ?? 0) - (b.data[4 * at + channel] ?? 0))));
          // What lies no farther apart than a cell is wide is one group.
          const CELL = 8;
          const across = Math.ceil(a.width / CELL) + 2;
          /** @type {Map<number, Box>} */
          const cells = new Map();
          let pixels = 0;
          first.forEach((colour, at) => {
            if (colour === second[at] || (far > 0 && distance(at) <= far)) return;
            const [x, y] = [at % a.width, Math.floor(at / a.width)];
            const cell = (Math.floor(y / CELL) + 1) * across + Math.floor(x / CELL) + 1;
            const box = cells.get(cell) ?? { left: x, top: y, right: x, bottom: y };
            pixels += 1;
            cells.set(cell, {
              left: Math.min(box.left, x),
              top: Math.min(box.top, y),
              right: Math.max(box.right, x),
              bottom: Math.max(box.bottom, y),
            });
          });
          let most = 0;
          /** @type {Box | null} */
          let box = null;
          while (cells.size > 0) {
            const [start = 0] = cells.keys();
            const group = [];
            const open = [start];
            for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
              const part = cells.get(cell);
              if (!part) continue;
              cells.delete(cell);
              group.push(part);
              for (const row of [-across, 0, across]) for (const step of [-1, 0, 1]) open.push(cell + row + step);
            }
            if (group.length <= most) continue;
            most = group.length;
            box = {
              left: Math.min(...group.map(({ left }) => left)),
              top: Math.min(...group.map(({ top }) => top)),
              right: Math.max(...group.map(({ right }) => right)),
              bottom: Math.max(...group.map(({ bottom }) => bottom)),
            };
          }
          return { pixels, share: pixels / first.length, box };
        },
        { pngs: [one.toString('base64'), other.toString('base64')], far },
      ),
  };
}
