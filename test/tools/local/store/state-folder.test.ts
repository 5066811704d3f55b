import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { amount, object } from "../../../../lib/tools/local/core/check";
import { LocalAzureError } from "../../../../lib/tools/local/core/local-azure-error";
import { StateFolder } from "../../../../lib/tools/local/store/state-folder";
import { temporaryFolder } from "../../../support/temporary-folder";

const folder = temporaryFolder();
const file = () => join(folder(), "state.json");

jest.setTimeout(30_000);

test("keeps its stores, in order, and creates the folder", () => {
  const directory = join(folder(), "new", "state");
  const before = new StateFolder(directory);
  const letters = before.of<{ at: number }>("letters");
  for (const letter of ["b", "A", "c"]) letters.put(letter, { at: 1 });
  before.of<number>("numbers").put("one", 1);
  letters.delete("c");
  before.close();

  const after = new StateFolder(directory);
  expect(after.of<number>("numbers").get("one")).toBe(1);
  expect(after.of<{ at: number }>("letters").under("")).toEqual([{ at: 1 }, { at: 1 }]);
  expect(after.of("more").under("")).toEqual([]);
  after.close();
});

test("keeps the stores that nobody opened", () => {
  const first = new StateFolder(folder());
  first.of("one").put("a", 1);
  first.of("other").put("b", 2);
  first.close();
  const next = new StateFolder(folder());
  next.of("one").put("a", 3);
  next.close();
  const last = new StateFolder(folder());
  expect([last.of("one").get("a"), last.of("other").get("b")]).toEqual([3, 2]);
  last.close();
});

test("writes only what changed", () => {
  const state = new StateFolder(folder());
  state.of("numbers").put("one", 1);
  state.save();
  writeFileSync(file(), "by hand");
  state.save();
  expect(readFileSync(file(), "utf8")).toBe("by hand");
  state.close();
});

test.each([
  ["no JSON", "{", "in JSON at position 1"],
  ["nothing", "", "Unexpected end of JSON input"],
  ["another form", '{"version":2}', "its version is 2, not 1"],
  ["no version", "{}", "its version is missing, not 1"],
  ["a list", "[]", "it is not an object"],
  ["endless lists", "[".repeat(100_000) + "]".repeat(100_000), "it is nested too deep"],
  ["a key twice", '{"version":1,"stores":{"a":[["b",1],["B",2]]}}', "its store a has a key twice"],
  ["no stores", '{"version":1}', "it has no stores"],
  [
    "a store that is none",
    '{"version":1,"stores":{"a":[1]}}',
    "its store a does not hold documents",
  ],
])("a file that holds %s is reported in one sentence, and stays unchanged", (_, text, told) => {
  writeFileSync(file(), text);
  const open = () => new StateFolder(folder());
  expect(open).toThrow(LocalAzureError);
  expect(open).toThrow(`the state in ${file()} is damaged (`);
  expect(open).toThrow(told);
  expect(open).toThrow("restore a copy of it, or choose another folder");
  expect(readFileSync(file(), "utf8")).toBe(text);
});

test("a file that is not UTF-8 is reported in one sentence, and stays unchanged", () => {
  writeFileSync(file(), Buffer.from([0xff]));
  expect(() => new StateFolder(folder())).toThrow(`the state in ${file()} cannot be read: `);
  expect(readFileSync(file())).toEqual(Buffer.from([0xff]));
});

test.each([
  ["a number", "1", 'letters["a"] must be an object, got 1'],
  ["a missing key", "{}", 'letters["a"].at is missing'],
  ["a key of another type", '{"at":"1"}', 'letters["a"].at must be a number'],
  ["a key too many", '{"at":1,"__proto__":{}}', 'letters["a"].__proto__ is unknown'],
  ["a key that every object inherits", '{"at":1,"constructor":1}', "constructor is unknown"],
])("a record with %s is refused, and nothing is changed", (_, record, told) => {
  const text = `{"version":1,"stores":{"letters":[["a",${record}]]}}`;
  writeFileSync(file(), text);
  const open = () => new StateFolder(folder(), { letters: object({ at: amount }) });
  expect(open).toThrow(LocalAzureError);
  expect(open).toThrow(told);
  expect(readFileSync(file(), "utf8")).toBe(text);
  expect(readdirSync(folder())).toEqual(["state.json"]);
});

test("stores named like what every object inherits are stores", () => {
  const names = ["__proto__", "constructor", "toString"];
  const before = new StateFolder(folder());
  for (const name of names) before.of(name).put("__proto__", { name });
  before.close();
  const after = new StateFolder(folder());
  expect(names.map((name) => after.of(name).get("__proto__"))).toEqual(
    names.map((name) => ({ name })),
  );
  after.close();
});

test("a folder that cannot be used is reported in one sentence", () => {
  writeFileSync(file(), "");
  expect(() => new StateFolder(join(file(), "below"))).toThrow("cannot be used: Error: ENOTDIR");
  expect(() => new StateFolder(file())).toThrow("cannot be used: Error: EEXIST");
});

test("a failed write is reported in one sentence, and retried at the next save", () => {
  const directory = join(folder(), "state");
  const state = new StateFolder(directory);
  state.of("numbers").put("one", 1);
  rmSync(directory, { recursive: true });
  expect(() => state.save()).toThrow(LocalAzureError);
  expect(() => state.save()).toThrow(
    `the state cannot be saved in ${join(directory, "state.json")}`,
  );
  mkdirSync(directory);
  state.close();
  expect(readFileSync(join(directory, "state.json"), "utf8")).toContain('["one",1]');
});

test("a process that is killed leaves its last saved state complete", async () => {
  const program = require.resolve("../../../support/endless-writes.ts");
  const writer = spawn(process.execPath, ["-r", "tsx/cjs", program, folder()]);
  let printed = "";
  await new Promise<void>((resolve) => {
    writer.once("exit", () => resolve());
    writer.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.length > 200) writer.kill("SIGKILL");
    });
  });
  const saved = Number(printed.split("\n").at(-2));
  expect(saved).toBeGreaterThan(10);

  const state = new StateFolder(folder());
  const count = state.of<number>("one").get("count") ?? 0;
  expect(count).toBeGreaterThanOrEqual(saved);
  expect(state.of<number>("other").get("count")).toBe(count);
  state.close();
});
