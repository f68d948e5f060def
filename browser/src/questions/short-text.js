/** A word or phrase to be typed. Key: `{ accept, ignoreCase, typos, mistakes }`. Response: the text. */

import { accepted } from "../texts.js";
import { fields, marked, share } from "./parts.js";

/** @type {import("./index.js").QuestionType} */
export const shortText = {
  judge: (key, response) => [accepted(key, response) !== null],
  grade: (key, response) => share(shortText.judge(key, response)),
  marks: (key, response) => marked(shortText.judge(key, response)),
  explain(key, response) {
    const found = accepted({ ...key, accept: key.mistakes ?? [], typos: 0 }, response);
    return found ? [`mistake-${key.mistakes.indexOf(found.answer)}`] : [];
  },
  spelling(key, response) {
    const found = accepted(key, response);
    return found && !found.isExact ? found.answer : null;
  },
  read(form) {
    const [field] = fields(form);
    const text = field.value.trim();
    return text ? { response: text } : { ask: "Type an answer first.", at: field };
  },
  show(form, response) {
    fields(form)[0].value = String(response);
  },
};
