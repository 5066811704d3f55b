import { execFileSync } from "node:child_process";

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** Kills every provider of a Terraform that this process has started, as a crash would. */
export function killProviders(): void {
  const all = processes();
  const terraforms = all.filter(({ parent }) => parent === process.pid).map(({ pid }) => pid);
  const providers = all.filter(({ parent }) => terraforms.includes(parent));
  for (const { pid } of providers) process.kill(pid, "SIGKILL");
}

function processes(): Process[] {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  return listed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => ({ pid, parent }));
}
