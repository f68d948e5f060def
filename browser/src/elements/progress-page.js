/** The page about progress: fills in its figures, and keeps, brings in and erases progress on request. */

import { message, number, page, percent } from "../page.js";
import { progress } from "../progress/current.js";
import { isEntry, ROUND, tally } from "../progress/entries.js";
import { brought, fileName, fileText } from "../progress/transfer.js";
import { confirmed } from "./dialog.js";
import { button, made, part } from "./elements.js";

export class ProgressPage {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.keeping = part(element, ".cw-keep");
    this.picker = /** @type {HTMLInputElement} */ (part(element, "input[type=file]"));
    this.rows = [.../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-lesson]"))];
    for (const row of this.rows) this.setUpRow(row);
    this.onAction("export", () => this.save());
    this.onAction("import", () => this.picker.click());
    this.onAction("reset", () => this.eraseAll());
    this.picker.addEventListener("change", () => this.bringIn());
    this.keeping.hidden = false;
    progress().ready.then(() => this.render());
    progress().subscribe(() => this.render());
  }

  /**
   * @param {string} name
   * @param {() => void} action
   */
  onAction(name, action) {
    part(this.keeping, `[data-action=${name}]`).addEventListener("click", action);
  }

  /** @param {HTMLElement} row */
  setUpRow(row) {
    const erase = button("Erase", "cw-button--small", () => this.eraseLesson(row));
    erase.setAttribute("aria-label", message("Erase the progress of “{lesson}”", { lesson: row.dataset.title ?? "" }));
    part(row, ".cw-lesson-actions").append(erase);
  }

  render() {
    for (const row of this.rows) this.renderRow(row);
  }

  /** @param {HTMLElement} row */
  renderRow(row) {
    const items = itemsOf(row);
    const { answered, right, points, total, changed } = tally(items, (id) => progress().get(id));
    const best = progress().get(ROUND + row.dataset.lesson)?.b;
    const cells = {
      answered: `${answered} / ${items.length}`,
      right: `${right} / ${items.length}`,
      points: `${number(points)} / ${total}`,
      best: typeof best === "number" ? percent(best) : "–",
    };
    for (const [name, text] of Object.entries(cells)) part(row, `[data-cell=${name}]`).textContent = text;
    if (changed)
      part(row, "[data-cell=answered]").append(
        made("small", "cw-changed", message("Changed since: {count}", { count: changed })),
      );
    part(row, "button").hidden = !answered && !changed && best === undefined;
    this.markRow(row, best);
  }

  /**
   * @param {HTMLElement} row
   * @param {number | undefined} best
   */
  markRow(row, best = 0) {
    const { mastered, passed } = this.element.dataset;
    row.dataset.state = best * 100 >= Number(mastered) ? "mastered" : best * 100 >= Number(passed) ? "passed" : "open";
  }

  save() {
    const { course, version } = page();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([fileText(progress().values, course, version)], { type: "application/json" }),
    );
    link.download = fileName(course, new Date());
    link.click();
    // The browser reads the address after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.say("right", message("Saved as {file}.", { file: link.download }));
  }

  async bringIn() {
    const [file] = this.picker.files ?? [];
    this.picker.value = "";
    if (!file) return;
    const result = await brought(file, page().course, (name) => progress().get(name));
    if ("fault" in result) return this.say("wrong", message(result.fault));
    for (const [name, value] of result.values) progress().set(name, value);
    this.say(
      "right",
      message("Answers loaded: {count}.", { count: result.values.filter(([, value]) => isEntry(value)).length }),
    );
  }

  /** @param {HTMLElement} row */
  async eraseLesson(row) {
    const lesson = row.dataset.title ?? "";
    if (!(await confirmed(message("Erase what you have answered in “{lesson}”?", { lesson }), () => this.save())))
      return;
    for (const [id] of itemsOf(row)) progress().set(id, undefined);
    progress().set(ROUND + row.dataset.lesson, undefined);
    this.say("right", message("Erased: {lesson}.", { lesson }));
  }

  async eraseAll() {
    if (!(await confirmed(message("Erase all your progress in this course?"), () => this.save()))) return;
    for (const name of [...progress().values.keys()]) progress().set(name, undefined);
    this.say("right", message("All progress has been erased."));
  }

  /**
   * @param {string} tone
   * @param {string} text
   */
  say(tone, text) {
    const feedback = part(this.keeping, ".cw-feedback");
    feedback.dataset.tone = tone;
    feedback.replaceChildren(made("p", "cw-verdict", text));
  }
}

/**
 * @param {HTMLElement} row
 * @returns {[id: string, points: number, hash: string][]}
 */
function itemsOf(row) {
  return JSON.parse(row.dataset.items ?? "[]");
}
