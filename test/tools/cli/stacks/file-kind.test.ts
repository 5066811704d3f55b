import { readOutputs } from "../../../../lib/tools/cli/stacks/outputs-file";
import { readState } from "../../../../lib/tools/cli/stacks/terraform-state";
import { temporaryFolder } from "../../../support/temporary-folder";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = temporaryFolder();

function write(content: unknown): string {
  const file = join(folder(), "file.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const SHOWN = { format_version: "1.0", terraform_version: "1.11.0" };
const OUTPUT = { endpoint: { sensitive: false, type: "string", value: "https://x" } };
const STATE = { version: 4, terraform_version: "1.11.0", resources: [] };

test.each([
  [OUTPUT, "is the output of terraform output -json: pass"],
  [SHOWN, "is the output of terraform show -json: pass it as --state"],
  [STATE, "is a state file"],
  [{ ...SHOWN, planned_values: {} }, "shows a plan, not a state"],
])("--outputs tells what else it was given: %j", (content, told) => {
  expect(() => readOutputs(write(content))).toThrow(`file.json ${told}`);
});

test.each([
  [OUTPUT, "is the output of terraform output -json: pass"],
  [
    { support: { endpoint: "https://x" } },
    "looks like the file of cdktf deploy --outputs-file: pass",
  ],
  [STATE, "is a state file"],
  [{ ...SHOWN, planned_values: {} }, "shows a plan, not a state"],
  [{ a: 1 }, "is not what terraform show -json writes"],
  [[], "is not what terraform show -json writes"],
])("--state tells what else it was given: %j", (content, told) => {
  expect(() => readState(write(content), "state")).toThrow(`file.json ${told}`);
});
