// `node .ci/release.mjs VERSION [--dry-run]`: builds, checks and tags a release, and prints the commands that publish it.
// A dry run neither tags nor installs the tarballs as a user would, which `npm test` does.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packages } from "./packages.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const [version = "", mode, ...more] = process.argv.slice(2);
const isUnderstood = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) && more.length === 0;
if (!isUnderstood || ![undefined, "--dry-run"].includes(mode)) {
  console.error("usage: node .ci/release.mjs VERSION [--dry-run], such as 1.2.3");
  process.exit(1);
}
const tag = `v${version}`;

const faults = faultsOfTree();
if (faults.length > 0) {
  console.error([`${tag} cannot be released:`, ...faults].join("\n- "));
  process.exit(1);
}
run("npm", "run", "build");
if (mode !== "--dry-run") run("npx", "jest", "test/apply/packages.test.ts");
for (const { name } of packages) run("npm", "pack", `./dist/${name}`, "--pack-destination", "dist");
if (mode !== "--dry-run") run("git", "tag", "--annotate", tag, "--message", tag);

console.log(
  mode === "--dry-run"
    ? `\n${tag} can be released. Nothing has been tagged or published; after a real run, these commands publish it:\n`
    : `\n${tag} is ready. Nothing has been published; these commands do:\n`,
);
console.log(`git push origin main ${tag}`);
for (const { name } of packages)
  console.log(`npm publish ./dist/${name}-${version}.tgz --access public`);

function faultsOfTree() {
  const own = JSON.parse(readFileSync("package.json", "utf8")).version;
  const heading = new RegExp(`^## ${version.replaceAll(".", "\\.")}( |$)`, "m");
  const branch = git("branch", "--show-current");
  return [
    own !== version &&
      `package.json has the version ${own}: set it by npm version ${version} --no-git-tag-version`,
    !heading.test(readFileSync("CHANGELOG.md", "utf8")) &&
      `CHANGELOG.md has no heading ## ${version}`,
    branch !== "main" && `the branch is ${branch || "none"}: releases are made from main`,
    git("status", "--porcelain") !== "" &&
      "there are changes that are not committed: commit or stash them",
    git("tag", "--list", tag) !== "" && `the tag ${tag} exists: releases are never made twice`,
  ].filter(Boolean);
}

function git(...args) {
  return execFileSync("git", args, { encoding: "utf8" }).trim();
}

function run(...[program, ...args]) {
  execFileSync(program, args, { stdio: "inherit" });
}
