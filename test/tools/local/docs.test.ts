import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DEFAULT_BEHAVIOURS } from "../../../lib/tools/local/behaviours/behaviours";
import { INVOCATION_HANDLERS } from "../../../lib/tools/local/entities/invocation";
import { checkOptions } from "../../../lib/tools/local/settings/check-options";

const QUIRKS = 24;
const ASSUMPTIONS = 15;

const text = readFileSync(resolve(__dirname, "../../../docs/local-azure.md"), "utf8");
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** The rows whose first cell is such a number, by number. */
function numbered(letter: string): Map<number, string[]> {
  const wanted = rows.filter(([first = ""]) => new RegExp(`^${letter}\\d+$`).test(first));
  return new Map(wanted.map((cells) => [Number(cells[0]?.slice(1)), cells]));
}

/** The switches of the table of settings. */
function documentedBehaviours(): string[] {
  return rows.flatMap(([first = ""]) => /^`(\w+)`$/.exec(first)?.[1] ?? []);
}

/** Whether `file: title` is a test of this folder. */
function isTest(cell: string): boolean {
  const [, file = "", title = ""] = /^([\w/-]+): (.+)$/.exec(cell) ?? [];
  const path = join(__dirname, `${file}.test.ts`);
  return existsSync(path) && readFileSync(path, "utf8").includes(`"${title}"`);
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("every recorded quirk has a row with a test that exists", () => {
  const quirks = numbered("Q");
  expect([...quirks.keys()]).toEqual(upTo(QUIRKS));
  expect([...quirks.values()].filter((cells) => !isTest(cells[4] ?? ""))).toEqual([]);
});

test("every assumption has a row with a test for each value of its setting", () => {
  const assumptions = numbered("A");
  expect([...assumptions.keys()]).toEqual(upTo(ASSUMPTIONS));
  const rowsOf = [...assumptions.values()];
  expect(rowsOf.filter((cells) => !isTest(cells[3] ?? "") || !isTest(cells[4] ?? ""))).toEqual([]);
});

test("a row whose test does not exist is noticed", () => {
  expect(isTest("arm-types/application/put-application: refuses nulls by name")).toBe(true);
  expect(isTest("arm-types/application/put-application: refuses nothing")).toBe(false);
  expect(isTest("control-plane/nothing: refuses nulls by name")).toBe(false);
});

test("every setting of the behaviours is documented, and rows name no other one", () => {
  const known = Object.keys(DEFAULT_BEHAVIOURS);
  expect(documentedBehaviours()).toEqual(known);
  const named = [...numbered("Q").values(), ...numbered("A").values()].flatMap((cells) =>
    [cells[2], cells[3]].flatMap((cell) => /^`(\w+)`$/.exec(cell ?? "")?.[1] ?? []),
  );
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test("every handler of the invocations protocol is documented", () => {
  const documented = rows.flatMap(([first = ""]) => /^`"([\w-]+)"`$/.exec(first)?.[1] ?? []);
  expect(documented).toEqual(INVOCATION_HANDLERS);
});

test("the documented settings are accepted", () => {
  const json = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  expect(() => checkOptions(JSON.parse(json))).not.toThrow();
});
