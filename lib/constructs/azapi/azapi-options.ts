import type { TerraformProvider } from "cdktf";
import type { Timeouts } from "./timeouts";

/** How azapi makes the resources of a construct. */
export interface AzapiOptions {
  /**
   * The azapi configuration to use.
   *
   * @default - the stack's
   */
  readonly provider?: TerraformProvider;

  /**
   * How long each operation may take, its retries and its waiting for locks included.
   *
   * @default - 30 minutes to write, 5 to read
   */
  readonly timeouts?: Timeouts;
}
