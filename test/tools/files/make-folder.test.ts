import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../../../lib/tools/files/make-folder";

const directory = mkdtempSync(join(tmpdir(), "make-folder-"));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

test("makes a folder and those above it, once", () => {
  const deep = join(directory, "a", "b", "c");
  makeFolder(deep, 0o700);
  makeFolder(deep);
  expect(statSync(deep).mode & 0o777).toBe(0o700);
  expect(statSync(join(directory, "a")).mode & 0o777).toBe(0o700);
});

test("says what is in the way", () => {
  const file = join(directory, "file");
  writeFileSync(file, "");
  expect(() => makeFolder(file)).toThrow("EEXIST");
  expect(() => makeFolder(join(file, "below"))).toThrow("ENOTDIR");
});

/** Linux and some others have it. */
const PROC = "/proc";
(existsSync(PROC) ? test : test.skip)("ends where nothing can be made", () => {
  expect(() => makeFolder(`${PROC}/none/below`)).toThrow("ENOENT");
});
