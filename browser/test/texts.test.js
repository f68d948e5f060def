import assert from "node:assert/strict";
import { test } from "node:test";
import { accepted, distance, normalised } from "../src/texts.js";

/** @param {string} answer @param {object} [rest] */
const key = (answer, rest) => ({ accept: [answer], ignoreCase: true, typos: 0, language: "de", ...rest });

test("blanks, case and typographic signs make no difference", () => {
  assert.ok(accepted(key("Serien-Brief"), "  serien‑brief "));
  assert.ok(accepted(key('=WENN(A1;"ja")'), "=wenn(a1;“ja”)"));
  assert.ok(accepted(key("mail merge"), "Mail \u00a0 merge"));
  assert.ok(accepted(key("Büro"), "Bu\u0308ro"));
});

test("an author can insist on capitals", () => {
  assert.equal(accepted(key("Sie", { ignoreCase: false }), "sie"), null);
  assert.ok(accepted(key("Sie", { ignoreCase: false }), "Sie"));
});

test("ß and ss stay different", () => {
  assert.equal(accepted(key("Maße"), "Masse"), null);
  assert.ok(accepted(key("STRAẞE"), "Straße"));
});

test("distance counts wrong, missing, extra and swapped letters", () => {
  assert.equal(distance("brief", "brief"), 0);
  assert.equal(distance("brief", "brjef"), 1);
  assert.equal(distance("brief", "brif"), 1);
  assert.equal(distance("brief", "brieef"), 1);
  assert.equal(distance("brief", "breif"), 1);
  assert.equal(distance("", "abc"), 3);
  assert.equal(distance("ca", "abc"), 3);
});

test("typing errors are forgiven as far as the author says", () => {
  assert.deepEqual(accepted(key("Serienbrief", { typos: 1 }), "Serienbreif"), {
    answer: "Serienbrief",
    isExact: false,
  });
  assert.equal(accepted(key("Serienbrief", { typos: 1 }), "Srienbreif"), null);
  assert.ok(accepted(key("Serienbrief", { typos: 2 }), "Srienbreif"));
  assert.equal(accepted(key("Serienbrief"), "Serienbreif"), null);
});

test("short answers get no typing errors forgiven", () => {
  assert.equal(accepted(key("Soll", { typos: 1 }), "Solo"), null);
  assert.ok(accepted(key("Haben", { typos: 1 }), "Habne"));
});

test("a wrong digit is never a typing error", () => {
  assert.equal(accepted(key("DIN-Norm 5008", { typos: 1 }), "DIN-Norm 5009"), null);
  assert.ok(accepted(key("DIN-Norm 5008", { typos: 1 }), "DIN-Nrom 5008"));
});

test("an exact match goes before a close one", () => {
  const both = { ...key("", { typos: 1 }), accept: ["Buchung", "Buchungen"] };
  assert.deepEqual(accepted(both, "Buchungen"), { answer: "Buchungen", isExact: true });
});

test("what is no text is never accepted", () => {
  for (const response of [null, undefined, 5, [], {}, true]) assert.equal(accepted(key("null"), response), null);
});

test("a long text is compared at once", () => {
  assert.equal(accepted(key("Serienbrief", { typos: 2 }), "x".repeat(100_000)), null);
  assert.equal(normalised(`a${" ".repeat(100_000)}b`, key("")), "a b");
});
