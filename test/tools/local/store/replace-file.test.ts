import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../../../../lib/tools/local/store/replace-file";
import { temporaryFolder } from "../../../support/temporary-folder";

const folder = temporaryFolder();

test("replaces what was there, for its user alone, and leaves nothing else behind", () => {
  const file = join(folder(), "state.json");
  writeFileSync(file, "a much longer text that was there before");
  writeFileSync(`${file}.${process.pid}.new`, "what a killed process left", { mode: 0o600 });
  replaceFile(file, "Grüße 🚆");
  expect(readFileSync(file, "utf8")).toBe("Grüße 🚆");
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(folder())).toEqual(["state.json"]);
});

test("replaces a link, and leaves what it names as it is", () => {
  const [file, other] = [join(folder(), "session.json"), join(folder(), "other")];
  writeFileSync(other, "precious");
  symlinkSync(other, file);
  replaceFile(file, "text");
  expect([readFileSync(other, "utf8"), readFileSync(file, "utf8")]).toEqual(["precious", "text"]);
  expect(lstatSync(file).isSymbolicLink()).toBe(false);
});

test("follows no link at the place of its temporary file", () => {
  const [file, other] = [join(folder(), "session.json"), join(folder(), "other")];
  writeFileSync(other, "precious");
  for (const suffix of [".new", `.${process.pid}.new`]) symlinkSync(other, `${file}${suffix}`);
  replaceFile(file, "text");
  expect([readFileSync(other, "utf8"), readFileSync(file, "utf8")]).toEqual(["precious", "text"]);
});

test("leaves nothing behind when it cannot replace it", () => {
  const file = join(folder(), "state.json");
  mkdirSync(file);
  expect(() => replaceFile(file, "text")).toThrow();
  expect(readdirSync(folder())).toEqual(["state.json"]);
});
