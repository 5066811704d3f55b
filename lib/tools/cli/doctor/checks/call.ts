import type { FailureCause } from "../../../client/failure-cause";
import { isSame } from "../../../../azure/resource-ids";
import { FoundryAgentError } from "../../../client/foundry-agent-error";
import { lastingRemedy } from "../../../client/network-failure";
import type { MissingPermission } from "../../../client/missing-permission";
import type { Check } from "../check";
import { grantNeeds } from "../downstream-fix";
import type { Evidence } from "../evidence";
import { failed, mayPass, passed, type Finding } from "../finding";
import type { Fix } from "../fix";
import { signInAgain } from "../sign-in-fix";
import { caller, grantTo } from "./caller";

/** What only a real call shows. */
export const call: Check = {
  name: "call",
  about: "whether one real call is answered",
  after: [
    "sign-in",
    "tenant",
    "audience",
    "application",
    "deployment",
    "route",
    "caller",
    "protocol",
  ],
  async run(evidence) {
    const { probe, caller: another } = evidence.question;
    if (probe === undefined || another !== undefined) {
      const why = another === undefined ? "--no-call" : "nobody can call as somebody else";
      return { verdict: "skipped", found: why };
    }
    try {
      const { text, failedTools } = await evidence.answer(probe);
      return failedTools.length === 0 ? passed(excerpt(text)) : toolsFailed(failedTools);
    } catch (error) {
      if (error instanceof FoundryAgentError) return refused(error, evidence);
      throw error;
    }
  },
};

/** Documented: once published, an agent cannot reach what it reached as a draft until its own identity may. */
function toolsFailed(failedTools: string[]): Finding {
  return mayPass(
    failed("downstream", `it answers, but its tools fail: ${failedTools.join("; ")}`, {
      what: "give the identity of the application the roles that its tools need",
      code: `app.identity.access.readBlobs("…", "<id of what it reads>")`,
    }),
  );
}

/** With time, a role assignment may take effect, a deployment start, and a busy service recover. */
const PASSING: FailureCause[] = [
  "permission",
  "deployment",
  "downstream",
  "throttled",
  "service",
  "timeout",
  "application",
];

async function refused(error: FoundryAgentError, evidence: Evidence): Promise<Finding> {
  const { cause, message, requestId } = error;
  const finding = {
    ...failed(cause, message, await fixOf(error, evidence)),
    ...(requestId !== undefined && { requestId }),
  };
  const isLasting = lastingRemedy(error.code) !== undefined;
  return PASSING.includes(cause) && !isLasting ? mayPass(finding) : finding;
}

async function fixOf(
  { cause, code, missingPermission }: FoundryAgentError,
  evidence: Evidence,
): Promise<Fix> {
  const lasting = lastingRemedy(code);
  if (lasting !== undefined) return { what: lasting };
  if (cause === "sign-in") return signInAgain(evidence.question.target);
  if (cause !== "permission") return ADVICE[cause];
  if (code === undefined) return ASK_IN_BETWEEN;
  const ofAgent = missingPermission && (await grantToAgent(missingPermission, evidence));
  if (ofAgent !== undefined) return ofAgent;
  const stranger = { principalId: "<object id of the caller>", principalType: undefined };
  const { applicationId = "<ARM id of the application>" } = evidence.question.target;
  const who = await evidence.caller().catch(() => stranger);
  const grant = grantTo(who, applicationId);
  const isGranted = await caller.run(evidence).then(
    ({ verdict }) => verdict === "passed",
    () => false,
  );
  return isGranted ? alsoOnProject(grant) : grant;
}

/** A refusal within an answer can name the agent's own identity, which no grant of the caller's helps. */
async function grantToAgent(
  { principal, dataAction }: MissingPermission,
  evidence: Evidence,
): Promise<Fix | undefined> {
  const agent = await evidence.application().then(
    ({ instance }) => instance.principalId,
    () => undefined,
  );
  if (agent === undefined || !isSame(agent, principal)) return undefined;
  return grantNeeds([{ name: "project", scope: evidence.projectId, dataAction }], agent);
}

/** Reported 2026-03-23 for one environment, contrary to the documentation. */
function alsoOnProject({ code = "" }: Fix): Fix {
  return {
    what: "wait until its role takes effect, for example with --wait 5m, and get a new token; in one environment, callers needed the role on the project too",
    code: `${code.slice(0, -1)}, { alsoOnProject: true })`,
  };
}

/** The service's own refusals have a code, so a grant would not help. */
const ASK_IN_BETWEEN: Fix = {
  what: "ask whoever runs the gateway, firewall or proxy in between why it refuses the call; if nothing is in between, wait until a new role takes effect",
};

const WAIT: Fix = { what: "try again later, or use --wait" };

const ADVICE: { readonly [cause in Exclude<FailureCause, "permission" | "sign-in">]: Fix } = {
  request: { what: "read what the service says about the call" },
  audience: { what: "request a token for the data plane from the application's tenant" },
  application: { what: "check its name, and whether it is enabled" },
  deployment: {
    what: "deploy a version of an agent and route the application to it",
    code: `app.addDeployment("Live", { agentName: "…", agentVersion: "1" })`,
  },
  downstream: { what: "give the identity of the application the roles that its tools need" },
  protocol: {
    what: "publish a prompt agent that speaks Responses, or call the agent at its own endpoint",
  },
  throttled: WAIT,
  service: WAIT,
  "not-ready": WAIT,
  timeout: WAIT,
  "no-answer": { what: "call it with foundry-agents invoke --json, and look at what it gives" },
  consent: { what: "do what it asks for, as the caller, and call again" },
  "network-rule": {
    what: "call from a network that is let in, or change the network rules of the Foundry account",
  },
  incomplete: { what: "raise the limits in the agent's definition, or ask for less" },
};

function excerpt(text: string): string {
  const line = text.trim().split("\n")[0] ?? "";
  return `it answers: ${line.length > 120 ? `${line.slice(0, 117)}...` : line}`;
}
