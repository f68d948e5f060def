/** Small pieces of page, and how a custom element gets its controller. */

import { message } from "../page.js";

/**
 * A new element.
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 */
export function made(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/**
 * A button that does something.
 * @param {string} text English; shown in the page's language
 * @param {string} className
 * @param {() => void} action
 */
export function button(text, className, action) {
  const element = /** @type {HTMLButtonElement} */ (made("button", `cw-button ${className}`, message(text)));
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

/**
 * The element that a selector finds; its absence would be a mistake in our templates.
 * @param {ParentNode} root
 * @param {string} selector
 */
export function part(root, selector) {
  return /** @type {HTMLElement} */ (root.querySelector(selector));
}

/** @type {WeakMap<HTMLElement, object>} */
const controllers = new WeakMap();

/**
 * The one controller of an element, made when first asked for.
 * @template {object} T
 * @param {new (element: HTMLElement) => T} Controller
 * @param {HTMLElement} element
 * @returns {T}
 */
export function controllerOf(Controller, element) {
  const found = controllers.get(element) ?? new Controller(element);
  controllers.set(element, found);
  return /** @type {T} */ (found);
}

/** @param {() => void} action when all of the page is there */
function whenParsed(action) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action, { once: true });
  else action();
}

/**
 * A custom element over markup that is in the page already. Moved about, it keeps its controller.
 * @param {string} name
 * @param {new (element: HTMLElement) => object} Controller
 */
export function define(name, Controller) {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        whenParsed(() => controllerOf(Controller, this));
      }
    },
  );
}
