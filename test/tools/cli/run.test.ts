import { CommanderError } from "commander";
import { buildProgram } from "../../../lib/tools/cli/program";
import { run } from "../../../lib/tools/cli/run";
import { UserError } from "../../../lib/tools/cli/user-error";
import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";
import { LocalAzureError } from "../../../lib/tools/local/core/local-azure-error";
import { TerraformError } from "../../../lib/tools/terraform/terraform-error";
import { recordedContext } from "../../support/command-contexts";

jest.mock("../../../lib/tools/cli/program");

/** How a command ends that throws. */
async function ended(error: unknown): Promise<{ code: number; notes: string }> {
  jest.mocked(buildProgram).mockImplementation(() => {
    throw error;
  });
  const { context, notes } = recordedContext({});
  return { code: await run([], context), notes: notes() };
}

test.each([
  [new UserError("no such stack"), 1],
  [new UserError("the route is stale", 14), 14],
  [new FoundryAgentError("no right", "permission"), 13],
  [new LocalAzureError("port 7443 is in use"), 1],
  [new TerraformError("terraform was not found"), 1],
])("%s is the user's problem, told in one sentence", async (error, code) => {
  expect(await ended(error)).toEqual({ code, notes: `foundry-agents: ${error.message}\n` });
});

test.each([
  [new CommanderError(1, "commander.unknownOption", "error: unknown option '--x'"), 1],
  [new CommanderError(0, "commander.version", "0.1.0"), 0],
])("%s was told already", async (error, code) => {
  expect(await ended(error)).toEqual({ code, notes: "" });
});

test.each([
  ["uv_cwd", "the working directory does not exist any more: change to another one"],
  ["mkdtemp", "ENOENT: no such file or directory, mkdtemp"],
])("what the operating system refuses in %s is not a bug", async (syscall, told) => {
  const message = `ENOENT: no such file or directory, ${syscall}`;
  const error = Object.assign(new Error(message), { code: "ENOENT", syscall });
  expect(await ended(error)).toEqual({ code: 1, notes: `foundry-agents: ${told}\n` });
});

test("anything else is a bug, told with its stack", async () => {
  const { code, notes } = await ended(new TypeError("undefined is not a function"));
  expect(code).toBe(2);
  expect(notes).toMatch(/^TypeError: undefined is not a function\n +at /);
});
