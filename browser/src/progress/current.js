/** The progress of the course that the page belongs to. */

import { tellNotKept } from "../elements/notice.js";
import { page } from "../page.js";
import { localStore } from "./local.js";
import { Progress } from "./progress.js";

/** @type {Progress | undefined} */
let current;

/** One for all elements of the page. */
export function progress() {
  current ??= new Progress(localStore(page().course, page().root), tellNotKept);
  return current;
}
