import assert from "node:assert/strict";
import { test } from "node:test";
import { improved, isEntry, merged, tally } from "../src/progress/entries.js";
import { Progress } from "../src/progress/progress.js";
import { brought, fileName, fileText } from "../src/progress/transfer.js";

/** @typedef {import("../src/progress/entries.js").Entry} Entry */

/**
 * @param {Partial<Entry>} [changes]
 * @returns {Entry}
 */
const entry = (changes) => ({ a: 1, r: 0.5, n: 1, t: 1000, h: "h", l: "en", ...changes });

test("a better answer replaces, a worse one only counts as a try", () => {
  const old = entry({ a: "good", r: 1, n: 2, t: 1000 });
  assert.deepEqual(improved(old, entry({ a: "bad", r: 0, t: 2000, l: "de" })), { ...old, n: 3, t: 2000 });
  assert.deepEqual(
    improved(entry({ r: 0.5 }), entry({ a: "new", r: 0.75, t: 2000 })),
    entry({ a: "new", r: 0.75, n: 2, t: 2000 }),
  );
});

test("a question that has changed starts anew", () => {
  const next = entry({ r: 0, h: "other", n: 1 });
  assert.deepEqual(improved(entry({ r: 1, n: 5 }), next), next);
});

test("solved by the solution is not right, and right later wins over it", () => {
  const shown = improved(entry({ r: 0.5 }), entry({ r: 0.5, n: 0, s: 1 }));
  assert.equal(shown.s, 1);
  assert.equal(shown.r, 0.5);
  const right = improved(shown, entry({ r: 1 }));
  assert.equal(right.s, undefined);
  assert.equal(right.r, 1);
});

test("of two places the better result of the same question wins, of a changed one the newer", () => {
  const better = entry({ r: 1, t: 1 });
  const newer = entry({ r: 0, t: 9 });
  assert.equal(merged(better, newer), better);
  assert.equal(merged(newer, better), better);
  assert.equal(merged(entry({ r: 1, t: 1, h: "old" }), newer), newer);
  assert.equal(merged(undefined, newer), newer);
});

test("a tally counts what the question as it is now has earned", () => {
  /** @type {Record<string, Entry>} */
  const kept = { one: entry({ r: 1 }), two: entry({ r: 0.5 }), three: entry({ r: 1, h: "old" }) };
  const sum = tally(
    [
      ["one", 1, "h"],
      ["two", 4, "h"],
      ["three", 1, "h"],
      ["four", 2, "h"],
    ],
    (id) => kept[id],
  );
  assert.deepEqual(sum, { answered: 2, right: 1, points: 3, total: 8, changed: 1 });
});

for (const broken of [
  null,
  1,
  "x",
  [],
  {},
  entry({ r: 2 }),
  entry({ r: Number.NaN }),
  entry({ n: -1 }),
  entry({ n: 1.5 }),
  { ...entry(), t: "now" },
  { ...entry(), h: 5 },
  { ...entry(), s: 2 },
]) {
  test(`${JSON.stringify(broken)} is no entry`, () => assert.ok(!isEntry(broken)));
}

/** @param {unknown} error */
const noTrouble = (error) => assert.fail(String(error));

/** @param {Map<string, any>} [kept] */
function memoryStore(kept = new Map()) {
  /** @type {(name: string, value: any) => void} */
  let tell = () => {};
  return {
    kept,
    load: async () => new Map(kept),
    save: async (/** @type {string} */ name, /** @type {any} */ value) =>
      void (value === undefined ? kept.delete(name) : kept.set(name, value)),
    subscribe: (/** @type {(name: string, value: any) => void} */ changed) => {
      tell = changed;
    },
    changeElsewhere: (/** @type {string} */ name, /** @type {any} */ value) => tell(name, value),
  };
}

test("what was kept is here when progress is ready, and what was answered meanwhile stays", async () => {
  const progress = new Progress(
    memoryStore(
      new Map([
        ["one", entry({ r: 0 })],
        ["two", entry()],
      ]),
    ),
    noTrouble,
  );
  progress.set("one", entry({ r: 1 }));
  await progress.ready;
  assert.equal(progress.get("one").r, 1);
  assert.equal(progress.get("two").r, 0.5);
});

test("an answer is kept at once and told to everyone, also one from elsewhere", async () => {
  const store = memoryStore();
  const progress = new Progress(store, noTrouble);
  await progress.ready;
  let told = 0;
  const end = progress.subscribe(() => told++);
  progress.record("one", entry());
  progress.record("one", entry({ r: 1 }));
  assert.equal(store.kept.get("one").n, 2);
  store.changeElsewhere("one", undefined);
  assert.equal(progress.get("one"), undefined);
  assert.equal(told, 3);
  end();
  progress.set("one", undefined);
  assert.equal(told, 3);
});

test("a store that fails costs only persistence", async () => {
  /** @type {unknown[]} */
  const troubles = [];
  const fail = async () => Promise.reject(new Error("forbidden"));
  const progress = new Progress({ load: fail, save: fail, subscribe: () => {} }, (error) => troubles.push(error));
  await progress.ready;
  progress.record("one", entry());
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(progress.get("one").r, 0.5);
  assert.equal(troubles.length, 2);
});

const values = new Map(
  /** @type {[string, any][]} */ ([
    ["one", entry({ r: 1 })],
    ["@quiz/office/first", { n: 3, x: { one: {} }, b: 0.9 }],
    ["@install", 42],
  ]),
);
const file = (/** @type {string} */ text) => new Blob([text]);

test("a file holds the answers and best rounds, with course and versions, and comes back the same", async () => {
  const text = fileText(values, "sample", "1.2.0");
  const content = JSON.parse(text);
  assert.deepEqual(
    [content.format, content.formatVersion, content.course, content.courseVersion],
    ["coursewright-progress", 1, "sample", "1.2.0"],
  );
  assert.ok(!text.includes("@install"));
  const result = await brought(file(text), "sample", () => undefined);
  assert.deepEqual(result, {
    values: [
      ["one", values.get("one")],
      ["@quiz/office/first", { n: 0, x: {}, b: 0.9 }],
    ],
  });
});

test("a file never lowers what is here", async () => {
  const text = fileText(
    new Map(
      /** @type {[string, any][]} */ ([
        ["one", entry({ r: 0, t: 9999 })],
        ["@quiz/office/first", { b: 0.2 }],
      ]),
    ),
    "sample",
    "1",
  );
  const result = await brought(file(text), "sample", (name) => values.get(name));
  assert.deepEqual(result, {
    values: [
      ["one", values.get("one")],
      ["@quiz/office/first", values.get("@quiz/office/first")],
    ],
  });
});

const sound = { format: "coursewright-progress", formatVersion: 1, course: "sample", items: { one: entry() } };
/** @type {[string, string, string][]} */
const BAD = [
  ["no JSON", "{", "This is not a progress file."],
  ["other JSON", "[1]", "This is not a progress file."],
  ["null", "null", "This is not a progress file."],
  ["too large", " ".repeat(5_000_001), "This is not a progress file."],
  [
    "another version",
    JSON.stringify({ ...sound, formatVersion: 2 }),
    "This progress file was written by another version of this course software.",
  ],
  ["another course", JSON.stringify({ ...sound, course: "other" }), "This progress file belongs to another course."],
  ["a damaged entry", JSON.stringify({ ...sound, items: { one: { r: 9 } } }), "This progress file is damaged."],
  ["a name of ours", JSON.stringify({ ...sound, items: { "@install": entry() } }), "This progress file is damaged."],
];
for (const [name, text, fault] of BAD) {
  test(`${name} is refused with its reason`, async () => {
    assert.deepEqual(await brought(file(text), "sample", () => undefined), { fault });
  });
}

test("odd best rounds in a file are left out", async () => {
  const text = JSON.stringify({ ...sound, items: {}, best: { a: 2, b: "x", c: null, "office/first": 0.5 } });
  assert.deepEqual(await brought(file(text), "sample", () => undefined), {
    values: [["@quiz/office/first", { n: 0, x: {}, b: 0.5 }]],
  });
});

test("a file's name says course and day", () => {
  assert.equal(fileName("sample", new Date("2026-02-03T12:00:00Z")), "sample-progress-2026-02-03.json");
});
