import type { LocalAzureAdmin } from "./admin/admin";
import type { NameCounts } from "./core/name-counter";
import type { Timeline } from "./data-plane/timeline";
import type { RequestLog } from "./http/request-log";
import type { TokenOptions } from "./sign-in/tokens";

/** A local Azure that runs until it is stopped. */
export interface LocalAzure {
  /** Address of ARM and of the data plane: `https://127.0.0.1:PORT`. */
  readonly url: string;
  /** Address of the token endpoint, which works like a managed identity's: `http://127.0.0.1:PORT/token`. */
  readonly tokenUrl: string;
  /** The certificate to trust, as PEM files; `stop` removes them, unless they are kept with the state. */
  readonly certificateFile: string;
  /** Every request and its answer. */
  readonly log: RequestLog;
  /** Which deployment served each application, and when. */
  readonly timeline: Timeline;
  /** How often Responses calls carried keys that have no effect, such as `temperature`, since the agent decides them. */
  ignoredKeys(): NameCounts;
  /** What somebody does in the portal. */
  readonly admin: LocalAzureAdmin;
  /** The variables that point Terraform and azapi at this local Azure and no other. */
  environment(): { [name: string]: string };
  /** A caller's token, by default for `https://ai.azure.com`. @param principal - object id, or name in the directory */
  token(principal: string, options?: TokenOptions): string;
  /** Closes every connection; saves the state, or removes the certificate when there is no state folder. */
  stop(): Promise<void>;
}
