/**
 * What the page around the script says: course, language, where things are, and the texts of the runtime.
 *
 * @typedef {object} Page
 * @property {string} course
 * @property {string} version
 * @property {string} language
 * @property {string | null} lesson
 * @property {string} root
 * @property {Record<string, string>} messages
 */

/** @type {Page | undefined} */
let current;
/** @type {Element | null} */
let source;

/**
 * The configuration of the page as it is now; themes may exchange the page under a running script.
 * @returns {Page}
 */
export function page() {
  const element = globalThis.document?.getElementById("cw-page") ?? null;
  if (!current || element !== source) {
    source = element;
    const given = JSON.parse(element?.textContent || "{}");
    current = { course: "", version: "", language: "en", lesson: null, root: ".", messages: {}, ...given };
  }
  return /** @type {Page} */ (current);
}

/**
 * A text in the page's language, with values in its `{places}`.
 * @param {string} text the English text
 * @param {Record<string, string | number>} [values]
 */
export function message(text, values = {}) {
  const found = page().messages[text] ?? text;
  return found.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/**
 * A number as the page's language writes it.
 * @param {number} number
 * @param {Intl.NumberFormatOptions} [options]
 */
export function number(number, options = { maximumFractionDigits: 2 }) {
  return new Intl.NumberFormat(page().language, options).format(number);
}

/**
 * A share as percent.
 * @param {number} share
 */
export function percent(share) {
  return number(share, { style: "percent", maximumFractionDigits: 0 });
}
