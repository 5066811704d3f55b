import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformError } from "../../../lib/tools/terraform/terraform-error";
import { terraformEnvironment } from "../../../lib/tools/terraform/environment";
import { Terraform } from "../../../lib/tools/terraform/terraform";

let directory: string;
let terraform: Terraform;

/** Only what is built into Terraform: no providers, no network. */
const write = (configuration: object) =>
  writeFileSync(join(directory, "main.tf.json"), JSON.stringify(configuration));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "terraform-test-"));
  const cliConfigFile = join(directory, "terraform.rc");
  writeFileSync(cliConfigFile, "disable_checkpoint = true\n");
  const environment = terraformEnvironment(process.env, cliConfigFile, {});
  terraform = new Terraform({ directory, environment, timeoutSeconds: 60 });
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

test("plans, applies and finds no changes", async () => {
  write({
    resource: { terraform_data: { x: { input: "a" } } },
    output: { x: { value: "${terraform_data.x.output}" } },
  });
  await terraform.init();

  const first = await terraform.plan();
  expect(first.changes).toMatchObject([{ address: "terraform_data.x", actions: ["create"] }]);
  expect(first.empty).toBe(false);
  expect(await terraform.leftToDo()).toContain("terraform_data.x will be created");

  await terraform.apply();
  expect(await terraform.outputs()).toEqual({ x: "a" });
  expect(await terraform.addresses()).toEqual(["terraform_data.x"]);
  expect(await terraform.leftToDo()).toBe("");
  expect(await terraform.plan()).toMatchObject({ empty: true, changes: [] });

  write({
    resource: { terraform_data: { x: { input: "b" } } },
    output: { x: { value: "${terraform_data.x.output}" } },
  });
  expect((await terraform.plan()).changes).toEqual([
    { address: "terraform_data.x", actions: ["update"], differences: ["input", "output"] },
  ]);

  expect((await terraform.plan({ destroy: true })).changes).toMatchObject([
    { address: "terraform_data.x", actions: ["delete"] },
  ]);
  await terraform.apply();
  expect(await terraform.addresses()).toEqual([]);
});

test("passes on Terraform's own errors", async () => {
  write({ output: { x: { value: "${nothing.here}" } } });
  await terraform.init();
  await expect(terraform.plan()).rejects.toThrow(/nothing/);
  await expect(terraform.plan()).rejects.toBeInstanceOf(TerraformError);
});

test("lists the diagnostics of a validation", async () => {
  write({ output: { x: { value: "${terraform_data.none.output}" } } });
  await terraform.init();
  expect((await terraform.validate()).join()).toMatch(/^error: Reference to undeclared resource/);
});

test.each([
  ["a missing terraform", { PATH: "/none" }, {}, /^terraform was not found on the PATH; install/],
  [
    "another program, missing",
    { TERRAFORM_BINARY_NAME: "/none" },
    {},
    /^\/none was not found: TER/,
  ],
  [
    "a folder that is gone",
    {},
    { directory: "/none" },
    /^terraform cannot run in \/none, which does/,
  ],
])("%s is one clear sentence", async (_what, environment, options, told) => {
  const nowhere = new Terraform({
    directory,
    environment: { ...process.env, ...environment },
    timeoutSeconds: 60,
    ...options,
  });
  await expect(nowhere.init()).rejects.toThrow(TerraformError);
  await expect(nowhere.init()).rejects.toThrow(told);
});

test("a command that takes too long is stopped, and told", async () => {
  const slow = join(directory, "slow");
  writeFileSync(slow, "#!/bin/sh\nexec sleep 600\n", { mode: 0o755 });
  const environment = { ...process.env, TERRAFORM_BINARY_NAME: slow };
  const waiting = new Terraform({ directory, environment, timeoutSeconds: 0.1 });
  await expect(waiting.init()).rejects.toThrow(`${slow} init was stopped (SIGTERM)`);
});

test("a program that is not Terraform is told as such", async () => {
  const environment = { ...process.env, TERRAFORM_BINARY_NAME: "true" };
  const other = new Terraform({ directory, environment, timeoutSeconds: 60 });
  await expect(other.outputs()).rejects.toThrow(/^terraform output -json did not print JSON/);
});
