// The two kinds of id an event carries. Neither outlives the tab.

/** @typedef {(length: number) => Uint8Array} RandomBytes */

/**
 * @param {Uint8Array} bytes sixteen of them
 * @param {number} version
 */
function format(bytes, version) {
  const hex = [...bytes].map((byte, at) => {
    if (at === 6) byte = (byte & 0x0f) | (version << 4);
    if (at === 8) byte = (byte & 0x3f) | 0x80;
    return byte.toString(16).padStart(2, '0');
  });
  return [[0, 4], [4, 6], [6, 8], [8, 10], [10, 16]]
    .map(([from, to]) => hex.slice(from, to).join(''))
    .join('-');
}

/** A random id. @param {RandomBytes} random */
export const uuidV4 = (random) => format(random(16), 4);

/**
 * Makes ids that sort in the order they were made, also within one millisecond and when the clock
 * steps back: the twelve bits after the time count on from a random start.
 *
 * @param {{now: () => number, random: RandomBytes}} from
 * @returns {() => string}
 */
export function uuidV7s({ now, random }) {
  let time = 0;
  let count = 0;
  return () => {
    const bytes = random(16);
    const clock = Math.floor(now());
    if (clock > time) {
      time = clock;
      count = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0);
    } else if (++count > 0xfff) {
      time += 1;
      count = 0;
    }
    for (let at = 5, rest = time; at >= 0; at -= 1, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
    bytes[6] = count >> 8;
    bytes[7] = count & 0xff;
    return format(bytes, 7);
  };
}

/** When an id was made, in milliseconds. @param {string} id a version 7 UUID */
export const madeAt = (id) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
