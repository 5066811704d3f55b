import type { OpenAI } from "openai" with { "resolution-mode": "import" };
import type { ApplicationAddress } from "./application-address";
import { bearerToken } from "./bearer-token";
import { Cloud } from "./cloud";
import { credentialNamed, type Credential } from "./credential";
import { FoundryAgentError } from "./foundry-agent-error";
import { loadPackage } from "./load-package";
import { send } from "./send";

/** Which agent is called, and as whom. */
export interface FoundryAgentClientOptions {
  /** The published application. */
  readonly address: ApplicationAddress;
  /** Gives the tokens. @default - as `DefaultAzureCredential` finds them */
  readonly credential?: Credential;
  /** Where Azure is. @default Cloud.PUBLIC */
  readonly cloud?: Cloud;
}

/** What an agent answered. */
export interface AgentAnswer {
  /** Its text. */
  readonly text: string;
  /** All of it, as the OpenAI client has it. */
  readonly response: OpenAI.Responses.Response;
}

/** Calls a published agent, through the official OpenAI client. */
export class FoundryAgentClient {
  private readonly cloud: Cloud;
  private readonly credential: Credential;
  private openai: Promise<OpenAI> | undefined;

  constructor(private readonly options: FoundryAgentClientOptions) {
    this.cloud = options.cloud ?? Cloud.PUBLIC;
    this.credential = options.credential ?? credentialNamed("default");
  }

  /** Sends one text and waits for the whole answer. */
  async invoke(text: string): Promise<AgentAnswer> {
    const openai = await (this.openai ??= this.connect());
    const model = this.options.address.applicationName;
    const response = await openai.responses
      .create({ model, input: text })
      .catch((error: unknown) => {
        throw underlying(error);
      });
    return { text: response.output_text, response };
  }

  private async connect(): Promise<OpenAI> {
    const { OpenAI } = await loadPackage("openai", () => import("openai"));
    return new OpenAI({
      baseURL: this.options.address.openaiBaseUrl,
      apiKey: () => bearerToken(this.credential, this.cloud.dataPlaneScope),
      defaultQuery: { "api-version": this.cloud.applicationApiVersion },
      fetch: (url, init) => send(url as string, init ?? {}),
      maxRetries: 0,
      adminAPIKey: null,
      organization: null,
      project: null,
    });
  }
}

/** The OpenAI client wraps what its parts throw. */
function underlying(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof FoundryAgentError ? cause : error;
}
