import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { FreshProject } from "../support/fresh-project";
import { serveRegistry, type Registry } from "../support/registry";

/*
 * From an empty folder to an answer, with the commands that are printed and nothing else. Our packages come from a
 * registry that has them as if they were published.
 */

let directory: string;
let registry: Registry;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "first-steps-"));
  registry = await serveRegistry(
    ["cdktf-foundry-agents", "cdktn-foundry-agents", "foundry-agents"],
    directory,
  );
});
afterAll(() => {
  registry.close();
  rmSync(directory, { recursive: true, force: true });
});

/** What a shell prints for a line that a user types. */
async function type(
  line: string,
  folder: string,
  path = process.env["PATH"] ?? "",
): Promise<string> {
  const environment = {
    ...process.env,
    PATH: path,
    npm_config_registry: registry.url,
    npm_config_yes: "true",
    CI: "true",
  };
  const options = { cwd: folder, env: environment, timeout: 280_000, maxBuffer: 2 ** 26 };
  // A failure says only what went to stderr, and cdktf tells Terraform's errors on stdout.
  const failed = ({ message, stdout = "" }: { message: string; stdout?: string }) => {
    throw new Error(`${message}\n${stdout}`);
  };
  return promisify(execFile)("sh", ["-c", line], options).then(({ stdout }) => stdout, failed);
}

/** npx keeps what it installed: a folder of its own, so that it takes what was built now. */
const withOwnCache = (line: string) => `npm_config_cache='${join(directory, "cache")}' ${line}`;

test("cdktf: four commands lead to an answer, and then the project's own test and clean-up work", async () => {
  const printed = await type(withOwnCache("npx foundry-agents init support"), directory);
  const commands = commandsIn(printed);
  expect(commands).toEqual([
    "cd support && npm install",
    "npm run rehearse",
    "npm run call -- Hello",
  ]);
  expect(await followed(commands, "support")).toMatch(
    /^support-agent version 1 \(deployment Live\) heard: Hello$/m,
  );

  const project = join(directory, "support");
  await type("npm test -- --ci=false", project);
  await type("npm run clean", project);
  expect(await type("git init -q && git add . && git status --short", project)).not.toMatch(
    /azure|cdktf\.out|tfstate/,
  );
});

test("cdktn: the same commands, on the Node that its command line needs", async () => {
  const node = new FreshProject();
  await node.install(`node@npm:node-${process.platform}-${process.arch}@22.23.3`);
  const path = [join(node.installedAt("node"), "bin"), process.env["PATH"]].join(delimiter);
  const printed = await type(
    withOwnCache("npx foundry-agents init terrain --core cdktn"),
    directory,
  );
  expect(await followed(commandsIn(printed), "terrain", path)).toMatch(
    /^support-agent version 1 \(deployment Live\) heard: Hello$/m,
  );
  node.remove();
});

/** The lines that are indented. */
function commandsIn(printed: string): string[] {
  return [...printed.matchAll(/^ {2}(.+)$/gm)].map(([, command = ""]) => command);
}

/** What the last of the commands prints; `cd` counts for those after it. */
async function followed(commands: string[], project: string, path?: string): Promise<string> {
  let printed = "";
  for (const [index, command] of commands.entries()) {
    printed = await type(command, index === 0 ? directory : join(directory, project), path);
  }
  return printed;
}
