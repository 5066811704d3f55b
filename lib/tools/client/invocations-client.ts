import type { AgentAddress } from "./agent-address";
import { wrongArgument } from "./argument";
import type { CallOptions } from "./call-options";
import { completed } from "./client-options";
import type { Cloud } from "./cloud";
import { Contract } from "./contract";
import type { Credential } from "./credential";
import { FoundryAgentError } from "./foundry-agent-error";
import { InvocationAnswer } from "./invocation-answer";
import { pollInvocation } from "./invocation-poll";
import type { Patience } from "./patience";
import { send, type PatientSender } from "./send";

/** Which hosted agent is called, and as whom. */
export interface InvocationsClientOptions extends Patience {
  /** Where it answers. */
  readonly address: AgentAddress;
  /** Gives the tokens. @default - as `DefaultAzureCredential` finds them */
  readonly credential?: Credential | undefined;
  /** Where Azure is. @default - the cloud that the address belongs to */
  readonly cloud?: Cloud | undefined;
  /**
   * Hosts that may get tokens besides Azure's own: gateways and custom domains, each by its name, such as
   * `gateway.contoso.com` or `gateway.contoso.com:8443`.
   *
   * @default - none
   */
  readonly allowedHosts?: readonly string[] | undefined;
}

/** How one invocation differs from others. */
export interface InvocationOptions extends CallOptions {
  /** What the bytes are. @default "application/json" */
  readonly contentType?: string | undefined;
  /** Headers for the agent: those whose names begin with `x-client-` reach it. @default - none */
  readonly headers?: { readonly [name: string]: string } | undefined;
  /** Continues an earlier session. @default - the service starts one, and the answer names it */
  readonly sessionId?: string | undefined;
  /** Whether the body must fit the agent's contract, if it has one, before it is sent. @default true */
  readonly validate?: boolean | undefined;
  /** How long the agent may work on it after accepting it. @default 600 */
  readonly maxRunSeconds?: number | undefined;
  /** Called when the agent has accepted it, with the id that `cancel` takes. @default - nobody is notified */
  readonly onTaken?: ((invocationId: string) => void) | undefined;
}

/** Calls a hosted agent at its own endpoint: raw bytes in, raw bytes out, in the form that the agent expects. */
export class InvocationsClient {
  private readonly sender: PatientSender;
  private known: Promise<Contract | undefined> | undefined;

  /** @param options - which agent, and as whom */
  constructor(private readonly options: InvocationsClientOptions) {
    const kind = { name: "AgentAddress", member: "agentName" };
    this.sender = { ...completed(options, kind), called: "agent" };
  }

  /** The agent's own description of what it accepts; undefined if its developer registered none. */
  contract(options: CallOptions = {}): Promise<Contract | undefined> {
    return (this.known ??= this.readContract(options).catch((error: unknown) => {
      this.known = undefined;
      throw error;
    }));
  }

  /** Sends bytes and returns the answer, whose bytes are read as they arrive; polls an agent that takes longer. */
  async invoke(
    body: string | Uint8Array,
    options: InvocationOptions = {},
  ): Promise<InvocationAnswer> {
    if (typeof body !== "string" && !(body instanceof Uint8Array)) {
      throw wrongArgument("a body", "a text or bytes, such as JSON.stringify({ … })", body);
    }
    const { contentType = "application/json", validate = true, signal } = options;
    const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : body;
    if (validate) await this.check(bytes, contentType, signal);
    const url = new URL(this.options.address.invocationsUrl);
    if (options.sessionId !== undefined)
      url.searchParams.set("agent_session_id", options.sessionId);
    const response = await this.ask(url, {
      method: "POST",
      body: bytes,
      headers: { ...options.headers, "content-type": contentType },
      signal: signal ?? null,
    }).catch((error: unknown) => this.explained(error, bytes, contentType));
    const { invocationId } = new InvocationAnswer(response);
    if (response.status !== 202 || invocationId === undefined)
      return new InvocationAnswer(response);
    options.onTaken?.(invocationId);
    const poll = () => this.ask(this.urlOf(invocationId), { signal: signal ?? null });
    const { dataPlaneResource: resource } = this.sender.cloud;
    const last = await pollInvocation(response, { ...options, resource }, poll);
    return new InvocationAnswer(last, response);
  }

  /** Asks the agent to stop working on an invocation. */
  async cancel(invocationId: string): Promise<void> {
    await this.ask(this.urlOf(invocationId, "/cancel"), { method: "POST" });
  }

  private async readContract({ signal }: CallOptions): Promise<Contract | undefined> {
    const url = new URL(this.options.address.contractUrl);
    const response = await this.ask(url, { signal: signal ?? null }).catch((error: unknown) => {
      if (error instanceof FoundryAgentError && error.status === 404) return undefined;
      throw error;
    });
    return response && Contract.parse(await response.text());
  }

  private async check(
    bytes: Uint8Array,
    contentType: string,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const differences = (await (await this.contract({ signal }))?.check(bytes, contentType)) ?? [];
    if (differences.length === 0) return;
    throw new FoundryAgentError(
      `nothing was sent, because the body does not fit the agent's contract: ${differences.join("; ")}`,
      "request",
    );
  }

  /** Compares what the agent refused with its contract. Documented: 400 and 422 mean another form was expected. */
  private async explained(error: unknown, bytes: Uint8Array, contentType: string): Promise<never> {
    const isRefusal =
      error instanceof FoundryAgentError && (error.status === 400 || error.status === 422);
    if (!isRefusal) throw error;
    const { message, cause, ...details } = error;
    const advice = await this.comparison(bytes, contentType).catch(() => {
      throw error;
    });
    throw new FoundryAgentError(`${message} (${advice})`, cause, details);
  }

  private async comparison(bytes: Uint8Array, contentType: string): Promise<string> {
    const contract = await this.contract();
    if (contract === undefined) return "it has no contract, so ask its developer what it accepts";
    const differences = await contract.check(bytes, contentType);
    return differences.join("; ") || "the body fits its contract, so ask its developer";
  }

  private async ask(url: URL, init: RequestInit): Promise<Response> {
    url.searchParams.set("api-version", this.sender.cloud.agentApiVersion);
    return send(url, init, this.sender);
  }

  private urlOf(invocationId: string, below = ""): URL {
    const { invocationsUrl } = this.options.address;
    return new URL(`${invocationsUrl}/${encodeURIComponent(invocationId)}${below}`);
  }
}
