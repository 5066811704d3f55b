import type { FailureCause } from "./failure-cause";
import type { ToldFault } from "./told-fault";

/** A known fault: when it fits, whose problem it is, and what to do. */
interface KnownFault {
  /** The statuses that it was seen with. @default - any */
  readonly status?: number[];
  /** One of the fault's codes. @default - any, or none */
  readonly code?: RegExp;
  /** Its words. @default - any */
  readonly words?: RegExp;
  /** Whether it has no code at all, as no answer of the service's own is on record. @default - either */
  readonly isBare?: true;
  readonly cause: FailureCause;
  readonly advice: string;
}

/** A success whose body reports a fault: a stream, or an answer with the status `failed`. */
const WITHIN_AN_ANSWER = [200];

/** Statuses that say little by themselves. */
const VAGUE = [...WITHIN_AN_ANSWER, 400, 403, 404, 409, 500, 502, 503];

/** Who calls an application needs another role than who calls a single agent: `answer-failure` knows which it was. */
const GRANT = "{grant}, and get a new token; a new role assignment can take minutes to take effect";

const NETWORK =
  "no role helps: call from a network that is let in (through the private endpoint, from the virtual network, or from an allowed address), or change the network rules of the Foundry account";

const NETWORK_RULE =
  /public (network )?access (is|has been|was) (disabled|not allowed|denied)|public network access|virtual network|\bvnet\b|firewall (rules?|settings?)|private (endpoint|link)|network (security )?(acls?|rules?)\b|(client|source) (IP )?address .{0,60}not (allowed|authorized)/i;

const ENABLE = "enable the application: enabled: true";

const OWN_ENDPOINT = "call a hosted agent at its own endpoint: foundry-agents invocations";

/**
 * What the service, gateways and agents are known to answer. The first match counts: first what names itself, by a code
 * or by a sentence that was recorded; then what the status says; last, words that only a vague status leaves to be
 * read. Each row states where it is known from.
 */
const KNOWN_FAULTS: KnownFault[] = [
  {
    // Reported 2025-07 to 2026-08 with 401 (foundry-samples#692), and in a stream (azure-sdk-for-python#44842).
    status: [401, 403],
    code: /^PermissionDenied$/i,
    cause: "permission",
    advice: GRANT,
  },
  {
    // The same within an answer, where the one who lacks it may be the agent.
    code: /^PermissionDenied$/i,
    cause: "permission",
    advice: `${GRANT}; if the fault names the agent's own identity, give that the role (app.identity.assignRole)`,
  },
  {
    // Reported likewise, in texts that lost their code; the second one in foundry-dev-tools#541, 2026-07.
    status: [...VAGUE, 401],
    words: /lacks the required data action|does not have access to API\/Operation/i,
    cause: "permission",
    advice: GRANT,
  },
  {
    // Key Vault's codes are documented; those of Foundry's network rules are not, so any that names one counts.
    code: /^(ForbiddenBy(Firewall|Connection|Policy)|\w*(PublicNetworkAccess|PublicAccess|VirtualNetwork|PrivateEndpoint|PrivateLink|Firewall|NetworkRule)\w*)$/i,
    cause: "network-rule",
    advice: NETWORK,
  },
  {
    // Reported for accounts without public access (new-foundry-portal#140) and with selected networks
    // (microsoft-foundry-for-vscode#29: "Access denied due to Virtual Network/Firewall rules.").
    status: [403],
    words: NETWORK_RULE,
    cause: "network-rule",
    advice: NETWORK,
  },
  {
    // Ours: the call got in, so within an answer the rules are those of what the agent reaches.
    status: WITHIN_AN_ANSWER,
    words: NETWORK_RULE,
    cause: "network-rule",
    advice: "what the agent reaches does not let its network in: change the network rules there",
  },
  {
    // Ours: how the service answers for a disabled application is not known. Codes and words are local Azure's.
    code: /^ApplicationDisabled$/,
    cause: "application",
    advice: ENABLE,
  },
  {
    status: [403, 404],
    words: /^Application '[^']*' is disabled\b/i,
    cause: "application",
    advice: ENABLE,
  },
  {
    // Recorded 2026-03-26; reported 2026-06 in the second wording (Q&A 5920501, agent-framework#5677).
    status: VAGUE,
    words:
      /only support prompt agents|hosted agents can only be (called|invoked|reached|used) through/i,
    cause: "protocol",
    advice: OWN_ENDPOINT,
  },
  {
    // Recorded for an application without a deployment, and for one whose route names none.
    status: VAGUE,
    words: /no deployments associated/i,
    cause: "deployment",
    advice: "deploy an agent behind the application, and check its route",
  },
  {
    // Documented: an application speaks one protocol. The code is local Azure's.
    code: /^ProtocolNotSupported$/,
    cause: "protocol",
    advice: "call it with the protocol that its deployment declares, or declare the other one",
  },
  {
    // Local Azure's codes: what the service answers for a deployment that is not running is not known.
    code: /^(DeploymentNotRunning|DeploymentUpdating)$/,
    cause: "deployment",
    advice: "start the deployment, or wait until it runs: foundry-agents wait",
  },
  {
    // Azure OpenAI's and OpenAI's documented codes for a model that is not there.
    code: /^(DeploymentNotFound|model_not_found)$/i,
    cause: "deployment",
    advice: "deploy the model that this version of the agent names, or deploy another version",
  },
  {
    // Recorded 2025-10 (agent-framework#1643): what a tool reaches refuses the agent or fails.
    code: /^(list_)?tools?_(user|server)_error$/i,
    cause: "downstream",
    advice:
      "check what the tool reaches, and which roles the agent's identity has there: foundry-agents doctor",
  },
  {
    // Documented for hosted agents whose container is still starting.
    code: /^session_not_ready$/i,
    cause: "not-ready",
    advice: "the agent's container is starting: read the log of its session if this does not end",
  },
  {
    // OpenAI's documented codes of a response that failed, and Azure's of a call.
    code: /^(rate_limit_exceeded|too_?many_?requests|insufficient_quota|quota_?exceeded)$/i,
    cause: "throttled",
    advice: "call less often, or try again later",
  },
  {
    // Azure's and OpenAI's; gateways use them too.
    code: /^(\w*time_?d?_?out(_?error|exceeded)?|deadline_?exceeded)$/i,
    cause: "timeout",
    advice:
      "try again; if it happens again, ask for less at once, or raise the time limit of the gateway",
  },
  {
    // Documented by Azure OpenAI and OpenAI.
    code: /^(content_filter|content_policy_violation|image_content_policy_violation|ResponsibleAIPolicyViolation)$/i,
    cause: "request",
    advice: "a content filter refused what was sent: word it differently",
  },
  {
    // Documented by OpenAI, of a response that failed because of its input.
    status: WITHIN_AN_ANSWER,
    code: /^(invalid_\w+|\w*unsupported_\w+|BadRequest)$/i,
    cause: "request",
    advice: "check what was sent",
  },
  {
    // ARM's codes.
    code: /^InvalidAuthenticationToken(Tenant|Audience)$/i,
    cause: "audience",
    advice: "get a token for {resource} from the tenant of the project",
  },
  {
    // API Management's words where it wants a key of its own.
    status: [401],
    words: /subscription key/i,
    cause: "sign-in",
    advice:
      "a gateway in front of the application asks for a key of its own: call the application itself, or have the gateway accept tokens",
  },
  {
    // Documented in 2025-12: a token for another resource is refused like a missing one. The words are local Azure's.
    status: [401],
    words: /audience|the token is for|tenant|issuer/i,
    cause: "audience",
    advice: "get a token for {resource} from the tenant of the project",
  },
  {
    status: [401],
    cause: "sign-in",
    advice: "sign in again and get a token for {resource}; agents have no API keys",
  },
  {
    // API Management's documented answers where a quota is used up, which no role raises.
    status: [403],
    words: /\bquota (is |has been )?(exceeded|used up)|out of call volume quota/i,
    cause: "throttled",
    advice: "a quota of the gateway in front is used up: wait until it is renewed, or raise it",
  },
  {
    // Every refusal of the service's own that is on record has a code. Gateways and firewalls send none.
    status: [403],
    isBare: true,
    cause: "permission",
    advice:
      "it has no code, so it probably comes from something in between, such as a gateway, a firewall or a proxy: ask who runs that; if nothing is in between, the caller may lack a role: foundry-agents doctor looks",
  },
  { status: [403], cause: "permission", advice: GRANT },
  {
    status: [404, 410],
    cause: "application",
    advice: "check the names in its URL, and whether it was deleted or disabled",
  },
  {
    status: [407],
    cause: "service",
    advice: "the proxy asks for credentials: put them into HTTPS_PROXY",
  },
  {
    // 408 and 504 are HTTP's own; 522 and 524 are those of Cloudflare.
    status: [408, 504, 522, 524],
    cause: "timeout",
    advice:
      "try again; if it happens again, ask for less at once, or raise the time limit of the gateway",
  },
  {
    // Documented for hosted agents whose container is still starting.
    status: [424],
    cause: "not-ready",
    advice: "the agent's container is starting: read the log of its session if this does not end",
  },
  { status: [429], cause: "throttled", advice: "call less often, or try again later" },
  {
    // Envoy ("upstream request timeout"), nginx and Azure's gateways ("Gateway Time-out"), API Management, gRPC.
    status: [...WITHIN_AN_ANSWER, 500, 502, 503],
    words:
      /upstream request timeout|gateway time-?out|stream (idle )?timeout|deadline exceeded|\b(request|call|operation|backend|connection|upstream|response|model|agent|tool)( call| request)? (has |was )?timed[ -]?out\b/i,
    cause: "timeout",
    advice:
      "try again; if it happens again, ask for less at once, or raise the time limit of the gateway",
  },
];

/** Whose problem a fault is, and what to do about it. */
export function judge(
  fault: ToldFault,
  sentWith: number,
): { readonly cause: FailureCause; readonly advice: string; readonly code: string | undefined } {
  // A success that names another status in its body means that one.
  const status = sentWith < 400 ? (fault.status ?? 200) : sentWith;
  const codes = [...fault.codes, ...fault.repeatedCodes];
  const known = KNOWN_FAULTS.find(
    (row) =>
      (row.status?.includes(status) ?? true) &&
      (row.code === undefined || codes.some((code) => row.code?.test(code))) &&
      (row.words?.test(fault.words) ?? true) &&
      (row.isBare !== true || fault.codes.length === 0),
  );
  const code = (known?.code && codes.find((name) => known.code?.test(name))) ?? fault.codes[0];
  if (known !== undefined) return { cause: known.cause, advice: known.advice, code };
  return status >= 400 && status < 500
    ? { cause: "request", advice: "check what was sent", code }
    : { cause: "service", advice: "try again later", code };
}
