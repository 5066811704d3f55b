import type { ApplicationAddress } from "../../client/application-address";
import { FoundryAgentClient } from "../../client/foundry-agent-client";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import { memberAt, textAt } from "../stacks/stack";
import type { Target } from "../target/find-target";

/** The result of a trial call to an application. */
export interface ProbeAnswer {
  readonly text: string;
  /** Whether the service keeps it; undefined if the answer does not say. */
  readonly isStored: boolean | undefined;
  /** The version of the agent that answered, if the answer names it: local Azure's does. */
  readonly agentVersion: string | undefined;
  /** Name of the deployment that answered, likewise. */
  readonly deployment: string | undefined;
  /** Reports of tools that failed. */
  readonly failedTools: string[];
}

/** Calls an application once, to see whether it answers; a refusal, or what is no answer, is a `FoundryAgentError`. */
export type Probe = (address: ApplicationAddress) => Promise<ProbeAnswer>;

const TIMEOUT_SECONDS = 120;

/** A probe as the given caller. It does not wait for a busy service. */
export function probeAs(caller: Pick<Target, "cloud" | "credential" | "allowedHosts">): Probe {
  return async (address) => {
    const { cloud, credential, allowedHosts } = caller;
    const client = new FoundryAgentClient({
      address,
      cloud,
      credential,
      allowedHosts,
      maxWaitSeconds: 0,
    });
    const signal = AbortSignal.timeout(TIMEOUT_SECONDS * 1000);
    const { text, response } = await client
      .invoke("Answer with the word OK.", { signal })
      .catch((error: unknown) => {
        throw signal.aborted ? tooLate() : error;
      });
    const isStored = memberAt(response, "store");
    return {
      text,
      isStored: typeof isStored === "boolean" ? isStored : undefined,
      agentVersion: textAt(response, "metadata.agent_version"),
      deployment: textAt(response, "metadata.deployment"),
      failedTools: failedTools(response),
    };
  };
}

function tooLate(): FoundryAgentError {
  return new FoundryAgentError(`there was no answer within ${TIMEOUT_SECONDS} s`, "timeout");
}

/** Calls of MCP servers carry their error (documented by OpenAI); local Azure reports tools in the metadata. */
function failedTools(response: unknown): string[] {
  const output = memberAt(response, "output");
  const failed = (Array.isArray(output) ? output : []).flatMap((item) => {
    const error = textAt(item, "error");
    return error === undefined ? [] : `${textAt(item, "name")}: ${error}`;
  });
  const reports = Object.entries(memberAt(response, "metadata") ?? {}).flatMap(([key, report]) => {
    const [, name] = /^tool_(.+)$/.exec(key) ?? [];
    return name === undefined || report === "answered" ? [] : `${name}: ${String(report)}`;
  });
  return [...failed, ...reports];
}
