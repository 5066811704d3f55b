import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { DIST } from "./built";

const TSC = require.resolve("typescript/bin/tsc");
const execute = promisify(execFile);

interface Variables {
  readonly [name: string]: string;
}

/** A package as npm would publish it. */
export interface PackedPackage {
  readonly tarball: string;
  /** The files in it, a hash in a name as `#`, in order. */
  readonly files: string[];
}

/** Packs what was built of a package into a directory. */
export function pack(name: string, directory: string): PackedPackage {
  const args = ["pack", "--json", "--pack-destination", directory];
  const printed = execFileSync("npm", args, { cwd: join(DIST, name), encoding: "utf8" });
  const [packed] = JSON.parse(printed) as { filename: string; files: { path: string }[] }[];
  if (packed === undefined) throw new Error(`npm packed nothing: ${printed}`);
  const files = packed.files.map(({ path }) => path.replace(/-[0-9A-Z]{8}(?=\.js)/, "-#"));
  return { tarball: join(directory, packed.filename), files: files.sort() };
}

/** A program that runs until it is stopped. */
export interface Started {
  readonly process: ChildProcess;
  /** The first thing that it prints. */
  readonly line: Promise<string>;
  /** Its exit status. */
  readonly ended: Promise<number | null>;
}

/** A user's project, outside the repository. */
export class FreshProject {
  readonly directory = mkdtempSync(join(tmpdir(), "fresh-project-"));

  constructor() {
    this.write("package.json", JSON.stringify({ name: "fresh", private: true }));
  }

  /** Installs packages by name and version, or from their tarballs. Fails when one does not run on this Node. */
  async install(...packages: string[]): Promise<void> {
    const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--engine-strict"];
    await this.run("npm", "install", ...flags, ...packages);
  }

  /** The names of the packages in it. */
  get installed(): string[] {
    const below = (folder: string) =>
      readdirSync(join(this.directory, "node_modules", folder)).filter((name) => name[0] !== ".");
    return below("").flatMap((name) =>
      name.startsWith("@") ? below(name).map((each) => `${name}/${each}`) : [name],
    );
  }

  /** The folder of a package in it. */
  installedAt(name: string): string {
    return join(this.directory, "node_modules", name);
  }

  /** A program of a package in it. */
  bin(name: string): string {
    return this.installedAt(join(".bin", name));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.directory, file), text);
  }

  /** The output of a program that succeeds. */
  async run(program: string, ...args: string[]): Promise<string> {
    return (await execute(program, args, { cwd: this.directory })).stdout;
  }

  /** Starts a program, with variables in addition to this process's own. */
  start(program: string, args: string[], variables: Variables = {}): Started {
    const options = { cwd: this.directory, env: { ...process.env, ...variables } };
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const line = new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once("line", resolve);
      child.once("error", reject);
      void ended.then((status) => reject(new Error(`${program} exited with ${status}`)));
    });
    return { process: child, line, ended };
  }

  /** What a script prints. */
  script(code: string, variables: Variables = {}): Promise<string> {
    const options = { cwd: this.directory, env: { ...process.env, ...variables } };
    return execute(process.execPath, ["-e", code], options).then(({ stdout }) => stdout);
  }

  /** Compiles files; returns the compiler's output. */
  async compile(module: "commonjs" | "node16", ...files: string[]): Promise<string> {
    const options = ["--strict", "--skipLibCheck", "--target", "es2022"];
    const args = [TSC, ...files, "--module", module, ...options];
    return this.run(process.execPath, ...args).catch(({ stdout }: { stdout: string }) => stdout);
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
