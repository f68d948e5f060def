/** One of several options is right. Key: `{ correct, options }`. Response: the index of an option. */

import { share, tick, ticked } from "./parts.js";

/** @type {import("./index.js").QuestionType} */
export const single = {
  judge: (key, response) => [response === key.correct],
  grade: (key, response) => share(single.judge(key, response)),
  marks: (key, response, isLate) => ({
    ...(isLate && { [key.correct]: "missed" }),
    [response]: response === key.correct ? "right" : "wrong",
  }),
  explain: (_key, response) => [String(response)],
  read(form) {
    const [value] = ticked(form);
    return value === undefined ? { ask: "Choose an answer first." } : { response: Number(value) };
  },
  show: (form, response) => tick(form, [response]),
};
