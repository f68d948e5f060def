/** Numbers as people of a language type and read them. */

/**
 * The signs that part thousands and decimals in a language.
 * @param {string} language
 */
function separators(language) {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  const sign = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? "";
  return { group: sign("group"), decimal: sign("decimal") };
}

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The text without unit, currency and price dash; a sign before the currency stays.
 * @param {string} text
 * @param {string} unit
 */
function withoutUnit(text, unit) {
  const names = ["\\p{Sc}", "[A-Z]{3}", "%", ...(unit ? [escaped(unit)] : [])].join("|");
  return text
    .replace(new RegExp(`^([+-]?)\\s*(?:${names})\\s*`, "u"), "$1")
    .replace(new RegExp(`\\s*(?:${names})$`, "u"), "")
    .replace(/[.,]-+$/, "");
}

/**
 * The number that a text says in a language: `1.250` is 1250 in German and 1.25 in English.
 *
 * Units, currency signs and codes may stand around it; 19 % is 0.19 unless the unit asked for is %. Thousands may be
 * parted as the language does, by spaces or by apostrophes. What could be read in two ways, or in none, is NaN.
 * @param {string} text
 * @param {string} language
 * @param {string} [unit]
 * @returns {number | null} null if nothing is there
 */
export function parsedNumber(text, language, unit = "") {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\u2212\u2010-\u2014]/g, "-")
    .replace(/\u2019/g, "'");
  if (!plain) return null;
  const { group, decimal } = separators(language);
  const groups = `[ '${escaped(group.normalize("NFKC"))}]`;
  const mark = escaped(decimal);
  const pattern = new RegExp(`^([+-]?)\\s*(\\d{1,3}(?:(${groups})\\d{3})(?:\\3\\d{3})*|\\d*)(?:${mark}(\\d+))?$`);
  const found = pattern.exec(withoutUnit(plain, unit.normalize("NFKC")));
  if (!found || !/\d/.test(found[0])) return Number.NaN;
  const number = Number(`${found[1]}${found[2].replace(/\D/g, "") || 0}.${found[4] ?? 0}`);
  return plain.endsWith("%") && unit !== "%" ? number / 100 : number;
}

/**
 * A number in the language's notation, without parted thousands.
 * @param {number} number
 * @param {string} language
 */
export function writtenNumber(number, language) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 10, useGrouping: false }).format(number);
}

/**
 * Whether a number lies within the tolerance, which is inclusive; binary fractions get a little room.
 * @param {unknown} number
 * @param {number} answer
 * @param {number} [tolerance]
 */
export function isNear(number, answer, tolerance = 0) {
  const room = 1e-9 * Math.max(1, Math.abs(answer));
  return typeof number === "number" && Math.abs(number - answer) <= tolerance + room;
}
