/** A note about progress that cannot be kept, told once per page. */

import { message } from "../page.js";
import { button, made } from "./elements.js";

let isTold = false;

/** Tell once that answers last only as long as the page. */
export function tellNotKept() {
  if (isTold) return;
  isTold = true;
  const note = made("div", "cw-note");
  note.setAttribute("role", "status");
  document.body.append(note);
  const text = message(
    "Your progress cannot be kept here: the browser's storage is full or not allowed. Everything else works.",
  );
  // Into a region that is there already, or screen readers may miss it.
  setTimeout(
    () =>
      note.append(
        made("p", "", text),
        button("Close", "", () => note.remove()),
      ),
    50,
  );
}
