import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOutputs } from "../../../../lib/tools/cli/stacks/outputs-file";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "outputs-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

function written(text: string): string {
  const file = join(directory, "outputs.json");
  writeFileSync(file, text);
  return file;
}

test("gives the outputs of each stack", () => {
  const outputs = { support: { endpoint: "https://x" }, empty: {} };
  expect(readOutputs(written(JSON.stringify(outputs)))).toEqual(outputs);
});

test.each([
  ["[]", "it must be an object, got a list"],
  ["null", "it must be an object, got null"],
  ['{"support":"x"}', "support must be an object, got a text"],
  ['{"support":[]}', "support must be an object, got a list"],
])("%s is refused", (text, told) => {
  expect(() => readOutputs(written(text))).toThrow(
    `outputs.json cannot be used: ${told}; write it with cdktf deploy --outputs-file`,
  );
});

test.each(["{half", ""])("%j cannot be read", (text) => {
  expect(() => readOutputs(written(text))).toThrow("write it with cdktf deploy --outputs-file");
});
