/**
 * Any number of options is right. Key: `{ correct: [index], options, partial }`. Response: indices of options.
 *
 * With `partial`, the share of options judged rightly (chosen if right, left if wrong) is earned, but nothing for half
 * of them or fewer: that much comes by chance. Without, all or nothing.
 */

import { list, share, tick, ticked } from "./parts.js";

/** @type {import("./index.js").QuestionType} */
export const multiple = {
  judge(key, response) {
    const chosen = new Set(list(response));
    const right = new Set(key.correct);
    return Array.from({ length: key.options }, (_, index) => chosen.has(index) === right.has(index));
  },
  grade(key, response) {
    const earned = list(response).length ? share(multiple.judge(key, response)) : 0;
    return earned === 1 || (key.partial && earned > 0.5) ? earned : 0;
  },
  marks(key, response, isLate) {
    const missed = isLate ? key.correct.map((/** @type {number} */ index) => [index, "missed"]) : [];
    const chosen = list(response).map((index) => [index, key.correct.includes(index) ? "right" : "wrong"]);
    return Object.fromEntries([...missed, ...chosen]);
  },
  explain: (_key, response) => list(response).map(String),
  read(form) {
    const chosen = ticked(form).map(Number);
    return chosen.length ? { response: chosen.sort((a, b) => a - b) } : { ask: "Choose an answer first." };
  },
  show: (form, response) => tick(form, list(response)),
};
