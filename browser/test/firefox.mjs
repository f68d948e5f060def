/**
 * Answers a question in Firefox and says what the other pages know of it:
 * `node firefox.mjs PROGRAM FOLDER-URL`, for a folder of pages as the tests in `tests/browser` write it.
 *
 * Drivers relax Firefox's file policy; here it is as users have it: every page from disk is on its own.
 */

import puppeteer from "puppeteer-core";

const [executablePath, folder] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath,
  extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
});
const page = await browser.newPage();
page.setDefaultTimeout(20_000);
/** @type {string[]} */
const errors = [];
page.on("pageerror", (error) => errors.push(String(error)));

/** @param {string} selector */
const textOf = (selector) => page.$eval(selector, (element) => element.textContent);

const card = "cw-question[data-type=single]";
await page.goto(`${folder}/lesson-office-first.html`);
await page.waitForSelector(".cw-quiz-head:not([hidden])");
await page.click(`${card} input[value='0']`);
await page.click(`${card} .cw-check`);
await page.waitForSelector(`${card} .cw-feedback[data-tone=right]`);

await page.goto(`${folder}/progress.html`);
await page.waitForFunction("!document.querySelector('[data-cell=right]').textContent.startsWith('0')");
const right = await textOf("[data-cell=right]");
const ownKeys = await page.evaluate("Object.keys(localStorage).length");
const notes = await page.$$eval(".cw-note", (found) => found.length);

await page.goto(`${folder}/lesson-office-first.html`);
await page.waitForSelector(`${card} .cw-feedback[data-tone=right]`);
const feedback = await textOf(`${card} .cw-feedback`);
await browser.close();
process.stdout.write(JSON.stringify({ right, feedback, ownKeys, notes, errors }));
