/** Bundles the runtime: `node build.mjs [--out FOLDER]`, by default into the Python package. */

import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const packages = createRequire(import.meta.url);
const { values } = parseArgs({ options: { out: { type: "string", default: join(here, "../generator/static") } } });
const out = values.out;

await mkdir(out, { recursive: true });
await build({
  entryPoints: [join(here, "src/main.js")],
  outfile: join(out, "coursewright.js"),
  bundle: true,
  minify: true,
  // A classic script: modules do not load from file://.
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
});
await copyFile(join(here, "store.html"), join(out, "store.html"));
// The site's search runs in a worker, which file:// allows only through this shim.
await copyFile(packages.resolve("iframe-worker/shim/index.js"), join(out, "iframe-worker.js"));

// Typefaces for the site, Latin with umlauts; variable fonts carry every weight in one file.
const fonts = {
  "@fontsource-variable/fraunces": ["fraunces-latin-wght-normal"],
  "@fontsource-variable/source-sans-3": ["source-sans-3-latin-wght-normal", "source-sans-3-latin-wght-italic"],
};
await mkdir(join(out, "fonts"), { recursive: true });
for (const [family, names] of Object.entries(fonts)) {
  const folder = dirname(packages.resolve(`${family}/package.json`));
  await copyFile(join(folder, "LICENSE"), join(out, "fonts", `${family.split("/")[1]}-LICENSE.txt`));
  for (const name of names) {
    await copyFile(join(folder, "files", `${name}.woff2`), join(out, "fonts", `${name}.woff2`));
  }
}
