import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { mirror } from "../../../../lib/tools/cli/commands/local-mirror";
import { UserError } from "../../../../lib/tools/cli/user-error";

test("writes a mirror, and says how Terraform comes to use it and that it is a stand-in", async () => {
  const directory = mkdtempSync(join(tmpdir(), "mirror-"));
  const printed: string[] = [];
  await mirror(relative(process.cwd(), directory), { print: (line) => printed.push(line) });
  expect(readdirSync(directory, { recursive: true }).join("\n")).toMatch(/\/azure\/azapi$/m);
  expect(printed[0]).toContain("stand-in for azapi, not the official provider");
  expect(printed.join("\n")).toContain(`filesystem_mirror { path = "${directory}" }`);
  rmSync(directory, { recursive: true });
});

test("says so where there is no room for one", async () => {
  const directory = mkdtempSync(join(tmpdir(), "mirror-"));
  const file = join(directory, "file");
  writeFileSync(file, "");
  const written = mirror(file, { print: () => undefined });
  await expect(written).rejects.toThrow(UserError);
  await expect(written).rejects.toThrow(`${file} cannot hold a mirror (ENOTDIR`);
  rmSync(directory, { recursive: true });
});
