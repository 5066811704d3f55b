import type { LocalAzureAdmin } from "./admin/admin";
import type { Timeline } from "./data-plane/timeline";
import type { RequestLog } from "./http/request-log";
import type { TokenOptions } from "./sign-in/tokens";

/** A local Azure that runs until it is stopped. */
export interface LocalAzure {
  /** Address of ARM and of the data plane: `https://127.0.0.1:PORT`. */
  readonly url: string;
  /** Address of the token endpoint, which works as a managed identity's: `http://127.0.0.1:PORT/token`. */
  readonly tokenUrl: string;
  /** The certificate to trust, as PEM on disk; removed by `stop`, unless it is kept with the state. */
  readonly certificateFile: string;
  /** Every request and its answer. */
  readonly log: RequestLog;
  /** Who serves which application, from when to when. */
  readonly timeline: Timeline;
  /** What somebody does in the portal. */
  readonly admin: LocalAzureAdmin;
  /** The variables with which Terraform and azapi face this local Azure and no other. */
  environment(): { [name: string]: string };
  /** A caller's token, by default for `https://ai.azure.com`. @param principal - object id, or name in the directory */
  token(principal: string, options?: TokenOptions): string;
  /** Closes every connection; removes the certificate, or keeps the state. */
  stop(): Promise<void>;
}
