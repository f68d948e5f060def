/** What question types share: shares of right parts, marks for all parts, boxes and buttons in a form. */

/** @typedef {import("./index.js").Mark} Mark */

/**
 * The share of right parts.
 * @param {boolean[]} verdicts
 */
export function share(verdicts) {
  return verdicts.length ? verdicts.filter(Boolean).length / verdicts.length : 0;
}

/**
 * A mark for each part, named by its position.
 * @param {boolean[]} verdicts
 * @returns {Record<string, Mark>}
 */
export function marked(verdicts) {
  return Object.fromEntries(verdicts.map((isRight, index) => [index, isRight ? "right" : "wrong"]));
}

/**
 * The values of the ticked boxes.
 * @param {HTMLFormElement} form
 */
export function ticked(form) {
  return [...form.querySelectorAll("input")].filter((input) => input.checked).map((input) => input.value);
}

/**
 * Tick the boxes with these values.
 * @param {HTMLFormElement} form
 * @param {unknown[]} values
 */
export function tick(form, values) {
  const wanted = new Set(values.map(String));
  for (const input of form.querySelectorAll("input")) input.checked = wanted.has(input.value);
}

/**
 * The boxes to type in and lists to choose from, in reading order.
 * @param {HTMLFormElement} form
 * @returns {(HTMLInputElement | HTMLSelectElement)[]}
 */
export function fields(form) {
  return [...form.querySelectorAll(".cw-input, .cw-select")].map(
    (field) => /** @type {HTMLInputElement | HTMLSelectElement} */ (field),
  );
}

/**
 * A response as a list, empty if it is none.
 * @param {unknown} response
 * @returns {unknown[]}
 */
export function list(response) {
  return Array.isArray(response) ? response : [];
}
