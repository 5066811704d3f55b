import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNeeds } from "../../../../lib/tools/cli/access-map/need";
import { UserError } from "../../../../lib/tools/cli/user-error";

let directory: string;
let file: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "needs-"));
  file = join(directory, "needs.json");
});
afterAll(() => rmSync(directory, { recursive: true }));

function read(text: string): unknown {
  writeFileSync(file, text);
  return readNeeds(file);
}

test("reads a list of needs", () => {
  const needs = [
    { name: "a", scope: "/x", role: "Reader" },
    { name: "b", scope: "/x", dataAction: "y", application: "platform/Support" },
  ];
  expect(read(JSON.stringify(needs))).toEqual(needs);
});

test.each([
  ["no list", "{}"],
  ["nothing asked for", '[{ "name": "a", "scope": "/x" }]'],
  ["both asked for", '[{ "name": "a", "scope": "/x", "role": "b", "dataAction": "c" }]'],
  ["no name", '[{ "scope": "/x", "role": "b" }]'],
  [
    "an application that is no text",
    '[{ "name": "a", "scope": "/x", "role": "b", "application": 1 }]',
  ],
])("refuses %s in one sentence", (_, text) => {
  expect(() => read(text)).toThrow(UserError);
  expect(() => read(text)).toThrow(/needs\.json must be a list like \[\{/);
});

test("refuses what cannot be read", () => {
  expect(() => read("[")).toThrow(/needs\.json cannot be read \(.*JSON.*\): it must be a list/);
  expect(() => readNeeds(join(directory, "none.json"))).toThrow(UserError);
});
