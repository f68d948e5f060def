/**
 * A text with gaps. Key: `{ gaps: [text key | number key | { choice }] }`. Response: per gap a text, a number, the id
 * of an option, or null. Each gap earns the same share.
 */

import { isNear, parsedNumber, writtenNumber } from "../numbers.js";
import { accepted } from "../texts.js";
import { fields, list, marked, share } from "./parts.js";

/**
 * @param {any} gap
 * @param {unknown} answer
 */
function isRight(gap, answer) {
  if ("choice" in gap) return answer === gap.choice;
  return "accept" in gap ? accepted(gap, answer) !== null : isNear(answer, gap.answer, gap.tolerance);
}

/**
 * What stands in a gap; null if nothing does.
 * @param {any} gap
 * @param {string} text
 * @param {string} language
 */
function filling(gap, text, language) {
  return "answer" in gap ? parsedNumber(text, language) : text.trim() || null;
}

/** @type {import("./index.js").QuestionType} */
export const cloze = {
  judge: (key, response) =>
    key.gaps.map((/** @type {any} */ gap, /** @type {number} */ index) =>
      isRight({ language: key.language, ...gap }, list(response)[index]),
    ),
  grade: (key, response) => share(cloze.judge(key, response)),
  marks: (key, response, isLate) => (isLate ? marked(cloze.judge(key, response)) : {}),
  explain: () => [],
  read(form, key) {
    const boxes = fields(form);
    const response = boxes.map((box, index) => filling(key.gaps[index], box.value, key.language));
    const garbled = response.findIndex((answer) => Number.isNaN(answer));
    if (garbled >= 0) return { ask: "This is not a number. Please write it like {example}.", at: boxes[garbled] };
    const isEmpty = response.every((answer) => answer === null);
    return isEmpty ? { ask: "Fill in a gap first.", at: boxes[0] } : { response };
  },
  show(form, response, key) {
    fields(form).forEach((box, index) => {
      const answer = list(response)[index] ?? "";
      box.value = typeof answer === "number" ? writtenNumber(answer, key.language) : String(answer);
    });
  },
};
