import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { ROOT } from "./root";

const PEERS = ["cdktf", "constructs"];

/** The parts of the repository that make up a package in other languages. */
export interface JsiiSources {
  /** Files and folders, by their paths from the repository's root. */
  readonly include: string[];
  /** Files below them that are only for TypeScript. */
  readonly exclude?: string[];
  /** The file that exports what is public. */
  readonly index: string;
}

/** Has jsii compile sources in an empty folder, and returns its errors and warnings: `error JSII3001: …`. */
export function jsiiMessages(folder: string, sources: JsiiSources): string[] {
  layOut(folder, sources);
  const compiler = require.resolve("jsii/bin/jsii");
  const { stdout, stderr } = spawnSync(process.execPath, [compiler], {
    cwd: folder,
    encoding: "utf8",
  });
  const messages = [...stdout.matchAll(/^(?:\S+ - )?((?:error|warning) (?:JSII|TS)\d+: .*)$/gm)];
  const [, errors, warnings] = /^Errors: (\d+) \| Warnings: (\d+)/m.exec(stdout) ?? [];
  if (messages.length !== Number(errors) + Number(warnings)) {
    throw new Error(`jsii said something else than its messages:\n${stdout}${stderr}`);
  }
  return messages.map(([, message]) => String(message));
}

function layOut(folder: string, { include, exclude = [], index }: JsiiSources): void {
  const left = exclude.map((path) => join(ROOT, path));
  for (const path of include) {
    const filter = (source: string) => !left.includes(source);
    cpSync(join(ROOT, path), join(folder, path), { recursive: true, filter });
  }
  mkdirSync(join(folder, "node_modules"));
  for (const name of [...PEERS, "@types"]) {
    symlinkSync(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
  }
  writeFileSync(join(folder, "README.md"), "# Compiled by jsii\n");
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest(index)));
}

/** What jsii requires of a package. */
function manifest(index: string): object {
  const main = index.split(sep).join("/").replace(/\.ts$/, ".js");
  const versions = Object.fromEntries(PEERS.map((name) => [name, versionOf(name)]));
  return {
    name: "compiled-by-jsii",
    version: "0.0.0",
    description: "Compiled by jsii",
    license: "Apache-2.0",
    author: { name: "Nobody", url: "https://example.com" },
    repository: { url: "https://example.com/compiled-by-jsii.git" },
    stability: "experimental",
    main,
    types: main.replace(/\.js$/, ".d.ts"),
    peerDependencies: versions,
    devDependencies: versions,
    jsii: { targets: {} },
  };
}

function versionOf(name: string): string {
  const text = readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
