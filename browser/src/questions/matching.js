/**
 * Pairs to be found. Key: `{ pairs, choices }`; choice n belongs to pair n. Response: per pair the index of a choice,
 * or null. Each pair earns the same share.
 */

import { fields, list, marked, share } from "./parts.js";

/** @type {import("./index.js").QuestionType} */
export const matching = {
  judge: (key, response) => Array.from({ length: key.pairs }, (_, index) => list(response)[index] === index),
  grade: (key, response) => share(matching.judge(key, response)),
  marks: (key, response, isLate) => (isLate ? marked(matching.judge(key, response)) : {}),
  explain: () => [],
  read(form) {
    const boxes = fields(form);
    const response = boxes.map((box) => (box.value ? Number(box.value) : null));
    const isEmpty = response.every((answer) => answer === null);
    return isEmpty ? { ask: "Choose an answer first.", at: boxes[0] } : { response };
  },
  show(form, response) {
    fields(form).forEach((box, index) => {
      box.value = String(list(response)[index] ?? "");
    });
  },
};
