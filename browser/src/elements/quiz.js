/**
 * The self-check of a lesson: draws the questions of a round, counts, and shows the result per objective.
 *
 * @typedef {object} Round
 * @property {number} n number of the round, from 0
 * @property {string[]} [only] ids of the questions to repeat, instead of a draw
 * @property {Record<string, import("./question.js").Sitting>} x the questions as they stand, by id
 * @property {number} [b] the best result of a whole round, 0 to 1
 */

import { message, number, percent } from "../page.js";
import { progress } from "../progress/current.js";
import { ROUND } from "../progress/entries.js";
import { drawn, shuffled } from "../seeded.js";
import { controllerOf, part } from "./elements.js";
import { Question } from "./question.js";

/** A number of this browser and course, so that each learner gets draws of their own. */
function installation() {
  const kept = progress().get("@install");
  if (typeof kept === "number") return kept;
  const [fresh] = crypto.getRandomValues(new Uint32Array(1));
  progress().set("@install", fresh);
  return fresh;
}

export class Quiz {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.address = element.dataset.id ?? "";
    this.questions = [.../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("cw-question"))].map((each) =>
      controllerOf(Question, each),
    );
    this.asked = this.questions;
    /** @type {Round} */
    this.round = { n: 0, x: {} };
    this.places = this.questions.map((question) => markedPlace(cardOf(question)));
    element.addEventListener("cw-answer", (event) => this.noteAnswer(/** @type {HTMLElement} */ (event.target)));
    part(element, "[data-action=again]").addEventListener("click", () => this.next());
    part(element, "[data-action=missed]").addEventListener("click", () => this.next(this.missed.map(({ id }) => id)));
    progress().ready.then(() => this.begin(progress().get(this.name)));
  }

  get name() {
    return ROUND + this.address;
  }

  get seed() {
    return `${installation()}#${this.address}#${this.round.n}`;
  }

  get repeated() {
    return this.questions.filter(({ id }) => this.round.only?.includes(id));
  }

  get missed() {
    return this.asked.filter((question) => question.sitting.r < 1 || question.sitting.s);
  }

  /** @param {Round} [round] */
  begin(round) {
    if (round) this.round = round;
    // Where all questions to repeat have left the course since, this is a round like any other.
    if (!this.repeated.length) delete this.round.only;
    this.asked = this.draw();
    this.placeQuestions();
    for (const question of this.questions) {
      const isAsked = this.asked.includes(question);
      cardOf(question).hidden = !isAsked;
      question.begin(this.round.n, isAsked ? this.round.x[question.id] : undefined);
    }
    part(this.element, ".cw-quiz-head").hidden = false;
    this.render();
  }

  draw() {
    if (this.round.only) return this.repeated;
    const chosen = drawn(this.questions.length, Number(this.element.dataset.draw), this.seed).map(
      (index) => this.questions[index],
    );
    return "shuffle" in this.element.dataset
      ? shuffled(chosen.length, this.seed).map((index) => chosen[index])
      : chosen;
  }

  placeQuestions() {
    const rest = this.questions.filter((question) => !this.asked.includes(question));
    [...this.asked, ...rest].forEach((question, index) => {
      this.places[index].after(cardOf(question));
    });
  }

  /**
   * Another round, of all or of some.
   * @param {string[]} [only]
   */
  next(only) {
    this.round = {
      n: this.round.n + 1,
      x: {},
      ...(only && { only }),
      ...(this.round.b !== undefined && { b: this.round.b }),
    };
    progress().set(this.name, this.round);
    this.begin();
    const head = part(this.element, ".cw-quiz-head");
    head.tabIndex = -1;
    head.focus();
  }

  /** @param {HTMLElement} element */
  noteAnswer(element) {
    const question = controllerOf(Question, element);
    this.takeOver(progress().get(this.name));
    this.round.x[question.id] = question.sitting;
    const isWhole = this.isFinished && !this.round.only;
    if (isWhole) this.round.b = Math.max(this.round.b ?? 0, this.result(this.asked).share);
    progress().set(this.name, this.round);
    this.render();
  }

  /**
   * Keep what another window has answered in this same round.
   * @param {Round} [kept]
   */
  takeOver(kept) {
    if (kept === this.round || kept?.n !== this.round.n) return;
    this.round = { ...kept, x: { ...kept.x, ...this.round.x } };
  }

  get isFinished() {
    return this.asked.every(isAnswered);
  }

  /** @param {Question[]} questions */
  result(questions) {
    const total = questions.reduce((sum, question) => sum + question.points, 0);
    const points = questions.reduce((sum, question) => sum + question.points * question.sitting.r, 0);
    return { points, total, share: total ? points / total : 0 };
  }

  render() {
    const answered = this.asked.filter(isAnswered).length;
    const count = this.asked.length;
    part(this.element, ".cw-quiz-count").textContent = message("Answered: {answered} of {count}", { answered, count });
    /** @type {HTMLProgressElement} */ (part(this.element, "progress")).value = count ? answered / count : 0;
    this.renderResult();
  }

  renderResult() {
    const isFinished = this.isFinished && this.asked.length > 0;
    this.element.toggleAttribute("data-finished", isFinished);
    part(this.element, ".cw-result-more").hidden = !isFinished;
    part(this.element, ".cw-result-score").textContent = isFinished ? this.scoreText() : "";
    part(this.element, "[data-action=missed]").hidden = !this.missed.length;
    for (const row of this.element.querySelectorAll(".cw-result [data-objective]"))
      this.renderObjective(/** @type {HTMLElement} */ (row));
  }

  scoreText() {
    const { points, total, share } = this.result(this.asked);
    const score = message("Your result: {points} of {total} points ({percent}).", {
      points: number(points),
      total,
      percent: percent(share),
    });
    if (share * 100 >= Number(this.element.dataset.mastered))
      return `${score} ${message("You have mastered this lesson.")}`;
    if (share * 100 >= Number(this.element.dataset.passed))
      return `${score} ${message("You have passed this self-check.")}`;
    return `${score} ${message("You need {percent} to pass.", { percent: percent(Number(this.element.dataset.passed) / 100) })}`;
  }

  /** @param {HTMLElement} row */
  renderObjective(row) {
    const about = this.asked.filter((question) => question.element.dataset.objective === row.dataset.objective);
    const { points, total, share } = this.result(about);
    row.hidden = !total;
    row.dataset.tone = share === 1 ? "right" : share ? "partly" : "wrong";
    part(row, ".cw-result-share").textContent = message("{points} of {total}", { points: number(points), total });
    const link = /** @type {HTMLAnchorElement} */ (part(row, "a"));
    link.hidden = share === 1;
    const section = sectionOn(row.dataset.objective ?? "");
    if (section) link.href = `#${section}`;
  }
}

/** @param {Question} question */
function isAnswered({ sitting }) {
  return sitting.n > 0 || Boolean(sitting.s);
}

/** @param {Question} question */
function cardOf(question) {
  return /** @type {HTMLElement} */ (question.element.parentElement);
}

/**
 * A sign of where a question stands, so that questions can change places while texts between them stay.
 * @param {HTMLElement} card
 */
function markedPlace(card) {
  const place = document.createComment("");
  card.before(place);
  return place;
}

/**
 * The anchor of the section that teaches an objective: the heading above a question about it within the text.
 * @param {string} objective
 */
function sectionOn(objective) {
  const questions = [...document.querySelectorAll(`cw-question[data-objective="${objective}"]`)];
  const inText = questions.find((question) => !question.closest("cw-quiz"));
  const above = [...document.querySelectorAll("h2[id], h3[id]")].filter(
    (heading) => inText && heading.compareDocumentPosition(inText) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above.at(-1)?.id;
}
