/**
 * The progress of this learner in this course: in memory at once, in a store as far as that works.
 *
 * @typedef {object} Store where progress is kept; each LMS interface is one more of these
 * @property {() => Promise<Map<string, any>>} load
 * @property {(name: string, value: any) => Promise<void>} save `undefined` removes; rejects if it cannot be kept
 * @property {(changed: (name: string, value: any) => void) => void} subscribe tells of changes made elsewhere
 */

import { improved, isSound } from "./entries.js";

/** @typedef {import("./entries.js").Entry} Entry */

/** Progress over any store. */
export class Progress {
  /**
   * @param {Store} store
   * @param {(error: unknown) => void} onTrouble called when something could not be kept
   */
  constructor(store, onTrouble) {
    this.store = store;
    this.onTrouble = onTrouble;
    /** @type {Map<string, any>} */
    this.values = new Map();
    /** @type {Set<() => void>} */
    this.listeners = new Set();
    /** Resolves when what was kept earlier is here. */
    this.ready = this.load();
  }

  async load() {
    try {
      const kept = [...(await this.store.load())].filter(([name, value]) => isSound(name, value));
      // What was answered while loading is newer than what was kept.
      this.values = new Map([...kept, ...this.values]);
      this.store.subscribe((name, value) => {
        if (value === undefined || isSound(name, value)) this.receive(name, value);
      });
    } catch (error) {
      this.onTrouble(error);
    }
  }

  /** @param {string} name */
  get(name) {
    return this.values.get(name);
  }

  /**
   * Set a value, or remove it with `undefined`.
   * @param {string} name
   * @param {any} value
   */
  set(name, value) {
    this.receive(name, value);
    this.store.save(name, value).catch((error) => this.onTrouble(error));
  }

  /**
   * Note an answer; the best result stays.
   * @param {string} id
   * @param {Entry} entry
   */
  record(id, entry) {
    this.set(id, improved(this.get(id), entry));
  }

  /**
   * @param {string} name
   * @param {any} value
   */
  receive(name, value) {
    if (value === undefined) this.values.delete(name);
    else this.values.set(name, value);
    for (const listener of this.listeners) listener();
  }

  /**
   * Call `listener` after each change.
   * @param {() => void} listener
   * @returns {() => void} ends it
   */
  subscribe(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
