import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { importing } from "./core.mjs";
import { evaluated } from "./evaluated.mjs";

const COMMON = {
  platform: "node",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
  metafile: true,
};

/**
 * Bundles the entries into `directory`: a file for each, and in `shared` what several of them need or what is loaded
 * on demand. Gives the sources that went in. esbuild splits ECMAScript modules only, so they become CommonJS in a
 * second step.
 */
export async function bundle(entries, { external, core, keepNames, directory }) {
  const modules = join(directory, "modules");
  const bundled = await build({
    ...COMMON,
    entryPoints: entries,
    outdir: modules,
    external,
    keepNames,
    bundle: true,
    splitting: true,
    format: "esm",
    chunkNames: "shared/[name]-[hash]",
    legalComments: "none",
    plugins: [evaluated, importing(core)],
  });
  const written = await build({
    ...COMMON,
    entryPoints: Object.keys(bundled.metafile.outputs).filter(isCode),
    outdir: directory,
    outbase: modules,
    format: "cjs",
  });
  rmSync(modules, { recursive: true });
  Object.keys(written.metafile.outputs).filter(isMap).forEach(keepSourcesInside);
  return Object.keys(bundled.metafile.inputs);
}

const isCode = (path) => path.endsWith(".js");
const isMap = (path) => path.endsWith(".js.map");

/** Beside the installed package, `../../lib` would be a folder of its user. */
function keepSourcesInside(path) {
  const map = JSON.parse(readFileSync(path, "utf8"));
  map.sources = map.sources.map((source) => source.replace(/^(\.\.\/)+/, ""));
  writeFileSync(path, JSON.stringify(map));
}
