/** A statement to be judged. Key: `{ answer }`. Response: a boolean. */

import { share, tick, ticked } from "./parts.js";

/** @type {import("./index.js").QuestionType} */
export const trueFalse = {
  isOnce: true,
  judge: (key, response) => [response === key.answer],
  grade: (key, response) => share(trueFalse.judge(key, response)),
  marks: (key, response) => ({ [response]: response === key.answer ? "right" : "wrong" }),
  explain: () => [],
  read(form) {
    const [value] = ticked(form);
    return value === undefined ? { ask: "Choose an answer first." } : { response: value === "true" };
  },
  show: (form, response) => tick(form, [response]),
};
