import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "../../files/make-folder";
import type { CommandContext } from "../command-context";
import { newProject, oldestNode, type Core } from "../init/new-project";
import { UserError } from "../user-error";

/** Arguments of `foundry-agents init`. */
export interface InitArguments {
  readonly core: Core;
}

/** Writes a new project and says what to do next. Existing files stay as they are: with one, nothing is written. */
export function init(
  directory: string,
  { core }: InitArguments,
  { print, note }: Pick<CommandContext, "print" | "note">,
): void {
  const folder = resolve(directory);
  const files = Object.entries(newProject(packageName(folder), core));
  const existing = files.map(([path]) => path).filter((path) => existsSync(join(folder, path)));
  if (existing.length > 0) {
    throw new UserError(
      `${folder} already has ${existing.join(", ")}: choose another directory, such as foundry-agents init agents`,
    );
  }
  try {
    for (const [path, text] of files) {
      makeFolder(dirname(join(folder, path)));
      writeFileSync(join(folder, path), text, { flag: "wx" });
    }
  } catch (error) {
    throw new UserError(`${folder} cannot hold a project (${(error as Error).message})`);
  }
  print(
    `A project for ${core} is in ${folder}. It deploys to a local Azure, and calls its agent there:\n`,
  );
  for (const command of nextCommands(directory)) print(`  ${command}`);
  if (isOlder(process.versions.node, oldestNode(core))) {
    note(
      `\nThe command line of ${core} needs Node ${oldestNode(core)} or later; this is ${process.versions.node}.`,
    );
  }
}

function isOlder(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

function nextCommands(directory: string): string[] {
  const go = resolve(directory) === process.cwd() ? "" : `cd ${quoted(directory)} && `;
  return [`${go}npm install`, "npm run rehearse", "npm run call -- Hello"];
}

/** npm's rules for names: lower case, and few other characters than letters and digits. */
function packageName(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return name === "" ? "agents" : name;
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
