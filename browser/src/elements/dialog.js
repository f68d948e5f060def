/** A question to be confirmed. `window.confirm` is silent in a sandboxed frame; a `dialog` is not. */

import { button, made } from "./elements.js";

/**
 * Ask before something is erased; `save` keeps it in a file first.
 * @param {string} question
 * @param {() => void} save
 * @returns {Promise<boolean>}
 */
export function confirmed(question, save) {
  const dialog = /** @type {HTMLDialogElement} */ (made("dialog", "cw-dialog"));
  const text = made("p", "", question);
  text.id = "cw-dialog-text";
  dialog.setAttribute("aria-labelledby", text.id);
  const actions = made("p", "cw-actions");
  actions.append(
    button("Cancel", "", () => dialog.close()),
    button("Save to a file first", "", save),
    button("Erase", "cw-button--danger", () => dialog.close("yes")),
  );
  dialog.append(text, actions);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
