import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { init } from "../../../../lib/tools/cli/commands/init";
import type { Core } from "../../../../lib/tools/cli/init/new-project";
import { version } from "../../../../package.json";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { temporaryFolder } from "../../../support/temporary-folder";

const temporary = temporaryFolder();

/** What it printed. */
function initialize(directory: string, core: Core = "cdktf"): string[] {
  const lines: string[] = [];
  init(directory, { core }, { print: (line) => lines.push(line), note: () => undefined });
  return lines;
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

const FILES = [
  ".github/workflows/rehearse.yml",
  ".gitignore",
  "README.md",
  "cdktf.json",
  "main.ts",
  "package.json",
  "support-stack.test.ts",
  "support-stack.ts",
  "tsconfig.json",
];

test.each(["cdktf", "cdktn"] as const)(
  "writes a project for %s and nothing of the other core",
  (core) => {
    const directory = join(temporary(), "support");
    initialize(directory, core);
    expect(filesIn(directory)).toEqual(FILES);

    const manifest = readJson(join(directory, "package.json"));
    expect(manifest).toMatchObject({
      name: "support",
      dependencies: { [`${core}-foundry-agents`]: `^${version}` },
      devDependencies: { "foundry-agents": `^${version}` },
    });
    const other = core === "cdktf" ? /cdktn/ : /cdktf(?!\.(json|out))/;
    const texts = FILES.map((file) => readFileSync(join(directory, file), "utf8"));
    expect(texts.filter((text) => other.test(text))).toEqual([]);
  },
);

test("says the commands that follow, for a shell", () => {
  const directory = join(temporary(), "it's new");
  expect(initialize(directory).slice(1)).toEqual([
    `  cd '${directory.replace("'", `'\\''`)}' && npm install`,
    "  npm run rehearse",
    "  npm run call -- Hello",
  ]);
});

test.each([
  ["Support Team", "support-team"],
  ["_agents.v2", "agents-v2"],
  ["東京", "agents"],
])("a folder called %s becomes the package %s", (folder, name) => {
  const directory = join(temporary(), folder);
  initialize(directory);
  expect(readJson(join(directory, "package.json"))).toMatchObject({ name });
});

test("a folder with other files gets the project as well", () => {
  writeFileSync(join(temporary(), "LICENSE"), "");
  initialize(temporary());
  expect(filesIn(temporary())).toEqual([...FILES, "LICENSE"].sort());
});

test("overwrites nothing, and then writes nothing", () => {
  writeFileSync(join(temporary(), "main.ts"), "mine");
  mkdirSync(join(temporary(), "README.md"));
  const written = () => initialize(temporary());
  expect(written).toThrow(UserError);
  expect(written).toThrow(
    `${temporary()} already has README.md, main.ts: choose another directory, such as foundry-agents init agents`,
  );
  expect(readFileSync(join(temporary(), "main.ts"), "utf8")).toBe("mine");
  expect(existsSync(join(temporary(), "package.json"))).toBe(false);
});

test("says so where no project can be", () => {
  const file = join(temporary(), "file");
  writeFileSync(file, "");
  expect(() => initialize(join(file, "support"))).toThrow(UserError);
  expect(() => initialize(join(file, "support"))).toThrow(/cannot hold a project \(ENOTDIR/);
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
