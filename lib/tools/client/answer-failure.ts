import type { FailureCause } from "./failure-cause";
import { FoundryAgentError } from "./foundry-agent-error";
import { requestIdOf } from "./request-id";

/** A fault as the service reports it, in the envelope that ARM and the data plane share. */
interface ToldFault {
  readonly code: string | undefined;
  readonly message: string;
}

/** A known answer: when it fits, whose problem it is, and what to do. */
interface KnownAnswer {
  readonly status?: number[];
  readonly text?: RegExp;
  readonly cause: FailureCause;
  readonly advice: string;
}

/** The first match counts. Texts were recorded or documented; see each. */
const KNOWN_ANSWERS: KnownAnswer[] = [
  {
    // Documented in 2025-12: a token for another resource is refused like a missing one. The words are local Azure's.
    status: [401],
    text: /audience|the token is for|tenant|issuer/i,
    cause: "audience",
    advice: "get a token for https://ai.azure.com from the tenant of the project",
  },
  {
    status: [401],
    cause: "sign-in",
    advice: "sign in again and get a token for https://ai.azure.com; agents have no API keys",
  },
  {
    status: [403, 404],
    text: /disabled/i,
    cause: "application",
    advice: "enable the application: enabled: true",
  },
  {
    status: [403],
    cause: "permission",
    advice:
      "give the caller Foundry User on the application (app.grants.invoke), or Foundry Agent Consumer on an agent that is called at its own endpoint, and get a new token; a new role assignment can take minutes to take effect",
  },
  {
    // Recorded 2026-03-26.
    text: /only support prompt agents/i,
    cause: "protocol",
    advice: "call a hosted agent at its own endpoint: foundry-agents invocations",
  },
  {
    // Recorded for an application without a deployment, and for one whose route names none.
    text: /no deployments associated/i,
    cause: "deployment",
    advice: "deploy an agent behind the application, and check its route",
  },
  {
    // Documented: an application speaks one protocol. The code is local Azure's.
    text: /ProtocolNotSupported/,
    cause: "protocol",
    advice: "call it with the protocol that its deployment declares, or declare the other one",
  },
  {
    // Local Azure's codes: what the service answers for a deployment that is not running is not known.
    text: /DeploymentNotRunning|DeploymentUpdating/,
    cause: "deployment",
    advice: "start the deployment, or wait until it runs: foundry-agents wait",
  },
  {
    // Documented for hosted agents whose container is still starting.
    status: [424],
    cause: "not-ready",
    advice: "the agent's container is starting: read the log of its session if this does not end",
  },
  {
    status: [404],
    cause: "application",
    advice: "check the names in its URL, and whether it was deleted or disabled",
  },
  { status: [429], cause: "throttled", advice: "call less often, or try again later" },
  {
    status: [400, 413, 415, 422],
    cause: "request",
    advice: "check what was sent",
  },
];

/** The error of an answer that is not a success. */
export function answerFailure(status: number, headers: Headers, body: string): FoundryAgentError {
  const { code, message } = faultIn(body);
  const known = KNOWN_ANSWERS.find(
    (answer) =>
      (answer.status?.includes(status) ?? true) &&
      (answer.text?.test(`${code} ${message}`) ?? true),
  );
  const { cause, advice } = known ?? { cause: "service" as const, advice: "try again later" };
  const requestId = requestIdOf(headers);
  const text = `${[status, code].filter((part) => part).join(" ")}: ${message || "no reason given"}`;
  return new FoundryAgentError(`${text}; ${advice}`, cause, { status, code, requestId });
}

function faultIn(body: string): ToldFault {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown; message?: unknown } };
    const message = typeof error?.message === "string" ? error.message : body.slice(0, 200);
    return { code: typeof error?.code === "string" ? error.code : undefined, message };
  } catch {
    return { code: undefined, message: body.slice(0, 200) };
  }
}
