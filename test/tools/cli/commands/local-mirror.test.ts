import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { mirror } from "../../../../lib/tools/cli/commands/local-mirror";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { TerraformError } from "../../../../lib/tools/terraform/terraform-error";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "mirror-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** What it prints; variables replace those of this process. */
async function mirrorIn(folder: string, variables: NodeJS.ProcessEnv = {}): Promise<string> {
  const printed: string[] = [];
  const environment = { ...process.env, ...variables };
  await mirror(folder, { print: (line) => printed.push(line), environment });
  return printed.join("\n");
}

/** A program that writes down how it was called, and does nothing else. */
function program(name: string, does: string): string {
  const file = join(directory, name);
  writeFileSync(file, `#!/bin/sh\necho "$@" >> ${file}.calls\n${does}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("writes a mirror, and says how Terraform comes to use it and that it is a stand-in", async () => {
  const printed = await mirrorIn(relative(process.cwd(), directory));
  expect(readdirSync(directory, { recursive: true }).join("\n")).toMatch(/\/azure\/azapi$/m);
  expect(printed).toMatch(/^.*stand-in for azapi, not the official provider/);
  expect(printed).toContain(`filesystem_mirror { path = "${directory}" }`);
});

test("asks the program that TERRAFORM_BINARY_NAME names", async () => {
  const tofu = program(
    "tofu",
    'case "$1" in providers) echo "provider[registry.opentofu.org/azure/azapi]";; version) echo \'{"platform":"any_one"}\';; esac',
  );
  await mirrorIn(join(directory, "made"), { TERRAFORM_BINARY_NAME: tofu });
  const held = readdirSync(join(directory, "made"), { recursive: true });
  expect(held).toContain("registry.opentofu.org/azure/azapi/2.12.0/any_one");
});

test.each([
  ["there is no Terraform", { PATH: "/none" }, "terraform was not found on the PATH; install"],
  [
    "it is not what the variable names",
    { TERRAFORM_BINARY_NAME: "/none/tofu" },
    "/none/tofu was not found: TERRAFORM_BINARY_NAME must name Terraform",
  ],
  [
    "what the variable names cannot run",
    { TERRAFORM_BINARY_NAME: tmpdir() },
    `${tmpdir()} cannot be started (`,
  ],
  [
    "what the variable names is not Terraform",
    { TERRAFORM_BINARY_NAME: "true" },
    "terraform providers did not list azapi",
  ],
])("says so when %s", async (_when, variables, told) => {
  const written = mirrorIn(directory, variables);
  await expect(written).rejects.toThrow(TerraformError);
  await expect(written).rejects.toThrow(told);
});

test("says so where there is no room for one", async () => {
  const file = join(directory, "file");
  writeFileSync(file, "");
  const written = mirrorIn(file);
  await expect(written).rejects.toThrow(UserError);
  await expect(written).rejects.toThrow(`${file} cannot hold a mirror (`);
});

(existsSync("/proc") ? test : test.skip)("says so where nothing can be made", async () => {
  await expect(mirrorIn("/proc/none")).rejects.toThrow("/proc/none cannot hold a mirror (ENOENT");
});
