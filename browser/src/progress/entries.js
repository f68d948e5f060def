/**
 * What is kept of an item, and which of two entries wins.
 *
 * @typedef {object} Entry
 * @property {unknown} a the answer of the best result
 * @property {number} r the best result, 0 to 1
 * @property {number} n tries so far
 * @property {number} t when, in milliseconds
 * @property {string} h hash of what decided the answer then
 * @property {string} l the language it was answered in
 * @property {1} [s] the solution has been shown
 */

/** Entries of items are named by the item's id; others of ours start with a sign that no id has. */
const ITEM = /^[a-z][a-z0-9-]*$/;

/** The round of a lesson's self-check is kept under this and the lesson's address. */
export const ROUND = "@quiz/";

/** @param {string} name */
export const isItem = (name) => ITEM.test(name);

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Whether something from a file or a store is an entry.
 * @param {unknown} value
 * @returns {value is Entry}
 */
export function isEntry(value) {
  if (!isObject(value)) return false;
  const { r, n, t, h, l, s } = value;
  const isCount = Number.isInteger(n) && Number(n) >= 0;
  const isResult = typeof r === "number" && r >= 0 && r <= 1;
  return (
    isResult &&
    isCount &&
    Number.isFinite(t) &&
    typeof h === "string" &&
    typeof l === "string" &&
    (s === undefined || s === 1)
  );
}

/**
 * Whether a value may be kept under a name: a store may be damaged, or written by another version.
 * @param {string} name
 * @param {unknown} value
 */
export function isSound(name, value) {
  if (isItem(name)) return isEntry(value);
  if (!name.startsWith(ROUND)) return true;
  if (!isObject(value) || !Number.isInteger(value.n) || !isObject(value.x)) return false;
  return Object.values(value.x).every(isObject) && (value.only === undefined || Array.isArray(value.only));
}

/**
 * The entry after another answer: tries add up, the better result stays, unless the item has changed since.
 * @param {Entry | undefined} old
 * @param {Entry} next with the tries of this answer only
 * @returns {Entry}
 */
export function improved(old, next) {
  if (!old || old.h !== next.h) return next;
  const best = next.r >= old.r ? next : old;
  const isShown = next.s || (old.s && next.r < 1);
  return { a: best.a, r: best.r, n: old.n + next.n, t: next.t, h: next.h, l: best.l, ...(isShown && { s: 1 }) };
}

/**
 * One of two entries of an item from two places: of the same question the better, of a changed one the newer.
 * @param {Entry | undefined} ours
 * @param {Entry} theirs
 */
export function merged(ours, theirs) {
  if (!ours) return theirs;
  if (ours.h === theirs.h && ours.r !== theirs.r) return ours.r > theirs.r ? ours : theirs;
  return theirs.t > ours.t ? theirs : ours;
}

/**
 * What the entries say about the items of a lesson.
 * @param {[id: string, points: number, hash: string][]} items
 * @param {(id: string) => Entry | undefined} entryOf
 */
export function tally(items, entryOf) {
  const sum = { answered: 0, right: 0, points: 0, total: 0, changed: 0 };
  for (const [id, points, hash] of items) {
    const entry = entryOf(id);
    const isCurrent = entry !== undefined && entry.h === hash;
    sum.total += points;
    sum.changed += Number(entry !== undefined && !isCurrent);
    sum.answered += Number(isCurrent);
    sum.right += Number(isCurrent && entry.r === 1);
    sum.points += isCurrent ? points * entry.r : 0;
  }
  return sum;
}
