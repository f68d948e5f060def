/** How far lessons have been worked through: `<cw-meter data-items="[[id, points, hash], ...]">`. */

import { message } from "../page.js";
import { progress } from "../progress/current.js";
import { tally } from "../progress/entries.js";
import { made } from "./elements.js";

export class Meter {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.items = JSON.parse(element.dataset.items ?? "[]");
    this.bar = /** @type {HTMLProgressElement} */ (made("progress", "cw-bar"));
    this.text = made("span", "cw-meter-text");
    element.classList.add("cw-meter");
    element.append(this.bar, this.text);
    progress().ready.then(() => this.render());
    progress().subscribe(() => this.render());
  }

  render() {
    const count = this.items.length;
    const { right } = tally(this.items, (id) => progress().get(id));
    const text = message("{right} of {count} right", { right, count });
    this.element.dataset.state = right === count ? "done" : right ? "begun" : "new";
    this.bar.max = count || 1;
    this.bar.value = right;
    this.bar.setAttribute("aria-label", text);
    this.text.textContent = text;
  }
}
