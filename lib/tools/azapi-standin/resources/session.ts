import type { ArmClient } from "../client/arm-client";
import type { Context } from "../client/context";
import type { Locks } from "../client/locks";

/** What the configured provider offers to its resources. */
export interface Session {
  client: ArmClient;
  locks: Locks;
  /** Ends when Terraform is interrupted. */
  context: Context;
  features: Features;
}

/** Settings of the provider that resources look at. */
export interface Features {
  /** A name for resources that have none; empty for none. */
  defaultName: string;
  /** Whether a changed body that equals the one in Azure is no change. */
  ignoreNoOpChanges: boolean;
  /** Whether `output` is empty unless something is exported. */
  disableDefaultOutput: boolean;
  /** Whether an id keeps the letter case that it has in state. */
  preserveResourceIdCasing: boolean;
}
