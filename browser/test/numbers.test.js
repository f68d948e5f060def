import assert from "node:assert/strict";
import { test } from "node:test";
import { isNear, parsedNumber, writtenNumber } from "../src/numbers.js";

/** @type {[language: string, text: string, number: number | null, unit?: string][]} */
const CASES = [
  ["de", "1.250", 1250],
  ["en", "1.250", 1.25],
  ["de", "1,250", 1.25],
  ["en", "1,250", 1250],
  ["de", "1.234,5", 1234.5],
  ["de", "1 234,50 €", 1234.5],
  ["de", "1\u202f234,50\u00a0€", 1234.5],
  ["de", "1\u2009234,5", 1234.5],
  ["de", "1.234.567,89", 1234567.89],
  ["de", "1'234,5", 1234.5],
  ["de", "1’234,5", 1234.5],
  ["de", "50,– €", 50],
  ["de", "50,-", 50],
  ["de", "−12,5", -12.5],
  ["de", "–12,5", -12.5],
  ["de", "- 12,5", -12.5],
  ["de", "+3", 3],
  ["de", ",5", 0.5],
  ["de", "0,5", 0.5],
  ["de", "007", 7],
  ["de", "12 kg", 12, "kg"],
  ["de", "12kg", 12, "kg"],
  ["de", "1,5 m²", 1.5, "m²"],
  ["de", "100 EUR", 100, "€"],
  ["de", "EUR 100", 100, "€"],
  ["de", "19 %", 0.19],
  ["de", "19 %", 19, "%"],
  ["de", "19", 19, "%"],
  ["de", "１２", 12],
  ["en", "$1,234.50", 1234.5],
  ["en", "-$5", -5],
  ["en", "$ 5", 5],
  ["en", "USD 1,000", 1000],
  ["en", "1 234.5", 1234.5],
  ["en", ".5", 0.5],
  ["fr", "1 234,5", 1234.5],
  ["fr", "1\u202f234,5", 1234.5],
  ["de", "", null],
  ["de", "   ", null],
];

for (const [language, text, number, unit] of CASES) {
  test(`"${text}" is ${number} in ${language}${unit ? ` where ${unit} is asked for` : ""}`, () => {
    assert.equal(parsedNumber(text, language, unit), number);
  });
}

/** @type {[language: string, text: string, unit?: string][]} */
const GARBLED = [
  ["de", "1.25"],
  ["en", "1,25"],
  ["de", "1.2345"],
  ["de", "1.234.56"],
  ["de", "12.34,5"],
  ["de", "1,2,3"],
  ["de", "1 23"],
  ["de", "1.234 567"],
  ["de", "zwölf"],
  ["de", "12 Stück"],
  ["de", "12 kg", "m"],
  ["de", "1e3"],
  ["de", "1/2"],
  ["de", "=A1"],
  ["de", "-"],
  ["de", ","],
  ["de", "€"],
  ["de", "--5"],
  ["de", "5-3"],
  ["en", "0x10"],
  ["en", "Infinity"],
  ["en", "(5)", "("],
];

for (const [language, text, unit] of GARBLED) {
  test(`"${text}" is not a number in ${language}`, () => {
    assert.equal(parsedNumber(text, language, unit), Number.NaN);
  });
}

test("a long text is answered at once", () => {
  assert.ok(Number.isNaN(parsedNumber(`${"1.111".repeat(20_000)}x`, "de")));
  assert.ok(Number.isNaN(parsedNumber(`1${" ".repeat(100_000)}x`, "de")));
  assert.ok(Number.isNaN(parsedNumber(`${"1".repeat(100_000)}x`, "de")));
});

test("what is written is read again as the same number", () => {
  for (const language of ["de", "en", "fr"]) {
    for (const number of [0, 1.5, -2.25, 1234.5, 1_000_000, 0.1]) {
      assert.equal(parsedNumber(writtenNumber(number, language), language), number);
    }
  }
});

test("the tolerance is inclusive, also where binary fractions are not", () => {
  assert.ok(isNear(0.1 + 0.2, 0.3));
  assert.ok(isNear(1.005, 1, 0.005));
  assert.ok(!isNear(1.0051, 1, 0.005));
  assert.ok(!isNear("1", 1));
  assert.ok(!isNear(Number.NaN, 1, 5));
});
