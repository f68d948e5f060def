import assert from "node:assert/strict";
import { test } from "node:test";
import { TYPES } from "../src/questions/index.js";
import { mulberry32 } from "../src/seeded.js";
import { frozen } from "./frozen.js";

/** @type {{ type: string, key: any, right: unknown }[]} */
const CASES = frozen("keys.json");

/** Everything that a damaged store, another version or a tampered page may hand over. */
const ODD = [
  null,
  undefined,
  0,
  -1,
  1.5,
  Number.NaN,
  Infinity,
  "",
  "0",
  "x",
  true,
  {},
  { length: 9 },
  [],
  [null],
  [[0]],
  ["0"],
  [0, 0, 0],
  [9, 9],
  [Number.NaN, {}, "x"],
];

test("every graded type has a case from Python", () => {
  assert.deepEqual(CASES.map(({ type }) => type).sort(), Object.keys(TYPES).sort());
});

for (const { type, key, right } of CASES) {
  const question = TYPES[type];

  test(`${type}: what Python calls right earns everything`, () => {
    assert.equal(question.grade(key, right), 1);
    assert.ok(question.judge(key, right).every(Boolean));
    assert.ok(Object.values(question.marks(key, right, true)).every((mark) => mark === "right"));
  });

  test(`${type}: any response at all gets a grade from 0 to 1`, () => {
    for (const response of ODD) {
      const grade = question.grade(key, response);
      assert.ok(grade >= 0 && grade <= 1, `${JSON.stringify(response)} got ${grade}`);
      question.marks(key, response, true);
      question.marks(key, response, false);
      question.explain(key, response);
      question.spelling?.(key, response);
    }
  });

  test(`${type}: a response survives being saved`, () => {
    assert.equal(question.grade(key, JSON.parse(JSON.stringify(right))), 1);
  });
}

test("single: another option earns nothing and is explained", () => {
  const key = { correct: 2, options: 4 };
  assert.equal(TYPES.single.grade(key, 1), 0);
  assert.deepEqual(TYPES.single.explain(key, 1), ["1"]);
  assert.deepEqual(TYPES.single.marks(key, 1, false), { 1: "wrong" });
  assert.deepEqual(TYPES.single.marks(key, 1, true), { 1: "wrong", 2: "missed" });
});

test("multiple: more than half of the options judged rightly earns its share", () => {
  const key = { correct: [0, 2], options: 4, partial: true };
  assert.equal(TYPES.multiple.grade(key, [0, 2]), 1);
  assert.equal(TYPES.multiple.grade(key, [2, 0]), 1);
  assert.equal(TYPES.multiple.grade(key, [0]), 0.75);
  assert.equal(TYPES.multiple.grade(key, [0, 1, 2]), 0.75);
  assert.equal(TYPES.multiple.grade(key, [0, 1]), 0);
  assert.equal(TYPES.multiple.grade(key, [0, 1, 2, 3]), 0);
  assert.equal(TYPES.multiple.grade(key, []), 0);
});

test("multiple: without partial credit it is all or nothing", () => {
  const key = { correct: [0, 2], options: 4, partial: false };
  assert.equal(TYPES.multiple.grade(key, [0]), 0);
  assert.equal(TYPES.multiple.grade(key, [0, 2]), 1);
});

test("multiple: leaving a right option out shows only after a second try", () => {
  const key = { correct: [0, 2], options: 4, partial: true };
  assert.deepEqual(TYPES.multiple.marks(key, [0, 1], false), { 0: "right", 1: "wrong" });
  assert.deepEqual(TYPES.multiple.marks(key, [0, 1], true), { 0: "right", 1: "wrong", 2: "missed" });
});

test("true-false: a second try would only be the other answer", () => {
  assert.equal(TYPES["true-false"].isOnce, true);
  assert.equal(TYPES["true-false"].grade({ answer: false }, false), 1);
  assert.equal(TYPES["true-false"].grade({ answer: false }, true), 0);
  assert.equal(TYPES["true-false"].grade({ answer: false }, null), 0);
});

test("short-text: a known mistake has its own explanation, a forgiven one its spelling", () => {
  const key = { accept: ["Serienbrief"], ignoreCase: true, typos: 1, mistakes: ["Brief", "Rundbrief"], language: "de" };
  assert.deepEqual(TYPES["short-text"].explain(key, "rundbrief"), ["mistake-1"]);
  assert.deepEqual(TYPES["short-text"].explain(key, "Rundbreif"), []);
  assert.equal(TYPES["short-text"].spelling?.(key, "Serienbreif"), "Serienbrief");
  assert.equal(TYPES["short-text"].spelling?.(key, "serienbrief"), null);
});

test("numeric: right within the tolerance, and a known mistake has its own explanation", () => {
  const key = { answer: 119, tolerance: 0.5, mistakes: [19, 81] };
  assert.equal(TYPES.numeric.grade(key, 119.5), 1);
  assert.equal(TYPES.numeric.grade(key, 119.51), 0);
  assert.equal(TYPES.numeric.grade(key, "119"), 0);
  assert.deepEqual(TYPES.numeric.explain(key, 81), ["mistake-1"]);
  assert.deepEqual(TYPES.numeric.explain(key, 80), []);
});

test("cloze: each gap earns its share", () => {
  const key = {
    gaps: [
      { accept: ["B2:B9"], ignoreCase: true, typos: 0 },
      { answer: 7, tolerance: 0 },
      { choice: "dollar", options: ["dollar", "hash"] },
    ],
    language: "en",
  };
  assert.equal(TYPES.cloze.grade(key, ["b2:b9", 7, "dollar"]), 1);
  assert.equal(TYPES.cloze.grade(key, ["b2:b9", null, "hash"]), 1 / 3);
  assert.deepEqual(TYPES.cloze.marks(key, ["b2:b9", null, "hash"], true), { 0: "right", 1: "wrong", 2: "wrong" });
  assert.deepEqual(TYPES.cloze.marks(key, ["b2:b9", null, "hash"], false), {});
});

test("matching: each pair earns its share", () => {
  const key = { pairs: 4, choices: 5 };
  assert.equal(TYPES.matching.grade(key, [0, 1, 3, 2]), 0.5);
  assert.equal(TYPES.matching.grade(key, [4, null, null, 3]), 0.25);
});

test("ordering: each step that would have to be moved costs the same", () => {
  const key = { steps: 5 };
  const grade = (/** @type {number[]} */ ...order) => TYPES.ordering.grade(key, order);
  assert.equal(grade(0, 1, 2, 3, 4), 1);
  assert.equal(grade(4, 0, 1, 2, 3), 0.75);
  assert.equal(grade(1, 0, 2, 3, 4), 0.75);
  assert.equal(grade(1, 0, 3, 2, 4), 0.5);
  assert.equal(grade(4, 3, 2, 1, 0), 0);
  assert.equal(TYPES.ordering.grade(key, [0, 1, 2, 3]), 0);
  assert.equal(TYPES.ordering.grade(key, [0, 0, 1, 2, 3]), 0);
});

test("ordering: the fewest steps are marked as out of place", () => {
  const key = { steps: 4 };
  assert.deepEqual(TYPES.ordering.marks(key, [3, 0, 1, 2], true), { 0: "right", 1: "right", 2: "right", 3: "wrong" });
});

test("no random response earns more than the right one, and rarely everything", () => {
  const next = mulberry32(7);
  const key = { pairs: 4, choices: 4 };
  const full = Array.from({ length: 500 }, () =>
    TYPES.matching.grade(
      key,
      [0, 0, 0, 0].map(() => Math.floor(next() * 4)),
    ),
  ).filter((grade) => grade === 1);
  assert.ok(full.length < 15);
});
