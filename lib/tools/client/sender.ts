import type { Cloud } from "./cloud";
import type { Credential } from "./credential";

/** Who sends requests, and where they may go. */
export interface Sender {
  /** Gives the tokens. */
  readonly credential: Credential;
  /** Whose hosts may get them. */
  readonly cloud: Cloud;
  /** Further hosts that may get them, each by its name. @default - none */
  readonly allowedHosts?: readonly string[] | undefined;
}

/** Which of Azure's two services a request is for; each has its hosts and its tokens. */
export type Service = "data plane" | "Azure Resource Manager";
