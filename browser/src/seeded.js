/**
 * Chance that repeats itself: the same seed gives the same order here and in `generator/seeded.py`.
 *
 * FNV-1a (32 bit) turns a text into a number, mulberry32 turns the number into a stream, Fisher-Yates shuffles.
 */

/**
 * The 32-bit FNV-1a hash of the UTF-8 bytes of a text.
 * @param {string} text
 */
export function fnv1a(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193);
  }
  return value >>> 0;
}

/**
 * A stream of numbers from 0 (included) to 1 (excluded).
 * @param {number} seed
 * @returns {() => number}
 */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * 0 to `count` - 1 in the order that belongs to `seed`.
 * @param {number} count
 * @param {string} seed
 */
export function shuffled(count, seed) {
  const order = Array.from({ length: count }, (_, index) => index);
  const next = mulberry32(fnv1a(seed));
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/**
 * A shuffled order that is never the plain 0, 1, 2 ..., which would give an ordering item away.
 * @param {number} count
 * @param {string} seed
 */
export function disordered(count, seed) {
  const order = shuffled(count, seed);
  return order.some((value, index) => value !== index) ? order : [...order.slice(1), ...order.slice(0, 1)];
}

/**
 * `size` of 0 to `count` - 1, ascending; all of them if there are no more than `size`.
 * @param {number} count
 * @param {number} size
 * @param {string} seed
 */
export function drawn(count, size, seed) {
  return shuffled(count, seed)
    .slice(0, size)
    .sort((a, b) => a - b);
}
