/**
 * SHA-1 of a text in UTF-8, as bytes. Only to derive name-based UUIDs (RFC 9562), which fix this hash; it protects nothing.
 *
 * Own code because browsers hash asynchronously only and this package depends on nothing.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const words = padded(bytes);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < words.length; at += 16) addBlock(state, words.subarray(at, at + 16));
  const digest = new DataView(new ArrayBuffer(20));
  for (const [index, word] of state.entries()) digest.setUint32(4 * index, word);
  return new Uint8Array(digest.buffer);
}

/** The message, a one bit, zeros, and its length in bits, in words of 32 bits. */
function padded(bytes: Uint8Array): Uint32Array {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const view = new DataView(new ArrayBuffer(64 * blocks));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(64 * blocks - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(64 * blocks - 4, (bytes.length << 3) >>> 0);
  return Uint32Array.from({ length: 16 * blocks }, (_, index) => view.getUint32(4 * index));
}

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function addBlock(state: number[], block: Uint32Array): void {
  const schedule = Array.from(block);
  for (let at = 16; at < 80; at += 1)
    schedule.push(turn(schedule[at - 3]! ^ schedule[at - 8]! ^ schedule[at - 14]! ^ schedule[at - 16]!, 1));
  let [a, b, c, d, e] = state as [number, number, number, number, number];
  for (const [at, word] of schedule.entries()) {
    const { mix, constant } = round(Math.floor(at / 20), b, c, d);
    [a, b, c, d, e] = [(turn(a, 5) + mix + e + constant + word) | 0, a, turn(b, 30), c, d];
  }
  for (const [index, word] of [a, b, c, d, e].entries()) state[index] = (state[index]! + word) | 0;
}

function round(quarter: number, b: number, c: number, d: number): { mix: number; constant: number } {
  if (quarter === 0) return { mix: (b & c) | (~b & d), constant: 0x5a827999 };
  if (quarter === 1) return { mix: b ^ c ^ d, constant: 0x6ed9eba1 };
  if (quarter === 2) return { mix: (b & c) | (b & d) | (c & d), constant: 0x8f1bbcdc };
  return { mix: b ^ c ^ d, constant: 0xca62c1d6 };
}
