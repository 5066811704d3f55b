import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  version: string;
};

/** The repository as it is now, committed to a main branch in a separate copy. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "release of "));
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", listed, { cwd: ROOT, encoding: "utf8" }).split("\0");
  for (const file of files.filter((each) => each !== "" && existsSync(join(ROOT, each)))) {
    cpSync(join(ROOT, file), join(copy, file));
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  git("init", "--quiet", "--initial-branch", "main");
  writeFileSync(join(copy, ".git/info/exclude"), "node_modules\n");
  git("add", "--all");
  git("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", "commit", "-qm", "All");
});
afterAll(() => rmSync(copy, { recursive: true }));

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: copy, encoding: "utf8" });
}

function release(...args: string[]) {
  const script = [join(".ci", "release.mjs"), ...args, "--dry-run"];
  return spawnSync(process.execPath, script, { cwd: copy, encoding: "utf8" });
}

test("builds and packs all packages, and says how to publish them", () => {
  const { status, stdout, stderr } = release(version);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const tarballs = ["cdktf-foundry-agents", "cdktn-foundry-agents", "foundry-agents"].map(
    (name) => `./dist/${name}-${version}.tgz`,
  );
  expect(stdout.split("\n").slice(-5, -1)).toEqual([
    `git push origin main v${version}`,
    ...tarballs.map((tarball) => `npm publish ${tarball} --access public`),
  ]);
  expect(tarballs.filter((tarball) => !existsSync(join(copy, tarball)))).toEqual([]);
  expect(git("tag")).toBe("");
});

test("refuses a version that is not prepared, and lists everything that is missing", () => {
  git("switch", "--quiet", "--create", "topic");
  git("tag", "v9.9.9");
  writeFileSync(join(copy, "new.txt"), "");
  const { status, stderr } = release("9.9.9");
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    "v9.9.9 cannot be released:",
    `- package.json has the version ${version}: set it by npm version 9.9.9 --no-git-tag-version`,
    "- CHANGELOG.md has no heading ## 9.9.9",
    "- the branch is topic: releases are made from main",
    "- there are changes that are not committed: commit or stash them",
    "- the tag v9.9.9 exists: releases are never made twice",
  ]);
});
