import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../../../lib/tools/cli/read-json";
import { UserError } from "../../../lib/tools/cli/user-error";
import { temporaryFolder } from "../../support/temporary-folder";

const folder = temporaryFolder();
const file = () => join(folder(), "needs.json");
const read = () => readJson("--needs", file(), "write one").value;

test.each([
  ["in UTF-8", "[1]"],
  ["with a mark for UTF-8", "\ufeff[1]"],
  ["in UTF-16, as PowerShell writes it", Buffer.from("\ufeff[1]", "utf16le")],
  ["in the other UTF-16", Buffer.from("\ufeff[1]", "utf16le").swap16()],
])("gives what stands in a file %s", (_how, content) => {
  writeFileSync(file(), content);
  expect(read()).toEqual([1]);
});

test.each([
  ["half a list", "[1", "it is not JSON"],
  ["nothing", " \n", "it is empty"],
  ["secrets", "password=hunter2", "it is not JSON"],
  ["bytes", Buffer.from([0x5b, 0xff, 0x5d]), "it is not text in UTF-8"],
  ["half a character of UTF-16", Buffer.from([0xff, 0xfe, 0x5b]), "it is not text in UTF-16LE"],
  ["501 levels", "[".repeat(501) + "]".repeat(501), "it is nested more than 500 levels deep"],
  ["100,000 levels", "[".repeat(100_000) + "]".repeat(100_000), "it is nested more than"],
])("says what is wrong with a file that holds %s", (_what, content, told) => {
  writeFileSync(file(), content);
  expect(read).toThrow(UserError);
  expect(read).toThrow(
    new RegExp(`^--needs .*needs\\.json cannot be read \\(${told}.*\\): write one$`),
  );
  expect(read).not.toThrow(/hunter2/);
});

test("500 levels are not too deep", () => {
  writeFileSync(file(), "[".repeat(500) + "]".repeat(500));
  expect(read).not.toThrow();
});

test("says what is no file to read", () => {
  expect(read).toThrow(/cannot be read \(ENOENT.*\): write one$/);
  mkdirSync(file());
  expect(read).toThrow("cannot be read (it is a directory): write one");
  expect(() => readJson("--needs", "/dev/zero", "write one")).toThrow("it is not a regular file");
});

test("does not wait for a writer of a pipe", () => {
  execFileSync("mkfifo", [file()]);
  expect(read).toThrow("it is not a regular file");
});
