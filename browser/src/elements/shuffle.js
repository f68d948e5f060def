/** The order of what is offered to choose: the template's on the first attempt, another on each further one. */

import { disordered, shuffled } from "../seeded.js";

/** @param {Element} child */
function written(child) {
  const { part, value } = /** @type {any} */ ({
    part: /** @type {HTMLElement} */ (child).dataset.part,
    value: /** @type {any} */ (child).value,
  });
  return part ?? value;
}

/**
 * Put the children of every `[data-shuffle]` into the order of this attempt.
 * @param {HTMLElement} form
 * @param {number} attempt
 */
export function shuffle(form, attempt) {
  for (const container of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-shuffle]"))) {
    const children = [...container.children].filter((child) => written(child) !== "");
    children.sort((a, b) => written(a) - written(b));
    const seed = container.dataset.shuffle + (attempt ? `#${attempt}` : "");
    const order = (container.matches(".cw-steps") ? disordered : shuffled)(children.length, seed);
    container.append(...order.map((index) => children[index]));
  }
}
