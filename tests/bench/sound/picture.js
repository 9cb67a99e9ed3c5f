// A spectrogram: time from left to right, pitch from 40 Hz up to 12 kHz, an octave as high as the next.

const SIZE = 4096;
const [WIDTH, HEIGHT] = [1000, 330];
const [LOW, HIGH] = [40, 12000];
const [FAINT, STRONG] = [-105, -25];

/** In place. @param {Float64Array} real @param {Float64Array} imag */
function transform(real, imag) {
  const { length } = real;
  for (let at = 1, other = 0; at < length; at += 1) {
    let bit = length >> 1;
    for (; other & bit; bit >>= 1) other ^= bit;
    other ^= bit;
    if (at < other) [real[at], real[other]] = [real[other] ?? 0, real[at] ?? 0];
  }
  for (let size = 2; size <= length; size *= 2) {
    for (let start = 0; start < length; start += size) {
      for (let at = 0; at < size / 2; at += 1) {
        const turn = (-2 * Math.PI * at) / size;
        const [one, two] = [start + at, start + at + size / 2];
        const re = (real[two] ?? 0) * Math.cos(turn) - (imag[two] ?? 0) * Math.sin(turn);
        const im = (real[two] ?? 0) * Math.sin(turn) + (imag[two] ?? 0) * Math.cos(turn);
        real[two] = (real[one] ?? 0) - re;
        imag[two] = (imag[one] ?? 0) - im;
        real[one] = (real[one] ?? 0) + re;
        imag[one] = (imag[one] ?? 0) + im;
      }
    }
  }
}

/** @param {Float32Array} ear @param {number} rate @returns {string} a PNG as data: URL */
export function spectrogram(ear, rate) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  const picture = pen.createImageData(WIDTH, HEIGHT);
  for (let x = 0; x < WIDTH; x += 1) {
    const from = Math.round((x / WIDTH) * (ear.length - SIZE));
    const real = Float64Array.from({ length: SIZE }, (_, at) => (ear[from + at] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / SIZE)));
    const imag = new Float64Array(SIZE);
    transform(real, imag);
    for (let y = 0; y < HEIGHT; y += 1) {
      const pitch = LOW * (HIGH / LOW) ** (1 - y / HEIGHT);
      const [low, high] = [pitch, pitch * (HIGH / LOW) ** (1 / HEIGHT)].map((one) => Math.round((one * SIZE) / rate));
      let most = 0;
      for (let bin = low ?? 0; bin <= (high ?? 0); bin += 1) most = Math.max(most, Math.hypot(real[bin] ?? 0, imag[bin] ?? 0));
      const level = 20 * Math.log10((most * 4) / SIZE + 1e-9);
      const heat = Math.max(0, Math.min(1, (level - FAINT) / (STRONG - FAINT)));
      picture.data.set([255 * heat ** 0.7, 255 * heat ** 1.6, 90 + 120 * heat * (1 - heat), 255], (y * WIDTH + x) * 4);
    }
  }
  pen.putImageData(picture, 0, 0);
  pen.font = '11px sans-serif';
  for (const pitch of [50, 100, 200, 500, 1000, 2000, 5000, 10000]) {
    const y = HEIGHT * (1 - Math.log(pitch / LOW) / Math.log(HIGH / LOW));
    pen.fillStyle = '#fff4';
    pen.fillRect(0, y, WIDTH, 1);
    pen.fillStyle = '#fff';
    pen.fillText(`${pitch} Hz`, 3, y - 2);
  }
  pen.fillText(`${(ear.length / rate).toFixed(1)} s`, WIDTH - 40, HEIGHT - 4);
  return canvas.toDataURL('image/png');
}
