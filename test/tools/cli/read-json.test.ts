import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../../../lib/tools/cli/read-json";
import { UserError } from "../../../lib/tools/cli/user-error";
import { temporaryFolder } from "../../support/temporary-folder";

const folder = temporaryFolder();

test("gives what stands in a file, and says how to come by one that cannot be read", () => {
  const file = join(folder(), "needs.json");
  const read = () => readJson("--needs", file, "write one");
  expect(read).toThrow(UserError);
  expect(read).toThrow(/^--needs .*needs\.json cannot be read \(ENOENT.*\): write one$/);
  writeFileSync(file, "[1");
  expect(read).toThrow(/cannot be read \(.*JSON.*\): write one$/);
  writeFileSync(file, "[1]");
  expect(read()).toEqual([1]);
});
