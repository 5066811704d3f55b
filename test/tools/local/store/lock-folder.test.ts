import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalAzureError } from "../../../../lib/tools/local/core/local-azure-error";
import { lockFolder } from "../../../../lib/tools/local/store/lock-folder";
import { temporaryFolder } from "../../../support/temporary-folder";

const folder = temporaryFolder();
const inUse = (owner: number) =>
  new LocalAzureError(
    `the folder ${folder()} is used by another local Azure (process ${owner}): stop it, or choose another folder; if process ${owner} is another program, delete ${realpathSync(join(folder(), "lock"))}`,
  );

test("lets one in, and the next once it has left", () => {
  const unlock = lockFolder(folder());
  expect(() => lockFolder(folder())).toThrow(inUse(process.pid));
  unlock();
  expect(existsSync(join(folder(), "lock"))).toBe(false);
  const next = lockFolder(folder());
  unlock();
  expect(() => lockFolder(folder())).toThrow(inUse(process.pid));
  next();
});

test("a process that runs keeps others out", () => {
  writeFileSync(join(folder(), "lock"), String(process.ppid));
  expect(() => lockFolder(folder())).toThrow(inUse(process.ppid));
});

test.each([
  ["of a process that was killed", String(spawnSync(process.execPath, ["-e", ""]).pid)],
  ["of an earlier process with the same id", String(process.pid)],
  ["that says nothing", ""],
])("a lock %s does not count", (_, text) => {
  writeFileSync(join(folder(), "lock"), text);
  const unlock = lockFolder(folder());
  expect(() => lockFolder(folder())).toThrow(inUse(process.pid));
  unlock();
});

test("a lock that is no file is reported in one sentence", () => {
  mkdirSync(join(folder(), "lock"));
  expect(() => lockFolder(folder())).toThrow(LocalAzureError);
  expect(() => lockFolder(folder())).toThrow("/lock cannot be deleted: ");
});
