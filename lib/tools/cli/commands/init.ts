import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isWithin, versionRange } from "../../../agreed/version-range";
import { makeFolder } from "../../files/make-folder";
import type { CommandContext } from "../command-context";
import { newProject, oldestNode, type Core } from "../init/new-project";
import { quoted } from "../shell-word";
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
  if (!isAtLeast(oldestNode(core), process.versions.node)) {
    note(
      `\nThe command line of ${core} needs Node ${oldestNode(core)} or later; this is ${process.versions.node}.`,
    );
  }
}

function isAtLeast(oldest: string, version: string): boolean {
  const [own, allowed] = [version, `>= ${oldest}`].map(versionRange);
  return own !== undefined && allowed !== undefined && isWithin(own, allowed);
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
