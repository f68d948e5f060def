/** Right and wrong on the parts of a question: by sign, by name for who cannot see it, and by colour. */

import { message } from "../page.js";
import { made } from "./elements.js";

const NAMES = { right: "Right", wrong: "Wrong", missed: "Would have been right" };

/** @param {HTMLElement} form */
export function clearMarks(form) {
  for (const mark of form.querySelectorAll(".cw-mark")) mark.remove();
  for (const marked of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-mark]"))) {
    delete marked.dataset.mark;
    marked.querySelector("input, select")?.removeAttribute("aria-invalid");
  }
}

/**
 * @param {HTMLElement} form
 * @param {Record<string, import("../questions/index.js").Mark>} marks by name of part
 */
export function putMarks(form, marks) {
  for (const [name, mark] of Object.entries(marks)) {
    const part = /** @type {HTMLElement | null} */ (form.querySelector(`[data-part="${name}"]`));
    if (!part) continue;
    part.dataset.mark = mark;
    const sign = made("span", "cw-mark");
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", message(NAMES[mark]));
    (part.querySelector("label:has(input)") ?? part).append(sign);
    if (mark === "wrong")
      part.querySelector("input:not([type=radio], [type=checkbox]), select")?.setAttribute("aria-invalid", "true");
  }
}
