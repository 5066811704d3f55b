import { require } from "tsx/cjs/api";

/** Modules that are run when the package is built, which then holds what they export, as JSON. */
const MODULES =
  /\/(azapi-standin\/protocol\/definitions|cli\/init\/template|cli\/explain\/explanations)\.ts$/;

/** The plugin for it. */
export const evaluated = {
  name: "evaluated",
  setup({ onLoad }) {
    onLoad({ filter: MODULES }, ({ path }) => ({ contents: exportsOf(path), loader: "js" }));
  },
};

function exportsOf(path) {
  return Object.entries(require(path, import.meta.url))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}
