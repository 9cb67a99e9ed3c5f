// How slow the phone is, and its network.

/** Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each request. */
export const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** How much slower than this machine's processor. */
export const SLOWER = 4;

/** A small phone. */
export const PHONE = { width: 360, height: 640, deviceScaleFactor: 2, mobile: true };

/** Both in words, for the table's heading. */
export const WORDS = `slow 4G (1.6 Mbit/s, 150 ms), processor slowed ${SLOWER}×, ${PHONE.width}×${PHONE.height}`;
