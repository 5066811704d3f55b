import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { version } from "../../../package.json";
import { buildProgram } from "../../../lib/tools/cli/program";
import { recordedContext, silentContext } from "../../support/command-contexts";
import { ROOT } from "../../support/root";

/** What a command line writes before it ends. */
async function written(...args: string[]): Promise<string> {
  const { context, result, notes } = recordedContext();
  await expect(buildProgram(context).parseAsync(args, { from: "user" })).rejects.toThrow();
  return result() + notes();
}

test.each([
  [[], "foundry-agents local --json"],
  [["explain"], "foundry-agents explain NoAgent"],
  [["access"], "foundry-agents access support --fail-on error"],
  [["restore-route"], "foundry-agents restore-route support/Support"],
  [["invoke"], 'foundry-agents invoke "Hello?" --app support/Support'],
  [["chat"], "foundry-agents chat --app support/Support"],
  [["invocations"], "foundry-agents invocations https://… --data @order.json"],
  [["activity"], "foundry-agents activity Hello --app support/Support"],
  [["doctor"], "foundry-agents doctor --app support/Support"],
  [["wait"], "foundry-agents wait --app support/Support --version 2"],
  [["local"], "foundry-agents local --port 7443 --json"],
  [["local", "token"], "foundry-agents local token --as alice"],
  [["local", "mirror"], "foundry-agents local mirror ./mirror"],
])("the help of %j is short and has an example", async (command, example) => {
  const help = await written(...command, "--help");
  expect(help).toContain(`Example: ${example}\n`);
  expect(help.trimEnd().split("\n").length).toBeLessThan(24);
});

test.each([
  [["invoke", "Hello"], "error: required option '--app <application>' not specified\n"],
  [["chat", "--cloud", "moon"], /^error: option '--cloud <name>' argument 'moon' is invalid/],
  [["nonsense"], /^error: there is no command 'nonsense'; there are init, .+, local\n$/],
  [
    ["access", "x", "--format", "pdf"],
    "error: option '--format <format>' argument 'pdf' is invalid. Allowed choices are table, mermaid, svg, json.\n",
  ],
  [["local", "token"], "error: required option '--as <id>' not specified\n"],
  [["local", "--prot", "1"], "error: unknown option '--prot'\n(Did you mean --port?)\n"],
])("a mistake in %j is told in one sentence", async (command, told) => {
  expect(await written(...command)).toEqual(
    told instanceof RegExp ? expect.stringMatching(told) : told,
  );
});

test("tells its version, and what a command's own option is for", async () => {
  expect(await written("--version")).toBe(`${version}\n`);
  expect(await written("wait", "--version", "2")).toContain("'--app <application>' not specified");
});

test.each([
  ["http://127.0.0.1:9001/msi/token", "http://127.0.0.1:9001"],
  ["http://169.254.169.254/msi/token", "http://127.0.0.1:7444"],
  ["no address", "http://127.0.0.1:7444"],
  [undefined, "http://127.0.0.1:7444"],
])("local token asks where IDENTITY_ENDPOINT says, if that is local: %s", async (exported, url) => {
  const environment = exported === undefined ? {} : { IDENTITY_ENDPOINT: exported };
  const { context, result } = recordedContext({ environment });
  const help = buildProgram(context).parseAsync(["local", "token", "--help"], { from: "user" });
  await expect(help).rejects.toThrow();
  expect(result()).toContain(`(default: "${url}")`);
});

test("what can be typed and what it does stand in files of the same name", async () => {
  const filesIn = (folder: string) => readdirSync(join(ROOT, "lib/tools/cli", folder)).sort();
  const nameOf = (command: Command): string[] => [
    command.name(),
    ...command.commands.map((below) => `${command.name()}-${below.name()}`),
  ];
  const { commands } = await buildProgram(silentContext());
  const names = commands.flatMap(nameOf).map((name) => `${name}.ts`);
  expect(filesIn("command-line")).toEqual(names.sort());
  expect(filesIn("commands")).toEqual(names);
});
