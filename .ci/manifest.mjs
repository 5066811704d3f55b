import { readFileSync } from "node:fs";

const root = JSON.parse(readFileSync("package.json", "utf8"));
const { version, license, author, engines, homepage, bugs, repository } = root;

/** The package.json that npm gets; what packages have in common stands in the repository's own. */
export function manifestOf({ name, description, keywords, exports, bin = {}, ...needs }) {
  return {
    name,
    version,
    description,
    keywords,
    homepage,
    bugs,
    repository,
    license,
    author,
    engines,
    type: "commonjs",
    sideEffects: false,
    ...(exports.includes("index") ? { main: "index.js", types: "index.d.ts" } : {}),
    exports: {
      ...Object.fromEntries(exports.map((entry) => [subpath(entry), filesOf(entry)])),
      "./package.json": "./package.json",
    },
    ...(Object.keys(bin).length > 0 ? { bin: mapValues(bin, (entry) => `${entry}.js`) } : {}),
    files: [
      "*.js",
      "*.js.map",
      "*.d.ts",
      "shared",
      "types",
      "docs",
      "CHANGELOG.md",
      "THIRD-PARTY-NOTICES.txt",
    ],
    ...(needs.dependencies ? { dependencies: rangesOf(needs.dependencies) } : {}),
    ...(needs.peerDependencies ? { peerDependencies: needs.peerDependencies } : {}),
  };
}

/** Where the repository shows a file or folder as it is in this version. */
export function repositoryPage(path) {
  return `${repository.url.replace(/^git\+|\.git$/g, "")}/blob/v${version}/${path}`;
}

function subpath(entry) {
  return entry === "index" ? "." : `./${entry}`;
}

function filesOf(entry) {
  return { types: `./${entry}.d.ts`, default: `./${entry}.js` };
}

/** Fixes of these would reach users whom they no longer run for: 4.13.2 of @azure/identity asks for Node 22. */
const EXACT = ["@azure/identity"];

/** At least what the tests run with: fixes reach users without a release of ours. */
function rangesOf(names) {
  return Object.fromEntries(
    names.map((name) => {
      const version = root.devDependencies[name];
      return [name, EXACT.includes(name) ? version : `^${version}`];
    }),
  );
}

function mapValues(source, convert) {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, convert(value)]));
}
