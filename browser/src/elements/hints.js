/** Hints, one by one on request. Without a script they stand in a `details`. */

import { message } from "../page.js";
import { button, made, part } from "./elements.js";

/** @param {HTMLElement} question */
export function setUpHints(question) {
  const closed = question.querySelector(".cw-hints");
  if (!closed) return;
  const hints = [...closed.querySelectorAll(".cw-hint")];
  const count = hints.length;
  const shown = made("div", "cw-hints-shown");
  shown.setAttribute("role", "status");
  closed.replaceWith(shown);
  const more = button("Hint", "cw-hint-button", () => {
    shown.append(hints.shift() ?? "");
    label();
  });
  const label = () => {
    // Disabled, the button would lose the focus.
    more.setAttribute("aria-disabled", String(!hints.length));
    if (count > 1 && hints.length)
      more.textContent = message("Hint {number} of {count}", { number: count - hints.length + 1, count });
  };
  label();
  part(question, ".cw-actions").append(more);
}
