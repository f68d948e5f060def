/** A number to be typed. Key: `{ answer, tolerance, mistakes: [number] }`. Response: the number. */

import { isNear, parsedNumber, writtenNumber } from "../numbers.js";
import { fields, marked, share } from "./parts.js";

/** @type {import("./index.js").QuestionType} */
export const numeric = {
  judge: (key, response) => [isNear(response, key.answer, key.tolerance)],
  grade: (key, response) => share(numeric.judge(key, response)),
  marks: (key, response) => marked(numeric.judge(key, response)),
  explain(key, response) {
    const found = (key.mistakes ?? []).findIndex((/** @type {number} */ each) => isNear(response, each, key.tolerance));
    return found < 0 ? [] : [`mistake-${found}`];
  },
  read(form, key) {
    const [field] = fields(form);
    const number = parsedNumber(field.value, key.language, field.dataset.unit);
    if (number === null) return { ask: "Type an answer first.", at: field };
    return Number.isNaN(number)
      ? { ask: "This is not a number. Please write it like {example}.", at: field }
      : { response: number };
  },
  show(form, response, key) {
    fields(form)[0].value = writtenNumber(Number(response), key.language);
  },
};
