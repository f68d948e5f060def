/** What is said about an answer. */

import { message, number } from "../page.js";

/**
 * @typedef {object} Verdict
 * @property {"" | "ask" | "right" | "partly" | "wrong" | "shown"} tone
 * @property {string} [text]
 * @property {string[]} [explanations] names of explanations in the solution, to be shown beside
 */

/**
 * The verdict on a question as it stands.
 * @param {import("./question.js").Question} question
 * @returns {Verdict}
 */
export function verdictOn(question) {
  const { type, key, isDone, isChanged } = question;
  const { a, r, n, s } = question.sitting;
  if (isChanged)
    return { tone: "ask", text: message("This question has changed since you answered it. Please check it again.") };
  if (s) return { tone: "shown", text: message("The solution is shown below.") };
  if (!n) return { tone: "" };
  if (r === 1) return { tone: "right", text: rightText(question) };
  if (isDone) return { tone: "wrong", text: message("Not right.") };
  const explanations = type.explain(key, a);
  if (!r) return { tone: "wrong", text: message("Not right yet. Have another look."), explanations };
  return { tone: "partly", text: partlyText(question), explanations };
}

/** @param {import("./question.js").Question} question */
function rightText({ type, key, sitting }) {
  const spelling = type.spelling?.(key, sitting.a);
  return spelling ? message("Right. It is written “{spelling}”.", { spelling }) : message("Right.");
}

/** @param {import("./question.js").Question} question */
function partlyText({ type, key, sitting, points: total }) {
  const verdicts = type.judge(key, sitting.a);
  const text = message("Partly right: {right} of {count}.", {
    right: verdicts.filter(Boolean).length,
    count: verdicts.length,
  });
  const points = number(sitting.r * total);
  return total > 1 ? `${text} ${message("Points: {points} of {total}.", { points, total })}` : text;
}
