/** Short typed answers: when are two texts the same? */

/** Answers with fewer letters get no typing errors forgiven: one letter makes another word of them. */
const LEAST_LETTERS_FOR_TYPOS = 5;

/**
 * @typedef {object} TextKey
 * @property {string[]} accept
 * @property {boolean} ignoreCase
 * @property {number} typos
 * @property {string} [language]
 */

/**
 * A text as it is compared: NFKC, no outer or double blanks, straight quotes and hyphens, small letters if case does
 * not matter. `ß` and `ss` stay different.
 * @param {string} text
 * @param {TextKey} key
 */
export function normalised(text, key) {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201a]/g, "'")
    .replace(/[\u201c-\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  return key.ignoreCase ? plain.toLocaleLowerCase(key.language) : plain;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): letters wrong, missing, extra, or swapped with the next.
 * @param {string} left
 * @param {string} right
 */
export function distance(left, right) {
  const [a, b] = [[...left], [...right]];
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const changed = rows[i - 1][j - 1] + Number(a[i - 1] !== b[j - 1]);
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.length][b.length];
}

/** @param {string} text */
const digits = (text) => text.replace(/\D/g, "");

/**
 * Whether only forgivable typing errors part two normalised texts. A digit is never a typing error: DIN 5009 is
 * another standard than DIN 5008.
 * @param {string} typed
 * @param {string} wanted
 * @param {number} typos
 */
function isTypo(typed, wanted, typos) {
  if (!typos || wanted.replace(/\P{L}/gu, "").length < LEAST_LETTERS_FOR_TYPOS) return false;
  if (Math.abs(typed.length - wanted.length) > typos || digits(typed) !== digits(wanted)) return false;
  return distance(typed, wanted) <= typos;
}

/**
 * The accepted answer that a text stands for, and whether it was typed without an error; null if there is none.
 * @param {TextKey} key
 * @param {unknown} text
 * @returns {{ answer: string, isExact: boolean } | null}
 */
export function accepted(key, text) {
  if (typeof text !== "string") return null;
  const typed = normalised(text, key);
  const exact = key.accept.find((answer) => normalised(answer, key) === typed);
  if (exact !== undefined) return { answer: exact, isExact: true };
  const close = key.accept.find((answer) => isTypo(typed, normalised(answer, key), key.typos));
  return close === undefined ? null : { answer: close, isExact: false };
}
