/**
 * Progress in the browser's own storage. On file:// each page may have a storage of its own (Firefox), so there the
 * hidden page `store.html` keeps it for all; where that does not answer, the page's own storage serves.
 *
 * @typedef {object} Area raw texts by full key
 * @property {(prefix: string) => Promise<Record<string, string>>} all
 * @property {(key: string, text: string | null) => Promise<unknown>} put
 * @property {(changed: (key: string, text: string | null) => void) => void} watch
 */

import { frameArea } from "./frame.js";

/** Changes only when what is kept changes its meaning. */
const SCHEMA = "cw1";

/** @type {Area} */
const ownArea = {
  async all(prefix) {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? ""]));
  },
  async put(key, text) {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  },
  watch(changed) {
    addEventListener("storage", ({ key, newValue }) => key && changed(key, newValue));
  },
};

/** @param {string | null} text */
function parsed(text) {
  try {
    return JSON.parse(text ?? "null") ?? undefined;
  } catch {
    // Not written by us, or cut off: as good as nothing.
    return undefined;
  }
}

/**
 * The store of one course.
 * @param {string} course
 * @param {string} root path to the folder that holds `store.html`
 * @returns {import("./progress.js").Store}
 */
export function localStore(course, root) {
  const prefix = `${SCHEMA}:${course}:`;
  const area =
    location.protocol === "file:" ? frameArea(`${root}/store.html`).catch(() => ownArea) : Promise.resolve(ownArea);
  return {
    async load() {
      const texts = Object.entries(await (await area).all(prefix));
      const values = texts.map(([key, text]) => /** @type {const} */ ([key.slice(prefix.length), parsed(text)]));
      return new Map(values.filter(([, value]) => value !== undefined));
    },
    async save(name, value) {
      await (await area).put(prefix + name, value === undefined ? null : JSON.stringify(value));
    },
    async subscribe(changed) {
      (await area).watch((key, text) => key.startsWith(prefix) && changed(key.slice(prefix.length), parsed(text)));
    },
  };
}
