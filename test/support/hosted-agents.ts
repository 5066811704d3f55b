import type { InvocationHandler } from "../../lib/tools/local/entities/invocation";
import type { Answer } from "../../lib/tools/local/http/exchange";
import type { LocalAzureOptions } from "../../lib/tools/local/settings/options";
import type { Stores } from "../../lib/tools/local/store/stores";
import { type Ask, LocalWorld, PROJECT } from "./local-world";

const FOUNDRY_AGENT_CONSUMER = "eed3b665-ab3a-47b6-8f48-c9382fb1dad6";

/** A project with the hosted agent `worker`, which alice may call at its own endpoint. */
export class HostedAgents {
  readonly world: LocalWorld;

  /** @param stores - another world's, to go on where it ended */
  constructor(invocations: InvocationHandler, options: LocalAzureOptions = {}, stores?: Stores) {
    const worker = { name: "worker", kind: "hosted" as const, invocations };
    const agents = [worker, { name: "prompt" }];
    this.world = new LocalWorld({ projects: [{ id: PROJECT, agents }], ...options }, stores);
    const { alice } = this.world.people;
    this.world.grant(alice, FOUNDRY_AGENT_CONSUMER, `${PROJECT}/agents/worker`);
  }

  /** Calls `worker` as alice. */
  invoke(body?: unknown, query = "", ask: Ask = {}): Answer {
    return this.ask("POST", `?api-version=v1${query}`, body, ask);
  }

  /** A request to a path below the protocol of `worker`, as alice. */
  ask(method: string, path: string, body?: unknown, ask: Ask = {}): Answer {
    const url = `agents/worker/endpoint/protocols/invocations${path}`;
    return this.world.data(method, url, body, { as: "alice", ...ask });
  }
}

/** All bytes that an answer streams. */
export async function bytesOf({ content = [] }: Answer): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
