import assert from "node:assert/strict";
import { test } from "node:test";
import { disordered, drawn, fnv1a, mulberry32, shuffled } from "../src/seeded.js";
import { frozen } from "./frozen.js";

for (const given of frozen("seeded.json")) {
  const { seed } = given;

  test(`seed "${seed}" gives what it gives in Python`, () => {
    assert.equal(fnv1a(seed), given.hash);
    const next = mulberry32(given.hash);
    assert.deepEqual([next(), next(), next(), next()], given.stream);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((count) => shuffled(count, seed)),
      given.shuffled,
    );
    assert.deepEqual(
      [3, 4, 5, 6, 7].map((count) => disordered(count, seed)),
      given.disordered,
    );
    assert.deepEqual(
      [0, 1, 8, 12, 20].map((size) => drawn(12, size, seed)),
      given.drawn,
    );
  });
}
