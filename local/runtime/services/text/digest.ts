/** MD5 and SHA-256 over bytes, as `Utilities.computeDigest` gives them. */

const WORD = 2 ** 32;
const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** Appends the 1 bit, the zeros and the length in bits, to whole blocks of 64 bytes. */
function pad(bytes: Uint8Array, isLittleEndian: boolean): DataView {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  const bits = bytes.length * 8;
  const end = padded.length - 8;
  view.setUint32(isLittleEndian ? end : end + 4, bits % WORD, isLittleEndian);
  view.setUint32(isLittleEndian ? end + 4 : end, Math.floor(bits / WORD), isLittleEndian);
  return view;
}

function write(words: readonly number[], isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => {
    view.setUint32(index * 4, word, isLittleEndian);
  });
  return new Uint8Array(view.buffer);
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Gives the 16 bytes of RFC 1321's digest. */
export function digestMd5(bytes: Uint8Array): Uint8Array {
  const view = pad(bytes, true);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] as number;
      const index = [step, 5 * step + 1, 3 * step + 5, 7 * step][round] as number;
      const sine = Math.floor(Math.abs(Math.sin(step + 1)) * WORD);
      const sum = (a + mixed + sine + view.getUint32(block + (index % 16) * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotateLeft(sum, MD5_SHIFTS[round * 4 + (step % 4)] as number)) | 0];
    }
    for (const [index, word] of [a, b, c, d].entries()) state[index] = ((state[index] as number) + word) | 0;
  }
  return write(state, true);
}

/** The first 32 bits of the fractional parts of the roots of the first primes. */
function listRoots(count: number, exponent: number): number[] {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate++) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) isPrime &&= candidate % factor !== 0;
    if (isPrime) roots.push(((candidate ** exponent % 1) * WORD) | 0);
  }
  return roots;
}

const SHA_START = listRoots(8, 1 / 2);
const SHA_CONSTANTS = listRoots(64, 1 / 3);

/** Gives the 32 bytes of FIPS 180-4's digest. */
export function digestSha256(bytes: Uint8Array): Uint8Array {
  const view = pad(bytes, false);
  const state = [...SHA_START];
  const words = new Int32Array(64);
  const turn = (word: number, by: number): number => rotateLeft(word, 32 - by);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let index = 0; index < 64; index++) {
      const [far, near] = [words[index - 15] ?? 0, words[index - 2] ?? 0];
      words[index] =
        index < 16
          ? view.getUint32(block + index * 4)
          : (words[index - 16] as number) +
            (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) +
            (words[index - 7] as number) +
            (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const choice = (e & f) ^ (~e & g);
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (SHA_CONSTANTS[step] as number)) | 0;
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      const sum = (first + (words[step] as number)) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + sum) | 0, c, b, a, (sum + second) | 0];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
      state[index] = ((state[index] as number) + word) | 0;
    }
  }
  return write(state, false);
}
