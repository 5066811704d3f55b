import dns from "node:dns";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../lib/tools/cli/run";
import { recordedContext } from "./command-contexts";
import { orderContract } from "./order-contract";
import { responseOf, serveScript, type Arrived, type Scripted } from "./scripted-server";
import type { ScriptedServer } from "./scripted-server";
import { ROOT } from "./root";

/** How a command ended, and all that it said. */
export interface Trial {
  readonly status: number;
  readonly said: string;
}

/** Where commands are tried that may be given anything: a folder of their own, and no host but this machine. */
export class TrialGround {
  static async open(): Promise<TrialGround> {
    const ground = new TrialGround(mkdtempSync(join(tmpdir(), "trial-")));
    ground.server = await serveScript((request) => ground.answer(request));
    ground.deploy();
    // What Terraform would do is not tried here.
    ground.write("terraform", "#!/bin/sh\necho '{}'\n", 0o755);
    process.chdir(ground.directory);
    jest.spyOn(dns, "lookup").mockImplementation(refuseLookup as typeof dns.lookup);
    return ground;
  }

  /** What the service answers; set by a test. */
  answer: (request: Arrived) => Scripted = usualAnswer;

  private server: ScriptedServer | undefined;
  private readonly before = process.cwd();

  private constructor(readonly directory: string) {}

  get url(): string {
    return this.server?.url ?? "";
  }

  /** Writes the files of a stack that was deployed; `name` is replaced by `content`. */
  deploy(): void {
    cpSync(join(ROOT, "test/fixtures/deployed"), this.directory, { recursive: true });
    for (const name of DEPLOYED) {
      const text = readFileSync(join(ROOT, "test/fixtures/deployed", name), "utf8");
      this.write(name, text.replaceAll("https://contoso.services.ai.azure.com", this.url));
    }
  }

  read(name: string): unknown {
    return JSON.parse(readFileSync(join(this.directory, name), "utf8"));
  }

  write(name: string, content: string | Uint8Array, mode = 0o644): void {
    mkdirSync(join(this.directory, name, ".."), { recursive: true });
    writeFileSync(join(this.directory, name), content, { mode });
  }

  /** Runs a command; one that serves is told to end as soon as it does. */
  async run(args: string[], piped: string[] = []): Promise<Trial> {
    const environment = { PATH: "", TERRAFORM_BINARY_NAME: join(this.directory, "terraform") };
    const { context, result, notes } = recordedContext({ piped, environment });
    const print = (line: string): void => {
      context.print(line);
      if (args[0] === "local") setImmediate(() => process.emit("SIGINT"));
    };
    const status = await run(args, { ...context, print });
    return { status, said: result() + notes() };
  }

  async close(): Promise<void> {
    process.chdir(this.before);
    await this.server?.close();
    rmSync(this.directory, { recursive: true });
  }
}

/** The files of the stack that was deployed. */
export const DEPLOYED = [
  "out/manifest.json",
  "out/stacks/stack/cdk.tf.json",
  "out/stacks/stack/state.json",
  "state.json",
  "outputs.json",
];

function usualAnswer({ url }: Arrived): Scripted {
  if (url.includes("openapi")) return { json: orderContract() };
  if (url.includes("/providers/")) return { json: { value: [], properties: {} } };
  return { json: responseOf("Hello") };
}

/** Names other than this machine's are not looked up. */
function refuseLookup(host: string, ...more: unknown[]): void {
  const done = more.at(-1) as (error: Error | null, address?: unknown, family?: number) => void;
  const all = (more[0] as { all?: boolean } | undefined)?.all === true;
  if (!["localhost", "127.0.0.1"].includes(host)) {
    const told = `getaddrinfo ENOTFOUND ${host}`;
    return done(Object.assign(new Error(told), { code: "ENOTFOUND", hostname: host }));
  }
  done(null, all ? [{ address: "127.0.0.1", family: 4 }] : "127.0.0.1", 4);
}
