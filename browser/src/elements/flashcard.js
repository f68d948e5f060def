/** A flashcard: the page turns it over by itself (`details`); here the learner judges, and that is kept. */

import { message, page } from "../page.js";
import { progress } from "../progress/current.js";
import { button, made, part } from "./elements.js";

export class Flashcard {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.back = /** @type {HTMLDetailsElement} */ (part(element, "details"));
    this.feedback = part(element, ".cw-feedback");
    this.judgement = made("div", "cw-actions");
    this.judgement.append(
      button("I knew it", "cw-button--primary", () => this.judge(1)),
      button("Not yet", "", () => this.judge(0)),
    );
    this.feedback.before(this.judgement);
    this.back.addEventListener("toggle", () => this.render());
    this.render();
  }

  /** @param {0 | 1} result */
  judge(result) {
    const { id = "", hash = "" } = this.element.dataset;
    progress().record(id, { a: result, r: result, n: 1, t: Date.now(), h: hash, l: page().language });
    this.back.open = false;
    const text = message(result ? "Noted: you knew it." : "Noted: have another look at it later.");
    this.feedback.replaceChildren(made("p", "cw-verdict", text));
    this.feedback.dataset.tone = result ? "right" : "ask";
    part(this.back, "summary").focus();
  }

  render() {
    this.judgement.hidden = !this.back.open;
    if (this.back.open) this.feedback.replaceChildren();
  }
}
