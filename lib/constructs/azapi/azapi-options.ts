import type { TerraformProvider } from "cdktf";
import type { Timeouts } from "./timeouts";

/** How azapi manages the resources of a construct. */
export interface AzapiOptions {
  /**
   * The azapi configuration to use.
   *
   * @default - the stack's default azapi configuration
   */
  readonly provider?: TerraformProvider;

  /**
   * How long each operation may take, including retries and waiting for locks.
   *
   * @default - 30 minutes to write, 5 to read
   */
  readonly timeouts?: Timeouts;
}
