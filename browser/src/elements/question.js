/**
 * A question that is answered in a form: check, feedback, another try, the solution.
 *
 * A question on its own goes on from what was kept; one in a `cw-quiz` is started by it. Every answer is kept and told
 * by a `cw-answer` event.
 *
 * @typedef {object} Sitting the state of a question within one attempt
 * @property {unknown} a the last answer
 * @property {number} r its result, 0 to 1
 * @property {number} n tries
 * @property {string} h hash of what decides the answer
 * @property {1} [s] the solution has been shown
 */

import { message, number, page } from "../page.js";
import { progress } from "../progress/current.js";
import { TYPES } from "../questions/index.js";
import { button, made, part } from "./elements.js";
import { setUpHints } from "./hints.js";
import { clearMarks, putMarks } from "./marks.js";
import { shuffle } from "./shuffle.js";
import { verdictOn } from "./verdict.js";

/** So many tries before the solution is offered. */
const TRIES_BEFORE_SOLUTION = 2;

/** @param {string | undefined} text base64 of JSON in UTF-8 */
function decoded(text) {
  const bytes = Uint8Array.from(atob(text ?? ""), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

export class Question {
  /** @param {HTMLElement} element */
  constructor(element) {
    const { id = "", type = "", hash = "", key, points } = element.dataset;
    this.element = element;
    this.id = id;
    this.hash = hash;
    this.points = Number(points);
    this.type = TYPES[type];
    this.key = { ...decoded(key), language: page().language };
    this.form = /** @type {HTMLFormElement} */ (part(element, "form"));
    this.fields = /** @type {HTMLFieldSetElement} */ (part(element, "fieldset"));
    this.feedback = part(element, ".cw-feedback");
    this.solution = /** @type {HTMLDetailsElement} */ (part(element, ".cw-solution"));
    this.checkButton = /** @type {HTMLButtonElement} */ (part(element, ".cw-check"));
    this.solutionButton = button("Show solution", "", () => this.showSolution());
    this.againButton = button("Try again", "", () => this.again());
    this.attempt = 0;
    /** @type {Sitting} */
    this.sitting = this.fresh();
    this.isChanged = false;
    this.setUp();
  }

  setUp() {
    this.type.setUp?.(this.form);
    this.checkButton.disabled = false;
    this.checkButton.after(this.solutionButton, this.againButton);
    this.feedback.tabIndex = -1;
    setUpHints(this.element);
    // Not `submit`: sandboxed frames block it. Enter in a field clicks the button.
    this.checkButton.addEventListener("click", (event) => {
      event.preventDefault();
      this.check();
    });
    this.form.addEventListener("input", () => clearMarks(this.form));
    this.begin(0);
    if (!this.element.closest("cw-quiz")) progress().ready.then(() => this.resume());
  }

  /** @returns {Sitting} */
  fresh() {
    return { a: null, r: 0, n: 0, h: this.hash };
  }

  /** Nothing more to answer in this attempt. */
  get isDone() {
    const { r, n, s } = this.sitting;
    return Boolean(s) || (n > 0 && (r === 1 || Boolean(this.type.isOnce)));
  }

  /** Go on from what was answered earlier. */
  resume() {
    const kept = progress().get(this.id);
    if (kept && !this.sitting.n) this.begin(0, kept);
  }

  /**
   * Start an attempt, from its beginning or from where it was left.
   * @param {number} attempt
   * @param {Sitting} [left]
   */
  begin(attempt, left) {
    this.attempt = attempt;
    this.sitting = this.fresh();
    this.isChanged = left !== undefined && left.h !== this.hash;
    this.form.reset();
    shuffle(this.form, attempt);
    this.type.clear?.(this.form);
    if (left) this.type.show(this.form, left.a, this.key);
    if (left && !this.isChanged) this.sitting = left;
    this.render();
  }

  again() {
    this.begin(this.attempt + 1);
    /** @type {HTMLElement | null} */ (this.form.querySelector("input, select, .cw-move-down"))?.focus();
  }

  check() {
    if (this.isDone) return;
    const reading = this.type.read(this.form, this.key);
    if ("ask" in reading) this.ask(reading.ask, reading.at);
    else if (this.isSame(reading.response)) this.ask("This is the same answer as before.");
    else this.answer(reading.response);
  }

  /** @param {unknown} response */
  isSame(response) {
    return this.sitting.n > 0 && JSON.stringify(response) === JSON.stringify(this.sitting.a);
  }

  /**
   * Ask for something else, which costs no try.
   * @param {string} text
   * @param {Element | null} [at]
   */
  ask(text, at) {
    this.say({ tone: "ask", text: message(text, { example: number(1234.5, { minimumFractionDigits: 1 }) }) });
    /** @type {HTMLElement | null | undefined} */ (at)?.focus();
  }

  /** @param {unknown} response */
  answer(response) {
    this.isChanged = false;
    this.sitting = { ...this.sitting, a: response, r: this.type.grade(this.key, response), n: this.sitting.n + 1 };
    this.keep(1);
    this.renderAndHoldFocus(this.feedback);
    this.feedback.scrollIntoView({ block: "nearest" });
  }

  showSolution() {
    this.sitting = { ...this.sitting, s: 1 };
    this.keep(0);
    this.renderAndHoldFocus(part(this.solution, "summary"));
  }

  /** @param {number} tries */
  keep(tries) {
    progress().record(this.id, { ...this.sitting, n: tries, t: Date.now(), l: page().language });
    this.element.dispatchEvent(new CustomEvent("cw-answer", { bubbles: true }));
  }

  /**
   * Focus must not get lost when what has it goes.
   * @param {HTMLElement} next
   */
  renderAndHoldFocus(next) {
    const hadFocus = this.form.contains(document.activeElement);
    this.render();
    if (hadFocus && this.isDone) next.focus({ preventScroll: true });
  }

  /** Show the state; nothing here changes it. */
  render() {
    const { isDone, sitting } = this;
    const isLate = isDone || sitting.n >= TRIES_BEFORE_SOLUTION;
    this.element.dataset.state = isDone ? "done" : "open";
    this.fields.disabled = isDone;
    this.checkButton.hidden = isDone;
    this.checkButton.textContent = message(sitting.n ? "Check again" : "Check");
    this.solutionButton.hidden = isDone || !isLate;
    this.againButton.hidden = !isDone;
    this.solution.hidden = !isDone;
    this.solution.open = isDone;
    clearMarks(this.form);
    if (sitting.n) putMarks(this.form, this.type.marks(this.key, sitting.a, isLate));
    this.say(verdictOn(this));
  }

  /** @param {import("./verdict.js").Verdict} verdict */
  say({ tone, text, explanations = [] }) {
    const whys = explanations.map((name) => this.solution.querySelector(`[data-why="${name}"]`)?.cloneNode(true) ?? "");
    this.feedback.dataset.tone = tone;
    this.feedback.replaceChildren(...(text ? [made("p", "cw-verdict", text), ...whys] : []));
  }
}
