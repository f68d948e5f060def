/**
 * Steps to be put into order. Key: `{ steps }`; their right order is 0, 1, 2 ... Response: the steps as ordered.
 *
 * As many steps as possible are taken to be in order (the longest increasing subsequence); each of the others would
 * have to be moved and costs 1 / (steps - 1). So one step out of place costs little, and the reverse order earns 0.
 */

import { message } from "../page.js";
import { list, marked } from "./parts.js";

/**
 * The values that can stay where they are: a longest increasing subsequence.
 * @param {number[]} order
 */
function kept(order) {
  /** @type {number[][]} */
  const best = [];
  order.forEach((value, index) => {
    const before = best.slice(0, index).filter((run) => (run.at(-1) ?? 0) < value);
    best.push([...before.reduce((long, run) => (run.length > long.length ? run : long), []), value]);
  });
  return new Set(best.reduce((long, run) => (run.length > long.length ? run : long), []));
}

/**
 * Whether a response names each step once.
 * @param {any} key
 * @param {unknown} response
 */
function isOrder(key, response) {
  const order = list(response);
  return order.length === key.steps && order.every((_, step) => order.includes(step));
}

/** @param {ParentNode} form */
const steps = (form) => /** @type {HTMLElement} */ (form.querySelector(".cw-steps"));

/** @param {Element} step */
const nameOf = (step) => step.querySelector(".cw-step-text")?.textContent ?? "";

/**
 * Exchange a step with its neighbour; the neighbour is the one that moves, so that focus stays.
 * @param {Element} step
 * @param {boolean} isUp
 */
function move(step, isUp) {
  const neighbour = isUp ? step.previousElementSibling : step.nextElementSibling;
  if (!neighbour) return;
  step[isUp ? "after" : "before"](neighbour);
  const all = /** @type {HTMLElement} */ (step.parentElement);
  all.dataset.moved = "";
  const status = /** @type {HTMLElement} */ (all.nextElementSibling);
  const place = [...all.children].indexOf(step) + 1;
  status.textContent = message("“{step}” is now at {place} of {count}.", {
    step: nameOf(step),
    place,
    count: all.children.length,
  });
  step.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {Element} step
 * @param {boolean} isUp
 */
function moveButton(step, isUp) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `cw-move cw-move-${isUp ? "up" : "down"}`;
  button.setAttribute("aria-label", message(isUp ? "Move “{step}” up" : "Move “{step}” down", { step: nameOf(step) }));
  button.addEventListener("click", () => move(step, isUp));
  return button;
}

/** @type {import("./index.js").QuestionType} */
export const ordering = {
  judge(key, response) {
    if (!isOrder(key, response)) return [];
    const stays = kept(/** @type {number[]} */ (response));
    return Array.from({ length: key.steps }, (_, step) => stays.has(step));
  },
  grade(key, response) {
    const inOrder = ordering.judge(key, response).filter(Boolean).length;
    return Math.max(0, (inOrder - 1) / (key.steps - 1));
  },
  marks: (key, response, isLate) => (isLate ? marked(ordering.judge(key, response)) : {}),
  explain: () => [],
  setUp(form) {
    for (const step of steps(form).children) {
      step.querySelector("select")?.remove();
      step.append(moveButton(step, true), moveButton(step, false));
    }
    const status = document.createElement("p");
    status.className = "cw-hidden";
    status.setAttribute("role", "status");
    steps(form).after(status);
  },
  clear(form) {
    delete steps(form).dataset.moved;
    /** @type {Element} */ (steps(form).nextElementSibling).textContent = "";
  },
  read(form) {
    const order = [...steps(form).children].map((step) => Number(/** @type {HTMLElement} */ (step).dataset.part));
    return "moved" in steps(form).dataset ? { response: order } : { ask: "Put the steps in order first." };
  },
  show(form, response) {
    for (const part of list(response)) {
      const step = form.querySelector(`[data-part="${Number(part)}"]`);
      if (step) steps(form).append(step);
    }
    steps(form).dataset.moved = "";
  },
};
