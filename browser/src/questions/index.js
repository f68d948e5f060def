/**
 * The question types by the name that authors write.
 *
 * A type is pure functions over its key (what is right) and a response (what was answered), and two that touch the
 * form. Responses are plain JSON, because they are saved.
 *
 * @typedef {"right" | "wrong" | "missed"} Mark
 * @typedef {{ response: any } | { ask: string, at?: Element | null }} Reading what was answered, or what is still needed
 *
 * @typedef {object} QuestionType
 * @property {(key: any, response: unknown) => boolean[]} judge one verdict per part; empty for a response of another shape
 * @property {(key: any, response: unknown) => number} grade 0 to 1 for any response, never an exception
 * @property {(key: any, response: any, isLate: boolean) => Record<string, Mark>} marks marks by name of part; `isLate` after a second try
 * @property {(key: any, response: any) => string[]} explain names of the explanations that a wrong answer calls for
 * @property {(form: HTMLFormElement, key: any) => Reading} read
 * @property {(form: HTMLFormElement, response: any, key: any) => void} show put a response back into an empty form
 * @property {(form: HTMLFormElement) => void} [setUp] once, before anything else
 * @property {(form: HTMLFormElement) => void} [clear] what `form.reset()` leaves
 * @property {(key: any, response: any) => string | null} [spelling] the right spelling of a forgiven answer
 * @property {boolean} [isOnce] a second try would only be the other answer
 */

import { cloze } from "./cloze.js";
import { matching } from "./matching.js";
import { multiple } from "./multiple.js";
import { numeric } from "./numeric.js";
import { ordering } from "./ordering.js";
import { shortText } from "./short-text.js";
import { single } from "./single.js";
import { trueFalse } from "./true-false.js";

/** @type {Record<string, QuestionType>} */
export const TYPES = {
  single,
  multiple,
  "true-false": trueFalse,
  "short-text": shortText,
  numeric,
  cloze,
  matching,
  ordering,
};
