/** Values that the Python tests wrote. */

import { readFileSync } from "node:fs";

/** @param {string} name */
export function frozen(name) {
  return JSON.parse(readFileSync(new URL(`frozen/${name}`, import.meta.url), "utf8"));
}
