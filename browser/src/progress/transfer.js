/** Progress as a file, to be kept or taken to another browser. */

import { isEntry, isItem, isObject, merged, ROUND } from "./entries.js";

const FORMAT = "coursewright-progress";
const FORMAT_VERSION = 1;
/** Thousands of answers fit; what is larger is no progress file. */
const LARGEST_FILE = 5_000_000;

/**
 * @param {string} course
 * @param {Date} day
 */
export function fileName(course, day) {
  return `${course}-progress-${day.toISOString().slice(0, 10)}.json`;
}

/**
 * The file: only what belongs to the learner, not what belongs to this browser.
 * @param {Map<string, any>} values
 * @param {string} course
 * @param {string} version
 */
export function fileText(values, course, version) {
  const items = Object.fromEntries([...values].filter(([name]) => isItem(name)));
  const best = Object.fromEntries(
    [...values]
      .filter(([name, value]) => name.startsWith(ROUND) && value?.b !== undefined)
      .map(([name, value]) => [name.slice(ROUND.length), value.b]),
  );
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, course, courseVersion: version, items, best }, null, 1)}\n`;
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * What is wrong with a file, if anything.
 * @param {unknown} content
 * @param {string} course
 */
function fault(content, course) {
  if (!isObject(content) || content.format !== FORMAT || !isObject(content.items))
    return "This is not a progress file.";
  if (content.formatVersion !== FORMAT_VERSION)
    return "This progress file was written by another version of this course software.";
  if (content.course !== course) return "This progress file belongs to another course.";
  const isSound = Object.entries(content.items).every(([name, entry]) => isItem(name) && isEntry(entry));
  return isSound ? null : "This progress file is damaged.";
}

/**
 * The values that a file brings, merged with what is here.
 * @param {Blob} file
 * @param {string} course
 * @param {(name: string) => any} kept
 * @returns {Promise<{ values: [string, any][] } | { fault: string }>}
 */
export async function brought(file, course, kept) {
  const content = file.size > LARGEST_FILE ? null : parsed(await file.text());
  const found = fault(content, course);
  if (found) return { fault: found };
  const { items, best } = /** @type {{ items: Record<string, any>, best?: unknown }} */ (content);
  const entries = Object.entries(items).map(([id, entry]) => [id, merged(kept(id), entry)]);
  const rounds = Object.entries(isObject(best) ? best : {})
    .filter(([, share]) => typeof share === "number" && share >= 0 && share <= 1)
    .map(([lesson, share]) => [ROUND + lesson, withBest(kept(ROUND + lesson), /** @type {number} */ (share))]);
  return { values: /** @type {[string, any][]} */ ([...entries, ...rounds]) };
}

/**
 * @param {any} round
 * @param {number} share
 */
function withBest(round, share) {
  return { n: 0, x: {}, ...round, b: Math.max(round?.b ?? 0, share) };
}
